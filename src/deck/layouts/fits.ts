/** What a face must hold for a layout to fit it. */
import { besideDate, dateParts, leadingDate, leastDate } from "./dates.ts";
import { bodyWidth } from "./stage-size.ts";
import { emsOf } from "../text/ems.ts";
import type { Content, FaceShape } from "./shape.ts";
import { ownNumber } from "./own-number.ts";

/** Nothing stands there. */
export function isEmpty(content: Content): boolean {
  return (
    content.paragraphs.length +
      content.lists.length +
      content.tiles.length +
      content.tables.length +
      content.pictures +
      content.quotes.length +
      content.others ===
    0
  );
}

/** Nothing but up to `most` paragraphs of a line or two. */
export function isShortText(content: Content, most: number): boolean {
  return (
    content.paragraphs.length <= most &&
    content.paragraphs.every((text) => emsOf(text) <= 40) &&
    isEmpty({ ...content, paragraphs: [] })
  );
}

/** A sentence that may end a deck: a question with its answer, or what counts something, is a slide like any other. */
export function isLastWord(heading: string, { paragraphs, phrases }: Content): boolean {
  return (
    !/[？?]$/u.test(heading.trim()) &&
    phrases === 0 &&
    !paragraphs.some((text) => isCounting(text) || isStatement(text))
  );
}

/** A sentence that tells something; a wish or a thank-you is short, or ends with another mark. */
function isStatement(text: string): boolean {
  return emsOf(text) > 24 && text.trim().endsWith("。");
}

function isCounting(text: string): boolean {
  return /\d(?:\s?[%％‰十百千万亿页题个次人家项章节条]|(?![年月日号时点])\p{Script=Han})/u.test(
    text,
  );
}

/** Headings beside a cover's title: a line over it, its subtitle, and who speaks. */
const mostBesideTitle = 3;

/** What stands with the title of a first slide, where all of it is headings with a little text under the last. */
export function aroundTitle({ flow, groups }: FaceShape): Content | undefined {
  const headings = [...flow.headings, ...groups.map(({ name }) => name)];
  const last = groups.at(-1);
  const isBare = groups.slice(0, -1).every(({ content }) => isEmpty(content));
  if (headings.length > mostBesideTitle || !isBare) return undefined;
  if (last && !isPlain(last.content, last.content.paragraphs.length)) return undefined;
  const paragraphs = [...flow.paragraphs, ...headings, ...(last?.content.paragraphs ?? [])];
  return { ...flow, paragraphs, headings: [], others: flow.others - flow.headings.length };
}

/** What stands under a title. One heading below the title is its subtitle. Undefined where there are more headings. */
export function underTitle({ flow, groups }: FaceShape): Content | undefined {
  const [group, ...more] = groups;
  const subtitles = [...flow.headings, ...groups.map(({ name }) => name)];
  if (subtitles.length > 1 || more.length > 0) return undefined;
  if (group && !isPlain(group.content, group.content.paragraphs.length)) return undefined;
  const paragraphs = [...flow.paragraphs, ...subtitles, ...(group?.content.paragraphs ?? [])];
  return { ...flow, paragraphs, headings: [], others: flow.others - flow.headings.length };
}

/** A heading with a short one under it, and nothing else. */
export function isSubtitled({ flow, groups }: FaceShape): boolean {
  const [group, ...more] = groups;
  return (
    group !== undefined &&
    more.length === 0 &&
    emsOf(group.name) <= 30 &&
    isEmpty(flow) &&
    isEmpty(group.content)
  );
}

/** What a part contains, under its name. */
export function isShortList(content: Content): boolean {
  const [list, ...more] = content.lists;
  return (
    list !== undefined &&
    more.length === 0 &&
    list.items.length <= 5 &&
    list.items.every(({ text, inner }) => inner.length === 0 && emsOf(text) <= 16) &&
    isEmpty({ ...content, lists: [] })
  );
}

/** The ems of all texts together. */
export function sumEms(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + emsOf(text), 0);
}

/** Characters in which an item has its number. */
const longestNumber = 12;

/** A sentence or two alone on a slide, and no item with its number; under a heading, a few words without a figure, or a number alone. */
export function isSaid({ paragraphs, phrases }: Content, level: FaceShape["level"]): boolean {
  const [first = ""] = paragraphs;
  if ((ownNumber(first.slice(0, longestNumber))?.level ?? 0) > 0) return false;
  return level === 0
    ? paragraphs.length >= 1 && paragraphs.length <= 3 && sumEms(paragraphs) <= 40
    : paragraphs.length === 1 &&
        phrases === 0 &&
        first !== "" &&
        emsOf(first) <= 14 &&
        (!/[\d：:→]/u.test(first) || /^\d{1,6}$/.test(first));
}

/** Text in few paragraphs, and nothing else. */
export function isPlain(content: Content, most: number): boolean {
  return content.paragraphs.length <= most && isEmpty({ ...content, paragraphs: [] });
}

/** Two halves of equal length, at most five characters each. */
export function isCouplet(heading: string): boolean {
  const halves = heading.split(/[，,]/);
  const [one = "", other = ""] = halves;
  return (
    halves.length === 2 &&
    one.length === other.length &&
    one.length >= 2 &&
    one.length <= 5 &&
    /^\p{Script=Han}+$/u.test(one + other)
  );
}

