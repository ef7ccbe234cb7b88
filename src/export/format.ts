import { fileTitle } from "../site/write/file-title.ts";
import type { Words } from "../deck/model.ts";
import type { DeckFolder } from "../site/folder/deck-folder.ts";
import type { PublicFolder } from "../site/folder/public-folder.ts";
import type { Options } from "./option.ts";
import type { OutputFile } from "../site/write/write-folder.ts";

export { fileTitle };

/**
 * What an export gets: the deck that it may tell, and where the deck's pictures are. For handing out that is the public
 * deck: no script, no note, nothing that only the office should see. No format has the other one then.
 */
export type ExportJob = DeckToExport & {
  readonly folder: string;
  /** What was asked for beside the format, by the names of its options; nothing where it is absent. */
  readonly options?: FormatOptions;
};

type DeckToExport =
  | { readonly isPublic: false; readonly deck: DeckFolder }
  | { readonly isPublic: true; readonly deck: PublicFolder };

/** A flag that is set, a number, or a word; what is absent was not asked for. */
export type FormatOptions = Readonly<Record<string, true | number | string>>;

/** A file that an export makes. */
export interface ExportedFile extends OutputFile {
  readonly bytes: Uint8Array;
}

/** One kind of output: a module in this folder, and a line in `formats.ts`. */
export interface Format {
  /** What `npm run export -- …` calls it. */
  readonly name: string;
  /** For the command's help and the page's sheet. */
  readonly description: Words;
  /** What may be asked of it: the command line and the page's sheet offer it alike. */
  readonly options?: Options;
  /** Has no variant for handing out: `--public` is refused. */
  readonly internal?: true;
  readonly make: (job: ExportJob) => Promise<readonly ExportedFile[]>;
}

/** The folder for everything that is made of a deck on a day, such as `2026-11-25 Title`. */
export function datedFolder(day: string, title: string): string {
  return `${day} ${fileTitle(title)}`;
}
