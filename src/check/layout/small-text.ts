import { words } from "../../deck/problems/problem.ts";
import { textOf } from "./measured.ts";
import type { LookRule } from "./rule.ts";
import { leastSize } from "./text-kinds.ts";

/** Text that the last row cannot read. */
export const smallText: LookRule = {
  code: "small-text",
  severity: "warning",
  hint: words("少写几个字，或分成两页", "Use fewer words, or make two slides"),
  find: (slide) =>
    slide.texts.flatMap((text) => {
      const least = leastSize(slide, text);
      if (text.size > least - 0.01) return [];
      const shown = textOf(text);
      const size = Math.round(text.size * 10) / 10;
      return {
        text: shown,
        amount: size,
        message: words(
          `“${shown}”只有 ${size} px，至少要 ${least} px`,
          `“${shown}” is ${size} px, and should be ${least} px or more`,
        ),
      };
    }),
};
