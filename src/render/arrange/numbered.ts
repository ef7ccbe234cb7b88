import type { Token } from "markdown-it";
import { emsOf } from "../../deck/layouts/ems.ts";
import { contentOf } from "../../deck/layouts/shape.ts";
import type { Aspect } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import type { Arrangement } from "./arrangement.ts";

/** More lines than these are set in two columns, where each of them fits into one: ems that a column holds. */
const mostLines = 9;
const columnEms: Readonly<Record<Aspect, number>> = { "16:9": 17, "4:3": 12 };

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
