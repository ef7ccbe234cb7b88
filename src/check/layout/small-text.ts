import { words } from "../../deck/problems/problem.ts";
import { textOf } from "./measured.ts";
import type { LookRule } from "./rule.ts";
import { leastSize } from "./text-kinds.ts";

/** Text that the last row cannot read: the smallest of a slide, and how many there are. */
export const smallText: LookRule = {
  code: "small-text",
  severity: "warning",
  hint: words("少写几个字，或分成两页", "Use fewer words, or make two slides"),
  find(slide) {
    const small = slide.texts.flatMap((text) => {
      const least = leastSize(slide, text);
      return text.size > least - 0.01 ? [] : { text, least };
    });
    const [first, ...others] = small.toSorted(
      (a, b) => a.text.size / a.least - b.text.size / b.least,
    );
    if (!first) return [];
    const { least } = first;
    const shown = textOf(first.text);
    const size = Math.round(first.text.size * 10) / 10;
    const more = words(
      others.length > 0 ? `，另有 ${others.length} 处也太小` : "",
      others.length > 0 ? `; ${others.length} more are too small` : "",
    );
    return [
      {
        text: shown,
        amount: size,
        message: words(
          `“${shown}”只有 ${size} px，至少要 ${least} px${more.zh}`,
          `“${shown}” is ${size} px, and should be ${least} px or more${more.en}`,
        ),
      },
    ];
  },
};
