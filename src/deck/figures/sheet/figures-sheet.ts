/** What the local server and the page tell each other about the figures sheet. */
import type { FigureSentence } from "../figure-sentences.ts";
import type { Figure, Problem } from "../../model.ts";

/** Where the local server takes and gives the sheet as JSON. It also gives it as CSV. */
export const figuresAddress = "/__figures";
export const figuresCsvAddress = `${figuresAddress}.csv`;

/** The fields of a figure that people fill in, in the order in which they are written. */
export const filledFields = ["value", "owner", "source", "date"] as const;

/** Most characters of one of them: what is longer was pasted by mistake. */
export const longestField = 500;

/** What to write for a figure; an empty text takes out what is there. */
export type FigureEdit = Readonly<Partial<Record<(typeof filledFields)[number], string>>>;
/** By the names of the figures. */
export type FigureEdits = ReadonlyMap<string, FigureEdit>;

export interface SheetFigure extends Figure {
  readonly sentences: readonly FigureSentence[];
  /** It stands in a setting, a part, a brace or an attribute. */
  readonly isSet?: boolean;
}

export interface FiguresSheet {
  /** The same for the same file on this machine, by whatever path it is known. */
  readonly id: string;
  /** The file, such as `slides/figures.yaml`. */
  readonly path: string;
  /** Changes with every byte of the file. */
  readonly version: string;
  /** In the order of the file. */
  readonly figures: readonly SheetFigure[];
}

/** By the names of the figures, as JSON has it. */
type EditRecord = Readonly<Record<string, FigureEdit>>;

/** What a page sends: edits made on the sheet of that version. */
export interface SaveRequest {
  readonly version: string;
  readonly edits: EditRecord;
  /** Of a page that goes away before a save of its own is answered, and cannot wait for the next version. */
  readonly over?: SavedOver;
}

/** What a save may write over in place of a version: it may arrive before the one that goes on, or after it. */
export interface SavedOver {
  /** The sheet's: another deck may be served by now. */
  readonly path: string;
  /** What the fields said when the page saw them last, and what it has sent for them. */
  readonly texts: readonly EditRecord[];
}

/** The fields that an edit writes. */
export function keysOf(edit: FigureEdit): readonly (keyof FigureEdit)[] {
  return filledFields.filter((field) => edit[field] !== undefined);
}

/** Whether each field that a request changes says what its page knows of, or what is to be written. */
export function isOverKnown({ path, figures }: FiguresSheet, request: SaveRequest): boolean {
  const { edits, over } = request;
  if (over?.path !== path) return false;
  const known = [...over.texts, edits];
  return Object.entries(edits).every(([name, edit]) => {
    const figure = figures.find((each) => each.name === name);
    return keysOf(edit).every((field) =>
      known.some((texts) => texts[name]?.[field]?.trim() === (figure?.[field] ?? "")),
    );
  });
}

/** The answer to it. `sheet` is the file as it is now. `stale`: the file had changed, and nothing was written. */
export type SaveAnswer =
  | { readonly kind: "saved"; readonly sheet: FiguresSheet }
  | {
      readonly kind: "stale";
      readonly sheet: FiguresSheet;
      readonly yours: EditRecord;
    }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };
