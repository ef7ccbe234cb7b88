/** Short points of one kind share a slide: a slide for each would turn faster than it is read. */
import { markOf } from "../outline/marks.ts";
import type { Passage } from "../model.ts";
import { greeting } from "./heading.ts";
import { type Section, holdsList, lengthOf, passagesOf } from "./tree.ts";

/** Most characters of the points of one slide, and most points. */
const mostOfPoints = 320;
const mostPoints = 6;
/** Longest line that leads over to the points after it, characters. */
const longestLead = 30;

export interface SharedPoints {
  /** The line that leads over to them, which stands at the end of the points before. */
  readonly lead: readonly Passage[];
  readonly points: readonly Passage[];
  /** Tables, pictures and a new address to the audience after the last point. */
  readonly after: readonly Passage[];
}

/** The parts of a section in order: points that share a slide, and the sections that have their own. */
export function sharedPoints(children: readonly Section[]): readonly (Section | SharedPoints)[] {
  let lead: readonly Passage[] = [];
  const series = alike(children).map((each) => ({ each, own: cutEnd(each) }));
  return series.flatMap(({ each, own }, index): readonly (Section | SharedPoints)[] => {
    if (!isShared(each, own.points)) return each;
    const next = series[index + 1];
    const last = own.points.at(-1);
    const isLead =
      own.after.length === 0 &&
      next !== undefined &&
      isShared(next.each, next.own.points) &&
      last?.role.kind === "prose" &&
      last.text.length <= longestLead &&
      /[：:]$/u.test(last.text);
    const shared = { ...own, lead, ...(isLead && { points: own.points.slice(0, -1) }) };
    lead = isLead && last ? [last] : [];
    return [shared];
  });
}

/** Neighbours whose numbers are written alike. A long list is cut into even parts. */
function alike(children: readonly Section[]): readonly (readonly Section[])[] {
  const series: Section[][] = [];
  for (const child of children) {
    const before = series.at(-1)?.at(-1);
    if (before && kindOf(before) === kindOf(child)) series.at(-1)?.push(child);
    else series.push([child]);
  }
  return series.flatMap((each) => {
    const count = Math.ceil(each.length / mostPoints);
    const cut = (part: number) => Math.round((each.length * part) / count);
    return Array.from({ length: count }, (_, part) => each.slice(cut(part), cut(part + 1)));
  });
}

function kindOf({ heading }: Section): string {
  return markOf(heading.text)?.kind ?? "";
}

/** The passages of a series up to what no longer belongs to its last point. */
function cutEnd(series: readonly Section[]): Omit<SharedPoints, "lead"> {
  const all = series.flatMap(passagesOf);
  const own = series.at(-1)?.own ?? [];
  const turn = own.findIndex(
    ({ role, text, table, picture }) =>
      table !== undefined || picture !== undefined || role.kind === "address" || greeting.test(text),
  );
  const end = turn < 0 ? all.length : all.length - own.length + turn;
  return { points: all.slice(0, end), after: all.slice(end) };
}

function isShared(series: readonly Section[], points: readonly Passage[]): boolean {
  return (
    series.length > 1 &&
    series.every((each) => each.children.length === 0 && !holdsList(each)) &&
    points.every(({ table, picture }) => !table && !picture) &&
    lengthOf(points) <= mostOfPoints
  );
}
