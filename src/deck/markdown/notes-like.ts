/** What looks like notes and is shown: a label in a place where it begins no notes, or another program's box of notes. */
import type { Token } from "markdown-it";
import { append } from "../append.ts";
import type { Place, Problem } from "../model.ts";
import {
  type NotesLabel,
  bareLabelOfNotes,
  isBrokenMark,
  isScriptName,
  isSpokenName,
  shortLabelOfNotes,
} from "../source/notes/notes-label.ts";
import { captionIn } from "./rules/html/figure-element.ts";
import { remarkInBrackets } from "../source/notes/bracketed.ts";
import { isSaidAmid } from "../source/notes/directions.ts";
import { lookAlike } from "../source/notes/label-line.ts";
import { surnames } from "../text/surnames.ts";
import { asMeant } from "../source/notes/notes-mark.ts";
import { type Source, lineText } from "../source/source.ts";
import { drawnLines } from "./drawn-lines.ts";
import { type PlaceIn, labelOf, namedOf, told } from "./labels-shown.ts";
import { inCode, inFence } from "./notes-like-code.ts";
import { inHtml, inTags } from "./notes-like-html.ts";
import { spokenCells } from "./spoken-cells.ts";

/**
 * The problems of a face's tokens; `placeIn` is that of `FaceContext`, and `source` is where its places are. A line with
 * an empty comment is meant to be shown.
 */
export function notesLike(
  tokens: readonly Token[],
  placeIn: PlaceIn,
  source: Source,
): readonly Problem[] {
  const found: Problem[] = [];
  const cells = spokenCells(tokens);
  let lists = 0;
  let line = 0;
  tokens.forEach((token, index) => {
    // A cell has no line of its own: the line of its row counts.
    line = token.map?.[0] ?? line;
    if (/_list_(?:open|close)$/.test(token.type)) lists += token.nesting;
    if (token.type === "html_block") append(found, inHtml(token, placeIn));
    const called = cells.get(token);
    if (called) found.push(told(called, token.content, placeIn(line, "", 0)));
    if (token.type === "inline") {
      append(found, inTags(token, line, placeIn));
      append(found, inPictures(token, line, placeIn));
    }
    if (token.type === "code_block") append(found, inCode(token, placeIn));
    if (token.type === "fence") append(found, inFence(token, placeIn));
    if (token.type !== "inline") return;
    const block = tokens[index - 1]?.type ?? "";
    const isHeading = block === "heading_open";
    const isCell = /^t[dh]_open$/.test(block);
    if (!isHeading && !isCell && block !== "paragraph_open") return;
    const written = token.content.split("\n");
    const lines = drawnLines(token).map((drawn) => drawn.split("\v"));
    // The whole of an item or a cell may name a paper.
    const isWhole = lines.flat().length === 1 && (isCell || isWholeItem(tokens, index));
    const lead = leadOf(token);
    if (lead !== undefined) found.push(told("note", lead, placeIn(line, "", 0)));
    let offset = 0;
    lines.forEach((parts, at) => {
      const start = offset;
      offset += (written[at] ?? "").length + 1;
      for (const part of parts) {
        if (typedTag.test(part)) {
          found.push(told("script", part.trim().slice(0, 12), placeIn(line, token.content, start)));
          continue;
        }
        const bare =
          isHeading || isWhole ? undefined : (bareLabelOfNotes(part) ?? shortLabelOfNotes(part));
        const isAbove =
          !isCell && isSpokenName(part) && isSentence(lines[at + 1] ?? linesBelow(tokens, index));
        const label =
          bare ?? labelOf(part, isHeading ? "title" : "line") ?? (isAbove ? "note" : undefined);
        // A line at the margin is in an item by the lack of a blank line only.
        const isOfItem =
          lists > 0 && !(at > 0 && isAtMargin(source, placeIn(line, token.content, start)));
        const isListed = isCell || isOfItem;
        const isRemark = remarkInBrackets(part) !== undefined;
        const isSaid = isRemark || isSaidAmid(lookAlike(part));
        if (!label || (!isSaid && isEntry(part, label, isCell && isWhole, isListed))) continue;
        // In charge of it may be a person.
        const isShort = person.test(part);
        // Nothing stands below the last line of some.
        const isLast = at > 0 && at === lines.length - 1 && bare !== undefined;
        const mayBe = isListed || isLast || (isShort && !isHeading);
        const kind = mayBe ? "note" : isBrokenMark(part) ? "script" : label;
        const named = namedOf(part, label);
        // Where the text differs from what is drawn, its line is told.
        const from = isRemark ? Math.max(start, token.content.indexOf(named, start)) : start;
        found.push(told(kind, named, placeIn(line, token.content, from)));
      }
    });
  });
  return found.filter(({ place }) => !lineText(source, place.line - 1).includes(asMeant));
}

