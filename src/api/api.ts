/** The API for other programs: `import { readDeck } from "rostrum"`. See `docs/api.md`. */
import { hasErrors } from "../deck/problems/problem.ts";
import type { Deck, Problem } from "../deck/model.ts";
import { beforePublic } from "../deck/public/before-public.ts";
import { formatProblems, type Language } from "../deck/problems/report.ts";
import type { ExportedFile, FormatOptions } from "../export/format.ts";
import { exportJob, onlyNotes } from "../export/export-job.ts";
import { formats } from "../export/formats.ts";
import { renderSlides, type RenderedSlide } from "../render/deck.ts";
import { type DeckFolder, readDeckFolder } from "../site/folder/deck-folder.ts";
import { isHeldBack, withShownMedia } from "../site/folder/missing-media.ts";
import { deckPlace } from "../site/folder/deck-place.ts";

export type { Deck, ExportedFile, FormatOptions, Language, Problem, RenderedSlide };

/** A deck as it was read, with its problems. */
export interface ReadDeck {
  /** Its folder, as it was named. */
  readonly folder: string;
  /** Whole even where there are errors: what could not be read is left out. */
  readonly deck: Deck;
  /** In the order of the files. */
  readonly problems: readonly Problem[];
  /** Whether any of them is an error. Of a deck without `deck.yaml`, missing pictures do not prevent an export. */
  readonly hasErrors: boolean;
  /** The problems in words, with the lines that they quote; empty without problems. */
  describe(language: Language): string;
}

export interface ExportRequest {
  /** For handing out: without notes, script, and everything else that only the office should see. */
  readonly public?: boolean;
  /** By the names that the command gives them, without dashes. */
  readonly options?: FormatOptions;
}

/**
 * The result of an export: the files, or the reason why there are no files. `told` is what may not be meant to be public
 * in files for handing out; empty in others.
 */
export type Exported =
  | { readonly files: readonly ExportedFile[]; readonly told: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/** The names of the formats, such as `html`. */
export const formatNames: readonly string[] = formats.map(({ name }) => name);

/** What is kept of a read deck for its export. */
const folders = new WeakMap<ReadDeck, DeckFolder>();

/** Reads the deck in a folder, or a single Markdown file. Faults in it are problems, never exceptions. */
export async function readDeck(path: string): Promise<ReadDeck> {
  const place = await deckPlace(path);
  const { folder, only } = "problem" in place ? { folder: path } : place;
  const read = await readDeckFolder(folder, { only });
  const { deck, problems } = read.reading;
  const told = "problem" in place ? [place.problem] : problems;
  const result: ReadDeck = {
    folder,
    deck,
    problems: told,
    hasErrors: hasErrors(told),
    describe: (language) => (told.length === 0 ? "" : formatProblems(told, read.sources, language)),
  };
  folders.set(result, read);
  return result;
}

/** Every slide as the HTML of its `section`, in order, with its notes in `aside.notes`. */
export function renderDeck({ deck }: ReadDeck): readonly RenderedSlide[] {
  return renderSlides(deck);
}

/**
 * The deck in one of the formats, in memory: `path` of each file is relative, with `/`. Throws a `TypeError` for an
 * unknown format, request or variant, and for a deck that did not come from `readDeck`.
 */
export async function exportDeck(
  read: ReadDeck,
  formatName: string,
  request: ExportRequest = {},
): Promise<Exported> {
  const format = formats.find(({ name }) => name === formatName);
  if (!format) throw new TypeError(`no format “${formatName}”: ${formatNames.join(", ")}`);
  const { public: isPublic = false, options = {}, ...unknown } = request;
  // A word that is not understood must not end in a file for the office.
  if (typeof isPublic !== "boolean") throw new TypeError("“public” is true or false");
  const [other] = Object.keys(unknown);
  if (other !== undefined) throw new TypeError(`no request “${other}”: public, options`);
  const known = Object.keys(format.options ?? {});
  const strange = Object.keys(options).find((name) => !known.includes(name));
  if (strange !== undefined) throw new TypeError(`“${formatName}” takes no option “${strange}”`);
  const internal = isPublic ? onlyNotes(format, options) : undefined;
  if (internal !== undefined) throw new TypeError(`“${internal}” has no public variant`);
  const folder = folders.get(read);
  if (!folder) throw new TypeError("not a deck that readDeck gave");
  if (isHeldBack(folder)) return { problems: read.problems };
  const shown = await withShownMedia(read.folder, folder);
  const { surely, ...others } = beforePublic(read);
  if (isPublic && surely.length > 0) return { problems: surely };
  return {
    files: await format.make({ ...exportJob(read.folder, shown, isPublic), options }),
    told: isPublic ? Object.values(others).flat() : [],
  };
}
