import { largest } from "../../deck/extremes.ts";
import { emsOf } from "../../deck/text/ems.ts";
import { contentOf } from "../../deck/layouts/shape.ts";
import type { Aspect, Group } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import type { Arrangement } from "./arrangement.ts";
import { itemsOf } from "./items.ts";
import { linesOf } from "./lines.ts";

/** Types of the items, px of the stage, from the largest; those of `compare.css` are for what is longer. */
const types: Readonly<Record<Aspect, readonly number[]>> = {
  "16:9": [76, 68, 60],
  "4:3": [64, 56, 50],
};
/** A group's width, px, with room for the chevron; the height of all rows; and the share of a row that is type. */
const groupWidth: Readonly<Record<Aspect, number>> = { "16:9": 760, "4:3": 572 };
const [rowsHeight, rowShare] = [620, 0.5];

/** Items of a line each are as large as the longest of them lets them; numbers in them have a size of their own. */
export function arrangeCompare(
  groups: readonly Group[],
  _figures: Figures,
  aspect: Aspect,
): Omit<Arrangement, "tokens"> {
  const lists = groups.map(({ tokens }) => ({
    items: itemsOf(tokens),
    texts: contentOf(tokens).lists.flatMap(({ items }) => items.map(({ text }) => text)),
  }));
  const isPlain = lists.every(({ items, texts }) => {
    return items.length === texts.length && items.every((item) => item.isPlain);
  });
  const texts = lists.flatMap((list) => list.texts);
  if (!isPlain || texts.length === 0 || texts.some((text) => /\d/.test(text))) return {};
  const rows = largest(lists.map(({ items }) => items.length));
  const ems = largest(texts.map(emsOf));
  const type = types[aspect].find(
    (size) => linesOf(ems, size, groupWidth[aspect]) <= 1 && size <= (rowsHeight / rows) * rowShare,
  );
  return type === undefined ? {} : { classes: ["sized"], style: { "--size": type } };
}
