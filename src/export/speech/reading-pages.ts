/**
 * The pages of the reading copy for a lectern. Every page ends with a sentence, so that no page is turned in the middle
 * of one. The rest of the page stays empty. A heading never ends a page.
 */
import { lineCount } from "./lines.ts";
import { plainText, type Speech, type SpeechRun } from "./speech.ts";

/** How much fits on a page. */
export interface PageSize {
  /** Ems of body text a line. */
  readonly width: number;
  readonly lines: number;
  /** Lines that the title takes on the first page. */
  readonly head?: number;
}

/** A paragraph, or the part of it that stands on one page. */
export interface ReadingBlock {
  readonly kind: "heading" | "body";
  readonly runs: readonly SpeechRun[];
  /** The page before holds its beginning. */
  readonly continues: boolean;
  /** The step that is due where it begins, counted from 1 in its section. */
  readonly step?: number;
  /** How deep its item stands in lists, from 1; absent outside lists. */
  readonly depth?: number;
}

export interface ReadingSection {
  readonly heading: string;
  readonly numeral?: string;
  /** Begins on this page. */
  readonly begins: boolean;
  readonly blocks: readonly ReadingBlock[];
}

export interface ReadingPage {
  readonly sections: readonly ReadingSection[];
  /** The first words of the next page; empty on the last one. */
  readonly next: string;
}

/** The smallest part: a sentence, or a clause of a sentence that is longer than a page. */
interface Sentence {
  readonly section: number;
  readonly paragraph: number;
  readonly isHeading: boolean;
  /** A heading, or a point that opens its paragraph: nothing to end a page with. */
  readonly leads: boolean;
  readonly step?: number;
  readonly depth?: number;
  readonly runs: readonly SpeechRun[];
}

/** First lines begin two ems in. */
const indent = 2;

/** Lays a speech out; joined, the runs of the pages are the runs of the speech, less the steps. */
export function readingPages(speech: Speech, size: PageSize): readonly ReadingPage[] {
  const sentences = sentencesOf(speech, size);
  const pages: Sentence[][] = [[]];
  for (const sentence of sentences) {
    const page = pages.at(-1) ?? [];
    const room = size.lines - (pages.length === 1 ? (size.head ?? 0) : 0);
    if (page.length === 0 || linesOf([...page, sentence], size) <= room) {
      page.push(sentence);
      continue;
    }
    // Headings at the foot of the page go with what they head, unless the page is nothing else.
    const kept = page.findLastIndex(({ leads }) => !leads) + 1;
    const moved = kept > 0 ? page.splice(kept) : [];
    pages.push([...moved, sentence]);
  }
  return pages
    .filter((page) => page.length > 0)
    .map((page, index, all) => ({
      sections: sectionsOn(page, speech, all[index - 1]?.at(-1)),
      next: openingWords(all[index + 1]),
    }));
}

function sentencesOf(speech: Speech, size: PageSize): readonly Sentence[] {
  let paragraphs = 0;
  return speech.sections.flatMap((section, at) => {
    let steps = 0;
    return section.paragraphs.flatMap(({ runs, opening, depth }) =>
      atSteps(runs).flatMap(({ isStep, runs: stretch }): readonly Sentence[] => {
        const step = isStep ? ++steps : undefined;
        const paragraph = paragraphs++;
        const isHeading = opening.kind === "heading";
        const parts = isHeading ? [stretch] : partsOf(stretch, size);
        return parts.map((part, index) => ({
          section: at,
          paragraph,
          isHeading,
          leads: isHeading || (opening.kind === "lead" && index === 0 && parts.length > 1),
          runs: part,
          ...(step !== undefined && index === 0 && { step }),
          ...(depth !== undefined && { depth }),
        }));
      }),
    );
  });
}

/** A step begins a paragraph of its own, so that the eye finds it. */
function atSteps(
  runs: readonly SpeechRun[],
): readonly { readonly isStep: boolean; readonly runs: readonly SpeechRun[] }[] {
  const stretches: { isStep: boolean; runs: SpeechRun[] }[] = [{ isStep: false, runs: [] }];
  for (const run of runs) {
    if (run.kind === "step") stretches.push({ isStep: true, runs: [] });
    else stretches.at(-1)?.runs.push(run);
  }
  return stretches.filter(({ isStep, runs: inside }) => isStep || inside.length > 0);
}

