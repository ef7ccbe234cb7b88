/** What keeps a format from the deck that the office alone may see: whoever makes anything goes through here. */
import type { DeckFolder } from "../site/folder/deck-folder.ts";
import { publicFolder } from "../site/folder/public-folder.ts";
import type { ExportJob, Format, FormatOptions } from "./format.ts";

/** The job that formats get, with the deck made public once for all of them where it is to be handed out. */
export function exportJob(folder: string, deck: DeckFolder, isPublic: boolean): ExportJob {
  return isPublic ? { folder, isPublic, deck: publicFolder(deck) } : { folder, isPublic, deck };
}

/** What of a wish is nothing but notes, as the command line has it, such as `pdf --notes`: it has no public variant. */
export function onlyNotes(format: Format, options: FormatOptions): string | undefined {
  if (format.internal) return format.name;
  const option = Object.keys(options).find((key) => format.options?.[key]?.internal);
  return option === undefined ? undefined : `${format.name} --${option}`;
}
