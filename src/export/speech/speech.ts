/** The speech as paper shows it: every spoken paragraph, with its figures filled in and its opening. */
import type { Token } from "markdown-it";
import { diagramOf } from "../../deck/diagram/diagram.ts";
import { layoutNamed } from "../../deck/layouts/layouts.ts";
import { unnumbered } from "../../deck/layouts/own-number.ts";
import { isSourceLine } from "../../deck/layouts/source-line.ts";
import { faceTokens } from "../../deck/markdown/face/face-tokens.ts";
import { seenInline } from "../../deck/markdown/face/hidden-html.ts";
import type { Deck, Paragraph, Slide } from "../../deck/model.ts";
import { figureText, paragraphText, type Figures } from "../../deck/notes/notes-text.ts";
import { openingOf, type Opening } from "./levels.ts";

export type SpeechRun =
  | { readonly kind: "text"; readonly text: string; readonly strong?: true }
  /** A figure's value, or its placeholder where `blank`. */
  | { readonly kind: "figure"; readonly text: string; readonly blank: boolean }
  /** Here the slide takes its next step; has no text. */
  | { readonly kind: "step" };

export interface SpeechParagraph {
  readonly runs: readonly SpeechRun[];
  readonly opening: Opening;
  /** How deep its item stands in lists, from 1; absent outside lists. */
  readonly depth?: number;
  /** A row of a table, cell by cell; its runs are those of all of them. */
  readonly row?: { readonly isHead: boolean; readonly cells: readonly (readonly SpeechRun[])[] };
}

/** What is spoken with one slide. */
interface SpeechSection {
  readonly slideId: string;
  /** Without the number that `numeral` is. */
  readonly heading: string;
  /** 一, 二 … where the slide is numbered. */
  readonly numeral?: string;
  readonly paragraphs: readonly SpeechParagraph[];
}

export interface Speech {
  /** One or more lines. */
  readonly title: readonly string[];
  /** Under the title: unit, speaker, date, in this order; those that the deck has. */
  readonly byline: readonly string[];
  /** Only those with text. The title is not in them. */
  readonly sections: readonly SpeechSection[];
}

/**
 * What is spoken. A deck without notes, or with a few remarks in them, gives the text of its faces, and the remarks below
 * it, so that its paper is the whole.
 */
export function speechOf(deck: Deck): Speech {
  const isSpoken = isSpeech(deck.slides);
  const all = deck.slides.map((slide): SpeechSection => ({
    slideId: slide.id,
    heading: unnumbered(slide.heading, slide.partNumber?.numeral ?? ""),
    ...(slide.partNumber?.numeral && { numeral: slide.partNumber.numeral }),
    paragraphs: [
      ...(isSpoken ? [] : shown(slide, deck.figures)),
      ...rowsOf(slide.notes.paragraphs).map((row) => spokenRow(row, deck.figures)),
    ],
  }));
  const { title, subtitle = "", unit = "", speaker = "", date = "" } = deck.settings;
  const untitled = withoutTitle(all, title);
  const isTaken = untitled !== all;
  // A long title stands there in several lines.
  const opening = bare(
    (untitled.find(hasText)?.paragraphs ?? []).slice(0, 6).map(plainText).join(""),
  );
  const isNew = (text: string): boolean => text !== "" && !opening.includes(bare(text));
  const under = isTaken && !isSpoken ? shownSubtitle(all) : undefined;
  return {
    title: [
      ...(isTaken || isNew(title) ? [title] : []),
      ...(under ? [plainText(under)] : []),
      ...(isNew(subtitle) ? [subtitle] : []),
    ],
    byline: [unit, speaker, date].filter(isNew),
    sections: untitled
      .map((section) => ({
        ...section,
        paragraphs: section.paragraphs.filter((paragraph) => paragraph !== under),
      }))
      .filter(hasText),
  };
}

function hasText({ paragraphs }: SpeechSection): boolean {
  return paragraphs.length > 0;
}

/** Right under the title on its slide, a line that begins with a dash. */
function shownSubtitle(sections: readonly SpeechSection[]): SpeechParagraph | undefined {
  const under = sections.find(hasText)?.paragraphs[1];
  return under && isSourceLine(plainText(under)) ? under : undefined;
}

/** Where fewer of the slides that say something have notes, those are remarks. */
const leastSpoken = 1 / 3;

function isSpeech(slides: readonly Slide[]): boolean {
  const saying = slides.filter(({ layout }) => {
    const { hasSlips, hasContents, splitsHeading, beginsPart } = layoutNamed(layout);
    return !hasSlips && !hasContents && !splitsHeading && !beginsPart;
  });
  const spoken = slides.filter(({ notes }) => notes.paragraphs.length > 0).length;
  return spoken > 0 && spoken >= leastSpoken * saying.length;
}

/** The text of a paragraph or a part of one, as it is spoken. */
export function plainText({ runs }: Pick<SpeechParagraph, "runs">): string {
  return runs.map((run) => (run.kind === "step" ? "" : run.text)).join("");
}

