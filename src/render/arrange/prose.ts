/** Paragraphs that stand alone on a slide. */
import type { Token } from "markdown-it";
import { largest } from "../../deck/extremes.ts";
import { emsOf } from "../../deck/text/ems.ts";
import { contentOf } from "../../deck/layouts/shape.ts";
import { inlineText } from "../../deck/markdown/stretches.ts";
import type { Aspect } from "../../deck/model.ts";
import type { Arrangement } from "./arrangement.ts";
import { bodyWidth } from "../../deck/layouts/stage-size.ts";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import { labelledOf } from "./labelled.ts";
import { areBoldLines, beginsAnew, lineFrom, markOf } from "./line-starts.ts";
import { lineCount, linesOf, partsOfText } from "./lines.ts";
import { gridsOf, namesOf } from "./names.ts";
import { spanned } from "./spanned.ts";
import { asVerse, textsOf, withVerses } from "./verse.ts";

/** Type, px of the stage, from the largest, each with the lines that it may take: larger ones are for a few words. */
const types: Readonly<Record<Aspect, readonly (readonly [px: number, lines: number])[]>> = {
  "16:9": [
    [104, 1],
    [92, 2],
    [76, 4],
    [68, 6],
    [64, 12],
    [60, 12],
    [56, 12],
    [52, 12],
    [48, 12],
  ],
  "4:3": [
    [88, 1],
    [72, 2],
    [64, 4],
    [58, 12],
    [54, 12],
    [50, 12],
    [46, 12],
  ],
};
/** Lines that the author ended stay whole, where that takes no more of the type than this. */
const worthWhole = 0.8;
/** px of the stage for all lines. */
const height = 760;
const leading = 1.5;
const gap = 0.5;
/** Characters stand a little apart. */
const slackOfLine = 1.02;
/** Up to so many lines stand in the middle, or spread over the slide. */
const looseLines = 5;

/** As large as there is room for all; a few short lines spread over the slide. Undefined where anything else stands there. */
export function arrangeProse(tokens: readonly Token[], aspect: Aspect): Arrangement | undefined {
  const isProse = tokens.every(({ type }) => /^(?:paragraph_|blockquote_|inline)/.test(type));
  const content = contentOf(tokens);
  // Several numbers with what is said of each are lines like any others.
  const paragraphs = [...content.paragraphs, ...content.tiles, ...content.quotes.flat()];
  if (!isProse || content.pictures > 0 || paragraphs.length === 0) return undefined;
  const names =
    asLabelled(tokens, aspect) ??
    asVerse(tokens, aspect) ??
    asNames(tokens, aspect) ??
    asWords(tokens, paragraphs, aspect);
  if (names) return names;
  const drawn = tokens.map(withVerses).map(withClauses);
  const texts = drawn.flatMap(textsOf);
  const lengths = texts.map(emsOf);
  const width = bodyWidth[aspect];
  const linesAt = (type: number): number =>
    lengths.reduce((sum, ems) => sum + linesOf(ems, type, width), 0);
  const gaps = gap * (paragraphs.length - 1);
  const fitting = types[aspect].filter(
    ([size, most]) => linesAt(size) <= most && (linesAt(size) * leading + gaps) * size <= height,
  );
  const isVerse = drawn.some(({ children }) => children?.some(({ type }) => type === "hardbreak"));
  const type = largestOf(fitting, (size) => isVerse && linesAt(size) === texts.length);
  if (!type) return undefined;
  const classes = ["prose"];
  if (linesAt(type) <= looseLines) classes.push("loose");
  if (texts.some((text) => /→.*→/su.test(text))) classes.push("chain");
  // A few lines that end at marks read better, where they are hardly more.
  const ems = width / (type * slackOfLine);
  const whole = texts.reduce((sum, text) => sum + lineCount(partsOfText(text), ems), 0);
  const isFew = whole <= looseLines && whole <= linesAt(type) + 1;
  if (isFew && (whole * leading + gaps) * type <= height) classes.push("clauses");
  return { tokens: drawn.map(withHungLines), classes, style: { "--prose": type } };
}

/** Fewer lines with a mark of their own are no list. */
const fewestHung = 2;

/** Ems of a blank. */
const blankEms = 0.22;

function hang(mark: string): number {
  return emsOf(mark.trimEnd()) + (mark.length - mark.trimEnd().length) * blankEms;
}

