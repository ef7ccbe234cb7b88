import { fileTitle } from "../site/write/file-title.ts";
import type { Words } from "../deck/model.ts";
import type { DeckFolder } from "../site/folder/deck-folder.ts";
import type { PublicFolder } from "../site/folder/public-folder.ts";
import type { Options } from "./option.ts";
import type { SharedBrowser } from "./print/shared-browser.ts";
import type { OutputFile } from "../site/write/write-folder.ts";

export { fileTitle };

/**
 * What an export gets: the deck that it may show, and the places of its pictures. For handing out this is the public
 * deck: without script, notes, and everything else that only the office should see. A format then has no other deck.
 */
export type ExportJob = DeckToExport & {
  readonly folder: string;
  /** The options that were given, by their names; empty where it is absent. */
  readonly options?: FormatOptions;
  readonly tell?: Tell;
  /** For what is drawn; each `make` of a format that draws uses it once. Without it, it starts one of its own. */
  readonly browser?: SharedBrowser;
};

type DeckToExport =
  | { readonly isPublic: false; readonly deck: DeckFolder }
  | { readonly isPublic: true; readonly deck: PublicFolder };

/** A flag that is set, a number, or a word; absent where it was not given. */
export type FormatOptions = Readonly<Record<string, true | number | string>>;

/** A file that an export makes. */
export interface ExportedFile extends OutputFile {
  readonly bytes: Uint8Array;
  /** Of a PDF. */
  readonly pages?: number;
}

/** Is told how far a file is, from 0 to 1, and what is done now. It throws once the file is no longer wanted. */
type Tell = (share: number, what: Words) => void;

/** One kind of output: a module in this folder, and a line in `formats.ts`. */
export interface Format {
  /** Its name in `npm run export -- …`. */
  readonly name: string;
  /** For the command's help and the page's sheet. */
  readonly description: Words;
  /** Its options: the command line and the page's sheet offer the same ones. */
  readonly options?: Options;
  /** Has no variant for handing out: `--public` is refused. */
  readonly internal?: true;
  /** Is drawn in a browser. */
  readonly isDrawn?: true;
  readonly make: (job: ExportJob) => Promise<readonly ExportedFile[]>;
}

/**
 * The folder for all exports of a deck on one day, such as `2026-11-25 Title`. What is public has its own: whoever sends
 * it sends no speech.
 */
export function datedFolder(day: string, title: string, isPublic: boolean): string {
  return `${day} ${fileTitle(title)}${isPublic ? "-公开版" : ""}`;
}
