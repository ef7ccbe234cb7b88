/**
 * What the page and the local server tell each other while a speech comes in: it is read into a draft, looked at and
 * changed, then made into a deck.
 */
import type { Aspect, Problem, Theme, Words } from "../model.ts";

/** Gives the ways to begin (GET). Takes a file's bytes, with its name in `?name=` (POST). */
export const importAddress = "/__import";
/** Takes pasted text or the name of a template, or changes to a draft. */
export const draftAddress = "/__import/draft";
/** Makes a draft into a deck, and opens it. */
export const makeAddress = "/__import/make";
/** Opens a deck that exists. */
export const openAddress = "/__import/open";
/** Draws a slide of a draft in each layout that can show it. */
export const layoutsAddress = "/__import/layouts";
/** Gives a picture of a draft: `?draft=…&name=…`. */
export const pictureAddress = "/__import/picture";
/** What a check finds in the deck that is open: in its text, and in how it looks once it is drawn. */
export const foundAddress = "/__import/found";
export const seenAddress = "/__import/seen";

/** A deck that the local server can open. */
export interface ListedDeck {
  /** Its folder, as it is named to the server. */
  readonly folder: string;
  readonly title: string;
  readonly slides: number;
  readonly isOpen: boolean;
}

/** A skeleton of a speech. */
export interface ListedTemplate {
  readonly name: string;
  readonly about: Words;
  readonly slides: number;
  readonly blanks: number;
  /** How many sections each part has: drawn as slips, those of the first part lit. */
  readonly parts: readonly number[];
}

/** What a person can begin with. */
export interface Beginnings {
  readonly decks: readonly ListedDeck[];
  readonly templates: readonly ListedTemplate[];
  /** Largest file taken, bytes. */
  readonly largestFile: number;
  /** The ids of the drafts that the server still has. */
  readonly drafts: readonly string[];
}

/** Levels of a heading: 0 第一部分, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①. */
export type DraftLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** Names a passage, however the outline around it changes: its block, and the offset where it begins there. */
export interface DraftPlace {
  readonly block: number;
  readonly offset: number;
}

/** A change that a person makes to a draft. The text stays as it is. */
export type DraftEdit =
  | { readonly kind: "level"; readonly at: DraftPlace; readonly level: DraftLevel | "prose" }
  /** Opens a section before a character of a passage. */
  | { readonly kind: "split"; readonly at: DraftPlace; readonly character: number }
  /** Puts so many characters from a place on on the slide's face, or takes what meets them off it. */
  | {
      readonly kind: "light";
      readonly at: DraftPlace;
      readonly length: number;
      readonly isOn: boolean;
    }
  /** Gives the slide that begins at a place a layout. */
  | { readonly kind: "layout"; readonly at: DraftPlace; readonly layout: string }
  /** Puts back what was left out of a block. */
  | { readonly kind: "keep"; readonly block: number };

/** A heading, or what stands before the first one. */
export interface DraftRow {
  readonly kind: "title" | "opening" | "heading";
  /** Absent where nothing can be changed. */
  readonly at?: DraftPlace;
  readonly level?: DraftLevel;
  /** Its number as written, such as 一、; empty without one. */
  readonly mark: string;
  readonly words: string;
  readonly characters: number;
  /** Index of the slide that it stands on. */
  readonly slide: number;
}

/** A stretch of what is said: the heading, on the face, or a figure; offsets within its paragraph. */
export interface DraftMark {
  readonly kind: "heading" | "face" | "blank" | "figure";
  readonly start: number;
  readonly end: number;
}

/** A paragraph of what is said while a slide stands. */
export interface DraftParagraph {
  readonly at: DraftPlace;
  readonly text: string;
  /** Where this text begins in the passage at that place. */
  readonly from: number;
  readonly marks: readonly DraftMark[];
  /** Where a step of the slide is due. */
  readonly steps: readonly number[];
  readonly isTable: boolean;
}

export interface DraftSlide {
  readonly heading: string;
  readonly layout: string;
  /** The layouts that can show it, its own first. */
  readonly layouts: readonly string[];
  /** Phrases can be put on its face; false for a cover and a closing. */
  readonly showsPhrases: boolean;
  /** Its `section`, without the notes. */
  readonly html: string;
  readonly paragraphs: readonly DraftParagraph[];
}

/** A slide in one of the layouts that can show it. */
export interface DraftLayout {
  readonly layout: string;
  readonly html: string;
}

/** A kind of thing that is left out. */
export interface DraftLeft {
  readonly name: Words;
  readonly items: readonly {
    readonly text: string;
    /** Where it can be put back. */
    readonly block?: number;
  }[];
}

/** A speech as it was read and changed so far. */
export interface Draft {
  readonly id: string;
  /** What it was read from: a file's name, or empty. */
  readonly file: string;
  /** The same for the same text, whatever is changed of its outline: such changes fit it too. */
  readonly fingerprint: string;
  readonly title: string;
  readonly theme: Theme;
  readonly aspect: Aspect;
  readonly characters: number;
  readonly minutes: number;
  readonly blanks: number;
  readonly rows: readonly DraftRow[];
  readonly slides: readonly DraftSlide[];
  readonly left: readonly DraftLeft[];
  /** Where the notes first differ from the source text; absent where the check has proved that they are the same. */
  readonly lost?: string;
}

/** The answer to each request that brings a speech in. `size` is the file's, in bytes. */
export type DraftAnswer =
  | { readonly kind: "draft"; readonly draft: Draft }
  | {
      readonly kind: "problem";
      readonly problem: Problem;
      readonly file: string;
      readonly size: number;
    };

/** The answer (404) to each request about a draft that the server has no longer. */
export interface GoneAnswer {
  readonly kind: "gone";
}

/** The deck that is served next, in place of this one. */
export type OpenAnswer =
  | { readonly kind: "opening"; readonly folder: string; readonly first: string }
  | { readonly kind: "problem"; readonly problem: Problem };
