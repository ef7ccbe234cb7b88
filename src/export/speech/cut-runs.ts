/** Where the runs of a speech may be cut, and how many lines they take. */
import { lineCount } from "./lines.ts";
import { plainText, type SpeechParagraph, type SpeechRun } from "./speech.ts";

/** First lines begin two ems in. */
export const indent = 2;

/** Between a sentence and the next. */
export const sentenceEnd =
  /(?<=[。！？!?…][”’」』）)》]*)(?![”’」』）)》。！？!?…])|(?<=[.?!]['"”’)]*\s)/u;
const wordEnd = /(?<=\s)/u;
const clauseEnd = /(?<=[；;，,：:、])/u;

/** After as many characters as surely fit on so many lines: for text without any mark or space. */
function pageEnd(width: number, lines: number): RegExp {
  const most = Math.max(1, Math.floor(0.95 * width * lines) - indent);
  return new RegExp(`(?<=^(?:[^]{${most}})+)`, "u");
}

/** A sentence in parts that fit: the first has so many lines of `room`, each other a page. */
export function partsOf(
  runs: readonly SpeechRun[],
  { width, lines }: { readonly width: number; readonly lines: number },
  room: number,
): readonly (readonly SpeechRun[])[] {
  const parts = (of: readonly SpeechRun[], most: number): readonly (readonly SpeechRun[])[] =>
    fittingParts(of, (part) => lineCount(spaceOf({ runs: part }), width, indent) <= most, [
      clauseEnd,
      wordEnd,
      pageEnd(width, most),
    ]);
  const [first = [], ...rest] = parts(runs, room);
  return rest.length === 0 ? [first] : [first, ...parts(rest.flat(), lines)];
}

/** A text that is longer than a page in parts that fit: cut where the first pattern matches, else where the next does. */
function fittingParts(
  runs: readonly SpeechRun[],
  fits: (part: readonly SpeechRun[]) => boolean,
  [pattern, ...rest]: readonly RegExp[],
): readonly (readonly SpeechRun[])[] {
  if (pattern === undefined || fits(runs)) return [runs];
  const parts: SpeechRun[][] = [];
  for (const part of cutRuns(runs, pattern).flatMap((one) => fittingParts(one, fits, rest))) {
    const last = parts.at(-1);
    if (last && fits([...last, ...part])) last.push(...part);
    else parts.push([...part]);
  }
  return parts;
}

/** Cuts runs where `pattern` matches in their joined text; a figure is never cut. */
export function cutRuns(
  runs: readonly SpeechRun[],
  pattern: RegExp,
): readonly (readonly SpeechRun[])[] {
  const parts: SpeechRun[][] = [[]];
  let room = plainText({ runs })
    .split(pattern)
    .map(({ length }) => length);
  for (const run of runs) {
    if (run.kind === "step") continue;
    let { text } = run;
    while (room.length > 1 && text.length >= (room[0] ?? 0) && run.kind === "text") {
      const [length = 0, ...rest] = room;
      if (length > 0) parts.at(-1)?.push({ ...run, text: text.slice(0, length) });
      parts.push([]);
      text = text.slice(length);
      room = rest;
    }
    if (text !== "") parts.at(-1)?.push({ ...run, text });
    room = spend(room, text.length);
  }
  return parts.filter((part) => part.length > 0);
}

/** The remaining lengths after `length` units are used. */
function spend(room: readonly number[], length: number): number[] {
  const [first = 0, ...rest] = room;
  if (length <= first || rest.length === 0) return [first - length, ...rest];
  return spend(rest, length - first);
}

/** A frame for a pen is two and a half ems wide, whatever stands in it. */
const frame = "□□□";

/** The text with what takes the room of its blanks. */
export function spaceOf({ runs }: Pick<SpeechParagraph, "runs">): string {
  return runs
    .map((run) => {
      if (run.kind === "step") return "";
      return run.kind === "figure" && run.blank && run.text.length < frame.length
        ? frame
        : run.text;
    })
    .join("");
}
