/** The slides of all files as one sequence: unique ids, layouts, parts and numbers. */
import type { Part, PartNumber, Problem, Slide } from "./model.ts";
import { bareNumeral, chineseNumeral } from "./figures/numerals.ts";
import { chooseLayout } from "./layouts/choose.ts";
import { layoutNamed } from "./layouts/layouts.ts";
import { ownNumber } from "./layouts/own-number.ts";
import type { Draft } from "./draft.ts";
import { autoLayout, duplicateId, uniqueId } from "./settings/slide-settings.ts";

/** `layouts`: the names of those that may be chosen. */
export function arrangeSlides(
  drafts: readonly Draft[],
  layouts: readonly string[],
): {
  readonly slides: readonly Slide[];
  readonly parts: readonly Part[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const parts = new Map<string, string[]>();
  const taken = new Map<string, number>();
  const named = new Set(drafts.flatMap(({ part }) => part ?? []));
  const headings = drafts.map(({ heading }) => heading).join("");
  // A deck in an alphabet counts 1, 2, 3.
  const isLatin = /\p{L}/u.test(headings) && !/\p{Script=Han}/u.test(headings);
  const numeralOf = isLatin ? String : chineseNumeral;
  const slides = drafts.map((draft, index): Slide => {
    const id = uniqueId(draft.id, taken);
    if (id !== draft.id && draft.isNamed) problems.push(duplicateId(draft.id, id, draft.idPlace));
    const { brace, time, part } = draft;
    const chosen = layoutOf(drafts, index, layouts, named.size);
    // The slide that opens a part is not one of its sections, unless it is numbered as they are.
    const isCounted = !layoutNamed(chosen.layout).beginsPart || countsAmong(drafts, index);
    if (part !== undefined) parts.set(part, parts.get(part) ?? []);
    return {
      id,
      place: draft.place,
      ...chosen,
      ...(part !== undefined && isCounted && { partNumber: countIn(parts, part, id, numeralOf) }),
      ...(brace !== undefined && { brace }),
      vertical: draft.vertical && index > 0,
      ...(time !== undefined && { time }),
      attributes: draft.attributes,
      heading: draft.heading,
      face: draft.face,
      notes: draft.notes,
    };
  });
  return {
    slides: withOwnNumerals(slides),
    parts: [...parts].map(([name, slideIds]) => ({ name, slideIds })),
    problems,
  };
}

/** The text of the first heading of a deck, at any level. */
export function firstHeading(slides: readonly Slide[]): string {
  const texts = slides.flatMap(({ heading, face }) => [
    heading,
    ...face.flatMap((block) => (block.kind === "group" ? [block.heading.text] : [])),
  ]);
  return texts.find((text) => text !== "") ?? "";
}

/** The layout that the manuscript names, where it can show the face, else the layout that is chosen. */
function layoutOf(
  drafts: readonly Draft[],
  index: number,
  layouts: readonly string[],
  parts: number,
): Pick<Slide, "layout" | "layoutReason"> {
  const { layout: named = autoLayout, face = [], part } = drafts[index] ?? {};
  // One that has nothing to list would show its heading nowhere.
  const isEmptyList = layoutNamed(named).hasContents && !face.some(({ kind }) => kind === "group");
  if (named !== autoLayout && !isEmptyList) return { layout: named };
  const [before, after] = [drafts[index - 1]?.part, drafts[index + 1]?.part];
  const place = {
    isFirst: index === 0,
    isLast: index === drafts.length - 1,
    parts,
    isBetweenParts:
      part === undefined && before !== undefined && after !== undefined && before !== after,
  };
  const { layout, reason } = chooseLayout(face, place, layouts);
  return { layout, layoutReason: reason };
}

/** The slides with the numbers of their own headings, beside which no counted number stands. */
function withOwnNumerals(slides: readonly Slide[]): readonly Slide[] {
  const ownOf = ({ heading }: Slide): string | undefined => {
    const own = ownNumber(heading);
    return own && own.level > 0 ? bareNumeral(own.numeral) : undefined;
  };
  const numbered = new Set(
    slides.flatMap((slide) => {
      const own = ownOf(slide);
      const { part, numeral } = slide.partNumber ?? {};
      return own === undefined || own === numeral ? [] : [part];
    }),
  );
  return slides.map((slide) => {
    const { partNumber } = slide;
    if (!partNumber || !numbered.has(partNumber.part)) return slide;
    return { ...slide, partNumber: { ...partNumber, numeral: ownOf(slide) ?? "" } };
  });
}

/** Whether a heading's own number counts with those of others in the same part: 一、 before 二、. */
function countsAmong(drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index];
  const level = ownNumber(draft?.heading ?? "")?.level ?? 0;
  return (
    level > 0 &&
    drafts.some(
      (other) =>
        other !== draft && other.part === draft?.part && ownNumber(other.heading)?.level === level,
    )
  );
}

function countIn(
  parts: Map<string, string[]>,
  name: string,
  id: string,
  numeralOf: (number: number) => string,
): PartNumber {
  const slideIds = parts.get(name) ?? [];
  parts.set(name, slideIds);
  slideIds.push(id);
  const part = [...parts.keys()].indexOf(name) + 1;
  return { part, number: slideIds.length, numeral: numeralOf(slideIds.length) };
}
