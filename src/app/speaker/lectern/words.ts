import type { Words } from "../../../deck/model.ts";
import { sayingOf } from "../../ui/words.ts";

/** The words of the tablet on the lectern that the speaker's screen lacks. */
const table = {
  title: { zh: "讲稿", en: "Notes" },
  smaller: { zh: "字小", en: "Smaller" },
  larger: { zh: "字大", en: "Larger" },
  slides: { zh: "跟画面", en: "By slides" },
  clauses: { zh: "逐句", en: "By clause" },
  scroll: { zh: "自动滚", en: "Rolling" },
  mode: { zh: "提词方式：{}", en: "Prompter: {}" },
  noWall: { zh: "电脑上的画面没有回应", en: "The slides at the computer don't answer" },
} as const satisfies Record<string, Words>;

export const sayOfLectern = sayingOf(table);
