import { figureSentences } from "../../../deck/figures/figure-sentences.ts";
import { checkFigureValue } from "../../../deck/figures/figure-value.ts";
import type { Rule } from "../../rule.ts";

/**
 * A figure whose value does not fit, in itself or in its sentences: `20次` before 次, 23 before 余, a falling range. The
 * panel for the sheet checks values in the same way.
 */
export const figureValue: Rule = {
  code: "figure-value",
  severity: "error",
  check({ deck }) {
    const sentences = figureSentences(deck);
    return [...deck.figures.values()].flatMap((figure) =>
      checkFigureValue(figure.value ?? "", figure, sentences.get(figure.name) ?? []),
    );
  },
};
