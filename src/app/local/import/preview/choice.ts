import type { Draft, DraftPlace, DraftRow } from "../../../../deck/exchange/incoming.ts";

/** The row of the outline and the slide that all columns of the preview show, by their indices. */
export interface Choice {
  readonly row: number;
  readonly slide: number;
}

/** The first section: it says more than the title. So does a text that has no heading. */
export function firstChoice({ rows }: Draft): Choice {
  const begin = (["heading", "opening"] as const).map((wanted) =>
    rows.findIndex(({ kind }) => kind === wanted),
  );
  const row = begin.find((index) => index >= 0) ?? 0;
  return { row, slide: rows[row]?.slide ?? 0 };
}

/** After a change the choice goes to `wanted`, else stays with its heading, else with the slide of the same text. */
export function choiceAfter(
  choice: Choice,
  before: Draft,
  after: Draft,
  wanted: DraftPlace | undefined,
): Choice {
  if (wanted === undefined && isSameSlide(before, after, choice.slide)) return choice;
  const chosen = before.rows[choice.row];
  const place = wanted ?? chosen?.at;
  const words = wanted ?? before.slides[choice.slide]?.paragraphs[0]?.at;
  const same = after.rows.findIndex(({ kind, at }) =>
    place ? at?.block === place.block && at.offset === place.offset : kind === chosen?.kind,
  );
  if (same >= 0) return { row: same, slide: after.rows[same]?.slide ?? 0 };
  const holding = after.slides.findIndex(({ paragraphs }) =>
    paragraphs.some(({ at }) => at.block === words?.block && at.offset >= words.offset),
  );
  const slide = Math.max(0, holding);
  return { row: rowOf(after.rows, slide), slide };
}

/** Only the face has changed: the same is said there, under the same rows. */
function isSameSlide(before: Draft, after: Draft, slide: number): boolean {
  const [a, b] = [before, after].map(({ slides }) => slides[slide]?.paragraphs[0]);
  return (
    before.rows.length === after.rows.length &&
    before.slides.length === after.slides.length &&
    a !== undefined &&
    b !== undefined &&
    a.at.block === b.at.block &&
    a.at.offset + a.from === b.at.offset + b.from
  );
}

/** The row of a slide: the first that stands on it, else the last before it. */
export function rowOf(rows: readonly DraftRow[], slide: number): number {
  const on = rows.findIndex((each) => each.slide === slide);
  return Math.max(0, on >= 0 ? on : rows.findLastIndex((each) => each.slide < slide));
}
