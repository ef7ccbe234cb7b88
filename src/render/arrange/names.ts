/** A paragraph that is a list of names, or of lines that the author ended. */
import type { Token } from "markdown-it";
import { largest } from "../../deck/extremes.ts";
import { emsOf } from "../../deck/text/ems.ts";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import { spanned } from "./spanned.ts";

export interface Names {
  /** Ems of each. */
  readonly widths: readonly number[];
  /** They are lines, and stand one below the other. */
  readonly isLines: boolean;
  /** Each in a `span.name` over so many columns; the mark behind one in a `span.mark`. */
  readonly tokens: (spans: readonly number[]) => readonly Token[];
}

interface Separator {
  readonly pattern: RegExp;
  /** Fewer are a sentence. */
  readonly least: number;
  readonly mostEms: number;
}

/** What parts names, the strongest first. */
const separators: readonly Separator[] = [
  { pattern: /\n/u, least: 2, mostEms: 16 },
  // From the first of several blanks: from each, it would take time by the square of their number.
  { pattern: /(?<!\s)\s*\u3000+\s*/u, least: 3, mostEms: 14 },
  { pattern: /、/u, least: 4, mostEms: 9 },
  { pattern: /(?<=\p{Script=Han}) +(?=\p{Script=Han})/u, least: 4, mostEms: 5 },
];

/** Between two names: in the article, lines are lines, too. */
const lineEnd = { type: "hardbreak", tag: "br" };
const blank = { type: "softbreak" };

/** The names in the children of a paragraph; undefined where it is anything else. */
export function namesOf(children: readonly Token[]): Names | undefined {
  const [first] = children;
  if (!first || !children.every(({ type }) => /^(?:text|softbreak|hardbreak)$/.test(type)))
    return undefined;
  const text = children.map(({ type, content }) => (type === "text" ? content : "\n")).join("");
  const separator = separators.find(({ pattern }) => pattern.test(text.trim()));
  if (!separator) return undefined;
  const { pattern, least, mostEms } = separator;
  const names = text
    .trim()
    .split(pattern)
    .map((name) => name.trim());
  const widths = names.map(emsOf);
  const widest = largest(widths);
  const isLines = pattern.source === "\\n";
  const hasSentence = !isLines && /[，。；：？！→]/u.test(text);
  if (names.length < least || widest > mostEms || hasSentence || names.includes(""))
    return undefined;
  if (!/\p{Script=Han}/u.test(text)) return undefined;
  const mark = pattern.source === "、" ? "、" : "";
  const tokens = (spans: readonly number[]): readonly Token[] =>
    names.flatMap((name, at) => [
      ...spanned(
        first,
        "name",
        [
          changedToken(first, { content: name }),
          ...(mark !== "" && at < names.length - 1
            ? spanned(first, "mark", [changedToken(first, { content: mark })])
            : []),
        ],
        (spans[at] ?? 1) > 1 ? `--span:${spans[at]}` : undefined,
      ),
      ...(mark === "" && at < names.length - 1
        ? [changedToken(first, { ...(isLines ? lineEnd : blank), content: "" })]
        : []),
    ]);
  return { widths, isLines, tokens };
}

/** Columns in which names stand, and how many of them each name takes. */
export interface NameGrid {
  readonly across: number;
  readonly rows: number;
  readonly spans: readonly number[];
}

/** The share of names that may be wider than a column. */
const fewWide = 0.15;

/** The ways in which names have room, in ems: each in a column, or the few widest over several narrower ones. */
export function gridsOf(
  { widths, isLines }: Names,
  { width, gap }: { readonly width: number; readonly gap: number },
): readonly NameGrid[] {
  const widest = largest(widths);
  if (widest > width) return [];
  const usual = [...widths].sort((a, b) => b - a)[Math.floor(widths.length * fewWide)] ?? widest;
  const columns = isLines || usual === widest ? [widest] : [widest, usual];
  return columns.map((column) => {
    const across = isLines ? 1 : Math.floor((width + gap) / (column + gap));
    const spans = widths.map((each) => Math.ceil((each + gap) / (column + gap)));
    const rows = rowsOf(spans, across);
    return { across: column < widest ? across : Math.ceil(widths.length / rows), rows, spans };
  });
}

/** A name that the rest of a row has no room for begins the next one. */
function rowsOf(spans: readonly number[], across: number): number {
  let [rows, taken] = [1, 0];
  for (const span of spans) {
    if (taken + span > across) [rows, taken] = [rows + 1, 0];
    taken += span;
  }
  return rows;
}
