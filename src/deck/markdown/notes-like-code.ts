/** Notes that are set as code: by their language, by a label in a text, or by the blanks before them. */
import type { Token } from "markdown-it";
import type { Problem } from "../model.ts";
import { isDiagram } from "../diagram/diagram.ts";
import { remarkInBrackets } from "../source/notes/bracketed.ts";
import { bareLabelOfNotes, labelOfNotes } from "../source/notes/notes-label.ts";
import { isNotesName, notesMarkAt } from "../source/notes/notes-mark.ts";
import { isHidden } from "./html/hidden.ts";
import { htmlPieces } from "./html/html-pieces.ts";
import { type PlaceIn, labelOf, told } from "./labels-shown.ts";
import { isChart } from "./rules/code.ts";
import { unseenNames } from "./torn/elements.ts";

/** Code that is called notes, and code that is text with a label in it. */
export function inFence(token: Token, placeIn: PlaceIn): readonly Problem[] {
  const { content, info, map } = token;
  const first = map?.[0] ?? 0;
  const named = info.trim();
  if (
    /^(?:\{?\.?|\{?ad-)(?:note|comment|remark|speaker|todo|speech|script|narration)\b|\s\.?notes?\b/i.test(
      named,
    ) ||
    named.split(/[\s:：(（【]/).some(isNotesName) ||
    bareLabelOfNotes(named) !== undefined
  ) {
    return [told("note", named, placeIn(first, "", 0))];
  }
  if (isDiagram(token) || isChart(token)) return inDrawing(token, placeIn);
  if (!/^(?:|te?xt|plain(?:text)?|md|markdown)$/i.test(named)) return [];
  return content
    .split("\n")
    .flatMap((line, at) =>
      labelOfNotes(line, false) === "script" || notesMarkAt(line) !== undefined
        ? [told("note", line.trim().slice(0, 12), placeIn(first + 1 + at, "", 0))]
        : [],
    );
}

/** A remark in brackets in what is drawn of a diagram or a chart; comments of a diagram are not drawn. */
function inDrawing({ content, info, map }: Token, placeIn: PlaceIn): readonly Problem[] {
  return [info, ...content.split("\n")].flatMap((line, at) => {
    const found = /^\s*%%/.test(line) ? undefined : remarkInBrackets(line);
    return found
      ? [told("note", line.slice(...found).slice(0, 12), placeIn((map?.[0] ?? 0) + at, "", 0))]
      : [];
  });
}

/** What is set in is code only by its blanks: a remark, a label or an attribute that hides was meant as such. */
export function inCode({ content, map }: Token, placeIn: PlaceIn): readonly Problem[] {
  const hides = htmlPieces(content).some(
    (piece) =>
      piece.kind === "open" &&
      (unseenNames.test(piece.name) ||
        isHidden(piece.attributes) ||
        piece.attributes.some(([key]) => key === "data-notes")),
  );
  return content.split("\n").flatMap((line, at): readonly Problem[] => {
    const shown = line.trim();
    const remark = line.includes("<!--") && (/\p{Script=Han}/u.test(line) ? "script" : "note");
    const isMark = setIn.test(shown) || isNotesName(/^:{3,}(.*)/.exec(shown)?.[1] ?? "");
    const found =
      ((isMark || (hides && at === 0)) && "script") || (labelOf(shown, "line") ?? remark);
    return found ? [told(found, shown.slice(0, 12), placeIn((map?.[0] ?? 0) + at, "", 0))] : [];
  });
}

/** LaTeX's notes and attributes that hide, which are none in code. */
const setIn = /\\(?:note|speakernotes?|pdfnote)\b[^{}]{0,40}\{|\{\.(?:hidden|notes)\b/;
