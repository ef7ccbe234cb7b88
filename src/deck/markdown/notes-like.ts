/** What looks like notes and is shown: a label in a place where it begins no notes, or another program's box of notes. */
import type { Token } from "markdown-it";
import { append } from "../append.ts";
import type { Place, Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import {
  type NotesLabel,
  bareLabelOfNotes,
  isBrokenMark,
  labelOfNotes,
} from "../source/notes/notes-mark.ts";
import { type Source, lineText } from "../source/source.ts";
import { isHidden } from "./html/hidden.ts";
import { evenValue } from "./html/holds-notes.ts";
import { htmlPieces } from "./html/html-pieces.ts";

/** Says that a line is meant to be shown. */
const asMeant = "<!-- -->";

type PlaceIn = (line: number, content: string, offset: number) => Place;

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
  let lists = 0;
  let line = 0;
  tokens.forEach((token, index) => {
    // A cell has no line of its own: the line of its row counts.
    line = token.map?.[0] ?? line;
    if (/_list_(?:open|close)$/.test(token.type)) lists += token.nesting;
    if (token.type === "html_block") append(found, inHtml(token, placeIn));
    if (token.type === "code_block") append(found, inCode(token, placeIn));
    if (token.type === "fence" && /^\{?\.?note\b/i.test(token.info.trim())) {
      found.push(told("note", token.info.trim(), placeIn(line, "", 0)));
    }
    if (token.type !== "inline") return;
    const block = tokens[index - 1]?.type ?? "";
    const isHeading = block === "heading_open";
    const isCell = /^t[dh]_open$/.test(block);
    if (!isHeading && !isCell && block !== "paragraph_open") return;
    const written = token.content.split("\n");
    let offset = 0;
    drawnLines(token).forEach((drawn, at) => {
      const start = offset;
      offset += (written[at] ?? "").length + 1;
      for (const part of drawn.split("\v")) {
        const isAlone = at === 0 && block === "paragraph_open" && lists === 0;
        const label = labelOf(part, isHeading) ?? (isAlone ? bareLabelOfNotes(part) : undefined);
        if (!label || isEntry(part, label, isCell, lists > 0)) continue;
        const kind = lists > 0 || isCell ? "note" : isBrokenMark(part) ? "script" : label;
        found.push(told(kind, part.trim().slice(0, 12), placeIn(line, token.content, start)));
      }
    });
  });
  return found.filter(({ place }) => !lineText(source, place.line - 1).includes(asMeant));
}

function labelOf(line: string, isTitle: boolean): NotesLabel | undefined {
  if (leftover.test(line)) return "script";
  return labelOfNotes(line, isTitle) ?? (box.test(line) || remark.test(line) ? "note" : undefined);
}

/** The head of a column. Among items and cells, it names a person in charge of the speech, or a paper to hand in. */
function isEntry(line: string, label: NotesLabel, isCell: boolean, isItem: boolean): boolean {
  const [, value = ""] = /[:：]\s*(\S.*)$/.exec(line.trim()) ?? [];
  if (value === "") return isCell;
  return (isCell || isItem) && label === "script" && /^[^\s，。；！？,.;!?]{1,8}$/u.test(value);
}

/** The end of a comment that ended before, at the same sign in its text: what stands between is shown. */
const leftover = /["'”’]\s*\/?-->\s*$/;

/** A line that is a remark in AsciiDoc, reStructuredText, LaTeX and code: it is shown here. */
const remark = /^\s*(?:\/\/(?![/\s]*$)|\/{4,}\s*$|\.\.[ \t]+(?=\S)|%[ \t]+(?=\p{L}))/u;

/** A box for remarks in Docusaurus, MkDocs, GitHub and AsciiDoc, and attributes of kramdown and Deckset. */
const box =
  /^\s*(?:::: ?\{?\.?note\b|!{3} ?note\b|\[!notes?\]|\[NOTE\.speaker\]|\{: ?[^{}]*\.notes?\b|\[\.[^[\]]*notes?[^[\]]*\]|\.notes?\b)/i;

/** A label in raw HTML, and elements that are called so. */
function inHtml({ content, map }: Token, placeIn: PlaceIn): readonly Problem[] {
  let cursor = 0;
  return htmlPieces(content).flatMap((piece): Problem[] => {
    if (piece.kind === "close") return [];
    if (piece.kind === "text") {
      return piece.text.split("\n").flatMap((line) => {
        const shown = line.trim();
        const label = labelOf(shown, true);
        if (!label) return [];
        const offset = Math.max(cursor, content.indexOf(shown, cursor));
        cursor = offset + shown.length;
        return [told(label, shown.slice(0, 12), placeIn(map?.[0] ?? 0, content, offset))];
      });
    }
    const { name, attributes, at } = piece;
    cursor = Math.max(cursor, at);
    const named = attributes.find(
      ([key, value]) =>
        /^(?:class|id|role|data-(?:type|role|kind))$/.test(key) &&
        /(?:^|[\s_-])(?:notes?|speaker|presenter)(?:$|[\s_-])/.test(evenValue(value)),
    );
    const isNote = name === "note" || named !== undefined;
    return isNote ? [told("note", `<${name}>`, placeIn(map?.[0] ?? 0, content, at))] : [];
  });
}

/** What is set in is code only by its blanks: a remark, a label or an attribute that hides was meant as such. */
function inCode({ content, map }: Token, placeIn: PlaceIn): readonly Problem[] {
  const hides = htmlPieces(content).some(
    (piece) =>
      piece.kind === "open" &&
      (isHidden(piece.attributes) || piece.attributes.some(([key]) => key === "data-notes")),
  );
  return content.split("\n").flatMap((line, at): readonly Problem[] => {
    const shown = line.trim();
    const remark = line.includes("<!--") && (/\p{Script=Han}/u.test(line) ? "script" : "note");
    const found = (hides && at === 0 && "script") || (labelOf(shown, false) ?? remark);
    return found ? [told(found, shown.slice(0, 12), placeIn((map?.[0] ?? 0) + at, "", 0))] : [];
  });
}

/** The lines of a paragraph as they are drawn, one for each that is written; `\v` where HTML breaks one. */
function drawnLines({ children }: Token): readonly string[] {
  const drawn = (children ?? []).map(({ type, content }) =>
    type === "text"
      ? content
      : type === "softbreak" || type === "hardbreak"
        ? "\n"
        : /^<br\b/i.test(content)
          ? "\v"
          : "",
  );
  return drawn.join("").split("\n");
}

function told(label: NotesLabel, found: string, place: Place): Problem {
  return warning(
    label === "script" ? "no-notes" : "maybe-notes",
    place,
    label === "script"
      ? words(
          `“${found}”像是讲稿的标记，这里不起作用，后面的字会显示出来`,
          `“${found}” looks like the mark of notes, but what follows is shown`,
        )
      : words(
          `“${found}”会显示出来；只念不显示的，要换个写法`,
          `“${found}” is shown. If it is only to be spoken, write it in another way`,
        ),
    words(
      "只念不显示的，上面单独写一行 Note:；要显示，前面加上 <!-- -->",
      "Write a line Note: above what is spoken; put <!-- --> before what is to be shown",
    ),
  );
}
