import { figureUses } from "../../text/figure-uses.ts";
import type { Rule } from "../../rule.ts";

/** A line of the figures sheet that no text names. */
export const unusedFigure: Rule = {
  code: "unused-figure",
  severity: "warning",
  check({ deck, prose }) {
    const uses = figureUses(prose);
    return [...deck.figures.values()].flatMap(({ name, place }) => {
      if (uses.has(name)) return [];
      return {
        code: this.code,
        severity: this.severity,
        place,
        message: {
          zh: `填数表里的“${name}”没有用到`,
          en: `“${name}” in the figures sheet is used nowhere`,
        },
        hint: {
          zh: `在稿子里写 {{${name}}}，或删掉这一行`,
          en: `Write {{${name}}} in the text, or delete the line`,
        },
      };
    });
  },
};