/** One list whose items begin with dates or stages. */
export function isTimeline(flow: Content): boolean {
  const [list] = flow.lists;
  if (!list || !isShortText({ ...flow, lists: [] }, 1)) return false;
  const { items } = list;
  const room = bodyWidth["16:9"] / items.length - besideDate;
  const dates = items.map(({ text }) => leadingDate(text)?.date ?? "");
  return (
    flow.lists.length === 1 &&
    items.length >= 3 &&
    items.length <= 6 &&
    dates.flatMap(dateParts).every((part) => emsOf(part) * leastDate <= room) &&
    items.every(
      ({ text, inner }) =>
        inner.length <= 2 &&
        leadingDate(text) !== undefined &&
        emsOf(text) - emsOf(leadingDate(text)?.date ?? "") + sumEms(inner) <=
          mostInStages / items.length,
    )
  );
}

/** Ems that all stages of a timeline may have together, where one has no more than its share: about three lines. */
const mostInStages = 100;

/** Names that stand against each other, the first against the second. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/现状|当前|目前|现在/u, /目标|目的|今后|未来|下一步|打算/u],
  [/问题|不足|短板|困难|难点|痛点/u, /措施|对策|办法|举措|整改|建议|解决/u],
  [
    /过去|以前|从前|改革前|改造前|实施前|原来|之前|整治前/u,
    /现在|如今|今后|改革后|改造后|实施后|之后|整治后/u,
  ],
  [/优势|机遇|优点|成绩|支持|做法/u, /劣势|挑战|缺点|不足|反对|成效/u],
  [
    /^(?:before|problems?|pros|old|then|now|today|do|challenges?)\b/i,
    /^(?:after|solutions?|cons|new|now|next|tomorrow|don[’']t|responses?)\b/i,
  ],
];

/** Two groups with opposite names and equally many items. */
export function isComparison(groups: FaceShape["groups"]): boolean {
  const [one, other] = groups;
  if (groups.length !== 2 || !one || !other) return false;
  const [left, right] = [one, other].map(({ content }) => [
    ...content.tiles.map((text) => ({ text, inner: [] })),
    ...(content.lists[0]?.items ?? []),
  ]);
  return (
    opposites.some(([a, b]) => a.test(one.name) && b.test(other.name)) &&
    left !== undefined &&
    right !== undefined &&
    left.length === right.length &&
    left.length >= 2 &&
    left.length <= 5 &&
    [one, other].every(
      ({ name, content }) =>
        emsOf(name) <= 10 &&
        content.lists.length + Math.min(1, content.tiles.length) === 1 &&
        content.numbers === 0 &&
        isEmpty({ ...content, lists: [], tiles: [] }),
    ) &&
    [...left, ...right].every(({ text, inner }) => inner.length === 0 && emsOf(text) <= 26)
  );
}

/** Ems that the phrases of an opening may have together, where no phrase has more than its share. */
export const mostInOpening = 72;

/** One paragraph of so many ems, or one list of words. */
export function isPhraseOrWords(content: Content, most: number): boolean {
  const { paragraphs, lists, phrases } = content;
  if (!isEmpty({ ...content, paragraphs: [], lists: [] }) || phrases > 0) return false;
  if (lists.length === 0) return paragraphs.length === 1 && emsOf(paragraphs[0] ?? "") <= most;
  return (
    lists.length === 1 &&
    paragraphs.length === 0 &&
    (lists[0]?.items ?? []).every(({ text, inner }) => inner.length === 0 && emsOf(text) <= 5)
  );
}

/** Groups that are compared by their figures, and the ems of the words about each. */
const [mostFigures, mostAboutFigure] = [8, 24];

/** Two groups or more of one number each, with a line about it or none. */
export function isFigured(contents: readonly Content[]): boolean {
  return (
    contents.length >= 2 &&
    contents.length <= mostFigures &&
    contents.every(
      (content) =>
        content.numbers === 1 &&
        content.tiles.length === 1 &&
        content.phrases === 0 &&
        isPlain({ ...content, tiles: [] }, 1) &&
        sumEms(content.paragraphs) <= mostAboutFigure,
    )
  );
}

/** Ems of the longest text that a column reads well with, by how many columns there are: about three short lines. */
const mostInColumn: Readonly<Record<number, number>> = { 2: 60, 3: 26, 4: 7 };

/** What one of so many columns has room for. */
export function isColumn(content: Content, count: number): boolean {
  const texts = [
    ...content.paragraphs,
    ...content.tiles,
    ...content.lists.flatMap(({ items }) => items.flatMap(({ text, inner }) => [text, ...inner])),
  ];
  return (
    content.tables.length === 0 &&
    content.others === 0 &&
    content.lists.every(({ items }) => items.every(({ inner }) => inner.length === 0)) &&
    texts.length + content.pictures > 0 &&
    texts.every((text) => emsOf(text) <= (mostInColumn[count] ?? 0)) &&
    sumEms(texts) <= 90
  );
}
