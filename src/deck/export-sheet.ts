/** What the local server and the page tell each other about the export sheet. */
import type { Aspect, Theme, Words } from "./model.ts";

/** Where the local server says what can be made, and makes it. */
export const exportAddress = "/__export";
/** Where it opens what was made. */
export const exportOpenAddress = "/__export/open";

/** What a kind of file is for. The cards stand in these groups, in this order. */
export const exportUses = ["hall", "paper", "archive"] as const;

/** One kind of file that can be ticked. */
export interface ExportCard {
  readonly id: string;
  readonly use: (typeof exportUses)[number];
  readonly name: Words;
  readonly about: Words;
  /** How its name ends, such as `.pdf`; a folder has none. */
  readonly ending?: string;
  /** Nothing but notes: there is no public variant. */
  readonly internal?: true;
}

export interface ExportOffer {
  readonly title: string;
  readonly theme: Theme;
  readonly aspect: Aspect;
  /** How many figures have no value: in the whole deck, and on the faces alone. */
  readonly blanks: { readonly all: number; readonly shown: number };
  readonly cards: readonly ExportCard[];
  /** The folder that the files go to, as a person would name it. */
  readonly folder: string;
}

/** One card to be made. */
export interface ExportRequest {
  readonly card: string;
  readonly isPublic: boolean;
  readonly theme: Theme;
  readonly aspect: Aspect;
  /** The type size of the reading copy, in points. */
  readonly size: number;
  /** Everything goes into one folder with this date, such as `2026-11-25`. */
  readonly date?: string;
}

export type ExportAnswer =
  | {
      readonly kind: "made";
      /** The file, or the folder of the files, below the folder of the offer. */
      readonly path: string;
      readonly files: number;
      readonly bytes: number;
    }
  | { readonly kind: "refused"; readonly message: Words; readonly hint?: Words };

/** A day as the name of a folder, such as `2026-11-25`, by the clock of this machine. */
export function dayName(day: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
