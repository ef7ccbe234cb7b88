import { cjkMarks, han, opaque } from "./writing.ts";

/** A line of Markdown inline content, with the offset in its file where it begins. */
export interface Row {
  readonly content: string;
  readonly offset: number;
}

/** Text, with the way back to where it stands in its file. */
export interface Piece {
  readonly text: string;
  /** In order; text runs on letter by letter from each to the next. */
  readonly segments: readonly Segment[];
  readonly figures: readonly { readonly name: string; readonly index: number }[];
}

interface Segment {
  /** Where it begins in the text. */
  readonly index: number;
  /** Where that stands in the file. */
  readonly offset: number;
}

/** The offset in its file of a character of a piece. */
export function offsetAt({ segments }: Piece, index: number): number {
  let low = 0;
  let high = segments.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.index ?? 0) <= index) low = middle;
    else high = middle;
  }
  const segment = segments[low];
  return segment ? segment.offset + index - segment.index : 0;
}

/** Markup, and what it leaves in the text: nothing, one opaque character, a line break, or the character it escapes. */
const markup: readonly (readonly [name: string, source: string, leaves: string])[] = [
  ["comment", "<!--[\\s\\S]*?(?:-->|$)", ""],
  ["code", "(?<!`)(?<ticks>`+)(?!`)[^`](?:[\\s\\S]*?[^`])?\\k<ticks>(?!`)", opaque],
  ["figure", "\\{\\{[^\\{\\}\\n]+\\}\\}", opaque],
  ["click", "\\[[Cc][Ll][Ii][Cc][Kk]\\]", ""],
  ["image", "!\\[[^\\[\\]]*\\]\\([^\\(\\)]*\\)", opaque],
  ["linkStart", "\\[(?=[^\\[\\]]*\\]\\([^\\(\\)]*\\))", ""],
  ["linkEnd", "\\]\\([^\\(\\)]*\\)", ""],
  ["autolink", "<[a-z][a-z0-9+.\\-]*:[^>\\s]*>", opaque],
  ["break", "<br\\s*/?>", "\n"],
  ["tag", "</?[a-zA-Z][^<>]*>", ""],
  ["address", "(?:https?:\\/\\/|www\\.)[\\x21-\\x3b\\x3d\\x3f-\\x7e]+", opaque],
  ["mail", "[\\w.+\\-]{1,64}@[\\w\\-]+(?:\\.[\\w\\-]+)+", opaque],
  ["entity", "&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|\\w{2,31});", opaque],
  ["escape", "\\\\(?=[!-\\/:-@\\[-`\\{-~])", ""],
  [
    "emphasis",
    "(?<!\\*)\\*{1,3}(?!\\*)(?!(?<=\\d\\*)\\d)|(?<![_\\w])_{1,2}(?!_)|(?<!_)_{1,2}(?![_\\w])|~~",
    "",
  ],
  ["lineEnd", "[ \\t]*\\n[ \\t]*", ""],
];
const lexer = new RegExp(markup.map(([name, source]) => `(?<${name}>${source})`).join("|"), "gu");
/** A line break between two Chinese characters is how the file is laid out, not part of the text. */
const tight = new RegExp(
  `^(?:[${han}${cjkMarks}][${han}${cjkMarks}${opaque}]|${opaque}[${han}${cjkMarks}])$`,
  "u",
);

/** Takes the markup out of a block's inline content. */
export function readInline(rows: readonly Row[]): Piece {
  const content = rows.map((row) => row.content).join("\n");
  const offsetOf = offsetsOf(rows);
  let text = "";
  const segments: Segment[] = [];
  const figures: { name: string; index: number }[] = [];
  let lineEnd: number | undefined;
  const append = (piece: string, offset: number): void => {
    if (piece === "") return;
    if (lineEnd !== undefined && !tight.test(text.slice(-1) + piece.slice(0, 1))) {
      segments.push({ index: text.length, offset: lineEnd });
      text += "\n";
    }
    lineEnd = undefined;
    segments.push({ index: text.length, offset });
    text += piece;
  };
  let done = 0;
  for (const match of content.matchAll(lexer)) {
    append(content.slice(done, match.index), offsetOf(done));
    const offset = offsetOf(match.index);
    done = match.index + match[0].length;
    const [name, , leaves] = markup.find(([key]) => match.groups?.[key] !== undefined) ?? [
      "",
      "",
      "",
    ];
    if (name === "lineEnd") lineEnd = offset;
    else if (name === "escape") append(content.slice(done, ++done), offset + 1);
    else append(leaves, offset);
    if (name === "figure")
      figures.push({ name: match[0].slice(2, -2).trim(), index: text.length - 1 });
  }
  append(content.slice(done), offsetOf(done));
  return { text, segments, figures };
}

/** From places in the rows' joined content, asked for in order, to offsets in the file. */
function offsetsOf(rows: readonly Row[]): (at: number) => number {
  let row = 0;
  let start = 0;
  return (at) => {
    let current = rows[row];
    while (current && row + 1 < rows.length && at > start + current.content.length) {
      start += current.content.length + 1;
      current = rows[++row];
    }
    return (current?.offset ?? 0) + at - start;
  };
}
