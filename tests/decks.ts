import { readdirSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

const folder = resolve(import.meta.dirname, "fixtures/decks");

/** The names of the ten decks of other shapes. */
export const deckNames = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => basename(name, ".md"));

/** Writes one of the decks into a new folder, with its pictures, figures and this setting. */
export async function writeDeck(name: string, to: string, settings = ""): Promise<void> {
  await mkdir(to, { recursive: true });
  await cp(join(folder, `${name}.md`), join(to, "01.md"));
  await writeFile(join(to, "deck.yaml"), settings);
  await cp(join(folder, "pictures"), join(to, "pictures"), { recursive: true });
  await cp(join(folder, `${name}.yaml`), join(to, "figures.yaml")).catch(() => undefined);
}
