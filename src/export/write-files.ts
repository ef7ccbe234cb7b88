import { rm } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../site/write/make-folder.ts";
import { replaceFile } from "../site/write/replace-file.ts";
import { writeFolder } from "../site/write/write-folder.ts";
import { setAside } from "./earlier-file.ts";
import type { ExportedFile } from "./format.ts";

const unfinished = "没有导完 unfinished.txt";
const sign = "这个文件夹里有新有旧，请重新导出。\nNew and old files: export again.\n";

/**
 * Writes what is one export: nothing takes its place before all of it is whole on the disk beside its place, so that a full
 * disk or an interruption leaves the old files. Files in a folder of their own, such as `bag/page.html`, are replaced
 * together. What was changed, brought, or made of another deck than the one at the path `deck` is set aside: gives the names
 * that such has now. An interruption of the renaming, a moment at the end, leaves a file that says that there are new files
 * and old ones; the next such export finishes it.
 */
export async function writeFiles(
  folder: string,
  files: readonly ExportedFile[],
  deck: string,
): Promise<readonly string[]> {
  await makeFolder(folder);
  const pieces = piecesOf(files);
  const signPath = join(folder, unfinished);
  const all = meeting(pieces.size, async () => {
    if (pieces.size > 1) await replaceFile(signPath, sign);
  });
  const writing = [...pieces].map(async ([name, fresh]) => {
    const path = join(folder, name);
    let earlier: string | undefined;
    const whole = async (target: string): Promise<void> => {
      await all.arrive(name);
      earlier = (await setAside(target, fresh, deck)) ?? earlier;
    };
    try {
      const [file] = fresh;
      if (file?.path === "")
        await replaceFile(path, file.bytes, { mayReplace: () => whole(path).then(() => true) });
      else await writeFolder(path, fresh, { whole });
    } catch (fault) {
      all.fail(fault);
      throw fault;
    }
    return earlier;
  });
  await Promise.allSettled(writing);
  const kept = await Promise.all(writing);
  await rm(signPath, { force: true });
  return kept.filter((name) => name !== undefined);
}

/** What is renamed together: the files of each folder, with their paths in it; a file alone has an empty path. */
function piecesOf(files: readonly ExportedFile[]): ReadonlyMap<string, readonly ExportedFile[]> {
  const pieces = new Map<string, ExportedFile[]>();
  for (const { path, bytes } of files) {
    const [piece = "", ...rest] = path.split("/");
    pieces.set(piece, [...(pieces.get(piece) ?? []), { path: rest.join("/"), bytes }]);
  }
  return pieces;
}

/** A point that nobody passes before `count` have arrived and `then` is done, and nobody at all where one fails before. */
function meeting(
  count: number,
  then: () => Promise<void>,
): { readonly arrive: (name: string) => Promise<void>; readonly fail: (fault: unknown) => void } {
  const here = new Set<string>();
  let open = (_until: Promise<void>): void => undefined;
  let fail = (_fault: unknown): void => undefined;
  const met = new Promise<void>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  // Where the first one fails, nobody has arrived to hear of it.
  met.catch(() => undefined);
  return {
    arrive(name) {
      if (!here.has(name) && here.add(name).size === count) open(then());
      return met;
    },
    fail,
  };
}
