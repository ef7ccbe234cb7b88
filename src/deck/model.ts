/**
 * The model: what a manuscript becomes once it is read. Plain readonly values; every floor below works on these.
 * Read this file first.
 */
import type { Token } from "markdown-it";
import type { Prose } from "./text/prose.ts";

/** A place in a manuscript. `line` and `column` count from 1; a column counts UTF-16 units, as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Words for people, in both languages of the tool. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Severity = "error" | "warning";

/** Something wrong with a manuscript, with its place and a hint how to mend it. It is returned, never thrown. */
export interface Problem {
  /** Stable and greppable, such as `unknown-layout`. */
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: Words;
  readonly hint?: Words;
}

/** A manuscript file as text. `path` is relative to the project, with `/`, such as `slides/06-research.md`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The themes, with their names in messages. Each has a palette of its name in `src/app/theme/palettes/`. */
export const themeNames = { red: "庄重红", white: "素雅白", night: "夜蓝" } as const;
export type Theme = keyof typeof themeNames;
export const themes = Object.keys(themeNames) as readonly Theme[];
export const aspects = ["16:9", "4:3"] as const;
export type Aspect = (typeof aspects)[number];
export const publishedNotes = ["full", "none"] as const;

/** What the static site tells. */
export interface Publish {
  /** `none`: no file holds any of the notes. */
  readonly notes: (typeof publishedNotes)[number];
  /** `deck.yaml` says so; otherwise it is the default. */
  readonly isStated?: true;
}

/** Where followers from afar hear of every turn. The key is no setting, as everybody can read the settings. */
export interface LiveSettings {
  /** An MQTT broker over WebSocket, `wss://…`; on the meeting's own server its path alone. */
  readonly broker: string;
  readonly room: string;
}

/** `deck.yaml`, with blanks left out and defaults filled in. */
export interface Settings {
  /** Falls back to the text of the first heading. */
  readonly title: string;
  readonly subtitle?: string;
  readonly unit?: string;
  readonly speaker?: string;
  readonly date?: string;
  /** Planned length of the whole speech, minutes. */
  readonly minutes?: number;
  /** Speaking rate, characters a minute. */
  readonly rate: number;
  readonly theme: Theme;
  readonly aspect: Aspect;
  /** Pixels of the stage, which is 1080 high, for one pixel of the deck's own styles; absent: one. */
  readonly pixel?: number;
  /** Where the public page will stand, such as `https://example.org/speech/`. */
  readonly url?: string;
  readonly publish: Publish;
  readonly live?: LiveSettings;
}

/** A line of the figures sheet (填数表). */
export interface Figure {
  readonly name: string;
  /** What was filled in, as written (`20`, `1,200`, `二十`); absent while blank. */
  readonly value?: string;
  /** What the text itself shows while the figure is blank, such as X or N. */
  readonly placeholder: string;
  readonly label?: string;
  readonly unit?: string;
  readonly source?: string;
  readonly owner?: string;
  readonly date?: string;
  readonly place: Place;
}

/** What stands for a blank figure without a placeholder, or for an unknown name: the wall never shows braces. */
export const defaultPlaceholder = "X";

/** Attributes that are safe to set: no event handlers, no script URLs. */
export type Attributes = Readonly<Record<string, string>>;

/** A half of the speech (`part:` in front matter), in order of first appearance. */
export interface Part {
  readonly name: string;
  /** The ids of its slides, in order. */
  readonly slideIds: readonly string[];
}

/** Where a slide stands in its part: `二.3` is part 2, number 3. Both count from 1. */
export interface PartNumber {
  readonly part: number;
  readonly number: number;
  /**
   * What the slide is known by in its part: the number that its heading begins with, without its marks (二 of （二）), else
   * 一, 二, 三 … as it is counted. Empty for a heading without a number among numbered ones.
   */
  readonly numeral: string;
}

