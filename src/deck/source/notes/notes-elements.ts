/** Notes that stand within what is seen, as elements of HTML or in Pandoc's fences, or as a `Note:` in an open element. */
import { parseAttributes } from "../../markdown/html/attribute-comment.ts";
import { isBox, openBoxes } from "../../markdown/html/boxes.ts";
import { isHiddenByName } from "../../markdown/html/hidden.ts";
import { holdsNotes, isNotes } from "../../markdown/html/holds-notes.ts";
import { isNotesName } from "./notes-mark.ts";
import { behindFootnoteName, blockStart } from "../block-start.ts";
import { type Range, inOrder, matchesOutside } from "../opaque.ts";
import { inBraces } from "../../text/in-braces.ts";
import { tagPattern } from "../../text/in-tag.ts";

/** Offsets into the text: what is spoken, and what of the face goes with it. */
export interface WithinFace {
  readonly notes: readonly Range[];
  readonly hidden: readonly Range[];
}

/** A tag; or code or a comment in a line, in which there are no tags. The bounds keep made-up text quick to read. */
export const tagOrCode = tagPattern(
  "(?<!`)(`{1,9}(?!`))[^`\\n]+\\1(?!`)|<!--[^\\n]{0,300}?-->|<(/?)([a-z][\\w-]*)((?:(?=[\\s/])~)?)>",
  "gi",
);

/** The notes that are written as elements between two offsets, except in code and comments. */
export function notesElements(text: string, face: Range, opaque: readonly Range[]): WithinFace {
  const notes: Range[] = [];
  const hidden: Range[] = [];
  let open: Element | undefined;
  const close = ({ at, inner, last }: Element): void => {
    if (!last) return;
    const [from, to] = last;
    notes.push([inner, from]);
    hidden.push([at, to]);
  };
  for (const { at, match } of matchesOutside(text, face, opaque, tagOrCode)) {
    const { 2: slash, 3: name, 4: attributes = "" } = match;
    if (name === undefined) continue;
    const element = name.toLowerCase();
    const after = at + match[0].length;
    if (!open) {
      if (slash !== "" || !holdsNotes(element, parseAttributes(attributes))) continue;
      open = { element, at, inner: after, depth: 1 };
    } else if (element === open.element) {
      open.depth += slash === "" ? 1 : -1;
      if (slash === "") continue;
      open.last = [at, after + (/^[ \t]*/.exec(text.slice(after, after + 100))?.[0].length ?? 0)];
      if (open.depth > 0) continue;
      close(open);
      open = undefined;
    }
  }
  // One that is opened twice and closed once ends there.
  if (open) close(open);
  return { notes, hidden };
}

/** An element of notes that was opened; `last` is the last end tag of its kind. */
interface Element {
  readonly element: string;
  readonly at: number;
  readonly inner: number;
  depth: number;
  last?: Range;
}

/** The line that opens a fence has a name or attributes; one without ends the fence, however many colons it has. */
export const fence = new RegExp(
  `${blockStart}:{3,}(?!:)(?:[ \\t]*(?:([\\w-]+)(?![\\w-])|\\{(${inBraces})\\}))?(?:[ \\t]*:+(?!:))?[ \\t]*$`,
  "gm",
);

/**
 * The notes between two offsets that are fenced as in Pandoc, except in code and comments, and what is hidden by such a
 * fence. Without an end they go on.
 */
export function fencedNotes(text: string, face: Range, opaque: readonly Range[]): WithinFace {
  const [, end] = face;
  const notes: Range[] = [];
  const hidden: Range[] = [];
  let open: { readonly at: number; readonly inner: number; readonly isSpoken: boolean } | undefined;
  let depth = 0;
  const close = (from: number, to: number): void => {
    if (!open) return;
    if (open.isSpoken) notes.push([open.inner, from]);
    hidden.push([open.at, to]);
    open = undefined;
  };
  for (const { at, match } of matchesOutside(text, face, opaque, fence)) {
    const [line, name, attributes] = match;
    const isOpening = name !== undefined || attributes !== undefined;
    if (open) {
      depth += isOpening ? 1 : -1;
      if (depth === 0) close(at, at + line.length);
    } else if (isOpening) {
      const fenced = fenceKind(name, attributes);
      const begin = at + behindFootnoteName(line);
      if (fenced) open = { at: begin, inner: at + line.length, isSpoken: fenced === "notes" };
      depth = 1;
    }
  }
  close(end, end);
  return { notes, hidden };
}

/** What a fence does with what stands in it, by the name or the attributes behind its colons. */
export function fenceKind(name?: string, attributes = ""): "notes" | "hidden" | undefined {
  const classes = name ?? classesOf(attributes);
  if (isNotes("div", classes) || isNotesName(classes)) return "notes";
  return isHiddenByName([["class", classes]]) ? "hidden" : undefined;
}

/** The classes in Pandoc's attributes, `{#id .notes}`. */
function classesOf(attributes: string): string {
  return [...attributes.matchAll(/(?:^|\s)\.([\w-]+)/g)].map(([, name]) => name).join(" ");
}

const tagOfLine = tagPattern(String.raw`^[ \t]*</?([a-z]+)\b~>`, "gim");

/**
 * The offset in a note at which an element ends that opened before the note; undefined where there is no such element.
 */
export function endOfOpenBox(before: string, note: string): number | undefined {
  if (openBoxes(before) === 0) return undefined;
  let depth = 0;
  for (const { 0: tag, 1: name = "", index } of note.matchAll(tagOfLine)) {
    if (!isBox(name)) continue;
    depth += tag.trimStart().startsWith("</") ? -1 : 1;
    if (depth < 0) return index;
  }
  return undefined;
}

/** A text without what is hidden in it; every other letter stands where it stood. */
export function withoutHidden(text: string, start: number, hidden: readonly Range[]): string {
  const pieces: string[] = [];
  let done = start;
  for (const [from, to] of inOrder(hidden)) {
    if (to <= done) continue;
    const begin = Math.max(from, done);
    pieces.push(text.slice(done - start, begin - start));
    const blanks = blanked(text, begin - start, to - start);
    const isFollowed = /^[^\S\n]*\S/.test(text.slice(to - start, to - start + 100));
    const isInLine = /[^\s>]$/.test(text.slice(Math.max(0, begin - start - 1), begin - start));
    pieces.push(isFollowed ? withBreakMark(blanks, isInLine) : blanks);
    done = to;
  }
  return pieces.join("") + text.slice(done - start);
}

/** Blanks for a stretch of a text. In a quotation its signs stay: without them it would end there. */
function blanked(text: string, start: number, end: number): string {
  const part = text.slice(start, end);
  if (!part.includes("\n")) return " ".repeat(part.length);
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const quoted = /^[ \t]*>/.test(line) ? /^((?:[ \t]*>)*)([^\n]*)/gm : /^()([^\n]*)/gm;
  return part.replace(quoted, (_, signs: string, rest: string) => signs + " ".repeat(rest.length));
}

/**
 * Blanks before a text would make it code, and blanks in a text would part it; a break mark of the same length draws
 * nothing, nor do signs without width.
 */
function withBreakMark(blanks: string, isInLine: boolean): string {
  if (/^ {1,4}$/.test(blanks) && isInLine) return "\u200B".repeat(blanks.length);
  return blanks
    .replace(/ {5,}$/, (line) => `<wbr${line.slice(5)}>`)
    .replace(/(?<=\n) {4}$/, "   \u200B");
}
