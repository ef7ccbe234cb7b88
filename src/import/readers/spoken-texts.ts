/** What another program's deck in Markdown has as notes: it is said, and stands on no face. */
import type { MarkdownIt, Token } from "markdown-it";
import { htmlPieces } from "../../deck/markdown/html/html-pieces.ts";
import { opensRemark } from "../../deck/markdown/labels-shown.ts";
import { isBoxOfNotes } from "../../deck/markdown/notes-like-html.ts";
import { hasTypedNotes } from "../../deck/markdown/typed-marks.ts";
import { cutNotes } from "../../deck/source/notes/cut-notes.ts";
import { withoutHidden } from "../../deck/source/notes/notes-elements.ts";
import { bareLabelOfNotes } from "../../deck/source/notes/notes-label.ts";
import { notesMarkAt } from "../../deck/source/notes/notes-mark.ts";
import { type Range, opaqueRanges } from "../../deck/source/opaque.ts";
import { sourceOf } from "../../deck/source/source.ts";
import type { LeftOut } from "../model.ts";

/** Notes as Markdown, and the line on which they begin, from 0. */
export interface SpokenText {
  readonly line: number;
  readonly text: string;
}

const none: readonly Range[] = [];

/** A text with blanks for its notes, and these in order. What is hidden and no notes is told in `left`. */
export function spokenTexts(
  text: string,
  parser: MarkdownIt,
  left: LeftOut[],
): { readonly face: string; readonly spoken: readonly SpokenText[] } {
  const { lineStarts } = sourceOf("", text);
  const opaque = opaqueRanges(
    parser.parse(text, {}),
    text,
    (line) => lineStarts[line] ?? text.length,
    (content) => parser.parseInline(content, {})[0]?.children ?? [],
  );
  const { notes, hidden } = cutNotes(
    text,
    { face: [0, text.length], hidden: none, notes: none },
    opaque,
  );
  if (hidden.length === 0) return { face: text, spoken: [] };
  for (const [from, to] of hidden) {
    const isSaid = notes.some(([start, end]) => start >= from && end <= to);
    if (!isSaid) left.push({ kind: "hidden", text: text.slice(from, to).trim() });
  }
  let line = 0;
  const spoken = notes.map(([from, to]): SpokenText => {
    while ((lineStarts[line + 1] ?? Infinity) <= from) line++;
    return { line, text: text.slice(from, to) };
  });
  return { face: withoutHidden(text, 0, hidden), spoken };
}

/**
 * Whether what a token brings stands in a box of remarks: a callout, a fence, an element or a paragraph that other
 * programs have for them. To be asked of all tokens of a text in order.
 */
export function spokenBoxes(): (token: Token) => boolean {
  let quotes = 0;
  let callout: number | undefined;
  let isFenced = false;
  let isMarked = false;
  let element: { readonly name: string; depth: number } | undefined;
  const follow = (html: string): void => {
    const pieces = htmlPieces(html);
    const first = pieces.find(({ kind }) => kind === "open");
    const isCalled = pieces.some(
      (piece) => piece.kind === "text" && bareLabelOfNotes(piece.text) !== undefined,
    );
    for (const piece of pieces) {
      if (piece.kind === "text") continue;
      const { kind, name } = piece;
      if (element?.name === name) element.depth += kind === "open" ? 1 : -1;
      else if (!element && kind === "open" && isBoxOfNotes(name, piece.attributes))
        element = { name, depth: 1 };
      else if (!element && isCalled && piece === first) element = { name, depth: 1 };
      if (element?.depth === 0) element = undefined;
    }
  };
  return ({ type, content, children }) => {
    if (type === "heading_open" || type === "hr") isFenced = false;
    if (type === "hr") [element, isMarked] = [undefined, false];
    if (type === "blockquote_open") quotes++;
    if (type === "blockquote_close" && --quotes < (callout ?? 0)) callout = undefined;
    if (type === "html_block") follow(content);
    // A mark right below a tag is text to the parser.
    isMarked ||=
      type === "html_block" && content.split("\n").some((line) => notesMarkAt(line) !== undefined);
    const isInside = isMarked || isFenced || element !== undefined || callout !== undefined;
    if (type !== "inline") return isInside;
    const lines = content.trim().split("\n");
    const isRemark =
      opensRemark(lines[0] ?? "") || lines.some(hasTypedNotes) || holdsBox(children ?? []);
    if (isRemark && quotes > 0) callout ??= quotes;
    if (isRemark && /^:{3}/.test(lines[0] ?? "")) isFenced = true;
    const isSaid = isInside || isRemark;
    if (isFenced && lines.some((line) => /^:{3,}\s*$/.test(line))) isFenced = false;
    return isSaid;
  };
}

function holdsBox(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ type, content }) =>
      type === "html_inline" &&
      htmlPieces(content).some(
        (piece) => piece.kind === "open" && isBoxOfNotes(piece.name, piece.attributes),
      ),
  );
}
