/** What opens a paragraph of an official document: a heading, a lead, or nothing (GB/T 9704-2012 §7.3.3). */
import { markOf, standardLevels, type MarkKind } from "../../import/outline/marks.ts";

/** The four levels of the standard: 一、 （一） 1. （1）; 第一部分 is set as the first. */
export type Level = 1 | 2 | 3 | 4;

const sentenceEnd = /[。！？!?；;]/u;

/** A heading is a line of its own; in official documents it takes two lines at most. Characters. */
const longestHeading = 45;

/** What opens a paragraph: a whole heading, the head of a paragraph that runs on, or nothing. */
export type Opening =
  | { readonly kind: "heading"; readonly level: Level }
  /** `length` UTF-16 units at its start are the head. A point after dashes has no level. */
  | { readonly kind: "lead"; readonly level?: Level; readonly length: number }
  | { readonly kind: "none" };

/** Reads the numbering at the start of a paragraph's text. */
export function openingOf(text: string): Opening {
  const kind = markOf(text)?.kind;
  const level = kind && levelOf(kind);
  if (level === undefined && kind !== "dash") return { kind: "none" };
  const end = text.search(sentenceEnd);
  const head = end < 0 ? text.length : end + 1;
  if (head > longestHeading) return { kind: "none" };
  if (level === undefined) return { kind: "lead", length: head };
  return head === text.length ? { kind: "heading", level } : { kind: "lead", level, length: head };
}

function levelOf(kind: MarkKind): Level | undefined {
  const level = standardLevels[kind];
  if (level === undefined || level === 5) return undefined;
  return level === 0 ? 1 : level;
}
