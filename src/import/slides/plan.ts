/** Which slides a speech has, and what is said while each of them stands. */
import type { Outline, Passage, SlidePlan } from "../model.ts";
import { announcedHeading, greeting, headingWords, shortHeading } from "./heading.ts";
import { mostRows, piecesOf } from "./pieces.ts";
import { withClosing } from "./with-closing.ts";
import { withSpoken } from "./with-spoken.ts";
import { type SharedPoints, sharedPoints } from "./points.ts";
import { type Section, holdsList, lengthOf, passagesOf, treeOf } from "./tree.ts";

/** The most characters of a section on one slide. */
const mostOfSection = 820;
/** The most characters of a section with short sub-sections on one slide. */
const mostOfGroups = 1100;
const mostOfGroup = 260;
/** What is said to the audience at a section's end stands on its slide while it is so short. */
const mostOfTurn = 90;
const mostGroups = 6;

/** The slides of a speech in its order. Their passages joined are all passages of the outline. */
export function planSlides(outline: Outline): readonly SlidePlan[] {
  return withSpoken(outline, planShown);
}

function planShown(outline: Outline): readonly SlidePlan[] {
  const { passages, title } = outline;
  const isHead = ({ role }: Passage) =>
    role.kind === "title" || role.kind === "subtitle" || role.kind === "byline";
  const headLength = passages.findIndex((each) => !isHead(each));
  const whole = passages.slice(0, headLength < 0 ? passages.length : headLength);
  // A cover shows no pictures.
  const head = whole.filter(({ picture }) => !picture);
  const pictures = whole.filter(({ picture }) => picture);
  const { before, sections } = treeOf(passages.slice(whole.length));
  const cover: readonly SlidePlan[] =
    head.length > 0 || title !== "" ? [{ kind: "cover", heading: title, passages: head }] : [];
  const opening = piecesOf([...pictures, ...before]).map((piece): SlidePlan => ({
    kind: "opening",
    heading: openingHeading(piece) || (title.length <= longestTitle ? title : ""),
    passages: piece,
  }));
  const body = partedSections(sections, title);
  return withClosing([...cover, ...opening, ...body]);
}

/** Longest title that stands over an opening with no words of its own, characters. */
const longestTitle = 24;

/** Over an opening stands what it calls its points, its address to the audience, or its own first words. */
function openingHeading(piece: readonly Passage[]): string {
  const [first] = piece;
  const announced = piece.map(({ text, table }) => (table ? "" : announcedHeading(text)));
  const heading = announced.find((each) => each !== "");
  if (heading !== undefined) return heading;
  if (first?.role.kind === "address") return first.text.replace(/(?<![：:！!，,.])[：:！!，,.]+$/u, "");
  return shortHeading(first?.text ?? "");
}

/** The sections, with the bridge between two series and the parts that they count in. */
function partedSections(sections: readonly Section[], title: string): readonly SlidePlan[] {
  const series = seriesOf(sections);
  const bridges = series.slice(0, -1).map((each) => bridgeOf(each.at(-1)));
  const halves = bridges[0]?.heading.split(/[，,]/u) ?? [];
  return series.flatMap((each, index) => {
    const bridge = bridges[index];
    const own = bridge
      ? [...each.slice(0, -1), withoutLast(each.at(-1), bridge.passages.length)]
      : each;
    const part =
      series.length > 1 &&
      halves.length === series.length &&
      halves.every((half) => /^\p{Script=Han}+$/u.test(half))
        ? (halves[index] ?? "")
        : title;
    const counted = own.length > 1 && part !== "" ? part : undefined;
    const parted = own.flatMap((section) => (section ? planSection(section, counted) : []));
    return bridge ? [...parted, bridge] : parted;
  });
}

/** Neighbouring sections that are numbered alike: 一、 to 四、, or －－ four times. */
function seriesOf(sections: readonly Section[]): readonly (readonly Section[])[] {
  const series: Section[][] = [];
  for (const section of sections) {
    const last = series.at(-1)?.at(-1);
    const isAlike = last && isDashed(last) === isDashed(section);
    if (isAlike) series.at(-1)?.push(section);
    else series.push([section]);
  }
  return series;
}

function isDashed({ heading }: Section): boolean {
  return /^[—－─-]/u.test(heading.text);
}

/** What follows the last point of a series of run-in headings, and leads over to the next series. */
function bridgeOf(last: Section | undefined): SlidePlan | undefined {
  const passage = last?.own.at(-1);
  if (!last || !passage || passage.table || passage.picture || passage.text.length > 300)
    return undefined;
  if (!isRunIn(last.heading) || last.children.length > 0 || last.own.length > 1) return undefined;
  return { kind: "bridge", heading: shortHeading(passage.text), passages: [passage] };
}

