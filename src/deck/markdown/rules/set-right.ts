import type { MarkdownIt, Token } from "markdown-it";
import { faceContext } from "../face/face-context.ts";

/** An indent is two of them; more set a signature or a date at the right, as in a word processor. */
const many = /^[\u3000\u2003 \t\u00A0]*\u3000{4}[\u3000\u2003 \t\u00A0]*/;

/** A line of a signature or a date behind eight blanks: four make it code, and are not in it. */
const signature = /^(?: {4}|\t)[\p{Script=Han}\d（）()· \t\u3000]+$/u;

/**
 * Core rule: lines that begin with many ideographic spaces stand at the right (the class `at-end`), without the spaces,
 * which would end somewhere else in every type. So do lines of a signature and a date that plain blanks set in: nobody
 * means them as code.
 */
export function setRightRule(md: MarkdownIt): void {
  md.core.ruler.after("block", "set_in_signature", (state) => {
    if (!faceContext(state.env)) return;
    state.tokens = state.tokens.flatMap((token) => {
      const lines = token.content.replace(/\n+$/, "").split("\n");
      if (token.type !== "code_block" || token.level > 0) return token;
      if (!lines.every((line) => signature.test(line) && /\p{Script=Han}/u.test(line)))
        return token;
      const make = (type: string, nesting: -1 | 0 | 1): Token => {
        const made = new state.Token(type, nesting === 0 ? "" : "p", nesting);
        return Object.assign(made, { block: true, map: token.map, level: nesting === 0 ? 1 : 0 });
      };
      const open = make("paragraph_open", 1);
      open.attrJoin("class", "at-end");
      const content = lines.map((line) => line.trim()).join("\n");
      const inline = Object.assign(make("inline", 0), { content, children: [] });
      return [open, inline, make("paragraph_close", -1)];
    });
  });
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
