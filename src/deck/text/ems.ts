import { closers, openers, stops } from "./characters.ts";

const opening = new RegExp(`[${openers}]`, "u");
/** Most characters of a speech, which are no marks. */
const isHan = /[\u4e00-\u9fff]/;
const closing = new RegExp(`[${closers}${stops}]`, "u");

/** Marks before which an opening one is half an em wide: those that stop a sentence are so themselves. */
const nearBefore = new RegExp(`[${openers}${closers}、，；：]`, "u");

/**
 * The width of a line of text. A Han character is one em wide. A mark beside another mark is half an em wide, also with
 * a space or a `<wbr>` between them, and so is an opening mark at the start of the line. Letters have the widths of
 * Noto Sans, rounded up.
 */
export function emsOf(text: string): number {
  return rangeEms(text, 0, text.length);
}

/** A part of a text, in UTF-16 units from its start: the marks beside it count. */
export function rangeEms(text: string, start: number, end: number): number {
  const beside = (at: number, step: number): string => {
    const isThrough = /[ \n]/.test(text[at + step] ?? "");
    return text[at + step * (isThrough ? 2 : 1)] ?? "";
  };
  const isHalved = (character: string, at: number): boolean => {
    if (closing.test(character)) {
      const after = beside(at, 1);
      return closing.test(after) || opening.test(after);
    }
    if (!opening.test(character)) return false;
    const before = beside(at, -1);
    return before === "" || nearBefore.test(before);
  };
  let ems = 0;
  let at = start;
  for (const character of text.slice(start, end)) {
    if (isHan.test(character)) ems += 1;
    else if (isHalved(character, at)) ems += 0.5;
    else if (character !== "\n") ems += characterEms(character);
    at += character.length;
  }
  return ems;
}

function characterEms(character: string): number {
  if (!/[\x20-\u024f]/.test(character)) return 1;
  if (/[ .,:;'!|ijl]/.test(character)) return 0.3;
  if (/[MWmw@%]/.test(character)) return 0.93;
  return /[A-Z&]/.test(character) ? 0.68 : 0.57;
}

/** A figure in Source Serif 4, whose digits are all as wide. */
export function figureEms(value: string): number {
  return [...value].reduce((sum, character) => sum + (/[.,]/.test(character) ? 0.27 : 0.58), 0);
}