/** The lines of a paragraph right below another block. */
function linesBelow(tokens: readonly Token[], index: number): readonly string[] {
  const [next, inline] = tokens.slice(index + 2, index + 4);
  return next?.type === "paragraph_open" && inline ? drawnLines(inline) : [];
}

/** Whether the first of some lines is a sentence. */
function isSentence([first = ""]: readonly string[]): boolean {
  return first.length >= 8 && /[，。！？…]|[,.!?] /u.test(first);
}

function isWholeItem(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index - 2]?.type === "list_item_open" && tokens[index + 2]?.type === "list_item_close"
  );
}

/** The name of a speech in strong words that a paragraph begins with, and a blank behind it before the rest. */
function leadOf({ children }: Token): string | undefined {
  const [open, name, close, rest] = (children ?? []).filter(
    ({ type, content }) => type !== "text" || content !== "",
  );
  if (open?.type !== "strong_open" || close?.type !== "strong_close" || !name) return undefined;
  const isApart = rest?.type === "text" && /^\s+\S/.test(rest.content);
  const isBare = !/[:：]\s*$/.test(name.content);
  return isApart && isBare && isScriptName(name.content) ? name.content : undefined;
}

function isAtMargin(source: Source, { line }: Place): boolean {
  return /^(?:> ?)*[^\s>]/.test(lineText(source, line - 1));
}

/** Whose it is, until when, how long or how far, behind a colon at the end of a line. */
const person = new RegExp(
  `[:：]\\s*(?:[${surnames}]\\p{Script=Han}{1,2}(?:负责)?|\\p{Script=Han}{1,8}(?:负责|提供|审定)|\\d{1,2}月\\d{1,2}日\\p{Script=Han}{0,4}|\\d{2,5}字[以内左右]{0,2}|[待未]定|已?定稿|已?完成|无|附后|见附件)\\s*$`,
  "u",
);

/** The head of a column. Among items and cells, it names a person in charge of the speech, or a paper to hand in. */
function isEntry(line: string, label: NotesLabel, isHead: boolean, isListed: boolean): boolean {
  const [, value = ""] = /[:：]\s*(\S.*)$/.exec(line.trim()) ?? [];
  if (value === "") return isHead;
  return isListed && label === "script" && /^[^\s，。；！？,.;!?]{1,8}$/u.test(value);
}

/** A tag that Markdown does not read as one, such as one with round quotes, and that was to hide or to say something. */
const typedTag =
  /<[a-z][a-z\d-]{0,40}\s[^<>]{0,500}?(?:data-notes|\bhidden\b|\bnotes\b|display\s*:\s*none)/i;

/** A label in the caption of a picture, and in its alternative text, which may be its caption. */
function inPictures(
  { children, content }: Token,
  line: number,
  placeIn: PlaceIn,
): readonly Problem[] {
  return (children ?? []).flatMap((child): readonly Problem[] => {
    if (child.type !== "image") return [];
    return [...new Set([captionIn(child) ?? "", child.content])].flatMap((text) => {
      const label = labelOf(text, "line");
      if (!label) return [];
      const named = namedOf(text, label);
      return [told("note", named, placeIn(line, content, Math.max(0, content.indexOf(named))))];
    });
  });
}
