import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "../deck/model.ts";

/** The files of a deck's folder that `readDeck` takes. */
export function isSource(name: string): boolean {
  return name.endsWith(".md") || name === "deck.yaml" || name === "figures.yaml";
}

/**
 * Reads a deck's folder, in name order. `path` of each file is `folder` joined with its name, as given, with `/`: so
 * problems name files as the user would type them. Bytes that are not UTF-8 come out as U+FFFD, which reading reports. Undefined
 * where there is no such folder.
 */
export async function readSources(folder: string): Promise<readonly SourceFile[] | undefined> {
  const names = await namesIn(folder);
  return (
    names &&
    Promise.all(
      names
        .filter(isSource)
        .sort()
        .map((name) => readSource(folder, name)),
    )
  );
}

/** The list of set phrases that stands beside a deck; nothing where there is none. */
export async function readPhraseList(folder: string): Promise<SourceFile | undefined> {
  const names = await namesIn(folder);
  return names?.includes(phraseList) ? readSource(folder, phraseList) : undefined;
}

async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw fault;
  }
}

const phraseList = "phrases.yaml";

async function readSource(folder: string, name: string): Promise<SourceFile> {
  return {
    path: join(folder, name).replaceAll("\\", "/"),
    text: await readFile(join(folder, name), "utf8"),
  };
}
