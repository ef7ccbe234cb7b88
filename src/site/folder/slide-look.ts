/** How much a Markdown file has of what slides have, and how much of what is read aloud. */
import { evenLetters, notesPattern } from "../../deck/source/notes/notes-mark.ts";

/**
 * From a slide to a speech: markup of slides; a few words; sentences below a heading; more text on end than a slide
 * holds, with markup about it; sentences alone; much text alone.
 */
export const looks = ["slide", "words", "headed", "headed-text", "sentences", "text"] as const;

export type Look = (typeof looks)[number];

/** In Chinese signs, and words of other languages: about half a minute. */
const mostOnSlide = 150;

/** Characters. What a file is shows at its beginning. */
const mostRead = 50_000;

const ruler = /^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$/m;
const heading = /^[ \t]*#{1,6}[ \t].*$/m;
const markup = /^\s*(?:[-*+•]\s|\d{1,9}[.)]\s|[|<>^]|:::|\[\.)|!\[/;
/** What no speech has: layouts, notes of Deckset, code, elements other than those that editors put into a text. */
const dress = /^[ \t]*(?:layout:|\^|```|~~~|<(?!(?:br|[pub]|font|span|o:p)\b)[a-z])/im;
/** At the end of a text, a mark may be one of a few words: 谢谢！ */
const sentence = /[。；]|[！？!?](?=\s*\S)|[:：,，][ \t]*$|\.(?:\s|$)/m;

export function lookOf(text: string): Look {
  const written = text.slice(0, mostRead).replaceAll("\r\n", "\n").trim();
  if (dress.test(written)) return "slide";
  const parts = withoutUnseen(written).split(ruler);
  const faces = parts.map(faceOf);
  const stretches = faces.flatMap((face) => face.split(heading)).map(linesOf);
  const hasHeading = faces.some((face) => heading.test(face));
  const isCut = parts.length > 1 || faces.some((face, index) => face !== parts[index]);
  const isMarked = isCut || stretches.flat().some((line) => markup.test(line));
  const plain = stretches.map((lines) => lines.filter((line) => !markup.test(line)).join("\n"));
  if (plain.some((stretch) => sizeOf(stretch) > mostOnSlide))
    return isMarked || hasHeading ? "headed-text" : "text";
  if (isMarked) return "slide";
  if (!plain.some((stretch) => sentence.test(stretch))) return "words";
  return hasHeading ? "headed" : "sentences";
}

/** Whether a file that looks like a slide has notes of its own: what is a speech as a whole has none. */
export function hasOwnNotes(text: string): boolean {
  const even = evenLetters(text.slice(0, mostRead));
  return lookOf(text) === "slide" && even.search(notesPattern(even)) >= 0;
}

/** Without its settings, comments and fenced notes. */
function withoutUnseen(text: string): string {
  const settings = /^---\n(?:.*\n)*?---$/m;
  const body = text.startsWith("---\n") ? text.replace(settings, "") : text;
  return without(without(body, /<!--/, "-->"), /^:{3,} ?\{?\.?notes.*$/im, "\n:::");
}

function without(text: string, open: RegExp, close: string): string {
  const [first = "", ...rest] = text.split(open);
  const behind = rest.map((part) => {
    const end = part.indexOf(close);
    return end < 0 ? "" : part.slice(end + close.length);
  });
  return [first, ...behind].join("");
}

/** A slide up to its notes. */
function faceOf(slide: string): string {
  const even = evenLetters(slide);
  const at = even.search(notesPattern(even));
  return at < 0 ? slide : slide.slice(0, at);
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

function sizeOf(text: string): number {
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}\p{P}\p{S}]+/gu)?.length ?? 0;
}
