import type { Figure, Problem } from "../../../deck/model.ts";
import { readNumeral } from "../../../deck/figures/numerals.ts";
import { countsIn, type Count } from "../../text/counts.ts";
import type { Rule } from "../../rule.ts";

/**
 * A count that face and notes of a slide both give, and that isn't one `{{name}}` in both: typed by hand beside a
 * figure, typed twice with two values, or two different figures. It is an error where the audience would see one number
 * and hear a different one.
 */
export const typedFigure: Rule = {
  code: "typed-figure",
  severity: "error",
  check(manuscript) {
    return manuscript.slides.flatMap(({ prose }) => {
      const counts = prose.flatMap((stretch) =>
        stretch.role === "setting" ? [] : countsIn(stretch),
      );
      const spoken = counts.filter((count) => count.prose.role === "notes");
      return counts
        .filter((count) => count.prose.role === "face" && count.label.length > 1)
        .flatMap((shown) => {
          const same = spoken.filter((count) => tellsOf(count, shown));
          if (same.length === 0 || same.some((count) => agrees(shown, count))) return [];
          return same
            .slice(0, 1)
            .map((count) => countProblem(shown, count, manuscript.deck.figures));
        });
    });
  },
};

/** `开展“一把手”上讲台活动4次` tells of `“一把手”上讲台 4次`: a few characters may stand between. */
function tellsOf(spoken: Count, shown: Count): boolean {
  const at = spoken.label.lastIndexOf(shown.label);
  return (
    at >= 0 && spoken.unit === shown.unit && spoken.label.length - at - shown.label.length <= 4
  );
}

function agrees({ number: a }: Count, { number: b }: Count): boolean {
  if ("figure" in a) return "figure" in b && a.figure === b.figure;
  return "value" in b && a.value === b.value;
}

function countProblem(shown: Count, spoken: Count, figures: ReadonlyMap<string, Figure>): Problem {
  const typed = "figure" in shown.number ? spoken : shown;
  const other = typed === shown ? spoken : shown;
  const name = "figure" in other.number ? other.number.figure : undefined;
  const value = name === undefined ? undefined : figures.get(name)?.value;
  const differs = !("value" in typed.number) || readNumeral(value ?? "") !== typed.number.value;
  const { file, line } = other.prose.placeAt(other.index);
  const [a, b] = [written(typed), written(other)];
  return {
    code: typedFigure.code,
    severity: differs ? "error" : "warning",
    place: typed.prose.placeAt(typed.index),
    message: {
      zh: `“${shown.label}”这里是 ${a}，${file}:${line} 是 ${b}`,
      en: `“${shown.label}” is ${a} here and ${b} in ${file}:${line}`,
    },
    hint:
      name === undefined
        ? {
            zh: "两处改成一样，或都写成同一个 {{名称}}",
            en: "Make both the same, or write one {{name}} in both",
          }
        : { zh: `两处都写成 {{${name}}}`, en: `Write {{${name}}} in both` },
  };
}

function written({ number }: Count): string {
  return "figure" in number ? `{{${number.figure}}}` : number.typed;
}
