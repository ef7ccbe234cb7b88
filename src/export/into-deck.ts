/** An export that would fall into the deck's own folder and be read as a slide, or take the place of one. */
import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Problem } from "../deck/model.ts";
import { error, words } from "../deck/problems/problem.ts";
import { isSource } from "../site/folder/source-files.ts";
import type { ExportedFile } from "./format.ts";

/** Why these files must not be written to `out`, if so. `folder` is the deck's. */
export async function intoDeck(
  folder: string,
  out: string,
  files: readonly ExportedFile[],
): Promise<Problem | undefined> {
  const deck = await realpath(folder);
  for (const { path } of files) {
    const place = join(out, path);
    const at = await realpath(dirname(place)).catch(() => undefined);
    if (at !== deck || !isSource(basename(place))) continue;
    return error(
      "export-into-deck",
      { file: place.replaceAll("\\", "/"), line: 1, column: 1 },
      words(
        "没有导出：稿子就在这个文件夹里，导出的会被当成一页",
        "Not exported: the deck stands in this folder, and would read the file as a slide",
      ),
      words("把稿子挪到别的文件夹，如 slides/", "Move the deck to another folder, such as slides/"),
    );
  }
  return undefined;
}
