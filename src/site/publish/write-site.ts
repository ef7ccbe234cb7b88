import { build } from "vite";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { type OutputFile, writeFolder } from "../write/write-folder.ts";
import { publishedSite } from "./published-site.ts";

/**
 * Builds the site that goes out and puts it in the place of the one in `target`, as a whole: a build that fails or is
 * killed leaves the old one. Returns its files. Rejects with the system's fault where it cannot be written.
 */
export async function writeSite(
  folder: string,
  deck: DeckFolder,
  target: string,
): Promise<readonly OutputFile[]> {
  const config = publishedSite(folder, deck);
  const built = await build({
    ...config,
    configFile: false,
    logLevel: "warn",
    build: { ...config.build, write: false },
  });
  const [site] = [built].flat();
  if (!site || !("output" in site)) throw new Error("Vite built nothing");
  const files = site.output.map((file) => ({
    path: file.fileName,
    bytes: file.type === "asset" ? file.source : file.code,
  }));
  // A site is often the work tree of a branch that is published from; nothing else of an old site may go out again.
  await writeFolder(target, files, (name) => name === ".git");
  return files;
}
