/** `Note:` in a deck of a program that has another mark for notes, and shows what stands behind this one. */
import type { Problem } from "../../model.ts";
import { warning, words } from "../../problems/problem.ts";
import { inBraces } from "../../text/in-braces.ts";
import { fenceKind } from "../notes/notes-elements.ts";
import { type Source, placeOf } from "../source.ts";
import { outsideOfCode } from "./outside-code.ts";

/** How notes are written in each of these programs. */
const ownMarks: Readonly<Record<string, string>> = {
  Marp: "<!-- … -->",
  Slidev: "<!-- … -->",
  Pandoc: "::: notes … :::",
  Remark: "???",
  Deckset: "^ …",
  presenterm: "<!-- speaker_note: … -->",
};

const noteMark = /^[ \t]*notes?[ \t]*[:：]/i;
const ruler = /^-{3,}[ \t]*$/;
const fence = new RegExp(
  `^[ \\t]*:{3,}(?!:)(?:[ \\t]*(?:([\\w-]+)|\\{(${inBraces})\\}))?[ \\t:]*$`,
);
const box = /<(\/?)(?:aside|notes)\b/i;

/**
 * Tells each such mark that is not in notes already. It begins notes all the same: a person may have written it for this
 * program, and what is only to be said must not be shown.
 */
export function noteMarks(source: Source, bodyStart: number, program: string): readonly Problem[] {
  const own = ownMarks[program];
  const body = source.text.slice(bodyStart);
  if (own === undefined || !/^[ \t]*notes?[ \t]*[:：]/im.test(body)) return [];
  const found: Problem[] = [];
  /** What ends the notes that are open: a ruler, a line of colons, a tag. */
  let until: "ruler" | "fence" | "tag" | undefined;
  let at = bodyStart;
  const written = body.split("\n");
  for (const [index, line] of outsideOfCode(body).split("\n").entries()) {
    const [isFence, name, attributes] = fence.exec(line) ?? [];
    const [tag, slash] = box.exec(line) ?? [];
    if (ruler.test(line)) until = undefined;
    else if (until === "fence" && isFence !== undefined) until = undefined;
    else if (until === "tag" && tag !== undefined && /<\//.test(line)) until = undefined;
    else if (until === undefined) {
      if (isFence !== undefined && fenceKind(name, attributes) === "notes") until = "fence";
      else if (tag !== undefined && slash === "" && !/<\//.test(line)) until = "tag";
      else if (/^\?{3}[ \t]*$/.test(line)) until = "ruler";
      else if (noteMark.test(line) && noteMark.test(written[index] ?? "")) {
        found.push(told(program, own, line.trim().slice(0, 12), source, at));
        until = "ruler";
      }
    }
    at += line.length + 1;
  }
  return found;
}

function told(program: string, own: string, mark: string, source: Source, at: number): Problem {
  return warning(
    "note-mark",
    placeOf(source, at),
    words(
      `“${mark}”后面直到这一页末尾都是讲稿，不显示；${program} 没有这个标记，会显示这些字`,
      `“${mark}” and what follows it on this slide are notes, and not shown; ${program} has no such mark and shows them`,
    ),
    words(
      `要显示，在它前面写 <!-- -->；只念不显示，写成 ${own}`,
      `Put <!-- --> before what is to be shown, and write ${own} for what is only spoken`,
    ),
  );
}
