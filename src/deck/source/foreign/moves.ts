/** Slidev's frame around listings that turn into one another: here they stand below one another. */
import type { Problem } from "../../model.ts";
import { warning, words } from "../../problems/problem.ts";
import { type Source, placeOf } from "../source.ts";
import { endOfCode } from "./outside-code.ts";

const opening = /^(`{4,})md magic-move\b/;

/** Which lines are a frame's own, and which stand in one and are in no listing: Slidev shows neither. */
function framesIn(lines: readonly string[]): {
  readonly frame: ReadonlySet<number>;
  readonly text: ReadonlySet<number>;
} {
  const frame = new Set<number>();
  const text = new Set<number>();
  const closings = new Map<string, Generator<number, undefined>>();
  let done = 0;
  lines.forEach((line, at) => {
    const [, mark] = opening.exec(line) ?? [];
    if (mark === undefined || at < done) return;
    const ends = closings.get(mark) ?? closingsOf(lines, mark);
    closings.set(mark, ends);
    let end = ends.next().value;
    while (end !== undefined && end < at) end = ends.next().value;
    frame.add(at);
    // Without an end it would take all that follows.
    if (end === undefined) return;
    frame.add(end);
    done = end;
    let code: RegExp | undefined;
    for (let inside = at + 1; inside < end; inside++) {
      const within = lines[inside] ?? "";
      if (code) {
        if (code.test(within)) code = undefined;
      } else if (!(code = endOfCode(within)) && /\S/.test(within)) text.add(inside);
    }
  });
  return { frame, text };
}

/** The lines that end a frame, in order. A frame takes one of them. */
function* closingsOf(lines: readonly string[], mark: string): Generator<number, undefined> {
  for (const [at, line] of lines.entries()) if (line.trimEnd() === mark) yield at;
  return undefined;
}

/** A body without such frames. Lines stay where they are. */
export function withoutMoves(body: string): string {
  if (!body.includes("magic-move")) return body;
  const lines = body.split("\n");
  const { frame, text } = framesIn(lines);
  return lines.map((line, at) => (frame.has(at) || text.has(at) ? "" : line)).join("\n");
}

/** Tells what stands between the listings. */
export function betweenListings(source: Source, bodyStart: number): readonly Problem[] {
  const body = source.text.slice(bodyStart);
  if (!body.includes("magic-move")) return [];
  const lines = body.split("\n");
  const { text } = framesIn(lines);
  let at = bodyStart;
  return lines.flatMap((line, index) => {
    const start = at;
    at += line.length + 1;
    if (!text.has(index)) return [];
    return [
      warning(
        "not-shown",
        placeOf(source, start),
        words(
          `“${line.trim()}”在 magic-move 里、代码之外，不显示`,
          `“${line.trim()}” stands within magic-move and is no code: it is not shown`,
        ),
        words("要显示，移到 ```` 之外", "Move it out of the lines of ```` to show it"),
      ),
    ];
  });
}
