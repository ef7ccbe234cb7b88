import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readDeckFolder } from "../../src/site/folder/deck-folder.ts";
import { exportJob } from "../../src/export/export-job.ts";
import { singlePage } from "../../src/export/html.ts";
import type { ServedSite as Site } from "../../src/site/publish/serve-site.ts";

/** Writes the single file of a deck to a folder of its own; `url` is its `file:` address. */
export async function writeSingleFile(folder = "slides", isPublic = false): Promise<Site> {
  const place = await mkdtemp(join(tmpdir(), "rostrum-single-"));
  const path = join(place, "讲稿 单文件.html");
  const deck = await readDeckFolder(folder);
  await writeFile(path, await singlePage(exportJob(folder, deck, isPublic)));
  return {
    url: pathToFileURL(path).href,
    close: () => rm(place, { recursive: true, force: true }),
  };
}
