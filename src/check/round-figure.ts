import { figureSentences } from "../deck/figure-sentences.ts";
import { checkFigureValue } from "../deck/figure-value.ts";
import type { Rule } from "./rule.ts";

/** A figure whose value is not round where the text goes on with 余 or 多: 20余次 is right, 23余次 is not. */
export const roundFigure: Rule = {
  code: "round-figure",
  severity: "warning",
  check({ deck }) {
    const sentences = figureSentences(deck);
    return [...deck.figures.values()].flatMap((figure) =>
      checkFigureValue(figure.value ?? "", figure, sentences.get(figure.name) ?? []).filter(
        ({ code }) => code === this.code,
      ),
    );
  },
};
