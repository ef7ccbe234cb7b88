/** What a line that is shown looks like, of what is notes or a remark somewhere, and how that is told. */
import type { Place, Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { remarkInBrackets } from "../source/notes/bracketed.ts";
import { isDirection, isDirectionAsTitle } from "../source/notes/directions.ts";
import { isMarkedInternal } from "../source/notes/withheld.ts";
import { type NotesLabel, labelOfNotes, remarkBoxes } from "../source/notes/notes-label.ts";

/** Where something of a token is, as `FaceContext` has it. */
export type PlaceIn = (line: number, content: string, offset: number) => Place;

/** What is read: a line of text, a heading, or what stands between two tags, which may be either or a part of one. */
export type ReadAs = "line" | "title" | "piece";

const directs: Readonly<Record<ReadAs, (line: string) => boolean>> = {
  line: isDirection,
  title: isDirectionAsTitle,
  piece: () => false,
};

/** Of anything but a line, a bare word counts, too. */
export function labelOf(line: string, as: ReadAs): NotesLabel | undefined {
  if (leftover.test(line)) return "script";
  const isOther =
    opensRemark(line) ||
    isMarkedInternal(line) ||
    directs[as](line) ||
    remarkInBrackets(line) !== undefined;
  return labelOfNotes(line, as !== "line") ?? (isOther ? "note" : undefined);
}

/** What a problem names of such a line: the remark in brackets, where it has one, or how it begins. */
export function namedOf(line: string, label: NotesLabel): string {
  const [from, to] = (label === "note" ? remarkInBrackets(line) : undefined) ?? [0, line.length];
  return line.slice(from, to).trim().slice(0, 12);
}

/** Whether a line begins what is a remark or a box of notes in another program. */
export function opensRemark(line: string): boolean {
  return box.test(line) || remark.test(line);
}

/** The end of a comment that ended before, at the same sign in its text: what stands between is shown. */
const leftover = /["'”’]\s*\/?-->\s*$/;

/** A line that is a remark in AsciiDoc, reStructuredText, LaTeX, Textile, Org and code, or the text of an
 * abbreviation: it is shown here. */
const remark =
  /^\s*(?:\/\/(?![/\s]*$)|\/{4,}\s*$|\/\*|\.\.[ \t]+(?=\S)|%(?:[ \t]+(?=\p{L})|(?=\p{Script=Han}))|#{3}\.{1,2}[ \t]|#\+(?!(?:begin_)?notes?\b)[a-z]+[_:]|\*\[[^\]]+\]:|(?:TODO|FIXME)\s*[:：(（])/iu;

/** A box for remarks in Docusaurus, MkDocs, GitHub and AsciiDoc, notes of Slidify, attributes of Deckset and slide-serve. */
const box = new RegExp(
  `^\\s*(?:::{2,3} ?\\{?\\.?${remarkBoxes}\\b|!{3} ?note\\b|\\*{3} ?(?:=|\\{ ?name: ?)?[pf]notes\\b|\\[!${remarkBoxes}\\]|\\[NOTE\\.speaker\\]|\\[\\.(?=[^[\\]]*\\])[^[\\]]*notes?[^[\\]]*\\]|\\.notes?\\b|[@#](?:speaker-)?notes?[[(]|@note(?=\\s|$))`,
  "i",
);

export function told(label: NotesLabel, found: string, place: Place): Problem {
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
      "只念不显示的，上面单独写一行 Note:；要显示，上面单独写一行 <!-- -->",
      "Write a line Note: above what is spoken; put a line <!-- --> above what is to be shown",
    ),
  );
}
