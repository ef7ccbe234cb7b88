/**
 * What a manuscript from elsewhere becomes on its way to slides: blocks as they came, passages with their roles,
 * slides, phrases. All are plain readonly values. No pass changes a character: it gives text a role, or leaves it out
 * and reports that.
 */

/** How a paragraph looked, as far as looks tell headings from prose. */
export interface Style {
  /** The level that its style has in the outline of the document, from 1. */
  readonly heading?: number;
  /** Its style is called Title (标题). */
  readonly title?: true;
  readonly subtitle?: true;
  /** The whole paragraph is bold. */
  readonly bold?: true;
  /** How many characters at its start are bold, where the rest is not. */
  readonly boldLead?: number;
  readonly align?: "centre" | "right";
  /** It is an item of a list. */
  readonly item?: true;
  /** In half points, as Word counts. */
  readonly size?: number;
  /** The font of its Chinese characters. */
  readonly font?: string;
}

/** What a stretch of a document is where the document was a deck already. */
export interface InDeck {
  /** Its author meant it as notes: it is said, and nothing of it is proposed for a face. */
  readonly onlySpoken?: true;
  /** It is the first stretch of a slide. */
  readonly opensSlide?: true;
}

/** A stretch of a document in reading order. A line feed in a text is a soft return. */
export type Block = InDeck &
  (
    | { readonly kind: "paragraph"; readonly text: string; readonly style?: Style }
    | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
    | { readonly kind: "picture"; readonly path: string; readonly alt: string }
  );

/** What kinds of things are left out of a deck, each told with its count. */
export type LeftKind =
  | "web"
  | "residue"
  | "page-number"
  | "contents"
  | "header"
  | "footer"
  | "comment"
  | "hidden"
  | "deleted"
  | "struck"
  | "markup"
  | "cell"
  | "picture"
  | "cropped"
  | "drawing"
  | "phonetic"
  | "embedded"
  | "sign"
  | "half-mark";

/** Something that does not come into the deck, or of a half mark or a sign: that came in and is to be looked at. */
export interface LeftOut {
  readonly kind: LeftKind;
  readonly text: string;
  /** Its block, where it can be put back; absent for text outside the body, such as a header. */
  readonly block?: number;
}

/** A document as a reader of its format gives it. */
export interface Manuscript {
  /** The file's name without its ending; empty for pasted text. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** The pictures, by the path that their blocks name, such as `image1.png`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly left: readonly LeftOut[];
}

/** Levels of a heading: 0 第一部分, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** What a passage is. */
export type Role =
  | { readonly kind: "title" }
  | { readonly kind: "subtitle" }
  | { readonly kind: "byline" }
  | { readonly kind: "address" }
  | {
      readonly kind: "heading";
      readonly level: Level;
      /** How many characters at the start of the text are its number, such as `一、`. */
      readonly mark: number;
      /** How many characters are the heading, its number and closing mark included; the rest is prose. */
      readonly lead: number;
    }
  | { readonly kind: "prose" }
  | { readonly kind: "signature" };

/** A paragraph, table or picture that knows what it is. */
export interface Passage {
  /** The text as it came, without the blanks around it; of a table, the cells in reading order. */
  readonly text: string;
  readonly role: Role;
  /** The index of its block in the manuscript. */
  readonly block: number;
  /** It is an item of a list. */
  readonly item?: true;
  /** It was notes, or is called so: nothing of it is proposed for a face. */
  readonly onlySpoken?: true;
  readonly table?: readonly (readonly string[])[];
  readonly picture?: { readonly path: string; readonly alt: string };
}

/** A manuscript with its outline: the role of each passage. */
export interface Outline {
  readonly title: string;
  readonly subtitle?: string;
  readonly unit?: string;
  readonly speaker?: string;
  readonly date?: string;
  readonly passages: readonly Passage[];
  readonly left: readonly LeftOut[];
}

/** A slide before it has a face. */
export interface SlidePlan {
  readonly kind: "cover" | "opening" | "section" | "content" | "bridge" | "closing";
  /** Its heading, number included; empty where the text has no words for one. */
  readonly heading: string;
  /** The part of the speech that it counts in. */
  readonly part?: string;
  /** The passages that are said while it stands; empty for a closing slide that only repeats the last words. */
  readonly passages: readonly Passage[];
  /** The headings that a section slide opens. */
  readonly contents?: readonly string[];
}
