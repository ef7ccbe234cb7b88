/** Stretches of a text that something else stands in place of. */
import type { Range } from "../../opaque.ts";

/** What stands in place of a stretch of a text, before the ends of its lines. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** The text with its lines where they were. Of two edits that meet, the one that begins first counts. */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = "";
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.range[0] - b.range[0])) {
    const [start, end] = edit.text === "" ? withMark(text, edit.range) : edit.range;
    if (start < done) continue;
    out += text.slice(done, start) + edit.text + text.slice(start, end).replace(/[^\n]+/g, "");
    done = end;
  }
  return out + text.slice(done);
}

/** How much of a line before and behind a stretch is looked at. */
const around = 500;

/** With the sign of the item or the heading that holds nothing else. */
function withMark(text: string, [start, end]: Range): Range {
  const near = text.slice(Math.max(0, start - around), start);
  const line = near.lastIndexOf("\n") + 1;
  if (line === 0 && start > around) return [start, end];
  const before = near.slice(line);
  const [mark] = /(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+)+$/.exec(before) ?? [""];
  const isAlone = /^[ \t>]*$/.test(before.slice(0, before.length - mark.length));
  const isLast = /^[ \t]*(?:\n(?![ \t]+\S)|$)/.test(text.slice(end, end + around));
  return isAlone && isLast ? [start - mark.length, end] : [start, end];
}
