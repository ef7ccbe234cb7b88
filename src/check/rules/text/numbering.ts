import type { Problem } from "../../../deck/model.ts";
import { readNumeral } from "../../../deck/figures/numerals.ts";
import type { Prose } from "../../../deck/text/prose.ts";
import type { Rule } from "../../rule.ts";

const numeral = "[一二三四五六七八九十]{1,3}";
/** GB/T 9704-2012 §7.3.3: the numbers of headings from the first to the fourth level. */
const headings: readonly RegExp[] = [
  new RegExp(`^\\s*(?<written>(?<number>${numeral})、)`, "u"),
  new RegExp(`^\\s*(?<written>（(?<number>${numeral})）)`, "u"),
  /^\s*(?<written>(?<number>\d{1,2})[.．、](?!\d))/u,
  /^\s*(?<written>（(?<number>\d{1,2})）)/u,
];
/** Numbers within a paragraph: 一是…二是…, 一要…二要…, 第一，…第二，… */
const clauses: readonly RegExp[] = [
  new RegExp(`(?<=^|[。；：，！？”])(?<number>${numeral})是`, "gu"),
  new RegExp(`(?<=^|[。；：，！？”])(?<number>${numeral})要`, "gu"),
  new RegExp(`(?<=^|[。；：，！？”])第(?<number>${numeral})[，、]`, "gu"),
];

/** The headings' numbers in the notes, in order and without a gap; a level may begin again at one. */
export const numbering: Rule = {
  code: "numbering",
  severity: "warning",
  check(manuscript) {
    const notes = manuscript.slides.flatMap(({ prose }) =>
      prose.filter(({ role }) => role === "notes"),
    );
    return [...headingGaps(notes), ...notes.flatMap(clauseGaps)];
  },
};

function headingGaps(notes: readonly Prose[]): Problem[] {
  const last = headings.map(() => 0);
  return notes.flatMap((prose) => {
    const heading = headingOf(prose);
    if (!heading) return [];
    const { level, number } = heading;
    const before = last[level] ?? 0;
    last.fill(0, level + 1);
    last[level] = number;
    if (number === before + 1 || (number === 1 && before > 1)) return [];
    return [numberProblem(prose, prose.text.indexOf(heading.written), heading.written, before)];
  });
}

interface Heading {
  readonly level: number;
  readonly number: number;
  readonly written: string;
}

function headingOf({ text }: Prose): Heading | undefined {
  const level = headings.findIndex((pattern) => pattern.test(text));
  const { number: numeral, written } = headings[level]?.exec(text)?.groups ?? {};
  const number = readNumeral(numeral ?? "");
  return written !== undefined && number !== undefined ? { level, number, written } : undefined;
}

function clauseGaps(prose: Prose): Problem[] {
  return clauses.flatMap((pattern) => {
    let before = 0;
    return Array.from(prose.text.matchAll(pattern)).flatMap((found) => {
      const number = readNumeral(found.groups?.["number"] ?? "") ?? 0;
      const fits = before === 0 || number === before + 1 || number === 1;
      const gap = fits ? [] : [numberProblem(prose, found.index, found[0], before)];
      before = number;
      return gap;
    });
  });
}

function numberProblem(prose: Prose, index: number, found: string, before: number): Problem {
  const after =
    before === 0
      ? { zh: "前面没有", en: "nothing before it" }
      : { zh: `前一个是 ${before}`, en: `${before} before it` };
  return {
    code: "numbering",
    severity: "warning",
    place: prose.placeAt(index),
    message: {
      zh: `序号“${found}”接不上，${after.zh}`,
      en: `“${found}” is out of order: ${after.en}`,
    },
    hint: { zh: `这里应是第 ${before + 1} 个`, en: `Number ${before + 1} is due here` },
  };
}
