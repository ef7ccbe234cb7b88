import type { Token } from "markdown-it";
import { emsOf } from "../../../deck/layouts/ems.ts";
import { inlineText, outermost } from "../../../deck/layouts/shape.ts";
import type { Deck } from "../../../deck/model.ts";
import { changedToken } from "../../arrange/changed-token.ts";
import { renderTokens } from "../tokens.ts";

/** The source of a quotation: its last paragraph, where that begins with a dash. */
const source = /^(?:——|—|--|–)\s*/u;
/** Type of a quotation by its length in ems, px. */
const sizes: readonly (readonly [ems: number, px: number])[] = [
  [3, 320],
  [6, 220],
  [14, 132],
  [32, 104],
  [66, 84],
  [100, 72],
  [140, 60],
  [200, 50],
];
const smallest = 42;
/** Characters of a phrase that has room in a line. */
const longestPhrase = 10;

/** A line that ends with a mark is a line on the wall, too. */
function withSentences(token: Token): Token {
  const { children } = token;
  if (!children) return token;
  const lines = children.map((child, at) =>
    child.type === "softbreak" && /[，。！？；”’…,.!?;"]$/u.test(children[at - 1]?.content ?? "")
      ? changedToken(child, { type: "hardbreak", tag: "br" })
      : child,
  );
  return changedToken(token, { children: lines });
}

/** A quotation, or one sentence that stands alone, as large as its length allows. */
export function renderQuote(tokens: readonly Token[], { figures }: Deck): string {
  const isQuoted = tokens[0]?.type === "blockquote_open";
  const stretches = outermost(isQuoted ? tokens.slice(1, -1) : tokens);
  const last = stretches.at(-1)?.[1];
  const hasSource = stretches.length > 1 && source.test(inlineText(last));
  const said = hasSource ? stretches.slice(0, -1) : stretches;
  const ems = said.reduce((sum, [, inline]) => sum + emsOf(inlineText(inline)), 0);
  const size = sizes.find(([most]) => ems <= most)?.[1] ?? smallest;
  const html = renderTokens(said.flat().map(withSentences), figures, longestPhrase, true);
  const isShort = !isQuoted && ems <= 14;
  const name = isQuoted ? "blockquote" : "div";
  const origin = hasSource
    ? `<div class="source">${renderTokens(stretches.at(-1) ?? [], figures)}</div>`
    : "";
  return `<${name} class="said${isShort ? " short" : ""}" style="--type:${size}">${html}</${name}>${origin}`;
}
