/** Halves of marks that stand in a text after all is cut: what was meant to be hidden by them may be shown. */
import type { Block, LeftOut } from "../model.ts";

/** What begins or ends a comment, notes or hidden text in some program, and a tag without its end. */
const half =
  /<!(?:-{2}|[—–]|\[CDATA\[)|[-—–]{1,2}>|\]\]>|\{%|%\}|\{\{[%<!#-]|[%>]\}\}|%%|\{\/\*|\*\/\}|\{>>|<<\}|\{(?:--|\+\+|~~)|(?:--|\+\+|~~)\}|\{#\s|\s#\}|^[^\S\n]*(?:#\+(?:begin|end)_|:{3})|\\(?:begin|end)\{|<\/?(?:aside|details|div|notes?|p|script|section|span|style|template)(?![\w-])[^<>]*$/im;

/**
 * The lines of a file that hold such a half where they came in, each told with its number; they stay as they are. So do
 * the `doubtful` lines, from 0, that a public output would be held back for, or told of: what they hide elsewhere came in.
 */
export function halfMarks(
  blocks: readonly Block[],
  file: string,
  doubtful: readonly number[],
): readonly LeftOut[] {
  const lines = file.split(/\r\n?|\n/);
  const halves = halvesIn(blocks, lines);
  const told = new Set(halves.map(({ line }) => line));
  const shown = blocks.filter(({ onlySpoken }) => !onlySpoken).flatMap(textsOf);
  const isTelling = (line: string): boolean => wordsOf(line).some((word) => telling.test(word));
  /** Of a mark alone on its line, what it would hide stands below it. */
  const cameIn = (line: number): boolean => {
    const words = wordsOf(lines.slice(line).find(isTelling) ?? "");
    return words.some((word) => telling.test(word) && shown.some((text) => text.includes(word)));
  };
  const others = [...new Set(doubtful)]
    .filter((line) => !told.has(line) && cameIn(line))
    .map((line) => ({ line, text: (lines[line] ?? "").trim() }));
  return [...halves, ...others].map(({ line, text }) => ({
    kind: "half-mark",
    text: line < 0 ? text : `${line + 1}: ${text}`,
  }));
}

/** A word that is not in every text. */
const telling = /\p{Script=Han}|\p{L}{5}/u;

interface FoundHalf {
  /** From 0; -1 where it is not found in the file as it came in. */
  readonly line: number;
  readonly text: string;
}

function halvesIn(blocks: readonly Block[], lines: readonly string[]): readonly FoundHalf[] {
  let from = 0;
  return blocks.flatMap(textsOf).flatMap((text): readonly FoundHalf[] => {
    const mark = half.exec(text)?.[0].trim();
    if (mark === undefined) return [];
    const words = wordsOf(text);
    const found = lines.findIndex(
      (each, at) => at >= from && words.every((word) => each.includes(word)),
    );
    const line = found < 0 ? lines.findIndex((each) => each.includes(mark)) : found;
    from = Math.max(from, found);
    return [{ line, text }];
  });
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === "picture") return [block.alt];
  return block.kind === "table" ? block.rows.flat() : block.text.split("\n");
}
