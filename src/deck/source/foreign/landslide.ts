/** What Landslide is told within a slide, in a deck of any name. Each stays on its line. */
import type { Problem } from "../../model.ts";
import { warning, words } from "../../problems/problem.ts";
import { type Source, placeOf } from "../source.ts";
import { outsideOfCode, replaceOutside } from "./outside-code.ts";

/** Its notes stand below a heading of this name; its macros name classes, files and addresses. */
const told =
  /^(?:#{1,6}[ \t]+(presenter notes)[ \t]*#*|\.(?:fx|qr|coden?|gist|toc):[^\n]*)[ \t]*$/gim;

/** A body without its macros, and with its notes behind `Note:`. */
export function fromLandslide(text: string): string {
  if (!/^#+[ \t]+presenter notes|^\.(?:fx|qr|coden?|gist|toc):/im.test(text)) return text;
  return replaceOutside(text, told, ({ 1: heading }) => (heading === undefined ? "" : "Note:"));
}

/** Where a paragraph behind `.notes:` begins that has another one below it on the same slide; undefined where none has. */
function goingOn(body: string): number | undefined {
  let at = 0;
  let begin: number | undefined;
  let isBelow = false;
  for (const line of body.split("\n")) {
    if (/^-{3,}[ \t]*$/.test(line)) begin = undefined;
    else if (begin === undefined) {
      if (/^\.notes?:[ \t]*\S/i.test(line)) [begin, isBelow] = [at, false];
    } else if (line.trim() === "") isBelow = true;
    else if (isBelow) return begin;
    at += line.length + 1;
  }
  return undefined;
}

/** Tells that notes go on where Landslide's end: with their paragraph. What it shows below them would be said and not seen. */
export function notesGoOn(source: Source, bodyStart: number): readonly Problem[] {
  const body = source.text.slice(bodyStart);
  if (!/^\.notes?:/im.test(body)) return [];
  const at = goingOn(outsideOfCode(body));
  if (at === undefined) return [];
  return [
    warning(
      "notes-go-on",
      placeOf(source, bodyStart + at),
      words(
        "“.notes:”后面直到这一页末尾都是讲稿，不只是这一段（Landslide 里只是这一段）",
        "All that follows “.notes:” on this slide is notes, not only its paragraph as in Landslide",
      ),
      words("要显示的内容移到“.notes:”前面", "Move what is to be shown above “.notes:”"),
    ),
  ];
}
