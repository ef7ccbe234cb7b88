/** What the first line of a fence says of its code: reveal.js's, Slidev's and GitHub's ways of writing. */

/** A stretch of lines, both counted from 1. */
export type LineRange = readonly [first: number, last: number];

/** A listing as it is to be drawn. */
export interface Code {
  /** In lower case, as it is written. */
  readonly language?: string;
  /** A file's name that stands over it. */
  readonly title?: string;
  /** The number of its first line, where numbers are drawn. */
  readonly start?: number;
  /** The lines that each step marks; a step without lines marks all of them. */
  readonly steps: readonly (readonly LineRange[])[];
  /** Its lines in coloured pieces; absent for an unknown language. */
  readonly lines?: readonly (readonly CodePiece[])[];
}

/** `kind` is what the palette has a colour for. */
export interface CodePiece {
  readonly text: string;
  readonly kind?: CodeKind;
}

export const codeKinds = [
  "keyword",
  "string",
  "constant",
  "comment",
  "function",
  "parameter",
  "punctuation",
  "inserted",
  "deleted",
] as const;
type CodeKind = (typeof codeKinds)[number];

const language = /^[^\s{[]*/;
const brackets = /\[([^\]]*)\]/;
const braces = /\{([^}]*)\}/;
const named = /(?:\btitle|\{[^{}]*\bfilename)=(?:"([^"]+)"|'([^']+)')/;
const lineList = /^(?:(\d+)\s*:)?\s*((?:[\d,|\s*-]|\ball\b)*)$/;

/**
 * Reads an info string: `js [1-3|5]`, `js[6-13]` and `js [10: 1|2]` as reveal.js, `ts {2|4-6|all}` and `ts [file.ts]` as
 * Slidev, `py title="a.py"` as many, `{.python filename="a.py"}` as Quarto.
 */
export function readCodeInfo(info: string): Code {
  const name = language.exec(info.trim())?.[0].toLowerCase() ?? "";
  const rest = info.trim().slice(name.length);
  const inBrackets = brackets.exec(rest)?.[1]?.trim();
  const numbered = inBrackets === undefined ? undefined : readLines(inBrackets);
  const slidev = readLines(braces.exec(rest)?.[1]?.trim() ?? "-");
  const title =
    named.exec(rest)?.slice(1).find(Boolean) ?? (numbered ? undefined : inBrackets || undefined);
  return {
    ...(name !== "" && { language: name }),
    ...(title !== undefined && { title }),
    ...(numbered && { start: numbered.start }),
    ...(!numbered && /\blineNumbers\b|\blines:\s*true\b/.test(rest) && { start: 1 }),
    steps: numbered?.steps ?? slidev?.steps ?? [],
  };
}

/** Reads a value of reveal.js's `data-line-numbers`; undefined where it says something else. */
export function readLines(
  text: string,
): (Pick<Code, "steps"> & { readonly start: number }) | undefined {
  const [, start, list = ""] = lineList.exec(text) ?? [];
  if (!lineList.test(text) || text === "-") return undefined;
  const steps = list.split("|").map((step) =>
    step.split(",").flatMap((range): LineRange[] => {
      const [first, last = first] = range.split("-").map((number) => parseInt(number, 10));
      return first && last && first <= last ? [[first, last]] : [];
    }),
  );
  return { start: Number(start ?? 1), steps: list.trim() === "" ? [] : steps };
}
