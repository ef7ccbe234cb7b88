/** What may stand on a face: stretches of the text, and nothing else. */

/** A passage as the rules for faces see it. */
export interface FaceText {
  /** The index of the passage among those of its slide. */
  readonly passage: number;
  readonly text: string;
  /** Where the words of a heading end and prose begins. */
  readonly from: number;
  /** It is an item of a list. */
  readonly item?: true;
}

/** A stretch of a passage that may stand on a face. */
export interface Phrase {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** How strong its claim to a place is, 0 to 10. */
  readonly weight: number;
}

/** A figure with its label, drawn as a tile. */
export interface Tile {
  readonly passage: number;
  /** Of the number. */
  readonly start: number;
  readonly end: number;
  /** Of its unit, right after it. */
  readonly unitEnd: number;
  readonly label: { readonly start: number; readonly end: number };
  readonly name: string;
}

/** Phrases and figures under a name of their own. */
export interface FaceGroup {
  readonly heading: Phrase;
  readonly lines: readonly Phrase[];
  readonly tiles: readonly Tile[];
}

/** What the audience sees of a slide, before it is written as Markdown. */
export interface FacePlan {
  /** A phrase that holds the groups together, such as 始终坚持; it stands before each of their headings in the text. */
  readonly brace?: string;
  readonly groups: readonly FaceGroup[];
  readonly lines: readonly Phrase[];
  readonly tiles: readonly Tile[];
}
