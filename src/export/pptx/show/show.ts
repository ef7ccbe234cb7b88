/**
 * A show as the writer gets it: plain values between what the browser painted and the XML. Lengths are px of the 1080 px
 * high stage.
 */
import type { Box, Colour } from "../../../check/layout/measured.ts";

/** The colours of the deck's theme, by what they are for. */
export interface Palette {
  readonly ink: Colour;
  readonly ink2: Colour;
  readonly bg: Colour;
  readonly deep: Colour;
  readonly onDeep: Colour;
  readonly onDeep2: Colour;
  readonly accent: Colour;
  readonly gold: Colour;
  readonly lineDeep: Colour;
  readonly rule: Colour;
}

/** Which of the deck's typefaces: headings, text, figures, code. */
export type Typeface = "serif" | "sans" | "num" | "mono";

export interface Run {
  /** A line feed breaks the line, a tab goes on at the next of the paragraph's stops. */
  readonly text: string;
  readonly size: number;
  readonly typeface: Typeface;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly colour: Colour;
  readonly highlight?: Colour;
  readonly spacing: number;
  /** Raised or lowered, of its size; office programs draw it smaller. */
  readonly shift?: number;
  readonly link?: string;
}

export type Bullet =
  | {
      readonly kind: "square";
      readonly colour: Colour;
      /** Of the type size. */ readonly share: number;
    }
  | {
      readonly kind: "number";
      readonly start: number;
      /** Behind the number. */ readonly mark: "." | "";
      readonly colour: Colour;
    };

export type Align = "start" | "center" | "end";

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align: Align;
  /** From line to line. */
  readonly lineHeight: number;
  /** Between it and the paragraph before it. */
  readonly before: number;
  /** From the start of the box to the text, and to the bullet or the first line. */
  readonly indent: number;
  readonly firstAt: number;
  readonly bullet?: Bullet;
  readonly tabs: readonly number[];
  /** Breaks where the box ends; otherwise each of its lines stands in the runs. */
  readonly wraps: boolean;
  /** How deep it stands in lists, from 0. */
  readonly level?: number;
  /** Appears with this step; from 0. */
  readonly step?: number;
}

export type Fill =
  | { readonly kind: "solid"; readonly colour: Colour }
  | {
      readonly kind: "gradient";
      /** Degrees, clockwise from top to bottom at 180, as in CSS. */
      readonly angle: number;
      readonly stops: readonly { readonly at: number; readonly colour: Colour }[];
    };

export interface Line {
  readonly width: number;
  readonly colour: Colour;
  readonly style: "solid" | "dashed";
}

/** What every shape has. */
interface Placed {
  readonly box: Box;
  /** For the list of objects, and for screen readers. */
  readonly name: string;
  /** Appears with this step; from 0. */
  readonly step?: number;
  /** Says nothing of its own: the slide's place in the deck, rules, slips. */
  readonly isDecoration: boolean;
  /** Tells where its slide stands in the deck: no other slide has it. */
  readonly isProgress?: true;
}

export interface Paint {
  readonly fill?: Fill;
  readonly line?: Line;
}

/** The role of a text in the outline; absent for other text. */
export type Role = "title" | "body" | "number";

export interface BoxShape extends Placed, Paint {
  readonly kind: "box";
  readonly form: "rect" | "diamond" | "corner";
  /** Of a corner: where its line begins, of a diamond's corners: 0 at the top, 1 at the right. It goes over two sides. */
  readonly from?: number;
}

export interface TextShape extends Placed, Paint {
  readonly kind: "text";
  readonly role?: Role;
  /** Other shapes draw it already, so it stands beside the slide. */
  readonly isAside?: true;
  readonly paragraphs: readonly Paragraph[];
  readonly vertical: boolean;
  /** Where the text stands in a box that is higher. */
  readonly anchor: "top" | "middle";
}

export interface Cell extends Paint {
  readonly paragraphs: readonly Paragraph[];
  /** Its first column. */
  readonly column: number;
  readonly span: number;
  readonly rowSpan: number;
  readonly rule?: Line;
  readonly anchor: "top" | "middle" | "bottom";
  /** Left, top, right, bottom. */
  readonly insets: readonly [number, number, number, number];
}

export interface TableShape extends Placed {
  readonly kind: "table";
  readonly columns: readonly number[];
  readonly rows: readonly {
    readonly height: number;
    readonly isHead: boolean;
    readonly cells: readonly Cell[];
  }[];
}

export interface PictureShape extends Placed {
  readonly kind: "picture";
  readonly bytes: Uint8Array;
  readonly type: "png" | "jpeg" | "gif";
  readonly alt: string;
  /** What is cut off at each side, of the picture's size: left, top, right, bottom. */
  readonly crop: readonly [number, number, number, number];
  /** Absent where it is 1. */
  readonly opacity?: number;
}

export interface GroupShape extends Placed {
  readonly kind: "group";
  readonly shapes: readonly Shape[];
}

export type Shape = BoxShape | TextShape | TableShape | PictureShape | GroupShape;

interface ShowSlide {
  readonly layout: string;
  readonly shapes: readonly Shape[];
  /** The spoken text by paragraphs; empty in a show for handing out. */
  readonly notes: readonly string[];
}

export interface ShowLayout {
  readonly name: string;
  /** Stands on the deep master. */
  readonly isDeep: boolean;
  /** Where a picture may be put. */
  readonly picture?: Box;
  readonly shapes: readonly Shape[];
}

export interface Show {
  readonly title: string;
  readonly width: number;
  readonly palette: Palette;
  readonly layouts: readonly ShowLayout[];
  readonly masters: Readonly<Record<"plain" | "deep", readonly Shape[]>>;
  readonly slides: readonly ShowSlide[];
  /** Runs of slides, in order; the first begins at 0. */
  readonly sections: readonly {
    readonly name: string;
    readonly from: number;
    readonly to: number;
  }[];
}
