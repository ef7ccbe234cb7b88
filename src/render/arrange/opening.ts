import type { Aspect, Group } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import type { Arrangement } from "./arrangement.ts";
import { acrossOf } from "./columns.ts";
import { itemsOf } from "./items.ts";
import { lineEms, partsOf } from "./lines.ts";

/** px of the stage beside the names of the rows, and the type of lists there: `opening.css` draws them. */
const listWidth: Readonly<Record<Aspect, number>> = { "16:9": 1174, "4:3": 796 };
const listType = 60;
/** Between two items, in ems. */
const gap = 0.3;

/** The basis of the speech, a row each. A list is as wide as its row. */
export function arrangeOpening(
  groups: readonly Group[],
  figures: Figures,
  aspect: Aspect,
): Omit<Arrangement, "tokens"> {
  return {
    groupStyles: groups.map(({ tokens }) => {
      const texts = itemsOf(tokens).map(({ children }) => lineEms(partsOf(children, figures)));
      return texts.length === 0
        ? {}
        : { "--across": acrossOf(texts, listWidth[aspect], listType, gap) };
    }),
  };
}
