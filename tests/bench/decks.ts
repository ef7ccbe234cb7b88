import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A slide as any tool can read it: Markdown without what only this project knows. */
export interface PlainSlide {
  /** Its address in our deck. */
  readonly id: string;
  readonly face: string;
  readonly script: string;
}

/** The same deck for all tools: as a folder for ours, as plain text for the others. */
export interface BenchDeck {
  readonly folder: string;
  readonly slides: readonly PlainSlide[];
}

/** As many slides as the project's deck has, a hundred, a thousand. */
export const deckSizes = [13, 100, 1000] as const;

/** Before the slides that long decks repeat: the cover and the overview, which list the whole deck, stand once. */
export const opening = 2;
/** After them. */
const closing = 1;

/** Makes decks of these sizes below `place` out of the manuscript in `source`, where a file is a slide. */
export async function makeDecks(
  source: string,
  place: string,
  sizes: readonly number[],
): Promise<readonly BenchDeck[]> {
  const names = (await readdir(source)).sort();
  const sheets = names.filter((name) => name.endsWith(".yaml"));
  const manuscript = await Promise.all(
    names
      .filter((name) => name.endsWith(".md"))
      .map(async (name) => ({
        id: name.replace(/^\d+-|\.md$/g, ""),
        text: await readFile(join(source, name), "utf8"),
      })),
  );
  return Promise.all(
    sizes.map(async (size) => {
      const folder = join(place, `deck-${size}`);
      await mkdir(folder, { recursive: true });
      for (const sheet of sheets) await cp(join(source, sheet), join(folder, sheet));
      const slides = lengthen(manuscript, size);
      for (const [index, { id, text }] of slides.entries()) {
        await writeFile(join(folder, `${String(index + 1).padStart(4, "0")}-${id}.md`), text);
      }
      return { folder, slides: slides.map(({ id, text }) => ({ id, ...plain(text) })) };
    }),
  );
}

interface Manuscript {
  readonly id: string;
  readonly text: string;
}

function lengthen(manuscript: readonly Manuscript[], size: number): readonly Manuscript[] {
  const middle = manuscript.slice(opening, -closing);
  const repeated = Array.from({ length: size - opening - closing }, (_, index) => {
    const { id, text } = middle[index % middle.length]!;
    const round = Math.floor(index / middle.length);
    return { id: round === 0 ? id : `${id}-${round + 1}`, text };
  });
  return [...manuscript.slice(0, opening), ...repeated, ...manuscript.slice(-closing)];
}

function plain(text: string): Omit<PlainSlide, "id"> {
  const [face = "", script = ""] = text
    .replace(/^---\n[^]*?\n---\n/, "")
    .replace(/\{\{[^}]*\}\}/g, "X")
    .replace(/<wbr>|\[click\]/g, "")
    .split(/^Note:\n/m);
  return { face: face.trim(), script: script.trim() };
}
