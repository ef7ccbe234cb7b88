import type { DraftMark } from "../../deck/exchange/incoming.ts";
import { clicksOf } from "../../import/face/clicks.ts";
import type { SlideSource } from "../../import/files/slide.ts";

/** Which parts of a slide's paragraph stand on its face, which are figures, and where a step is due. */
export function marksOf(
  { plan, face, spans }: SlideSource,
  paragraph: number,
): { readonly marks: readonly DraftMark[]; readonly steps: readonly number[] } {
  const text = plan.passages[paragraph]?.text ?? "";
  const { groups, lines, tiles } = face;
  const phrases = [...lines, ...groups.flatMap((group) => [group.heading, ...group.lines])];
  const allTiles = [...tiles, ...groups.flatMap((group) => group.tiles)];
  const heading = plan.heading === "" ? -1 : text.indexOf(plan.heading);
  // Over most slides the heading stands without its number and closing mark.
  const headings: readonly DraftMark[] =
    heading < 0 ? [] : [{ kind: "heading", start: heading, end: heading + plan.heading.length }];
  const shown = [
    ...phrases.filter(({ passage }) => passage === paragraph),
    ...allTiles
      .filter(({ passage }) => passage === paragraph)
      .flatMap(({ label, start, unitEnd }) => [label, { start, end: unitEnd }]),
  ];
  const figures = (spans[paragraph] ?? []).map(({ start, end }): DraftMark => ({
    kind: /^\d/u.test(text.slice(start, end)) ? "figure" : "blank",
    start,
    end,
  }));
  const faces = shown.map(({ start, end }): DraftMark => ({ kind: "face", start, end }));
  return { marks: [...headings, ...faces, ...figures], steps: clicksOf(face).get(paragraph) ?? [] };
}
