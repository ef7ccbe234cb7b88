/** What looks like notes in raw HTML that is shown, and elements that are called so. */
import type { Token } from "markdown-it";
import type { Place, Problem } from "../model.ts";
import { longestParagraph } from "./bounds.ts";
import { type Attributes, evenValue } from "./html/holds-notes.ts";
import { htmlLines } from "./html/html-lines.ts";
import { htmlPieces } from "./html/html-pieces.ts";
import type { NotesLabel } from "../source/notes/notes-label.ts";
import { type PlaceIn, type ReadAs, labelOf, namedOf, told } from "./labels-shown.ts";

/** The end of a tag whose value had such a sign in it, where HTML goes on. */
const tagEnd = /^[^<>]*["'”’」』]\s*\/?>/;

/** A diagram right below a tag, which is drawn as typed, with its remarks. */
const typedDiagram = /^[ \t]*(?:`{3,}|~{3,})[ \t]*\{?mermaid\b/im;

/** A label in raw HTML, what a line of it says by more than one piece, and elements that are called so. */
export function inHtml(token: Token, placeIn: PlaceIn): readonly Problem[] {
  const inPieces = ofPieces(token, placeIn);
  const isTold = (found: Problem): boolean =>
    inPieces.some(
      ({ code, place }) =>
        place.line === found.place.line && (code === found.code || code === "no-notes"),
    );
  return [...inPieces, ...ofLines(token, placeIn).filter((found) => !isTold(found))];
}

/** The label of each line, judged once: cells of a table say the same again and again. */
function labelsOnce(as: ReadAs): (line: string) => NotesLabel | undefined {
  const labels = new Map<string, NotesLabel | undefined>();
  return (line) => {
    if (!labels.has(line)) labels.set(line, labelOf(line, as));
    return labels.get(line);
  };
}

/** A line as it is drawn: a part of it may be in strong words. */
function ofLines({ content, map }: Token, placeIn: PlaceIn): readonly Problem[] {
  let cursor = 0;
  const [labelIn, titleIn] = [labelsOnce("line"), labelsOnce("title")];
  return htmlLines(content).flatMap(({ line, isHeading }) => {
    // As long as a paragraph may be.
    const shown = line.trim().slice(0, longestParagraph);
    const label = (isHeading ? titleIn : labelIn)(shown);
    if (!label) return [];
    const named = namedOf(shown, label);
    const [word = named] = /[\p{L}\p{N}]+/u.exec(named) ?? [];
    const at = Math.max(cursor, content.indexOf(word, cursor));
    cursor = at + 1;
    return [told(label, named, placeIn(map?.[0] ?? 0, content, at))];
  });
}

/** A label in what stands between two tags. */
function ofPieces({ content, map }: Token, placeIn: PlaceIn): readonly Problem[] {
  let cursor = 0;
  const isDiagram = typedDiagram.test(content);
  const labelIn = labelsOnce("piece");
  let isCode = false;
  return htmlPieces(content).flatMap((piece): readonly Problem[] => {
    // What stands in them is no text, whatever its remarks say.
    if (piece.kind !== "text")
      isCode = piece.kind === "open" && /^(?:style|script)$/.test(piece.name);
    if (piece.kind === "close" || isCode) return [];
    if (piece.kind === "text") {
      return piece.text.split("\n").flatMap((line) => {
        const shown = line.trim();
        const isRemark = tagEnd.test(shown) || (isDiagram && shown.startsWith("%%"));
        const label = isRemark ? "script" : labelIn(shown);
        if (!label) return [];
        const offset = Math.max(cursor, content.indexOf(shown, cursor));
        cursor = offset + shown.length;
        return [told(label, namedOf(shown, label), placeIn(map?.[0] ?? 0, content, offset))];
      });
    }
    const { name, attributes, at } = piece;
    cursor = Math.max(cursor, at);
    return inTag(name, attributes, () => placeIn(map?.[0] ?? 0, content, at));
  });
}

/** An element that is called so, and a label in what is read in its place. A place costs the length of its text. */
function inTag(name: string, attributes: Attributes, place: () => Place): readonly Problem[] {
  const box = isBoxOfNotes(name, attributes) ? [told("note", `<${name}>`, place())] : [];
  const read = attributes.flatMap(([key, value]) => {
    const label = /^(?:alt|aria-label)$/i.test(key) ? labelOf(value, "line") : undefined;
    return label ? [told("note", namedOf(value, label), place())] : [];
  });
  return [...box, ...read];
}

/** An element that is called so, in a line of text. */
export function inTags(
  { children, content }: Token,
  line: number,
  placeIn: PlaceIn,
): readonly Problem[] {
  let cursor = 0;
  return (children ?? []).flatMap((child): readonly Problem[] => {
    if (child.type !== "html_inline") return [];
    const at = Math.max(cursor, content.indexOf(child.content, cursor));
    cursor = at + child.content.length;
    return htmlPieces(child.content).flatMap((piece) => {
      if (piece.kind !== "open") return [];
      return inTag(piece.name, piece.attributes, () => placeIn(line, content, at));
    });
  });
}

/** Whether an element is called notes, or a remark, as no program but its author's reads it. */
export function isBoxOfNotes(name: string, attributes: Attributes): boolean {
  if (/^(?:note|remark|todo|speaker|presenter|hidden|hide|private|secret)$/.test(name)) return true;
  return attributes.some(
    ([key, value]) =>
      /^(?:class|id|role|data-(?:type|role|kind))$/.test(key) &&
      /(?:^|[\s_-])(?:notes?|speaker|presenter|备注|備註)(?:$|[\s_-])/.test(evenValue(value)),
  );
}
