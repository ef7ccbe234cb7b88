/** Slidev's settings of a slide as code, right at its head, and the files that it takes in place of slides. */
import type { Problem } from "../../../model.ts";
import { hidesSlide, isSlideOfSlidev } from "../../../settings/foreign-keys.ts";
import { within } from "../../opaque.ts";
import { fileIn, slidesNotLoaded } from "../../slides-elsewhere.ts";
import { type Source, placeOf } from "../../source.ts";
import { codeAndComments } from "../outside-code.ts";
import { slideComment } from "../slide-comment.ts";

const head = /^---[ \t]*\n(?:[ \t]*\n)*((`{3,})ya?ml\b[^\n]*\n((?:[^\n]*\n){0,60}?)\2[ \t]*)$/gim;

/** Characters above such code that are looked at: no settings between two separators are longer. */
const longest = 2100;

/** Such code and the lines in it. Below settings between two separators, it is the slide's. */
function codeHeads(
  text: string,
): readonly { readonly at: number; readonly code: string; readonly lines: string }[] {
  if (!/^`{3,}ya?ml\b/im.test(text)) return [];
  const isOpaque = within(codeAndComments(text));
  return [...text.matchAll(head)].flatMap(({ index, 0: whole, 1: code = "", 3: lines = "" }) => {
    const above = text.slice(Math.max(0, index - longest), index).split(/^---[ \t]*\n/m);
    if (isOpaque(index) || isSlideOfSlidev(above.at(-1) ?? "", true)) return [];
    return [{ at: index + whole.length - code.length, code, lines }];
  });
}

/** A body without them; each leaves its lines. */
export function withoutCodeHeads(text: string): string {
  let out = "";
  let done = 0;
  for (const { at, code, lines } of codeHeads(text)) {
    const isHidden = hidesSlide(lines) || fileIn(lines) !== undefined;
    const set = slideComment({ visibility: isHidden ? "hidden" : undefined });
    out += text.slice(done, at) + set + code.replace(/[^\n]+/g, "");
    done = at + code.length;
  }
  return out + text.slice(done);
}

/** Tells the files that the head of a deck and such code name. */
export function filesOfHeads(source: Source, bodyStart: number): readonly Problem[] {
  const front = source.text.slice(0, bodyStart);
  const body = source.text.slice(bodyStart);
  const heads = [
    { lines: front, start: 0, end: bodyStart },
    ...codeHeads(body).map(({ at, code, lines }) => ({
      lines,
      start: bodyStart + at + code.indexOf(lines),
      end: bodyStart + at + code.length,
    })),
  ];
  return heads.flatMap(({ lines, start, end }) => {
    const file = fileIn(lines);
    if (file === undefined) return [];
    const [below = ""] = source.text.slice(end).split(/^---[ \t]*$/m, 1);
    const at = start + Math.max(0, lines.search(/^["']?src\b/m));
    return [slidesNotLoaded(file, placeOf(source, at), below.trim() !== "")];
  });
}
