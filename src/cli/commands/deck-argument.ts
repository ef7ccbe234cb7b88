import { readdir, stat } from "node:fs/promises";
import { isSource } from "../../site/folder/source-files.ts";
import { words } from "../../deck/problems/problem.ts";

/** The deck that a command works on. */
export const deckArgument = {
  label: words("文件夹", "folder"),
  about: words(
    "放稿子的文件夹，或其中一个 .md 文件；不写就是 slides，没有 slides 就是当前文件夹",
    "a deck's folder, or one .md file in it; by default slides, or this folder if it has no slides",
  ),
} as const;

/** The default deck: `slides`, else this folder where it holds the Markdown of a deck. */
export async function defaultDeck(): Promise<string> {
  const defaultFolder = "slides";
  if (await stat(defaultFolder).catch(() => undefined)) return defaultFolder;
  const names = await readdir(".");
  return names.some((name) => isSource(name) && /\.md$/i.test(name)) ? "." : defaultFolder;
}
