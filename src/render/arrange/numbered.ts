import type { Token } from "markdown-it";
import { emsOf } from "../../deck/layouts/ems.ts";
import { contentOf } from "../../deck/layouts/shape.ts";
import type { Aspect, Group } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import type { Arrangement } from "./arrangement.ts";

/** More lines than these are set in two columns, where each of them fits into one: ems that a column holds. */
const mostLines = 9;
const columnEms: Readonly<Record<Aspect, number>> = { "16:9": 17, "4:3": 12 };

/** px of the stage: a group's name, a line of its text, and the height for all. */
const [nameSize, lineSize, heightOfAll] = [120, 64, 770];
/** Ems of a line across the whole slide. */
const lineOf: Readonly<Record<Aspect, number>> = { "16:9": 33, "4:3": 26 };

/** Groups stand in two columns; three of them, which would leave a hole, one below the other where all have room. */
export function arrangeNumberedGroups(
  groups: readonly Group[],
  _figures: Figures,
  aspect: Aspect,
): Omit<Arrangement, "tokens"> {
  const height = groups.reduce(
    (sum, { tokens }) => sum + nameSize + lineSize * linesOf(tokens, lineOf[aspect]),
    0,
  );
  return groups.length === 3 && height <= heightOfAll ? { classes: ["one"] } : {};
}

function linesOf(tokens: readonly Token[], ems: number): number {
  const { paragraphs, lists } = contentOf(tokens);
  const texts = [
    ...paragraphs,
    ...lists.flatMap(({ items }) => items.flatMap(({ text, inner }) => [text, ...inner])),
  ];
  return texts.reduce((sum, text) => sum + Math.ceil(emsOf(text) / ems), 0);
}

/** Items in levels: many short ones stand in two columns. */
export function arrangeNumbered(
  tokens: readonly Token[],
  _figures: Figures,
  aspect: Aspect,
): Arrangement {
  const { lists, ...others } = contentOf(tokens);
  const [list, ...more] = lists;
  const isAlone =
    more.length + others.paragraphs.length + others.tables.length + others.others === 0;
  const texts = (list?.items ?? []).flatMap(({ text, inner }) => [text, ...inner]);
  const isTwo =
    isAlone &&
    (list?.items.length ?? 0) > 1 &&
    texts.length > mostLines &&
    texts.filter((text) => emsOf(text) > columnEms[aspect]).length <= texts.length / 3;
  return isTwo ? { tokens, classes: ["two"] } : { tokens };
}
