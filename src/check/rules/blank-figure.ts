import type { Place } from "../../deck/model.ts";
import { figureUses } from "../text/figure-uses.ts";
import type { Rule } from "../rule.ts";

/** A figure that the text uses and nobody has filled in: one problem a figure, in the sheet, with where it is used. */
export const blankFigure: Rule = {
  code: "blank-figure",
  severity: "warning",
  check({ deck, prose }) {
    const uses = figureUses(prose);
    return [...deck.figures.values()].flatMap(({ name, value, place }) => {
      const used = uses.get(name);
      if (value !== undefined || !used) return [];
      return {
        code: this.code,
        severity: this.severity,
        place,
        message: {
          zh: `“${name}”还没有填，用在 ${placesOf(used, "、")}`,
          en: `"${name}" is blank; used in ${placesOf(used, ", ")}`,
        },
        hint: {
          zh: "在冒号后面填上数字，冒号后留一个空格",
          en: "Put the figure after the colon and a space",
        },
      };
    });
  },
};

/** `slides/a.md:8、21`: lines, file by file. */
function placesOf(places: readonly Place[], comma: string): string {
  const lines = new Map<string, Set<number>>();
  for (const { file, line } of places) lines.set(file, (lines.get(file) ?? new Set()).add(line));
  return Array.from(lines, ([file, numbers]) => `${file}:${[...numbers].join(comma)}`).join(comma);
}
