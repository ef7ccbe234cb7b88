import { lineText, readSource } from "../../../deck/source/source.ts";
import type { Place, Problem, Words } from "../../../deck/model.ts";
import { words } from "../../../deck/problems/problem.ts";
import { figureUses } from "../../text/figure-uses.ts";
import type { Rule } from "../../rule.ts";

/** A blank figure that the text uses: one problem a figure, at its line in the sheet, with the places of its use. */
export const blankFigure: Rule = {
  code: "blank-figure",
  severity: "warning",
  check({ deck, prose, files }) {
    const uses = figureUses(prose);
    const sources = new Map(files.map((file) => [file.path, readSource(file).source]));
    return [...deck.figures.values()].flatMap(({ name, value, place }) => {
      const used = uses.get(name);
      const source = sources.get(place.file);
      if (value !== undefined || !used) return [];
      return {
        code: this.code,
        severity: this.severity,
        place,
        message: {
          zh: `“${name}”还没有填，用在 ${placesOf(used, "、")}`,
          en: `“${name}” is blank; used in ${placesOf(used, ", ")}`,
        },
        hint: whereToFill(source ? lineText(source, place.line - 1) : ""),
      };
    });
  },
};

/** On a line with braces, the value does not belong behind the first colon. */
function whereToFill(text: string): Words {
  return /:\s*\{/.test(text)
    ? words(
        "填在花括号里：{ value: 数字, … }，value: 后留一个空格",
        "Put it within the braces: { value: figure, … }, with a space after value:",
      )
    : words("在冒号后面填上数字，冒号后留一个空格", "Put the figure after the colon and a space");
}

/** `slides/a.md:8、21`: lines, file by file. */
function placesOf(places: readonly Place[], comma: string): string {
  const lines = new Map<string, Set<number>>();
  for (const { file, line } of places) lines.set(file, (lines.get(file) ?? new Set()).add(line));
  return Array.from(lines, ([file, numbers]) => `${file}:${[...numbers].join(comma)}`).join(comma);
}

/** Joins the problems of all blanks into one with their number, for people with another list of the blanks. */
export function withBlanksAsOne(problems: readonly Problem[]): readonly Problem[] {
  const blanks = problems.filter(({ code }) => code === blankFigure.code);
  const [first] = blanks;
  if (!first || blanks.length === 1) return problems;
  const one: Problem = {
    ...first,
    message: words(
      `还有 ${blanks.length} 个数字没有填`,
      `${blanks.length} figures are not filled in`,
    ),
    hint: words(
      "打开网页按 D，在填数表里填；加 --all 逐个列出",
      "Press D on the page and fill in the sheet; --all lists them one by one",
    ),
  };
  return problems.flatMap((problem) => {
    if (problem.code !== blankFigure.code) return [problem];
    return problem === first ? [one] : [];
  });
}
