import type { MarkdownIt } from "markdown-it";
import { faceContext } from "../face/face-context.ts";

/** An indent is two of them; more set a signature or a date at the right, as in a word processor. */
const many = /^[\u3000\u2003 \t\u00A0]*\u3000{4}[\u3000\u2003 \t\u00A0]*/;

/**
 * Core rule: lines that begin with many ideographic spaces stand at the right (the class `at-end`), without the spaces,
 * which would end somewhere else in every type.
 */
export function setRightRule(md: MarkdownIt): void {
  md.core.ruler.push("set_right", ({ tokens, env }) => {
    if (!faceContext(env)) return;
    tokens.forEach(({ type, children }, index) => {
      const open = tokens[index - 1];
      if (type !== "inline" || !children || open?.type !== "paragraph_open") return;
      const starts = children.filter(
        (_, at) => at === 0 || /^(?:soft|hard)break$/.test(children[at - 1]?.type ?? ""),
      );
      if (!starts.every((start) => start.type === "text" && many.test(start.content))) return;
      for (const start of starts) {
        const { length } = many.exec(start.content)?.[0] ?? "";
        start.content = start.content.slice(length);
        start.meta = { ...start.meta, at: Number(start.meta?.["at"] ?? 0) + length };
      }
      open.attrJoin("class", "at-end");
    });
  });
}
