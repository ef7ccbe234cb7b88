/** Tables, pictures and code below a label of notes, which a person may have meant for the slide. */
import type { Place, Problem, Words } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { isNotesName } from "../source/notes/notes-mark.ts";
import type { Range } from "../source/opaque.ts";
import { type Source, lineText, placeOf } from "../source/source.ts";
import { findCutouts } from "./cutouts.ts";
import { openNotes } from "./lost-rulers.ts";

export const blockInNotes = "block-in-notes";

/** The line below the head of a table; or what is drawn, outside of code in a line. */
const mark =
  /^(?<rule>[ \t]*[|:-][|: \t-]*)$|`[^`\n]{1,200}`|(?<table><table\b)|(?<picture>!\[(?:\[|[^\]\n]{0,300}\][([])|<(?:img|picture|video|iframe|svg)\b)/gim;

/** Elements, comments, and remark's and Deckset's marks are for the speaker whatever they hold. */
const plainlyNotes = /^(?:[\^<{\\]|\?{3})/;

/** So many of some notes are looked at: made-up text is quick to read so. */
const mostTold = 40;

interface Block {
  /** Its offset into the source's text. */
  readonly at: number;
  readonly name: Words;
}

/**
 * The first block of each line in those notes of a slide that go on to its end, or to the next label. What follows one of
 * the `rulers` is told by that.
 */
export function lostBlocks(
  source: Source,
  notes: readonly Range[],
  rulers: readonly Problem[],
): readonly Problem[] {
  const told = new Set<number>();
  return openNotes(source, notes).flatMap((range) => {
    const { line } = placeOf(source, range[0]);
    const label = lineText(source, line - 1).trim();
    if (plainlyNotes.test(label)) return [];
    return blocksIn(source, range).flatMap(({ at, name }) => {
      const place = placeOf(source, at);
      if (told.has(place.line) || rulers.some((one) => one.place.line < place.line)) return [];
      told.add(place.line);
      return [lost(name, place, line, /^.{1,12}?[:：]|^.{0,12}/u.exec(label)?.[0] ?? "")];
    });
  });
}

function blocksIn(source: Source, [start, end]: Range): readonly Block[] {
  const text = source.text.slice(start, end);
  const marks = [...text.matchAll(mark)].slice(0, mostTold);
  if (marks.length === 0 && !/^[ \t]*(?:`{3}|~{3})/m.test(text)) return [];
  const cutouts = findCutouts(text);
  const fences = cutouts.flatMap((one): readonly Block[] => {
    const [, info = ""] = /^[ \t]*[`~]+([^\n]*)/.exec(text.slice(one.start, one.start + 200)) ?? [];
    const isCode = one.code !== undefined && one.code.text.trim() !== "" && !isNotesName(info);
    return isCode ? [{ at: start + one.start, name: names.code }] : [];
  });
  const others = marks.flatMap(({ index, groups }): readonly Block[] => {
    // A film, which is not spoken, is itself one.
    if (cutouts.some((cut) => index > cut.start && index < cut.end)) return [];
    const { rule, table, picture } = groups ?? {};
    const at = start + index;
    if (picture !== undefined) return [{ at, name: names.picture }];
    if (table !== undefined) return [{ at, name: names.table }];
    if (!rule?.includes("-") || !rule.includes("|")) return [];
    const head = source.text.lastIndexOf("\n", at - 2) + 1;
    const isTable = head > start && source.text.slice(head, at).includes("|");
    return isTable ? [{ at: head, name: names.table }] : [];
  });
  return [...fences, ...others];
}

const names = {
  table: words("这个表格", "This table"),
  picture: words("这张图", "This picture"),
  code: words("这段代码", "This code"),
};

function lost(name: Words, place: Place, line: number, label: string): Problem {
  return warning(
    blockInNotes,
    place,
    words(
      `${name.zh}算作第 ${line} 行“${label}”起的讲稿，不显示`,
      `${name.en} belongs to the notes that begin with “${label}” on line ${line}, and is not shown`,
    ),
    words(
      `要显示，移到第 ${line} 行上面；只给演讲者看，在它上面单独写一行 <!-- -->`,
      `To show it, move it above line ${line}; if it is for the speaker, put a line <!-- --> above it`,
    ),
  );
}
