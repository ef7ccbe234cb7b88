/** Passages as a tree: each heading with what stands under it. */
import { enumeratedPoints } from "../face/phrases/enumerated.ts";
import type { Level, Passage } from "../model.ts";

export interface Section {
  readonly heading: Passage;
  readonly level: Level;
  /** Prose, tables and pictures before its first sub-heading. */
  readonly own: readonly Passage[];
  readonly children: readonly Section[];
}

export interface Tree {
  /** What stands before the first heading. */
  readonly before: readonly Passage[];
  readonly sections: readonly Section[];
}

/** The tree of the passages of a text. */
export function treeOf(passages: readonly Passage[]): Tree {
  const first = passages.findIndex(({ role }) => role.kind === "heading");
  if (first < 0) return { before: passages, sections: [] };
  return { before: passages.slice(0, first), sections: sectionsOf(passages.slice(first)) };
}

function sectionsOf(passages: readonly Passage[]): readonly Section[] {
  const sections: Section[] = [];
  let at = 0;
  while (at < passages.length) {
    const heading = passages[at];
    if (heading?.role.kind !== "heading") break;
    const { level } = heading.role;
    const from = at + 1;
    const isNext = ({ role }: Passage) => role.kind === "heading" && role.level <= level;
    const length = passages.slice(from).findIndex(isNext);
    const end = length < 0 ? passages.length : from + length;
    const inner = treeOf(passages.slice(from, end));
    sections.push({ heading, level, own: inner.before, children: inner.sections });
    at = end;
  }
  return sections;
}

/** All passages of a section in order. */
export function passagesOf({ heading, own, children }: Section): readonly Passage[] {
  return [heading, ...own, ...children.flatMap(passagesOf)];
}

/** Fewest items that are a list of their own. */
const leastOfList = 3;

/** Whether a section has a list, or a paragraph that counts, which is to be seen whole. */
export function holdsList({ own }: Section): boolean {
  const counts = ({ text, table }: Passage) =>
    !table && enumeratedPoints({ passage: 0, text, from: 0 }).length >= leastOfList;
  return own.filter(({ item }) => item).length >= leastOfList || own.some(counts);
}

export function lengthOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}
