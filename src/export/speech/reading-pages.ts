/**
 * The pages of the reading copy for a lectern. Every page ends with a sentence, so that no page is turned in the middle
 * of one. The rest of the page stays empty. A heading never ends a page.
 */
import { cutRuns, indent, partsOf, sentenceEnd, spaceOf } from "./cut-runs.ts";
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

/** A paragraph, or its part that stands on one page. */
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
  /** A heading, the head of a table, or a point that opens its paragraph: nothing to end a page with. */
  readonly leads: boolean;
  readonly step?: number;
  readonly depth?: number;
  readonly runs: readonly SpeechRun[];
}

/** Lays a speech out; joined, the runs of the pages are the runs of the speech, less the steps. */
export function readingPages(speech: Speech, size: PageSize): readonly ReadingPage[] {
  const pages: Sentence[][] = [[]];
  for (const sentence of sentencesOf(speech)) place(pages, sentence, size);
  const isUntitled = (size.head ?? 0) === 0;
  return pages
    .filter((page, index) => page.length > 0 || (index === 0 && !isUntitled && pages.length > 1))
    .map((page, index, all) => ({
      sections: sectionsOn(page, speech, all[index - 1]?.at(-1)),
      next: openingWords(all[index + 1]),
    }));
}

/** Fewer lines under a title or headings are no place to begin a sentence that is cut. */
const fewLines = 3;

/** Puts a sentence on the last page, or on a new one, and cuts it only where no page can hold it. */
function place(pages: Sentence[][], sentence: Sentence, size: PageSize): void {
  const page = pages.at(-1) ?? [];
  const head = pages.length === 1 ? (size.head ?? 0) : 0;
  if (linesOf([...page, sentence], size) <= size.lines - head) {
    page.push(sentence);
    return;
  }
  // Headings at the foot of the page go with what they head.
  const leads = page.splice(page.findLastIndex((one) => !one.leads) + 1);
  const taken = linesOf(leads, size);
  const isWhole = linesOf([...leads, sentence], size) <= size.lines;
  const begins = page.length === 0;
  const hasRoom = size.lines - head - taken >= fewLines;
  // On an empty page there is no more room on the next one, but for the title of the first.
  const staysHere = begins && (head === 0 || (!isWhole && hasRoom));
  if (!staysHere) pages.push([]);
  pages.at(-1)?.push(...leads);
  if (isWhole) {
    pages.at(-1)?.push(sentence);
    return;
  }
  const room = size.lines - taken - (staysHere ? head : 0);
  // More headings than a page holds.
  if (room < 1) pages.push([]);
  const parts = partsOf(sentence.runs, size, room < 1 ? size.lines : room);
  for (const [index, runs] of parts.entries()) {
    if (index > 0) pages.push([]);
    const { step: _step, ...rest } = sentence;
    pages.at(-1)?.push(index === 0 ? { ...sentence, runs } : { ...rest, leads: false, runs });
  }
}

function sentencesOf(speech: Speech): readonly Sentence[] {
  let paragraphs = 0;
  return speech.sections.flatMap((section, at) => {
    let steps = 0;
    return section.paragraphs.flatMap(({ runs, opening, depth, row }) =>
      atSteps(runs).flatMap(({ isStep, runs: stretch }): readonly Sentence[] => {
        const step = isStep ? ++steps : undefined;
        const paragraph = paragraphs++;
        const isHeading = opening.kind === "heading";
        const parts = isHeading ? [stretch] : cutRuns(stretch, sentenceEnd);
        return parts.map((part, index) => ({
          section: at,
          paragraph,
          isHeading,
          leads:
            isHeading ||
            row?.isHead === true ||
            (opening.kind === "lead" && index === 0 && parts.length > 1),
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

function linesOf(page: readonly Sentence[], { width }: PageSize): number {
  return inRows(page, ({ paragraph }) => paragraph)
    .map((parts) => lineCount(parts.map(spaceOf).join(""), width, indent))
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
