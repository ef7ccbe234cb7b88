import type { Deck, HeadingBlock } from "../../deck/model.ts";
import { layoutNamed } from "../../deck/layouts/layouts.ts";
import { ownNumber } from "../../deck/layouts/own-number.ts";
import { emsOf } from "../../deck/text/ems.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { withPhraseBreaks } from "./phrase-breaks.ts";
import { type TitleSetting, withLineEnds } from "./title.ts";
import { renderTokens } from "./tokens.ts";
import { breakMark, markWordBreaks, partedPhrase } from "./word-breaks.ts";

/**
 * A heading as HTML. In large type a full-width comma leaves a hole behind it, so it is wrapped for the theme to draw
 * it closer. The bridge's heading is one slip a character.
 */
export function renderHeading(
  heading: HeadingBlock,
  layout: string,
  figures: Deck["figures"],
  setting?: TitleSetting,
): string {
  if (layoutNamed(layout).splitsHeading && heading.level === 2)
    return renderBridgeHeading(heading.text);
  if (layoutNamed(layout).standsOnSlips && isPlainWord(heading.text))
    return renderPlainHeading(heading);
  return renderWords(heading, figures, setting).replace(tagOrComma, (found) =>
    found.startsWith("<") ? found : `<span class="tight">${found}</span>`,
  );
}

/** Characters of a group's name that find room without a break. */
const longestName = 5;

function renderWords(
  { level, tokens }: HeadingBlock,
  figures: Deck["figures"],
  setting: TitleSetting | undefined,
): string {
  if (!setting) return renderTokens(tokens, figures, level === 3 ? longestName : undefined);
  if (setting.breaksAt === "words")
    return renderTokens(withLineEnds(tokens), figures, partedPhrase, true);
  const shown = setting.breaksAt === "phrases" ? withPhraseBreaks(tokens) : tokens;
  return withSoftBreaks(renderTokens(shown, figures, Infinity));
}

/** Characters of a phrase that a line of a phone holds. */
const longestOnPhone = 5;

/** Places between the words of a title that has none, for the article alone. */
function withSoftBreaks(html: string): string {
  if (/<w?br/.test(html)) return html;
  return html.replace(/(?<=>)[^<>]+(?=<)/g, (text) =>
    markWordBreaks(text, longestOnPhone).replaceAll(breakMark, '<wbr class="soft">'),
  );
}

/** A tag, or a wide mark in the text of a heading that is not its last character. */
const tagOrComma = /<[^<>]*>|[，；：](?!<\/h)/g;

/** The halves of a bridge's heading stand on either side of its comma: said, and still to be done. */
function renderBridgeHeading(text: string): string {
  const halves = text.split(/[，,]/).filter((half) => half !== "");
  const slips = halves.map((half, i) => {
    const characters = [...half].map((character) => `<i>${escapeHtml(character)}</i>`);
    return `<span class="half${i === 0 ? " lit" : ""}">${characters.join("")}</span>`;
  });
  return `<h2 aria-label="${escapeHtml(text)}">${slips.join("")}</h2>`;
}

/** A few characters without a mark, such as 谢谢大家: they stand one a slip. */
export function isPlainWord(text: string): boolean {
  return /^\p{Script=Han}{2,6}$/u.test(text);
}

function renderPlainHeading({ level, text }: HeadingBlock): string {
  const characters = [...text].map((character) => `<i>${escapeHtml(character)}</i>`);
  return `<h${level} aria-label="${escapeHtml(text)}">${characters.join("")}</h${level}>`;
}

/** A group's heading; a number that it brings stands in a column of its own. */
export function renderGroupHeading(heading: HeadingBlock, figures: Deck["figures"]): string {
  const html = renderHeading(heading, "", figures);
  const own = ownNumber(heading.text);
  const match = /^(<h3[^>]*>)([^]*)(<\/h3>\s*)$/.exec(html);
  const [, open = "", inner = "", close = ""] = match ?? [];
  const written = own && escapeHtml(own.written.trim());
  if (!written || !inner.startsWith(written)) return html;
  return (
    `${open.replace("<h3", '<h3 class="led"')}<span class="lead-number">${written}</span>` +
    `<span>${inner.slice(written.length)}</span>${close}`
  );
}

/**
 * The size of a title: as large as possible up to `line` ems, else smaller by the classes ` long` and ` longest`. A
 * year at the start of a title has a line of its own.
 */
export function titleLength(title: string, line: number): "" | " long" | " longest" {
  const text = title.replace(/^\d+年(?!度)/u, "");
  const commas = text.match(/[，；：](?=.)/g)?.length ?? 0;
  const ems = emsOf(text) - 0.34 * commas;
  if (ems <= line) return "";
  return ems <= 3 * line ? " long" : " longest";
}
