import { readdir, stat } from "node:fs/promises";
import { isSource } from "../site/folder/source-files.ts";

/** The deck that is meant where none is named: `slides`, else this folder where it holds Markdown that is a deck's. */
export async function defaultDeck(): Promise<string> {
  const usual = "slides";
  if (await stat(usual).catch(() => undefined)) return usual;
  const names = await readdir(".");
  return names.some((name) => isSource(name) && /\.md$/i.test(name)) ? "." : usual;
}