/** Many covers have the title as their notes. On paper it stands at the head already. */
function withoutTitle(sections: readonly SpeechSection[], title: string): readonly SpeechSection[] {
  const at = sections.findIndex(hasText);
  const first = sections[at];
  const opening = first?.paragraphs[0];
  if (!first || !opening || bare(plainText(opening)) !== bare(title)) return sections;
  return sections.with(at, { ...first, paragraphs: first.paragraphs.slice(1) });
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}

/** A paragraph, or the cells of a row of a table. */
function spokenRow(row: readonly Paragraph[], figures: Figures): SpeechParagraph {
  const [joined] = withRows(row);
  const [first] = row;
  if (!joined || first?.shape?.kind !== "cell") {
    return row.map((paragraph) => spoken(paragraph, figures))[0] ?? nothing;
  }
  const cells = row.map((cell) => spoken(cell, figures).runs);
  return { ...spoken(joined, figures), row: { isHead: first.shape.isHead, cells } };
}

const nothing: SpeechParagraph = { runs: [], opening: { kind: "none" } };

function spoken(paragraph: Paragraph, figures: Figures): SpeechParagraph {
  const runs = paragraph.runs.map((run): SpeechRun => {
    if (run.kind === "click") return { kind: "step" };
    return run.kind === "figure" ? figureRun(run.name, figures) : run;
  });
  const { shape } = paragraph;
  if (shape?.kind === "heading") {
    return { runs, opening: { kind: "heading", level: levels[shape.level - 1] ?? 4 } };
  }
  if (shape?.kind !== "item")
    return { runs, opening: openingOf(paragraphText(paragraph, figures)) };
  const sign: SpeechRun = { kind: "text", text: "•\u2002" };
  return {
    runs: shape.mark === "bullet" ? [sign, ...runs] : runs,
    opening: { kind: "none" },
    depth: shape.depth + 1,
  };
}

const levels = [1, 2, 3, 4] as const;

/** A row of a table is a line, its cells apart by an em. */
export function withRows(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const gap = { kind: "text", text: "\u3000" } as const;
  return rowsOf(paragraphs).flatMap(([first, ...others]) => {
    if (!first) return [];
    const runs = others.flatMap((cell) => [gap, ...cell.runs]);
    return [others.length === 0 ? first : { ...first, runs: [...first.runs, ...runs] }];
  });
}

/** The cells of a row together, every other paragraph alone. */
function rowsOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const rows: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = rows.at(-1);
    if (paragraph.shape?.kind !== "cell" || paragraph.shape.begins || !last) rows.push([paragraph]);
    else last.push(paragraph);
  }
  return rows;
}

function figureRun(name: string, figures: Figures): SpeechRun {
  return {
    kind: "figure",
    text: figureText(name, figures),
    blank: figures.get(name)?.value === undefined,
  };
}

function shown(slide: Slide, figures: Figures): readonly SpeechParagraph[] {
  let heading: 1 | 2 | undefined;
  let cells: (readonly SpeechRun[])[] | undefined;
  let isHead = false;
  return faceTokens(slide.face).flatMap((token): readonly SpeechParagraph[] => {
    if (token.type === "tr_open") [cells, isHead] = [[], false];
    if (token.type === "th_open") isHead = true;
    if (token.type === "tr_close" && cells) {
      const row = { isHead, cells };
      cells = undefined;
      return [{ runs: row.cells.flatMap(afterGap), opening: { kind: "none" }, row }];
    }
    if (token.type === "inline" && cells) {
      cells.push(runsOf(token, figures));
      return [];
    }
    if (token.type === "heading_open") heading = token.tag === "h3" ? 2 : 1;
    if (token.type === "heading_close") heading = undefined;
    const runs = runsOf(token, figures);
    if (runs.length === 0) return [];
    const opening: Opening = heading ? { kind: "heading", level: heading } : { kind: "none" };
    return [{ runs, opening }];
  });
}

function afterGap(cell: readonly SpeechRun[], at: number): readonly SpeechRun[] {
  return at === 0 ? cell : [{ kind: "text", text: "\u3000" }, ...cell];
}

function runsOf(token: Token, figures: Figures): readonly SpeechRun[] {
  if (token.type === "fence" || token.type === "code_block") {
    return [{ kind: "text", text: diagramOf(token)?.spoken ?? token.content.trimEnd() }];
  }
  return seenInline(token.children ?? []).flatMap((child): readonly SpeechRun[] => {
    if (child.type === "figure") {
      return [figureRun(String(Reflect.get(Object(child.meta), "name")), figures)];
    }
    if (child.type === "softbreak" || child.type === "hardbreak")
      return [{ kind: "text", text: " " }];
    const isText = child.type === "text" || child.type === "code_inline";
    return isText && child.content !== "" ? [{ kind: "text", text: child.content }] : [];
  });
}
