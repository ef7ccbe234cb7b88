/** A paragraph that is a list of names, or of lines that the author ended. */
import type { Token } from "markdown-it";
import { largest } from "../../deck/extremes.ts";
import { emsOf } from "../../deck/text/ems.ts";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import { spanned } from "./spanned.ts";

export interface Names {
  /** Ems of the widest. */
  readonly widest: number;
  readonly count: number;
  /** They are lines, and stand one below the other. */
  readonly isLines: boolean;
  /** Each in a `span.name`; the mark behind one in a `span.mark`. */
  readonly tokens: readonly Token[];
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
  const widest = largest(names.map(emsOf));
  const isLines = pattern.source === "\\n";
  const hasSentence = !isLines && /[，。；：？！→]/u.test(text);
  if (names.length < least || widest > mostEms || hasSentence || names.includes(""))
    return undefined;
  if (!/\p{Script=Han}/u.test(text)) return undefined;
  const mark = pattern.source === "、" ? "、" : "";
  const tokens = names.flatMap((name, at) => [
    ...spanned(first, "name", [
      changedToken(first, { content: name }),
      ...(mark !== "" && at < names.length - 1
        ? spanned(first, "mark", [changedToken(first, { content: mark })])
        : []),
    ]),
    ...(mark === "" && at < names.length - 1
      ? [changedToken(first, { ...(isLines ? lineEnd : blank), content: "" })]
      : []),
  ]);
  return { widest, count: names.length, isLines, tokens };
}