export interface Slide {
  /** Unique in the deck; the slide's address (`#/research`). */
  readonly id: string;
  /** Where the slide begins. */
  readonly place: Place;
  readonly layout: string;
  /** Why this layout was chosen; absent where the manuscript names it. */
  readonly layoutReason?: Words;
  readonly partNumber?: PartNumber;
  /** A phrase that holds the groups of a ledger together, such as 始终坚持. */
  readonly brace?: string;
  /** Stands below the slide before it (reveal.js's vertical slide). */
  readonly vertical: boolean;
  /** Time planned for this slide's notes, seconds. */
  readonly time?: number;
  /** From `<!-- .slide: … -->`. */
  readonly attributes: Attributes;
  /** Plain text of the heading, without `<wbr>` and markup; empty without a heading. */
  readonly heading: string;
  /** What the audience sees. */
  readonly face: readonly Block[];
  /** What the speaker says. */
  readonly notes: Notes;
}

/**
 * A stretch of a face. Tokens are markdown-it's, after all rules of `markdown.ts` have run; `render` turns them into
 * HTML and never looks at the Markdown again.
 */
export type Block =
  | HeadingBlock
  | { readonly kind: "flow"; readonly tokens: readonly Token[] }
  | Group;

/** What stands under a heading of level 3. */
export interface Group {
  readonly kind: "group";
  readonly heading: HeadingBlock;
  readonly tokens: readonly Token[];
  readonly place: Place;
}

/** A heading of level 1 or 2 (level 3 when it opens a group). */
export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  /** The `heading_open`, `inline`, `heading_close` tokens. */
  readonly tokens: readonly Token[];
  readonly text: string;
}

/** The complete spoken text of one slide. */
export interface Notes {
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  readonly place: Place;
  readonly runs: readonly Run[];
  /** Absent for plain text. */
  readonly shape?: ParagraphShape;
}

/**
 * How a paragraph of notes is drawn where it is more than plain text. What is spoken is its runs: the signs of Markdown
 * are not in them, but the number of a numbered item is.
 */
export type ParagraphShape =
  | { readonly kind: "heading"; readonly level: number }
  /** `depth` counts from 0. A second paragraph of an item has no mark. */
  | {
      readonly kind: "item";
      readonly depth: number;
      readonly mark: "bullet" | "number" | "none";
    }
  | { readonly kind: "quote" }
  | { readonly kind: "code" }
  /** A cell of a table. `begins`: the first one of a row. */
  | { readonly kind: "cell"; readonly begins: boolean; readonly isHead: boolean };

/** `click` marks where the next step or slide is due; it is not spoken and has no text. */
export type Run =
  | ({ readonly kind: "text"; readonly text: string } & TextLook)
  | { readonly kind: "figure"; readonly name: string }
  | { readonly kind: "click" };

/** How a stretch of spoken text is drawn. */
export interface TextLook {
  readonly strong?: true;
  readonly code?: true;
  /** Where a link leads: an address in the network, or of mail. */
  readonly href?: string;
}

/** The size of a picture, in its own pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Of a background: what text on it can be read nearly everywhere; absent where neither light nor dark text can. */
  readonly bears?: "light-text" | "dark-text";
}

export interface Deck {
  /** The sizes of the pictures in the deck's folder, by their source as written; absent before they are read. */
  readonly pictures?: ReadonlyMap<string, PictureSize>;
  readonly settings: Settings;
  readonly figures: ReadonlyMap<string, Figure>;
  /** The figures of settings, parts, braces and attributes, where they are written as text. */
  readonly named?: readonly string[];
  readonly parts: readonly Part[];
  /** In reading order, vertical slides included. */
  readonly slides: readonly Slide[];
}

/** Styles that a manuscript brings along: a file in the deck's folder, or what stands in a `<style>` of its Markdown. */
export type StyleUse = { readonly place: Place } & (
  | { readonly path: string; readonly isScoped?: false }
  | {
      readonly text: string;
      /** They reach only the slide in which they stand. */
      readonly isScoped?: boolean;
      /** Its `data-styles`. */
      readonly slide?: string;
    }
);

/** A deck and its problems. The deck can always be shown: what could not be read is left out. */
export interface Reading {
  readonly deck: Deck;
  /** What people see and hear on each slide, with its places: for checks, never for a page. */
  readonly prose: readonly (readonly Prose[])[];
  /** In order; a later one overrides an earlier one. */
  readonly styles: readonly StyleUse[];
  readonly problems: readonly Problem[];
}
