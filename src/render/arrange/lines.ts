/** How wide a text runs, in ems of its own size, and where it may break: enough to set it as large as its box lets it. */
import type { Token } from "markdown-it";
import { figureText, type Figures } from "../../deck/notes/notes-text.ts";

/** Parts of a text between the places where its line may break, each with its width. */
export type Parts = readonly number[];

/** The parts of an inline text: its lines break after a mark, before an opening one, and where the author wrote `<wbr>`. */
export function partsOf(children: readonly Token[], figures: Figures): Parts {
  const text = children.map((token) => textOf(token, figures)).join("");
  let at = 0;
  return text
    .split(breaks)
    .map((part) => {
      at = text.indexOf(part, at);
      const ems = rangeEms(text, at, at + part.trimEnd().length);
      at += part.length;
      return ems;
    })
    .filter((ems) => ems > 0);
}

/** An inline text as plain text; `<wbr>` and line ends are line feeds. */
export function textOf(token: Token, figures: Figures): string {
  if (token.type === "figure") {
    return figureText(String(Reflect.get(Object(token.meta), "name")), figures);
  }
  if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
  if (token.type === "html_inline") return /^<w?br/i.test(token.content) ? "\n" : "";
  return token.children
    ? token.children.map((child) => textOf(child, figures)).join("")
    : token.content;
}

const breaks =
  /\n|(?<=[、，。；：！？”’》〉）」』】])(?![、，。；：！？”’》〉）」』】])|(?<![“‘《〈（「『【])(?=[“‘《〈（「『【])/u;

/** The whole text on one line. */
export function lineEms(parts: Parts): number {
  return parts.reduce((sum, ems) => sum + ems, 0);
}

/** The narrowest box that holds the text in so many lines. */
export function boxEms(parts: Parts, lines: number): number {
  const starts = parts.map((_, start) => parts.slice(start));
  const widths = starts.flatMap((rest) => rest.map((_, end) => lineEms(rest.slice(0, end + 1))));
  const fitting = widths.filter((width) => lineCount(parts, width) <= lines);
  return Math.min(lineEms(parts), ...fitting);
}

/** How many lines the text takes in a box so wide; a part that is wider breaks anywhere. */
export function lineCount(parts: Parts, width: number): number {
  let count = 1;
  let filled = 0;
  for (const ems of parts) {
    if (filled > 0 && filled + ems > width + slack) {
      count++;
      filled = 0;
    }
    const whole = Math.ceil((ems - slack) / width) - 1;
    count += Math.max(0, whole);
    filled = whole > 0 ? ems - whole * width : filled + ems;
  }
  return count;
}

/** Sums of widths are no exact numbers. */
const slack = 1e-6;

const opening = /[“‘《〈（「『【]/u;
const closing = /[、，。；：！？”’》〉）」』】]/u;

/**
 * A line of text: a Han character is one em wide, a mark beside a mark and an opening one at the line's start half of
 * one, also with a space or a `<wbr>` between. Letters are those of Noto Sans, rather too wide than too narrow.
 */
export function emsOf(text: string): number {
  return rangeEms(text, 0, text.length);
}

function rangeEms(text: string, start: number, end: number): number {
  const beside = (at: number, step: number): string => {
    const isThrough = /[ \n]/.test(text[at + step] ?? "");
    return text[at + step * (isThrough ? 2 : 1)] ?? "";
  };
  let ems = 0;
  let at = start;
  for (const character of text.slice(start, end)) {
    const after = beside(at, 1);
    const before = beside(at, -1);
    const isHalved =
      (closing.test(character) && (closing.test(after) || opening.test(after))) ||
      (opening.test(character) &&
        (before === "" || /[“‘《〈（「『【、，；：”’》〉）」』】]/u.test(before)));
    ems += character === "\n" ? 0 : isHalved ? 0.5 : characterEms(character);
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
