/** What the local server and the page tell each other about the export sheet. */
import { twoDigits } from "../figures/numerals.ts";
import type { Aspect, Theme, Words } from "../model.ts";

/** Where the local server says what can be made, and makes it. */
export const exportAddress = "/__export";
/** Where it opens what was made. */
export const exportOpenAddress = "/__export/open";
/** Where it gives a PDF that was made, for printing; `?path=` names it below the folder of the offer. */
export const exportFileAddress = "/__export/file";

/** What a file is for. The cards stand in these groups, in this order; `also` are small ones beside them. */
export const exportUses = ["hall", "paper", "archive", "also"] as const;

/** One way to make a card: a form, a size. */
export interface ExportKind {
  readonly id: string;
  readonly about: Words;
  /** What is said of its public version, if that differs. */
  readonly aboutPublic?: Words;
  /** How its name ends, such as `.pdf`; absent for a folder. */
  readonly ending?: string;
  /** Pages, pictures or bytes, as far as they are known before it is made. */
  readonly extent?: Words;
  /** Roughly how long an ordinary machine takes. */
  readonly seconds: number;
  /** Nothing but notes: there is no public variant. */
  readonly internal?: true;
}

/** One thing that can be ticked, with the kinds that it can be made as; the first is what most people want. */
export interface ExportCard {
  readonly id: string;
  readonly use: (typeof exportUses)[number];
  readonly name: Words;
  readonly kinds: readonly ExportKind[];
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
  /** One of the card's kinds. */
  readonly kind: string;
  readonly isPublic: boolean;
  readonly theme: Theme;
  readonly aspect: Aspect;
  /** Everything goes into one folder with this date, such as `2026-11-25`; what is public into one of its own. */
  readonly date?: string;
}

/** How far a card is; the server sends a line of these while it works, and an answer as the last line. */
export interface ExportProgress {
  readonly kind: "doing";
  /** From 0 to 1. */
  readonly share: number;
  readonly what: Words;
}

export type ExportAnswer =
  | {
      readonly kind: "made";
      /** The file, or the folder of the files, below the folder of the offer. */
      readonly path: string;
      readonly files: number;
      readonly bytes: number;
      /** Of a PDF. */
      readonly pages?: number;
      /** Says where the file is that a person had changed. */
      readonly kept?: Words;
      /** Says where a public file may have what is only spoken. */
      readonly maybeNotes?: Words;
    }
  | { readonly kind: "refused"; readonly message: Words; readonly hint?: Words };

/** A day as the name of a folder, such as `2026-11-25`, by the clock of this machine. */
export function dayName(day: Date): string {
  return [day.getFullYear(), twoDigits(day.getMonth() + 1), twoDigits(day.getDate())].join("-");
}
