/** Tokens as layouts look at them: the outermost stretches, and what a paragraph holds. */
import type { Token } from "markdown-it";

/** The stretches of tokens that stand side by side at the outermost level. */
export function outermost(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const stretches: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) stretches.push([]);
    stretches.at(-1)?.push(token);
    depth += token.nesting;
  }
  return stretches;
}

/** How many pictures a paragraph holds, where it holds nothing else; 0 for any other paragraph. */
export function picturesIn(inline: Token | undefined): number {
  const children = inline?.children ?? [];
  const images = children.filter(({ type }) => type === "image");
  const rest = children.filter(
    ({ type, content }) =>
      type !== "image" && type !== "softbreak" && type !== "hardbreak" && content.trim() !== "",
  );
  return rest.length > 0 ? 0 : images.length;
}

/** The text of an inline token as it is read: a figure counts as three digits. */
export function inlineText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map(({ type, content }) => {
      if (type === "figure") return "000";
      if (type === "softbreak" || type === "hardbreak") return " ";
      return type === "text" || type === "code_inline" ? content : "";
    })
    .join("")
    .trim();
}