function withoutLast(section: Section | undefined, count: number): Section | undefined {
  return section && { ...section, own: section.own.slice(0, section.own.length - count) };
}

/** A section is one slide where it is short enough. Otherwise its heading is a slide, followed by its parts. */
function planSection(
  section: Section,
  part: string | undefined,
  above = headingWords(section.heading),
): readonly SlidePlan[] {
  const all = passagesOf(section);
  const heading = headingWords(section.heading);
  const counted = part === undefined ? {} : { part };
  if (fitsOne(section, all)) return [{ kind: "content", heading, passages: all, ...counted }];
  const { children, own } = section;
  if (children.length === 0) {
    let standing = heading;
    return piecesOf(all).map((piece, index) => {
      // After a new address to the audience, the text concerns the whole section, no longer its last point.
      if (index > 0 && turns(piece[0])) standing = above;
      const own = index === 0 ? heading : shortHeading(wordsOf(piece)) || standing;
      return { kind: "content", heading: own, passages: piece, ...(index === 0 && counted) };
    });
  }
  const contents = children.map((child) => headingWords(child.heading));
  const runsIn = isRunIn(section.heading);
  // A short introduction is said while the section's own slide stands; a longer one has slides of its own.
  const introduced = !runsIn && lengthOf(own) > 400 ? [] : own;
  const pieces =
    introduced.length > 0 || runsIn
      ? piecesOf([section.heading, ...introduced])
      : [[section.heading]];
  const [first = [section.heading], ...more] = pieces;
  const rest = introduced.length === own.length ? [] : piecesOf(own);
  const content = (piece: readonly Passage[]): SlidePlan => ({
    kind: "content",
    heading: (piece[0]?.role.kind === "heading" ? "" : shortHeading(wordsOf(piece))) || heading,
    passages: piece,
  });
  const after = (passages: readonly Passage[]): readonly SlidePlan[] =>
    piecesOf(passages).map(content);
  const planPart = (part: Section | SharedPoints): readonly SlidePlan[] =>
    "points" in part
      ? [content([...part.lead, ...part.points]), ...after(part.after)]
      : planSection(part, undefined, section.level <= 1 ? heading : above);
  const parts = sharedPoints(children);
  const [opening, ...others] = parts;
  if (opening && "points" in opening && !runsIn && introduces(own)) {
    const passages = [section.heading, ...own, ...opening.points];
    const shown: SlidePlan = { kind: "content", heading, passages, ...counted };
    return [shown, ...after(opening.after), ...others.flatMap(planPart)];
  }
  return [
    { kind: "section", heading, passages: first, contents, ...counted },
    ...[...more, ...rest].map(content),
    ...parts.flatMap(planPart),
  ];
}

/** The most characters of an introduction that is said while the points after it stand. */
const mostOfIntroduction = 200;

function introduces(own: readonly Passage[]): boolean {
  const isPlain = own.every((each) => !each.table && !each.picture && !turns(each));
  return isPlain && lengthOf(own) <= mostOfIntroduction;
}

function turns(passage: Passage | undefined): boolean {
  return passage !== undefined && (passage.role.kind === "address" || greeting.test(passage.text));
}

/** The first words of a piece that are not a greeting alone. */
function wordsOf(piece: readonly Passage[]): string {
  const first = piece.find(({ role }) => role.kind !== "address");
  return first?.table ? "" : (first?.text ?? "");
}

function isRunIn({ text, role }: Passage): boolean {
  return role.kind === "heading" && role.lead < text.length;
}

function fitsOne({ heading, children, own, level }: Section, all: readonly Passage[]): boolean {
  const length = lengthOf(all);
  const turn = own.findIndex(turns);
  if (turn >= (isRunIn(heading) ? 0 : 1) && lengthOf(own.slice(turn)) > mostOfTurn) return false;
  const things = [...own, ...children.flatMap(passagesOf)].filter(
    ({ table, picture }) => table ?? picture,
  );
  if (things.some(({ table }) => table && table.length > mostRows)) return false;
  if (things.some(({ table }) => table) || things.length > 1) return all.length <= 3;
  if (children.some(holdsList)) return false;
  // Three levels on one slide are an outline, not a face.
  const isDeep = children.some((child) => child.children.length > 0);
  if ((isDeep || (level === 0 && children.length > 0)) && length > mostOfGroup) return false;
  if (length <= mostOfSection) return children.length <= mostGroups;
  const isGrouped = children.length >= 2 && children.length <= mostGroups;
  return (
    isGrouped &&
    length <= mostOfGroups &&
    children.every((child) => lengthOf(passagesOf(child)) <= mostOfGroup)
  );
}
