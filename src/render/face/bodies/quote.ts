import type { Token } from "markdown-it";
import { largest } from "../../../deck/extremes.ts";
import { emsOf } from "../../../deck/text/ems.ts";
import { isSourceLine } from "../../../deck/layouts/source-line.ts";
import { inlineText, outermost } from "../../../deck/markdown/stretches.ts";
import type { Aspect, Deck } from "../../../deck/model.ts";
import { changedToken } from "../../../deck/markdown/changed-token.ts";
import { renderTokens } from "../tokens.ts";
import { bodyWidth } from "../../../deck/layouts/stage-size.ts";

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

/** px of the stage: what each line takes of the height, and the types in which it stays whole. */
const [roomForLines, leading] = [600, 1.6];
const [leastWhole, leastParted, mostWhole] = [68, 56, 104];

/** The type in which each of several written lines stays in one line; undefined where that type is too small. */
function wholeLines(tokens: readonly Token[], aspect: Aspect, least: number): number | undefined {
  const lines = tokens.flatMap(({ type, children }) => {
    if (type !== "inline") return [];
    const texts = [""];
    for (const { type, content } of children ?? []) {
      if (type === "hardbreak") texts.push("");
      else texts.push((texts.pop() ?? "") + content);
    }
    return texts;
  });
  const type = Math.floor(
    Math.min(
      mostWhole,
      bodyWidth[aspect] / (largest(lines.map(heavyEms)) + 0.5),
      roomForLines / (lines.length * leading),
    ),
  );
  return lines.length > 1 && type >= least ? type : undefined;
}

/** The width of a line in the heavy type of headings, whose Latin letters are wider than those of text. */
function heavyEms(line: string): number {
  return emsOf(line) + 0.07 * (line.match(/\p{Script=Latin}/gu)?.length ?? 0);
}

function sizeOf(ems: number): number {
  return sizes.find(([most]) => ems <= most)?.[1] ?? smallest;
}

/** Ems of a sentence that stands in one line. */
const shortSentence = 14;

/** The type in which a short sentence has room in one line; any other takes as many as it needs. */
function oneLine(ems: number, aspect: Aspect): number {
  return ems > shortSentence ? Infinity : Math.floor(bodyWidth[aspect] / (ems + 0.5));
}

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

/** The same, in lines that end with a stop each. */
function withStops(token: Token): Token {
  const { children } = token;
  if (!children?.some(({ type }) => type === "hardbreak")) return token;
  const lines = children.flatMap((child) =>
    child.type !== "text"
      ? [child]
      : child.content
          .split(/(?<=[；。！？](?![”’」』]))(?=.)/u)
          .flatMap((content, at) => [
            ...(at > 0 ? [changedToken(child, { type: "hardbreak", tag: "br", content: "" })] : []),
            changedToken(child, { content }),
          ]),
  );
  return changedToken(token, { children: lines });
}

/** The source in the last line of the last paragraph becomes a paragraph of its own. */
function withSource(stretches: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const [open, inline, close] = stretches.at(-1) ?? [];
  const children = inline?.children ?? [];
  const end = children.findLastIndex(({ type }) => type === "softbreak" || type === "hardbreak");
  if (!open || !inline || !close || end < 1) return stretches;
  const line = changedToken(inline, { children: children.slice(end + 1) });
  if (!isSourceLine(inlineText(line))) return stretches;
  const said = changedToken(inline, { children: children.slice(0, end) });
  return [...stretches.slice(0, -1), [open, said, close], [open, line, close]];
}

/** A quotation with its source in or below it, or one sentence that stands alone, as large as its length allows. */
export function renderQuote(tokens: readonly Token[], { figures, settings }: Deck): string {
  const isQuoted = tokens[0]?.type === "blockquote_open";
  const [first = [], ...below] = outermost(tokens);
  const stretches = withSource(
    isQuoted ? [...outermost(first.slice(1, -1)), ...below] : outermost(tokens),
  );
  const last = stretches.at(-1)?.[1];
  const hasSource = stretches.length > 1 && isSourceLine(inlineText(last));
  const said = hasSource ? stretches.slice(0, -1) : stretches;
  const ems = said.reduce((sum, [, inline]) => sum + emsOf(inlineText(inline)), 0);
  const written = said.flat().map(withSentences);
  const stopped = written.map(withStops);
  const whole = wholeLines(written, settings.aspect, leastWhole);
  const stops = whole === undefined ? wholeLines(stopped, settings.aspect, leastParted) : undefined;
  const parted = whole ?? stops ?? wholeLines(written, settings.aspect, leastParted);
  const lines = stops === undefined ? written : stopped;
  const size = parted ?? Math.min(sizeOf(ems), oneLine(ems, settings.aspect));
  const html = renderTokens(lines, figures, longestPhrase, true);
  const isShort = !isQuoted && ems <= 14;
  const name = isQuoted ? "blockquote" : "div";
  const origin = hasSource
    ? `<div class="source">${renderTokens(stretches.at(-1) ?? [], figures)}</div>`
    : "";
  return `<${name} class="said${isShort ? " short" : ""}" style="--type:${size}">${html}</${name}>${origin}`;
}
