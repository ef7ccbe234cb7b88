import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "../../deck/model.ts";

/** The files of a deck's folder that `readDeck` takes; not those that a system or an editor hides beside them. */
export function isSource(name: string): boolean {
  if (name.startsWith(".")) return false;
  return /\.md$/i.test(name) || name === "deck.yaml" || name === "figures.yaml";
}

/** The files of a deck's folder. `unread`: the paths of those that another program holds, or that may not be read. */
export interface Sources {
  readonly files: readonly SourceFile[];
  readonly unread: readonly string[];
}

/**
 * Reads a deck's folder, in name order; undefined where there is no such folder. `path` of each file is `folder` joined
 * with its name, as given, with `/`: so problems name files as the user would type them. Bytes that are not UTF-8 come
 * out as U+FFFD, which reading reports.
 */
export async function readSources(folder: string): Promise<Sources | undefined> {
  const names = await unless(["ENOENT", "ENOTDIR"], readdir(folder));
  if (!names) return undefined;
  const unread: string[] = [];
  const found = await Promise.all(
    names
      .filter(isSource)
      .sort()
      .map((name) => readSource(folder, name).catch(() => void unread.push(pathOf(folder, name)))),
  );
  return { files: found.filter((file) => file !== undefined), unread };
}

/** The list of set phrases that stands beside a deck; nothing where there is none. */
export async function readPhraseList(folder: string): Promise<SourceFile | undefined> {
  return readSource(folder, "phrases.yaml");
}

/** Undefined for a file that is not there, or has gone since its name was read, and for a folder. */
async function readSource(folder: string, name: string): Promise<SourceFile | undefined> {
  const gone = ["ENOENT", "ENOTDIR", "EISDIR"];
  const text = await unless(gone, readFile(join(folder, name), "utf8"));
  return text === undefined ? undefined : { path: pathOf(folder, name), text };
}

function pathOf(folder: string, name: string): string {
  return join(folder, name).replaceAll("\\", "/");
}

/** What is read, or undefined where the system says one of `codes`. */
async function unless<Value>(
  codes: readonly unknown[],
  reading: Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && codes.includes(fault.code)) return undefined;
    throw fault;
  }
}
