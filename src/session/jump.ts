/** What an operator types to jump to a slide. */
import type { PartNumber, Slide } from "../deck/model.ts";
import { chineseNumeral } from "../deck/figures/numerals.ts";

/** What a slide is known by. */
export type NamedSlide = Pick<Slide, "id" | "heading" | "partNumber">;

/**
 * The index of the slide that is meant, or undefined. A number is a page (3, ０３, 第3页); `二.3`, `2.3`, `二、三` the third of
 * part 2; a numeral alone (三) the slide so numbered in the part of slide `from`, or else in the first part that has it;
 * anything else is an id, or a heading, its beginning or a part.
 */
export function findSlide(
  slides: readonly NamedSlide[],
  typed: string,
  from = 0,
): number | undefined {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return undefined;
  const page = /^第?\s*(\d+)\s*页?$/.exec(text)?.[1];
  if (page !== undefined) return pageIndex(slides, Number(page)) ?? indexOfId(slides, text);
  return numberedIndex(slides, text, from) ?? indexOfId(slides, text) ?? headingIndex(slides, text);
}

/**
 * The next slide behind slide `from` with the typed text. The search goes on from the first slide behind the last.
 * Undefined without a match.
 */
export function findText(
  texts: readonly string[],
  typed: string,
  from: number,
): number | undefined {
  const wanted = folded(typed);
  if (wanted === "") return undefined;
  const order = texts.map((_, index) => (from + 1 + index) % texts.length);
  return order.find((index) => folded(texts[index] ?? "").includes(wanted));
}

function pageIndex(slides: readonly NamedSlide[], page: number): number | undefined {
  return page >= 1 && page <= slides.length ? page - 1 : undefined;
}

function numberedIndex(
  slides: readonly NamedSlide[],
  text: string,
  from: number,
): number | undefined {
  const [, part = "", number = ""] =
    /^(?:(\d+|[一二三四五六七八九十]+)\s*[.。·、,，-]\s*)?(\d+|[一二三四五六七八九十]+)$/.exec(
      text,
    ) ?? [];
  if (number === "") return undefined;
  const slideIn = (
    isWanted: (part: number) => boolean,
    isMeant: (at: PartNumber) => boolean,
  ): number | undefined =>
    found(slides.findIndex(({ partNumber: at }) => at && isWanted(at.part) && isMeant(at)));
  // What is shown beside the heading goes before the place in the part: they differ where headings are numbered by hand.
  const inPart = (isWanted: (part: number) => boolean): number | undefined =>
    slideIn(isWanted, ({ numeral }) => isSame(number, numeral)) ??
    slideIn(isWanted, (at) => isSame(number, String(at.number)));
  if (part !== "") return inPart((own) => isSame(part, String(own)));
  return inPart((own) => own === slides[from]?.partNumber?.part) ?? inPart(() => true);
}

function indexOfId(slides: readonly NamedSlide[], text: string): number | undefined {
  const ids = slides.map(({ id }) => id);
  return found(ids.indexOf(text)) ?? found(ids.map(folded).indexOf(folded(text)));
}

function headingIndex(slides: readonly NamedSlide[], text: string): number | undefined {
  const wanted = folded(text);
  if (wanted === "") return undefined;
  const headings = slides.map(({ heading }) => folded(heading));
  return (
    found(headings.indexOf(wanted)) ??
    found(headings.findIndex((heading) => heading.startsWith(wanted))) ??
    found(headings.findIndex((heading) => heading.includes(wanted)))
  );
}

/** Whether two numerals are of one number: 3, 03, 三. */
function isSame(one: string, other: string): boolean {
  return spelled(one) === spelled(other);
}

function spelled(numeral: string): string {
  return Number(numeral) > 0 ? chineseNumeral(Number(numeral)) : numeral;
}

/** Without case, spaces and the marks that people leave out when they type. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, "");
}

function found(index: number): number | undefined {
  return index === -1 ? undefined : index;
}
