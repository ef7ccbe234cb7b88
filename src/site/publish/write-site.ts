import type { DeckFolder } from "../folder/deck-folder.ts";
import { type OutputFile, writeFolder } from "../write/write-folder.ts";
import { publishedSite } from "./make-site.ts";

/**
 * Puts the site that goes out in the place of the one in `target`, as a whole: a build that fails or is killed leaves
 * the old one. Returns its files. Rejects with the system's fault where it cannot be written.
 */
export async function writeSite(
  folder: string,
  deck: DeckFolder,
  target: string,
): Promise<readonly OutputFile[]> {
  const files = await publishedSite(folder, deck, {
    warn: (line) => void process.stderr.write(`${line}\n`),
  });
  // A site is often the work tree of a published branch, so its `.git` stays. Nothing else of an old site may go out
  // again.
  await writeFolder(target, files, { keeps: (name) => name === ".git" });
  return files;
}