/** Lines of a paragraph that count or letter themselves hang behind their marks. */
function withHungLines(token: Token): Token {
  const children = token.children ?? [];
  const [first] = children;
  if (!first || areBoldLines(children)) return token;
  const lines: Token[][] = [[]];
  for (const [at, child] of children.entries()) {
    const ends =
      child.type === "hardbreak" ||
      (child.type === "softbreak" && beginsAnew(lineFrom(children, at + 1)));
    if (ends) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  const marks = lines.map((line) => markOf(lineFrom(line, 0)));
  if (marks.filter((mark) => mark !== undefined).length < fewestHung) return token;
  const end = changedToken(first, { type: "hardbreak", tag: "br", content: "" });
  const hung = lines.flatMap((line, at) => {
    const mark = marks[at];
    const drawn =
      mark === undefined ? line : spanned(first, "hung", line, `--label:${hang(mark).toFixed(2)}`);
    return at > 0 ? [end, ...drawn] : drawn;
  });
  return changedToken(token, { children: hung });
}

/** The largest type, or one that is little smaller and leaves every line whole. */
function largestOf(
  fitting: readonly (readonly [number, number])[],
  isWhole: (size: number) => boolean,
): number | undefined {
  const largest = fitting[0]?.[0];
  const whole = fitting.find(([size]) => isWhole(size))?.[0];
  return largest && whole !== undefined && whole >= worthWhole * largest ? whole : largest;
}

/** Clauses that stand in lines of their own: how many, and ems of the longest. */
const [fewestClauses, mostClauses, longestClause] = [3, 7, 28];
const afterClause = /(?<=；)(?=.)/u;

/** Short clauses that ； parts stand in a line each. */
function withClauses(token: Token): Token {
  const clauses = inlineText(token).split(afterClause);
  const isEnded = token.children?.some(({ type }) => /break$|^html/.test(type)) ?? true;
  if (isEnded || clauses.length < fewestClauses || clauses.length > mostClauses) return token;
  // With sentences around them, they are prose.
  if (clauses.some((clause) => emsOf(clause) > longestClause || /[。！？]./u.test(clause)))
    return token;
  const children = (token.children ?? []).flatMap((child) => {
    if (child.type !== "text") return [child];
    const end = { type: "hardbreak", tag: "br", content: "" };
    return child.content
      .split(/(?<=；)/u)
      .flatMap((content, at) => [
        ...(at > 0 ? [changedToken(child, end)] : []),
        changedToken(child, { content }),
      ]);
  });
  return changedToken(token, {
    children: children.at(-1)?.content === "" ? children.slice(0, -2) : children,
  });
}

/** Type of labelled lines at most, px. */
const largestLabelled = 76;

/** Some words, a paragraph each: px of the largest, ems of the longest, and the share of a row that its type is. */
const [largestWord, longestWord, wordShare] = [180, 6, 0.6];

/** A few words in paragraphs of their own stand as large as they have room for. */
function asWords(
  tokens: readonly Token[],
  paragraphs: readonly string[],
  aspect: Aspect,
): Arrangement | undefined {
  const widest = largest(paragraphs.map(emsOf));
  if (paragraphs.length < 2 || paragraphs.length > looseLines || widest > longestWord)
    return undefined;
  const width = bodyWidth[aspect];
  const type = Math.min(
    largestWord,
    Math.floor((height / paragraphs.length) * wordShare),
    Math.floor(width / widest),
  );
  return { tokens, classes: ["prose", "loose", "words"], style: { "--prose": type } };
}

/** Labelled lines: what is said of a label hangs beside it. */
function asLabelled(tokens: readonly Token[], aspect: Aspect): Arrangement | undefined {
  const labelled = labelledOf(tokens);
  if (!labelled) return undefined;
  const width = bodyWidth[aspect];
  const linesAt = (type: number): number =>
    labelled.entries.reduce(
      (sum, { label, said }) => sum + linesOf(said, type, width - label * type),
      0,
    );
  const gaps = gap * (labelled.entries.length - 1);
  const fitting = types[aspect].filter(
    ([size]) => size <= largestLabelled && (linesAt(size) * leading + gaps) * size <= height,
  );
  const type = largestOf(fitting, (size) => linesAt(size) === labelled.entries.length);
  if (!type) return undefined;
  const classes = ["prose", "labelled", ...(linesAt(type) <= looseLines ? ["loose"] : [])];
  return { tokens: labelled.tokens, classes, style: { "--prose": type } };
}

/** Type of names, px, and what stands between two of them; the height of a row, in ems. */
const nameTypes = [84, 76, 68, 60, 54, 48];
const nameGap = 72;
const nameRow = 1.8;

/** One paragraph of names: in columns, as large as they allow. */
function asNames(tokens: readonly Token[], aspect: Aspect): Arrangement | undefined {
  if (tokens.length !== 3 || tokens[1]?.type !== "inline") return undefined;
  const names = namesOf(tokens[1].children ?? []);
  if (!names) return undefined;
  for (const type of nameTypes) {
    const box = { width: bodyWidth[aspect] / type, gap: nameGap / type };
    const grid = gridsOf(names, box).find(({ rows }) => rows * nameRow * type <= height);
    if (!grid) continue;
    return {
      tokens: tokens.map((token) =>
        token.type === "inline"
          ? changedToken(token, { children: [...names.tokens(grid.spans)] })
          : token,
      ),
      classes: ["prose", "loose", "names"],
      style: { "--prose": type, "--across": grid.across },
    };
  }
  return undefined;
}
