/** Comments that hold what is to be spoken: it is neither shown nor spoken, and a speaker would stand there without it. */
import type { Problem } from "../model.ts";
import { parseAttributeComment } from "../markdown/html/attribute-comment.ts";
import { warning, words } from "../problems/problem.ts";
import { codeAndComments, outsideOfFences } from "../source/foreign/foreign.ts";
import { isSpokenComment } from "../source/notes/spoken-comment.ts";
import type { Range } from "../source/opaque.ts";
import type { Piece } from "../source/pieces.ts";
import { type Source, placeOf } from "../source/source.ts";
import { isLongAsNotes } from "./missed-labels.ts";

/** A comment of another program: as a link's address, whose name may be the label, of Obsidian, Jinja and MDX. */
const ofOthers =
  /^[ \t>]{0,9}(?:\[([^\][\n]{1,20})\]:[ \t]{0,3}(?:#|<>)[ \t]{1,3}["'(]([^\n]{1,4000})["')][ \t]{0,3}$|%%([^%]{1,4000})%%|\{#-?([^#]{1,4000})-?#\}|\{\/\*([^*]{1,4000})\*\/\})/gm;
/** The names that stand in such an address for a comment. */
const namesOfNone = /^(?:\/\/|#|_|comment)$/i;

/**
 * Tells each comment that is called a speech; where no slide of the file has notes and several have prose in a comment, or
 * nearly each has one comment, the first of those, too. `written` is the file as it is typed, in which comments of other
 * programs stand.
 */
export function spokenComments(
  written: Source,
  source: Source,
  pieces: readonly Piece[],
): readonly Problem[] {
  const faces = pieces.filter(({ isHidden }) => !isHidden);
  const comments = commentsIn(source).filter(({ at }) =>
    faces.some(({ face: [start, end] }) => at >= start && at < end),
  );
  const labelled = comments.filter(({ inside }) => isSpokenComment(inside));
  const hasNotes = pieces.some(({ notes }) =>
    notes.some(([start, end]) => source.text.slice(start, end).trim() !== ""),
  );
  const long = comments.filter(
    ({ inside }) => isLongAsNotes(inside) && !parseAttributeComment(inside),
  );
  const isNoted = hasNotes || labelled.length > 0;
  const unlabelled = (): readonly Comment[] => (long.length >= 2 ? long : ofEach(comments, faces));
  const found = isNoted ? labelled : unlabelled().slice(0, 1);
  return [
    ...found.map(({ at }) => unspoken(source, at)),
    ...othersIn(written).map((at) => unspoken(written, at)),
  ];
}

interface Comment {
  readonly at: number;
  readonly inside: string;
}

/** So many slides have a comment each, and so large a share of them all, where they are thought to be their notes. */
const [fewest, share] = [4, 0.75];
/** A remark of a person: so many Chinese letters, or other words. */
const [letters, others] = [8, 5];

/** The comments of slides of which nearly each has one, in a person's words. */
function ofEach(comments: readonly Comment[], slides: readonly Piece[]): readonly Comment[] {
  const said = comments.filter(({ inside }) => {
    const chinese = inside.match(/\p{Script=Han}/gu)?.length ?? 0;
    const isSaid = chinese >= letters || inside.trim().split(/\s+/).length >= others;
    return isSaid && !parseAttributeComment(inside);
  });
  let next = 0;
  const only = slides.flatMap(({ face: [start, end] }) => {
    while (said[next] && (said[next]?.at ?? 0) < start) next++;
    const first = next;
    while (said[next] && (said[next]?.at ?? 0) < end) next++;
    return next - first === 1 ? said.slice(first, next) : [];
  });
  return only.length >= fewest && only.length >= share * slides.length ? only : [];
}

function commentsIn({ text }: Source): readonly Comment[] {
  return codeAndComments(text).flatMap(([start, end]: Range) => {
    const inside = /^<!--([^]*?)(?:-->)?$/.exec(text.slice(start, end))?.[1];
    // Behind a backslash it is text.
    if (text[start - 1] === "\\") return [];
    return inside === undefined ? [] : [{ at: start, inside }];
  });
}

function othersIn({ text }: Source): readonly number[] {
  return [...outsideOfFences(text).matchAll(ofOthers)].flatMap(
    ({
      index,
      1: name = "",
      2: address,
      3: first = address,
      4: second = first,
      5: inside = second,
    }) => {
      const label = name === "" || namesOfNone.test(name) ? "" : `${name}：`;
      return isSpokenComment(label + inside) ? [index] : [];
    },
  );
}

function unspoken(source: Source, at: number): Problem {
  return warning(
    "not-spoken",
    placeOf(source, at),
    words(
      "这段注释像是讲稿：注释不显示，也不进讲稿",
      "This comment seems to be notes: a comment is neither shown nor spoken",
    ),
    words(
      "要念的，去掉注释的符号，上面单独写一行 Note:；真是注释，就不用管",
      "To speak it, take its signs away and write a line Note: above it; a real comment may stay",
    ),
  );
}
