/** A manuscript's text made fit for CommonMark, with the way back from an offset to a place. */
import { lineEnd } from "../text/characters.ts";
import type { Place, Problem, SourceFile } from "../model.ts";
import { once } from "../once.ts";
import { error, warning, words } from "../problems/problem.ts";
import { withoutWideMargins } from "./block-start.ts";
import { withEvenTags } from "./even-tags.ts";

/** Text with `\n` for every line end and no byte order mark. The offsets of this floor count in it. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** Offset of each line's first character. */
  readonly lineStarts: readonly number[];
}

interface SourceReading {
  readonly source: Source;
  readonly problems: readonly Problem[];
}

const unfit = /\0|\p{Surrogate}/gu;

/** What a PDF viewer gives for the hyphen at the end of a line. No file of an office may hold it (XML 1.0 §2.2). */
const copiedHyphen = /[\uFFFE\uFFFF]/g;
const softHyphen = "\u00AD";

/**
 * Normalises the line ends of a file, and reports the characters that had to be replaced by U+FFFD (CommonMark 0.31.2
 * §2.3). A U+FFFD that is there already comes from bytes that are not UTF-8: then the whole file is reported once.
 */
export const readSource = once((file: SourceFile): SourceReading => {
  const plain = file.text
    .replace(/^\uFEFF/, "")
    .replace(lineEnd, "\n")
    .replace(copiedHyphen, softHyphen);
  const source = sourceOf(
    file.path,
    withEvenTags(withoutWideMargins(plain.replace(unfit, "\uFFFD"))),
  );
  const undecoded = plain.indexOf("\uFFFD");
  if (undecoded >= 0) return { source, problems: [notUtf8(placeOf(source, undecoded))] };
  const problems = [...plain.matchAll(unfit)].map((match) =>
    warning(
      "unreadable-character",
      placeOf(source, match.index),
      words(
        "有一个无法显示的字符，已换成 \uFFFD",
        "A character that cannot be shown became \uFFFD",
      ),
      words("删去它，重新输入", "Delete it and type it again"),
    ),
  );
  return { source, problems };
});

function notUtf8(place: Place): Problem {
  return error(
    "not-utf8",
    place,
    words(
      "从这里起有读不出的文字，这个文件多半不是 UTF-8 编码",
      "Text from here on cannot be read: the file is probably not UTF-8",
    ),
    words(
      "用记事本打开，“另存为”时编码选 UTF-8",
      "Open it in an editor and save it with the encoding UTF-8",
    ),
  );
}

/** A source of text whose line ends are all `\n`. */
export function sourceOf(path: string, text: string): Source {
  const lineStarts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
    lineStarts.push(end + 1);
  }
  return { path, text, lineStarts };
}

/** The place of an offset into a source's text. */
export function placeOf(source: Source, offset: number): Place {
  const line = lineOf(source, offset);
  return { file: source.path, line: line + 1, column: offset - startOf(source, line) + 1 };
}

/** The line an offset stands in, counted from 0. */
export function lineOf(source: Source, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(source, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a line begins, counted from 0; the text's end for a line past the last. */
export function startOf(source: Source, line: number): number {
  return source.lineStarts[line] ?? source.text.length;
}

/** A line's text without its end, counted from 0. */
export function lineText(source: Source, line: number): string {
  return source.text.slice(startOf(source, line), startOf(source, line + 1)).replace(/\n$/, "");
}

/** The stretch of the lines in one state of a file that are those of a stretch in another one. */
export function sameLines(
  source: Source,
  [start, end]: readonly [number, number],
  other: Source,
): readonly [number, number] {
  if (source === other) return [start, end];
  const first = placeOf(source, start).line - 1;
  const last = placeOf(source, end).line;
  return [other.lineStarts[first] ?? 0, other.lineStarts[last] ?? other.text.length];
}
