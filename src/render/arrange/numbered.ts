import type { Token } from "markdown-it";
import { largest } from "../../deck/extremes.ts";
import { emsOf } from "../../deck/text/ems.ts";
import { contentOf } from "../../deck/layouts/shape.ts";
import { inlineText } from "../../deck/markdown/stretches.ts";
import type { Aspect, Group } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import type { Arrangement } from "./arrangement.ts";
import { bodyWidth } from "../../deck/layouts/stage-size.ts";

/** More lines than these are set in two columns, where each of them fits into one: ems that a column holds. */
const mostLines = 9;
const columnEms: Readonly<Record<Aspect, number>> = { "16:9": 17, "4:3": 12 };

/** px of the stage: a group's name, a line of its text, and the height for all. */
const [nameSize, lineSize, heightOfAll] = [120, 64, 770];
/** Ems of a line across the whole slide in the type of `numbered.css`, px. */
const firstType = 48;
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
  if (groups.length > 1 && groups.every(({ tokens }) => tokens.length === 0))
    return bare(groups, aspect);
  if (groups.length === 1) return listed(groups, aspect) ?? alone(groups, aspect);
  if (groups.length === 3 && height <= heightOfAll) return { classes: ["one"] };
  return groups.every(({ tokens }) => isBrief(tokens, aspect)) ? { classes: ["brief"] } : {};
}

/** Ems of a paragraph that stays in one line of a column in the type of its list. */
const briefEms: Readonly<Record<Aspect, number>> = { "16:9": 14, "4:3": 11 };

/** A paragraph alone, of a line: it is as large as the item of a list. */
function isBrief(tokens: readonly Token[], aspect: Aspect): boolean {
  const [open, inline] = tokens;
  if (tokens.length !== 3 || open?.type !== "paragraph_open") return false;
  return emsOf(inlineText(inline)) <= briefEms[aspect];
}

/** Type of names that stand alone, px: the largest and the least; and the share of a row that it takes. */
const [largestName, leastName, nameShare] = [120, 60, 0.52];

/** Names with nothing under them are as large as they have room for, one below the other. */
function bare(groups: readonly Group[], aspect: Aspect): Omit<Arrangement, "tokens"> {
  const widest = largest(groups.map(({ heading }) => emsOf(heading.text)));
  const row = heightOfAll / groups.length;
  const type = Math.min(largestName, row * nameShare, bodyWidth[aspect] / (widest * 1.04));
  return type < leastName ? {} : { classes: ["bare"], style: { "--bare": Math.floor(type) } };
}

/** Columns of a list, at most; and ems between two, with the marker of an item. */
const [mostAcross, betweenAcross] = [3, 3];

/** One group whose list is long stands in columns. */
function listed(
  [group]: readonly Group[],
  aspect: Aspect,
): Omit<Arrangement, "tokens"> | undefined {
  const { lists, paragraphs, others } = contentOf(group?.tokens ?? []);
  const [list, ...more] = lists;
  if (!list || more.length + paragraphs.length + others > 0) return undefined;
  if (list.items.length <= mostLines || list.items.some(({ inner }) => inner.length > 0))
    return undefined;
  const widest = largest(list.items.map(({ text }) => emsOf(text)));
  const across = Math.min(mostAcross, Math.floor(lineOf[aspect] / (widest + betweenAcross)));
  return across > 1 ? { classes: ["listed"], style: { "--across": across } } : undefined;
}

/** Types of a group alone, the height for its lines with the gaps between them, and a line's height by its type. */
const aloneTypes = [104, 84, 72, 62];
const [heightAlone, lineHeight] = [480, 1.5];

/** One group with little in it is as large as its lines allow. */
function alone(groups: readonly Group[], aspect: Aspect): Omit<Arrangement, "tokens"> {
  const fits = (type: number): boolean => {
    const lines = groups.reduce(
      (sum, { tokens }) => sum + linesOf(tokens, (lineOf[aspect] * firstType) / type),
      0,
    );
    return lines > 0 && lines * type * lineHeight <= heightAlone;
  };
  const type = aloneTypes.find(fits);
  return type === undefined ? {} : { classes: ["alone"], style: { "--alone": type } };
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
