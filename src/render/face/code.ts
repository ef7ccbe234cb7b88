/** Listings: lines that are marked step by step, numbers, and a size that shows all lines while they can be read. */
import type { Token } from "markdown-it";
import { largest, smallest } from "../../deck/extremes.ts";
import { type Code, type CodePiece, type LineRange, readLines } from "../../deck/code/code-info.ts";
import { diagramOf } from "../../deck/diagram/diagram.ts";
import { chartOf, codeOf } from "../../deck/markdown/rules/code.ts";
import { once } from "../../deck/once.ts";
import { escapeHtml, htmlAttributes } from "../../deck/text/html.ts";

/** A fence of a stretch of tokens as HTML; `all` are the tokens it shares the slide's height with, itself too. */
export function renderCode(token: Token, all: readonly Token[]): string {
  const code = withMarks(codeOf(token), token);
  const lines = code.lines ?? plainLines(token.content);
  const {
    class: own,
    style,
    ...attributes
  } = Object.fromEntries((token.attrs ?? []).map(([name, value]) => [name, String(value)]));
  const isNumbered = code.start !== undefined;
  const classes = ["code", ...(isNumbered ? ["numbered"] : []), ...(own ? [own] : [])];
  const styles = [
    `--code:${sharedSize(all)}`,
    ...(isNumbered && code.start !== 1 ? [`--before:${code.start - 1}`] : []),
    ...(style ? [style] : []),
  ];
  const language = code.language ? escapeHtml(` language-${code.language}`) : "";
  // Each step lies over the one before it; a page without script shows the first.
  const [first = [], ...further] = code.steps;
  const steps = [
    `<code class="hljs${language}">${renderLines(lines, first)}</code>`,
    ...further.map(
      (marked) =>
        `<code class="hljs${language} fragment code-step" aria-hidden="true">${renderLines(lines, marked)}</code>`,
    ),
  ];
  const pre = `<pre${htmlAttributes({ ...attributes, class: classes.join(" "), style: styles.join(";") })}>${steps.join("")}</pre>`;
  if (code.title === undefined) return `${pre}\n`;
  return `<figure class="listing"><figcaption>${escapeHtml(code.title)}</figcaption>${pre}</figure>\n`;
}

/** `data-line-numbers` on the element overrides the fence, as in reveal.js. */
function withMarks(code: Code, token: Token): Code {
  const written = token.attrGet("data-line-numbers");
  const marks = written === null ? undefined : readLines(String(written).trim());
  return marks ? { ...code, ...marks } : code;
}

function plainLines(content: string): readonly (readonly CodePiece[])[] {
  return content
    .replace(/\n$/, "")
    .split("\n")
    .map((text) => [{ text }]);
}

function renderLines(
  lines: readonly (readonly CodePiece[])[],
  marked: readonly LineRange[],
): string {
  return lines
    .map((pieces, index) => {
      const isMarked = marked.some(([first, last]) => first <= index + 1 && index + 1 <= last);
      const state = marked.length === 0 ? "" : isMarked ? " marked" : " unmarked";
      return `<span class="line${state}">${pieces.map(renderPiece).join("")}\n</span>`;
    })
    .join("");
}

function renderPiece({ text, kind }: CodePiece): string {
  return kind ? `<span class="t-${kind}">${escapeHtml(text)}</span>` : escapeHtml(text);
}

/** Sizes in stage px: of short lines, the default, and what a small room still reads. */
const large = 56;
const defaultSize = 36;
const smallestSize = 24;
/** Lines are broken rather than set smaller than this; the sizes for broken lines. */
const leastWhole = 30;
const sizes = [defaultSize, 34, 32, 30, 28, 26];
/** A column, by the size. */
const column = 0.61;
/** The room below the heading; a line of a paragraph beside the code with the gap below it; the width within the margins. */
const height = 730;
const textLine = 86;
const width = 1560;
/** On a stage of 4:3. */
const narrow = 1184;

/** What takes up height in a stretch of tokens: lines of text, and rows of all its code. */
interface Heights {
  readonly texts: number;
  readonly rows: number;
}

/** Counted once for all the code of a stretch. */
const heightsOf = once((tokens: readonly Token[]): Heights => ({
  texts: tokens.filter(({ type }) => type === "inline").length,
  rows: tokens.reduce((sum, token) => (token.type === "fence" ? sum + rowsOf(token) : sum), 0),
}));

function rowsOf({ content }: Token): number {
  return content.split("\n").length;
}

/** One size for all the code of a stretch: that of the listing with the least room. */
const sharedSize = once((tokens: readonly Token[]): number =>
  smallest(
    tokens
      .filter((token) => token.type === "fence" && isListing(token))
      .map((token) => {
        const lines = codeOf(token).lines ?? plainLines(token.content);
        return codeSize(lines, rowsOf(token), heightsOf(tokens));
      }),
  ),
);

function codeSize(
  lines: readonly (readonly CodePiece[])[],
  own: number,
  { texts, rows: all }: Heights,
): number {
  const others = all - own;
  const columns = lines.map(lineColumns);
  const longest = largest(columns);
  const heightAt = (rows: number): number => (height - texts * textLine) / (rows * 1.45 + 1.4);
  const byWidth = Math.max(
    Math.min(defaultSize, width / (longest * column)),
    Math.min(large, narrow / (longest * column)),
  );
  const whole = Math.floor(Math.min(heightAt(lines.length + others), byWidth));
  if (whole >= leastWhole) return whole;
  // Lines that would be that small are broken, and are then as large as the height lets them.
  const broken = sizes.find((size) => {
    const rows = columns.map((count) => Math.max(1, Math.ceil((count * column * size) / narrow)));
    return size <= heightAt(rows.reduce((sum, count) => sum + count, others));
  });
  return Math.max(smallestSize, whole, broken ?? 0);
}

/** Margins of a listing, and what stands between two columns of the slide, px. */
const [listingMargins, betweenListings] = [66, 72];

/**
 * The largest size in which no line of listings side by side is broken, so many across a width in px of the stage;
 * undefined where there is no listing, or where lines would be too small.
 */
export function sizeAcross(
  tokens: readonly Token[],
  across: number,
  room: number,
): number | undefined {
  const listings = tokens.filter((token) => token.type === "fence" && isListing(token));
  const columns = listings.flatMap((token) =>
    (codeOf(token).lines ?? plainLines(token.content)).map(lineColumns),
  );
  const beside = (room - betweenListings * (across - 1)) / across - listingMargins;
  const size = Math.floor(beside / (Math.max(1, largest(columns)) * column));
  return columns.length > 0 && size >= leastWhole ? size : undefined;
}

function isListing(token: Token): boolean {
  return !chartOf(token) && !diagramOf(token);
}

function lineColumns(line: readonly CodePiece[]): number {
  return columnsOf(line.map(({ text }) => text).join(""));
}

/** A Han character takes two columns, a tab four. */
function columnsOf(text: string): number {
  return [...text.replaceAll("\t", "    ")].reduce(
    (sum, letter) => sum + (letter.codePointAt(0)! > 0x2e7f ? 2 : 1),
    0,
  );
}
