/**
 * How wide a text is, in ems of its own size, and where it may break. With both, a text is set as large as its box
 * allows.
 */
import { closers, openers, stops } from "../../deck/text/characters.ts";
import type { Token } from "markdown-it";
import { rangeEms } from "../../deck/text/ems.ts";
import { figureText, type Figures } from "../../deck/notes/notes-text.ts";
import { figureName } from "../../deck/markdown/rules/figures/figure.ts";

/** Parts of a text between the places where its line may break, each with its width. */
export type Parts = readonly number[];

/** The parts of an inline text: its lines break after a mark, before an opening one, and where the author wrote `<wbr>`. */
export function partsOf(children: readonly Token[], figures: Figures): Parts {
  return partsOfText(children.map((token) => tokenText(token, figures)).join(""));
}

/** The same for a plain text, in which line feeds and `also` are places to break. */
export function partsOfText(text: string, also: RegExp = breaks): Parts {
  let at = 0;
  return text
    .split(also === breaks ? breaks : new RegExp(`${breaks.source}|${also.source}`, "u"))
    .map((part) => {
      at = text.indexOf(part, at);
      const ems = rangeEms(text, at, at + part.trimEnd().length);
      at += part.length;
      return ems;
    })
    .filter((ems) => ems > 0);
}

/** An inline text as plain text; `<wbr>` and line ends are line feeds. */
export function tokenText(token: Token, figures: Figures): string {
  if (token.type === "figure") {
    return figureText(figureName(token), figures);
  }
  if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
  if (token.type === "html_inline") return /^<w?br/i.test(token.content) ? "\n" : "";
  return token.children
    ? token.children.map((child) => tokenText(child, figures)).join("")
    : token.content;
}

const ends = `[${closers}${stops}]`;
const breaks = new RegExp(`\\n|(?<=${ends})(?!${ends})|(?<![${openers}])(?=[${openers}])`, "u");

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

/** Sums of widths are not exact. */
const slack = 1e-6;

/** Lines end before a word that has no room, so that they hold less than their width. */
const endsEarly = 1.06;

/** The lines that a text of so many ems takes in a width, px of the stage; its type may be chosen by it. */
export function linesOf(ems: number, type: number, width: number): number {
  return Math.ceil((ems * endsEarly * type) / width);
}

/** The lines of an inline text that the author ended, as they are written. */
export function writtenLines(children: readonly Token[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  for (const child of children) {
    if (child.type === "softbreak" || child.type === "hardbreak") lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}
