import type { Token } from "markdown-it";

/**
 * The lines of a paragraph as they are drawn, one for each that is written; `\v` where HTML breaks one, and `code` in
 * place of each code span.
 */
export function drawnLines({ children }: Token, code = ""): readonly string[] {
  const drawn = (children ?? []).map(({ type, content }) =>
    type === "text"
      ? content
      : type === "code_inline"
        ? code
        : type === "softbreak" || type === "hardbreak"
          ? "\n"
          : /^<br\b/i.test(content)
            ? "\v"
            : "",
  );
  return drawn.join("").split("\n");
}
