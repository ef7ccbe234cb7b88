/** How text breaks into lines where every Han character takes one em: enough to count the lines. */
import { neverFirst, neverLast } from "../../deck/text/characters.ts";

/** They draw the character before them along: marks, and what stands behind a number. */
const clinging = new RegExp(`^[${neverFirst}…—%％]$`, "u");
const opening = new RegExp(`^[${neverLast}]$`, "u");
const narrow = /^[\u0020-\u007e]$/u;
const inWord = /^[\w.,%+-]$/u;

/** About how wide a character is, in ems. Bold digits are a little wider than half an em. */
function emsOf(character: string): number {
  return narrow.test(character) ? 0.6 : 1;
}

/** The number of lines that `text` takes in lines of `width` ems; its first line begins after `indent` ems. */
export function lineCount(text: string, width: number, indent = 0): number {
  let lines = 1;
  let used = indent;
  for (const unit of unitsOf(text)) {
    const ems = [...unit].reduce((sum, character) => sum + emsOf(character), 0);
    if (used > 0 && used + ems > width) {
      lines++;
      used = 0;
    }
    // A word longer than a line is broken.
    lines += Math.max(0, Math.ceil(ems / width) - 1);
    used += ems > width ? ems % width : ems;
  }
  return lines;
}

/** Stretches of a text that stay on one line: words, numbers, and marks with what they may not leave. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = [];
  let joins = false;
  for (const character of text) {
    const last = units.at(-1);
    const isWord = last !== undefined && inWord.test(character) && inWord.test(last.at(-1) ?? "");
    if (last !== undefined && (joins || isWord || clinging.test(character))) {
      units[units.length - 1] = last + character;
    } else units.push(character);
    joins = opening.test(character);
  }
  return units;
}
