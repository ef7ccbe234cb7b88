/** The slides of all files as one sequence: unique ids, layouts, parts and numbers. */
import type { Block, HeadingBlock, Part, PartNumber, Problem, Slide } from "./model.ts";
import { chineseNumeral } from "./figures/numerals.ts";
import type { Draft } from "./read-file.ts";
import { duplicateId, uniqueId } from "./settings/slide-settings.ts";

/** The layout of a slide that names none; one that opens the deck with a first-level heading is its cover. */
const usualLayout = "points";
const openingLayout = "cover";

export function arrangeSlides(drafts: readonly Draft[]): {
  readonly slides: readonly Slide[];
  readonly parts: readonly Part[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const parts = new Map<string, string[]>();
  const taken = new Set<string>();
  const slides = drafts.map((draft, index): Slide => {
    const id = uniqueId(draft.id, taken);
    taken.add(id);
    if (id !== draft.id && draft.isNamed) problems.push(duplicateId(draft.id, id, draft.idPlace));
    const { brace, time, part } = draft;
    return {
      id,
      place: draft.place,
      layout: draft.layout ?? defaultLayout(draft, index),
      ...(part !== undefined && { partNumber: countIn(parts, part, id) }),
      ...(brace !== undefined && { brace }),
      vertical: draft.vertical && index > 0,
      ...(time !== undefined && { time }),
      attributes: draft.attributes,
      heading: headings(draft.face)[0]?.text ?? "",
      face: draft.face,
      notes: draft.notes,
    };
  });
  const named = [...parts].map(([name, slideIds]) => ({ name, slideIds }));
  return { slides, parts: named, problems };
}

/** The text of the first heading of a deck, of whatever level. */
export function firstHeading(slides: readonly Slide[]): string {
  const texts = slides.flatMap(({ heading, face }) => [
    heading,
    ...face.flatMap((block) => (block.kind === "group" ? [block.heading.text] : [])),
  ]);
  return texts.find((text) => text !== "") ?? "";
}

function headings(face: readonly Block[]): readonly HeadingBlock[] {
  return face.filter((block) => block.kind === "heading");
}

function defaultLayout({ face }: Draft, index: number): string {
  return index === 0 && headings(face)[0]?.level === 1 ? openingLayout : usualLayout;
}

function countIn(parts: Map<string, string[]>, name: string, id: string): PartNumber {
  const slideIds = parts.get(name) ?? [];
  parts.set(name, slideIds);
  slideIds.push(id);
  const part = [...parts.keys()].indexOf(name) + 1;
  return { part, number: slideIds.length, numeral: chineseNumeral(slideIds.length) };
}
