/** Rehearsals as a table for a spreadsheet. */
import { writeCsv } from "../../deck/figures/sheet/csv.ts";
import type { Words } from "../../deck/model.ts";
import { type Rehearsal, ownRate } from "./rehearsal.ts";

/** What the table must know besides the rehearsals. */
export interface CsvContext {
  readonly language: keyof Words;
  /** The heading of a slide, by its id. */
  readonly headings: ReadonlyMap<string, string>;
  /** Writes a moment (milliseconds since the epoch) in the reader's own time zone. */
  readonly formatMoment: (moment: number) => string;
}

const columns: readonly Words[] = [
  { zh: "排练", en: "Rehearsal" },
  { zh: "页", en: "Slide" },
  { zh: "标题", en: "Heading" },
  { zh: "字数", en: "Characters" },
  { zh: "计划（秒）", en: "Planned (s)" },
  { zh: "实际（秒）", en: "Actual (s)" },
  { zh: "相差（秒）", en: "Difference (s)" },
  { zh: "语速（字/分）", en: "Characters a minute" },
];

/**
 * One row a slide and rehearsal. Seconds are whole; a positive difference is slow; the rate is blank where a slide was
 * not spoken.
 */
export function rehearsalCsv(rehearsals: readonly Rehearsal[], context: CsvContext): string {
  const head = columns.map((words) => words[context.language]);
  const rows = rehearsals.flatMap((rehearsal) => rowsOf(rehearsal, context));
  return writeCsv([head, ...rows]);
}

function rowsOf(
  rehearsal: Rehearsal,
  { headings, formatMoment }: CsvContext,
): readonly (readonly (string | number)[])[] {
  return rehearsal.sections.map((section, i) => {
    const [planned, actual] = [Math.round(section.planned), Math.round(section.actual)];
    return [
      formatMoment(rehearsal.startedAt),
      i + 1,
      headings.get(section.id) ?? section.id,
      section.characters,
      planned,
      actual,
      actual - planned,
      ownRate([{ ...rehearsal, sections: [section] }]) ?? "",
    ];
  });
}
