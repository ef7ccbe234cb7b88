/** What the local server and the page tell each other about the figures sheet. */
import type { FigureSentence } from "../figure-sentences.ts";
import type { Figure, Problem } from "../../model.ts";

/** Where the local server takes and gives the sheet as JSON. It also gives it as CSV. */
export const figuresAddress = "/__figures";
export const figuresCsvAddress = `${figuresAddress}.csv`;

/** The fields of a figure that people fill in, in the order in which they are written. */
export const filledFields = ["value", "owner", "source", "date"] as const;

/** What to write for a figure; an empty text takes out what is there. */
export type FigureEdit = Readonly<Partial<Record<(typeof filledFields)[number], string>>>;
/** By the names of the figures. */
export type FigureEdits = ReadonlyMap<string, FigureEdit>;

export interface SheetFigure extends Figure {
  readonly sentences: readonly FigureSentence[];
}

export interface FiguresSheet {
  /** The file, such as `slides/figures.yaml`. */
  readonly path: string;
  /** Changes with every byte of the file. */
  readonly version: string;
  /** In the order of the file. */
  readonly figures: readonly SheetFigure[];
}

/** What a page sends: edits by the names of figures, made on the sheet of that version. */
export interface SaveRequest {
  readonly version: string;
  readonly edits: Readonly<Record<string, FigureEdit>>;
}

/** The answer to it. `sheet` is the file as it is now. `stale`: the file had changed, and nothing was written. */
export type SaveAnswer =
  | { readonly kind: "saved"; readonly sheet: FiguresSheet }
  | {
      readonly kind: "stale";
      readonly sheet: FiguresSheet;
      readonly yours: SaveRequest["edits"];
    }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };
