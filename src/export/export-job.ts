/** Keeps the internal deck away from public formats: every export is made through here. */
import type { DeckFolder } from "../site/folder/deck-folder.ts";
import { publicFolder, shownFolder } from "../site/folder/public-folder.ts";
import type { ExportJob, Format, FormatOptions } from "./format.ts";

/**
 * The job that formats get. For handing out, the deck is made public once for all of them; for the office it has no
 * hidden slides either, as their notes are not spoken.
 */
export function exportJob(folder: string, deck: DeckFolder, isPublic: boolean): ExportJob {
  return isPublic
    ? { folder, isPublic, deck: publicFolder(deck) }
    : { folder, isPublic, deck: shownFolder(deck) };
}

/**
 * The part of a request that is only notes, as the command line writes it, such as `pdf --notes`. It has no public
 * variant.
 */
export function onlyNotes(format: Format, options: FormatOptions): string | undefined {
  if (format.internal) return format.name;
  const option = Object.keys(options).find((key) => format.options?.[key]?.internal);
  return option === undefined ? undefined : `${format.name} --${option}`;
}