const sentenceEnd =
  /(?<=[。！？!?…][”’」』）)》]*)(?![”’」』）)》。！？!?…])|(?<=[.?!]['"”’)]*\s)/u;
const wordEnd = /(?<=\s)/u;
const clauseEnd = /(?<=[；;，,：:、])/u;

/** After as many characters as surely fit on a page: for text without any mark or space. */
function pageEnd({ width, lines }: PageSize): RegExp {
  const most = Math.max(1, Math.floor(0.95 * width * lines) - indent);
  return new RegExp(`(?<=^(?:[^]{${most}})+)`, "u");
}

function partsOf(runs: readonly SpeechRun[], size: PageSize): readonly (readonly SpeechRun[])[] {
  const fits = (part: readonly SpeechRun[]): boolean =>
    lineCount(plainText({ runs: part }), size.width, indent) <= size.lines;
  return cutRuns(runs, sentenceEnd).flatMap((sentence) =>
    fittingParts(sentence, fits, [clauseEnd, wordEnd, pageEnd(size)]),
  );
}

/** A text that is longer than a page in parts that fit: cut where the first pattern matches, else where the next does. */
function fittingParts(
  runs: readonly SpeechRun[],
  fits: (part: readonly SpeechRun[]) => boolean,
  [pattern, ...rest]: readonly RegExp[],
): readonly (readonly SpeechRun[])[] {
  if (pattern === undefined || fits(runs)) return [runs];
  const parts: SpeechRun[][] = [];
  for (const part of cutRuns(runs, pattern).flatMap((one) => fittingParts(one, fits, rest))) {
    const last = parts.at(-1);
    if (last && fits([...last, ...part])) last.push(...part);
    else parts.push([...part]);
  }
  return parts;
}

/** Cuts runs where `pattern` matches in their joined text; a figure is never cut. */
function cutRuns(runs: readonly SpeechRun[], pattern: RegExp): readonly (readonly SpeechRun[])[] {
  const parts: SpeechRun[][] = [[]];
  let room = plainText({ runs })
    .split(pattern)
    .map(({ length }) => length);
  for (const run of runs) {
    if (run.kind === "step") continue;
    let { text } = run;
    while (room.length > 1 && text.length >= (room[0] ?? 0) && run.kind === "text") {
      const [length = 0, ...rest] = room;
      if (length > 0) parts.at(-1)?.push({ ...run, text: text.slice(0, length) });
      parts.push([]);
      text = text.slice(length);
      room = rest;
    }
    if (text !== "") parts.at(-1)?.push({ ...run, text });
    room = spend(room, text.length);
  }
  return parts.filter((part) => part.length > 0);
}

/** The remaining lengths after `length` units are used. */
function spend(room: readonly number[], length: number): number[] {
  const [first = 0, ...rest] = room;
  if (length <= first || rest.length === 0) return [first - length, ...rest];
  return spend(rest, length - first);
}

function linesOf(page: readonly Sentence[], { width }: PageSize): number {
  return inRows(page, ({ paragraph }) => paragraph)
    .map((parts) => lineCount(parts.map(plainText).join(""), width, indent))
    .reduce((sum, lines) => sum + lines, 0);
}

function sectionsOn(
  page: readonly Sentence[],
  speech: Speech,
  before: Sentence | undefined,
): readonly ReadingSection[] {
  return inRows(page, ({ section }) => section).map((sentences) => {
    const at = sentences[0]?.section ?? 0;
    const { heading = "", numeral } = speech.sections[at] ?? {};
    return {
      heading,
      ...(numeral !== undefined && { numeral }),
      begins: before?.section !== at,
      blocks: inRows(sentences, ({ paragraph }) => paragraph).map((parts) => {
        const step = parts.find((part) => part.step !== undefined)?.step;
        const depth = parts[0]?.depth;
        return {
          kind: parts[0]?.isHeading ? "heading" : "body",
          runs: parts.flatMap(({ runs }) => runs),
          continues: before?.paragraph === parts[0]?.paragraph,
          ...(step !== undefined && { step }),
          ...(depth !== undefined && { depth }),
        };
      }),
    };
  });
}

/** Neighbours with the same key, in rows. */
function inRows<T>(list: readonly T[], key: (one: T) => number): readonly (readonly T[])[] {
  const rows: T[][] = [];
  for (const one of list) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && key(row[0]) === key(one)) row.push(one);
    else rows.push([one]);
  }
  return rows;
}

function openingWords(page: readonly Sentence[] | undefined): string {
  const text = plainText({ runs: page?.[0]?.runs ?? [] });
  const [opening = ""] =
    /^.{3,12}?(?=[，。；：、！？,.;:!?]|$)/u.exec(text) ??
    // A word of an alphabet is not cut.
    /^.{0,12}(?:(?!\p{Script=Han})[\p{L}\p{N}'’-])*/u.exec(text) ??
    [];
  return opening;
}
