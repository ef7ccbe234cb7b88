/** A manuscript with a person's changes, as the page shows it before it becomes a deck. */
import type {
  Draft,
  DraftEdit,
  DraftLeft,
  DraftParagraph,
  DraftRow,
  DraftSlide,
} from "../../deck/exchange/incoming.ts";
import type { Deck } from "../../deck/model.ts";
import { countCharacters, notesText } from "../../deck/notes/notes-text.ts";
import { fittingLayouts } from "../../deck/layouts/fitting.ts";
import { readDeck, type ReadingMemory } from "../../deck/read.ts";
import { deckFiles, draftDeck } from "../../import/import.ts";
import type { FilesOptions } from "../../import/files/files.ts";
import { defaultLayout } from "../../import/files/slide.ts";
import type { LeftOut, Manuscript, Outline, Passage } from "../../import/model.ts";
import { spokenOf, writtenText } from "../../import/report/lossless.ts";
import { leftNames } from "../../import/report/report.ts";
import { renderSlides } from "../../render/deck.ts";
import { editedOutline, faceOptions, placesOf } from "./edits.ts";
import { marksOf } from "./marks.ts";

type DeckFiles = ReturnType<typeof deckFiles>;

/** A speech that came in, before it is a deck. */
export interface Incoming {
  readonly id: string;
  /** What it was read from: a file's name; empty for pasted text. */
  readonly file: string;
  /** As `Draft` has it. */
  readonly fingerprint: string;
  /** Stands where the text has no title. */
  readonly title: string;
  readonly manuscript: Manuscript;
  /** Wordings of the house, as `FilesOptions` has them. */
  readonly wordings: readonly string[];
  /** What was read of its slides before: a change leaves most of them as they were. */
  readonly memory: ReadingMemory;
}

/** What is shown of a draft, and the files that it would become. */
export interface MadeDraft {
  readonly draft: Draft;
  readonly files: DeckFiles;
}

/** Reads the outline, changes it, and makes the deck from it. `layouts` as for `readDeck`. */
export function makeDraft(
  { id, file, fingerprint, title, manuscript, wordings, memory }: Incoming,
  edits: readonly DraftEdit[],
  layouts: readonly string[],
): MadeDraft {
  const read = editedOutline(manuscript, edits);
  const outline = { ...read, title: read.title || title };
  const options = { ...faceOptions(edits), wordings };
  const files = deckFiles(manuscript, outline, options);
  const texts = [...files].flatMap(([path, text]) =>
    typeof text === "string" ? [{ path, text }] : [],
  );
  const { deck } = readDeck(texts, { layouts }, memory);
  const slides = slidesOf(deck, outline, options);
  const notes = deck.slides.map((slide) => notesText(slide.notes, deck.figures));
  const characters = countCharacters(notes.join(""));
  const { theme, aspect, rate } = deck.settings;
  const lost = firstDifference(spokenOf(notes.join("")), writtenText(manuscript, outline));
  return {
    files,
    draft: {
      id,
      file,
      fingerprint,
      title: outline.title,
      theme,
      aspect,
      characters,
      minutes: Math.max(1, Math.round(characters / rate)),
      blanks: [...deck.figures.values()].filter(({ value }) => value === undefined).length,
      rows: rowsOf(outline, slides),
      slides,
      left: leftOf(outline.left),
      ...(lost !== undefined && { lost }),
    },
  };
}

function slidesOf(deck: Deck, outline: Outline, options: FilesOptions): readonly DraftSlide[] {
  const html = renderSlides(deck);
  const places = placesOf(outline);
  let index = 0;
  let from = 0;
  /** The passage of the outline that holds a slide's next passage. */
  const take = (text: string): { readonly at: number; readonly from: number } => {
    while (index < outline.passages.length - 1 && from >= lengthOf(outline.passages[index])) {
      index++;
      from = 0;
    }
    const place = { at: index, from };
    from += Math.max(1, text.length);
    return place;
  };
  return draftDeck(outline, options).slides.map((source, slide): DraftSlide => {
    const drawn = deck.slides[slide];
    return {
      heading: drawn?.heading ?? source.plan.heading,
      layout: drawn?.layout ?? "",
      layouts: drawn ? fittingLayouts(drawn.face, drawn.layout, defaultLayout(source)) : [],
      showsPhrases: ["content", "opening", "section"].includes(source.plan.kind),
      html: html[slide]?.html ?? "",
      paragraphs: source.plan.passages.map((passage, paragraph): DraftParagraph => {
        const { at, from } = take(passage.text);
        return {
          at: places[at] ?? { block: 0, offset: 0 },
          text: passage.text,
          from,
          isTable: passage.table !== undefined,
          ...marksOf(source, paragraph),
        };
      }),
    };
  });
}

/** A picture has no text, and yet it is passed by. */
function lengthOf(passage: Passage | undefined): number {
  return Math.max(1, passage?.text.length ?? 0);
}

function rowsOf(outline: Outline, slides: readonly DraftSlide[]): readonly DraftRow[] {
  const places = placesOf(outline);
  const { passages } = outline;
  const firstHeading = passages.findIndex(({ role }) => role.kind === "heading");
  const headEnd = passages.findIndex(
    ({ role }) => !["title", "subtitle", "byline"].includes(role.kind),
  );
  const starts = passages.flatMap(({ role }, index) => (role.kind === "heading" ? [index] : []));
  const lengthBetween = (start: number, end: number): number =>
    passages.slice(start, end).reduce((sum, { text }) => sum + countCharacters(text), 0);
  const slideOf = (index: number): number => {
    const place = places[index];
    const found = slides.findIndex(({ paragraphs }) =>
      paragraphs.some(({ at }) => at.block === place?.block && at.offset === place.offset),
    );
    return Math.max(0, found);
  };
  const end = firstHeading < 0 ? passages.length : firstHeading;
  const head = headEnd < 0 ? end : Math.min(headEnd, end);
  const title: readonly DraftRow[] =
    outline.title === ""
      ? []
      : [
          {
            kind: "title",
            mark: "",
            words: outline.title,
            characters: countCharacters(outline.title),
            slide: 0,
          },
        ];
  const opening: readonly DraftRow[] =
    end <= head
      ? []
      : [
          {
            kind: "opening",
            mark: "",
            words: "",
            characters: lengthBetween(head, end),
            slide: slideOf(head),
          },
        ];
  const headings = starts.flatMap((start, index): DraftRow[] => {
    const passage = passages[start];
    const at = places[start];
    if (passage?.role.kind !== "heading" || !at) return [];
    const { level, mark, lead } = passage.role;
    return [
      {
        kind: "heading",
        at,
        level,
        mark: passage.text.slice(0, mark),
        words: passage.text.slice(mark, lead).replace(/[。：:.；;]$/u, ""),
        characters: lengthBetween(start, starts[index + 1] ?? passages.length),
        slide: slideOf(start),
      },
    ];
  });
  return [...title, ...opening, ...headings];
}

function leftOf(left: readonly LeftOut[]): readonly DraftLeft[] {
  const kinds = [...new Set(left.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    name: leftNames[kind],
    items: left
      .filter((each) => each.kind === kind)
      .map(({ text, block }) => ({ text, ...(block !== undefined && { block }) })),
  }));
}

/** A few characters from where two texts first differ; undefined where they are the same. */
function firstDifference(notes: string, text: string): string | undefined {
  if (notes === text) return undefined;
  let at = 0;
  while (at < text.length && text[at] === notes[at]) at++;
  return text.slice(Math.max(0, at - 8), at + 12);
}
