/** Joins lines that were broken in mid-sentence by the links of a web page or a fixed width. */
import { emsOf } from "../../deck/text/ems.ts";
import { type Line, joinLines } from "./lines.ts";
import { markOf } from "./marks.ts";
import { beginsAnew } from "./spoken-lines.ts";

const sentenceEnd = /[。！？；：…!?;:][”’）》」』)"]*$/u;

const han = /\p{Script=Han}/u;

/** Joins what was one paragraph. Nothing is lost but the line ends. */
export function joinWraps(lines: readonly Line[]): readonly Line[] {
  const width = wrapWidth(lines);
  const joined: Line[] = [];
  lines.forEach((line, index) => {
    const before = joined.at(-1);
    const raw = lines[index - 1];
    if (before && raw && goesOn(before, raw, line, width, joined.length)) {
      joined[joined.length - 1] = { ...before, text: joinLines(before.text, line.text) };
    } else joined.push(line);
  });
  return joined;
}

function goesOn(
  before: Line,
  raw: Line,
  line: Line,
  width: number | undefined,
  position: number,
): boolean {
  if (before.table || before.picture || line.table || line.picture) return false;
  if (before.onlySpoken !== line.onlySpoken || beginsAnew(line)) return false;
  if (sentenceEnd.test(before.text) || before.text.length < 4) return false;
  if (isHeadingStyle(before) || isHeadingStyle(line)) return false;
  if (before.style.item || line.style.item) return false;
  if (/^[，。、；：！？”’）》」』%％‰]/u.test(line.text)) return true;
  if (isOpen(before.text)) return true;
  if (/^\d/.test(line.text) && /[A-Z]$/.test(before.text) && han.test(before.text)) return true;
  if (/\d[.．]?$/.test(before.text) && /^(?:\d|[%％])/.test(line.text) && !markOf(line.text))
    return true;
  if (markOf(line.text)) return false;
  if (/[，、（“《]$/u.test(before.text)) return true;
  if (width !== undefined && raw.text.length >= width - 2) return true;
  // A long line that ends in no mark goes on; in the head it may be a title.
  return (
    position > 4 &&
    emsOf(before.text) > 34 &&
    line.text.length > 10 &&
    !markOf(before.text) &&
    /\p{L}$/u.test(before.text)
  );
}

function isHeadingStyle({ style }: Line): boolean {
  return style.heading !== undefined || style.title === true || style.align !== undefined;
}

/** An opening mark in the last sentence has no closing one. */
function isOpen(text: string): boolean {
  const tail = text.slice(text.lastIndexOf("。") + 1);
  return (["“”", "（）", "《》"] as const).some(([open = "", close = ""]) => {
    const at = tail.lastIndexOf(open);
    return at >= 0 && tail.indexOf(close, at) < 0 && tail.length - at < 60;
  });
}

/** The width at which the lines of a document were broken, in characters; undefined where its lines are paragraphs. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const lengths = lines
    .filter(({ text }) => !sentenceEnd.test(text))
    .map(({ text }) => text.length);
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (longest > 80 || longest < 16) return undefined;
  const full = lengths.filter((length) => length >= longest - 2).length;
  return full >= 4 && full >= lines.length * 0.3 ? longest : undefined;
}
