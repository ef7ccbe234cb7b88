import { rm } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../site/write/make-folder.ts";
import { replaceFile } from "../site/write/replace-file.ts";
import { writeFolder } from "../site/write/write-folder.ts";
import { setAside } from "./earlier-file.ts";
import type { ExportedFile } from "./format.ts";

const unfinished = "没有导完 unfinished.txt";

/**
 * As `writeFiles`, for what is one export together. While it is written, and where it is cut off, a file in the folder says
 * that it holds new files and old ones.
 */
export async function writeTogether(
  folder: string,
  files: readonly ExportedFile[],
): Promise<readonly string[]> {
  await makeFolder(folder);
  const sign = join(folder, unfinished);
  await replaceFile(sign, "这个文件夹里有新有旧，请重新导出。\nNew and old files: export again.\n");
  const kept = await writeFiles(folder, files);
  await rm(sign);
  return kept;
}

/**
 * Writes each file beside its place, then renames it. An interruption leaves the old file. Files in a folder of their
 * own, such as `bag/page.html`, are replaced together. A single file that a person has changed is set aside: gives the
 * names that such have now.
 */
export async function writeFiles(
  folder: string,
  files: readonly ExportedFile[],
): Promise<readonly string[]> {
  await makeFolder(folder);
  const kept: string[] = [];
  const bags = new Map<string, ExportedFile[]>();
  for (const { path, bytes } of files) {
    const [bag = "", ...rest] = path.split("/");
    if (rest.length === 0) {
      // When the new one is whole beside it, and no sooner.
      const mayReplace = async (): Promise<boolean> => {
        const earlier = await setAside(join(folder, path), bytes);
        if (earlier !== undefined) kept.push(earlier);
        return true;
      };
      await replaceFile(join(folder, path), bytes, { mayReplace });
    } else bags.set(bag, [...(bags.get(bag) ?? []), { path: rest.join("/"), bytes }]);
  }
  for (const [bag, inside] of bags) await writeFolder(join(folder, bag), inside);
  return kept;
}
