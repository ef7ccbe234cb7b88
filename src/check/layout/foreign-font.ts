import { words } from "../../deck/problems/problem.ts";
import { textOf } from "./measured.ts";
import type { LookRule } from "./rule.ts";
import { isCode } from "./text-kinds.ts";

/**
 * Characters that are drawn in a font of this machine. The machine in the hall may have another font, or no font for
 * them.
 */
export const foreignFont: LookRule = {
  code: "foreign-font",
  severity: "warning",
  hint: words("换成字体里有的字", "Use characters that the fonts of the deck have"),
  find: (slide) =>
    slide.foreign.flatMap(({ element, characters, font }) => {
      const texts = slide.texts.filter((text) => text.element === element);
      if (texts.some((text) => isCode(slide, text))) return [];
      const shown = texts.map(textOf).join("");
      const list = characters.join("");
      return {
        text: shown,
        amount: characters.length,
        message:
          font === undefined
            ? words(
                `“${shown}”里的“${list}”没有字体可画`,
                `“${list}” in “${shown}” is in no font, and not drawn`,
              )
            : words(
                `“${shown}”里的“${list}”不是用本套字体画的（${font}）`,
                `“${list}” in “${shown}” is not drawn in a font of the deck (${font})`,
              ),
      };
    }),
};
