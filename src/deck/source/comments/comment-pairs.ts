/** The marks between which other programs have a comment, as patterns. */
import { blockStart } from "../block-start.ts";
import { inTag } from "../../text/in-tag.ts";

/** A sign behind nothing but those of quotations and items, which are looked at only where the sign stands. */
const first = (sign: string): string => `${sign}(?<=${blockStart}${sign})`;

const dashes = "[-－‐‑−–—](?: ?[-－‐‑−–—]){0,2}";

/** What a word processor makes of `<!-- … -->` while it is typed, and what a hasty hand does. */
export const processed = {
  open: `(?!<!--)[<＜〈《][ \\u00AD]?[!！][ \\u00AD]?${dashes}`,
  close: `${dashes} ?[>＞〉》]`,
} as const;

/** What stands between two such marks is a comment, however long it is. Without its end, nothing is. */
export const commentPairs: readonly { readonly open: string; readonly close: string }[] = [
  processed,
  // Go's templates, MDX, Jinja.
  { open: "\\{\\{-? */\\*", close: "\\*/ *-?\\}\\}" },
  { open: "\\{/\\*", close: "\\*/\\}" },
  { open: "\\{#(?![\\w-]+\\})", close: "#\\}" },
  // Kramdown, LaTeX.
  { open: "\\{::comment\\}", close: "\\{:/(?:comment)?\\}" },
  { open: "\\\\begin\\{comment\\}", close: "\\\\end\\{comment\\}" },
  { open: "\\\\iffalse\\b", close: "\\\\fi\\b" },
  // Liquid, Hugo, Handlebars, ERB, Internet Explorer.
  { open: "\\{%[-+]? *comment *[-+]?%\\}", close: "\\{%[-+]? *endcomment *[-+]?%\\}" },
  { open: "\\{\\{[%<] *comment\\b[^{}\\n]*\\}\\}", close: "\\{\\{[%<] */ *comment *[%>]\\}\\}" },
  { open: "\\{\\{!--", close: "--\\}\\}" },
  { open: "<%(?:--|#)", close: "%>" },
  { open: `<comment\\b${inTag}>`, close: "</comment *>" },
  // XML, where CommonMark sees no end, as behind a blank line or an item.
  { open: "<!\\[CDATA\\[", close: "\\]\\]>" },
  // Org.
  { open: `${first("#")}\\+begin_comment\\b[^\\n]*$`, close: "#\\+end_comment\\b[^\\n]*$" },
  { open: `${first(":")}(?:properties|logbook):[ \\t]*$`, close: `${first(":")}end:[ \\t]*$` },
  { open: "@@comment:", close: "@@" },
  // Critic markup: a remark, and what is deleted.
  { open: "\\{>>", close: "<<\\}" },
  { open: "\\{--", close: "--\\}" },
];
