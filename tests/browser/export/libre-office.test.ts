import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notesText } from "../../../src/deck/notes/notes-text.ts";
import { docx } from "../../../src/export/docx/docx.ts";
import { exportJob } from "../../../src/export/export-job.ts";
import type { Format } from "../../../src/export/format.ts";
import { pptx } from "../../../src/export/pptx/pptx.ts";
import { readManuscript } from "../../../src/import/import.ts";
import { readDeckFolder, type DeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { writeDeck } from "../../decks.ts";
import { convert, hasLibreOffice } from "../../office/libre-office.ts";
import { exportBrowser } from "../browser.ts";

let place: string;
let deck: DeckFolder;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "rostrum-libre-"));
  await writeDeck("work-report", join(place, "deck"));
  deck = await readDeckFolder(join(place, "deck"));
});
afterAll(() => rm(place, { recursive: true, force: true }));

async function written(format: Format): Promise<string> {
  const [file] = await format.make({
    ...exportJob(join(place, "deck"), deck, false),
    browser: exportBrowser,
  });
  const path = join(place, `own.${format.name}`);
  await writeFile(path, file?.bytes ?? "");
  return path;
}

/** The text of each slide and of its notes, without spaces, by the names of their parts. */
async function textsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const parts = Object.entries(unzipSync(await readFile(file)));
  const shown = parts.filter(([name]) => /^ppt\/(?:slides|notesSlides)\/[^/]*\.xml$/.test(name));
  return new Map(
    shown.map(([name, bytes]) => {
      // What a field shows now is not its text.
      const own = strFromU8(bytes).replace(/<a:fld .*?<\/a:fld>/gs, "");
      const texts = own.matchAll(/<a:t(?: [^>]*)?>([^<]*)<\/a:t>/g);
      return [name, [...texts].map(([, text = ""]) => plain(text)).join("")];
    }),
  );
}

const signs: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  amp: "&",
};

function plain(xml: string): string {
  return xml.replace(/&(\w+);/g, (_, name: string) => signs[name] ?? "").replace(/\s/g, "");
}

/** The signs of a text with how often each stands in it: an office program may change the order of shapes. */
function signsOf(text = ""): string {
  return [...text].sort().join("");
}

describe.skipIf(!hasLibreOffice)("LibreOffice", () => {
  it("loses no text of a PowerPoint file that it writes anew", async () => {
    const own = await written(pptx);
    const again = await textsOf(await convert(own, "pptx", join(place, "again")));
    const before = await textsOf(own);
    expect(before.size).toBeGreaterThan(6);
    for (const [name, text] of before) expect(signsOf(again.get(name)), name).toBe(signsOf(text));
  });

  it("reads every paragraph of the speech in a Word file", async () => {
    const again = await convert(await written(docx), "docx", join(place, "word"));
    const read = readManuscript(await readFile(again), again);
    const text = "manuscript" in read ? JSON.stringify(read.manuscript) : "";
    const { slides, figures } = deck.reading.deck;
    const spoken = slides.flatMap(({ notes }) => notesText(notes, figures).split("\n"));
    expect(spoken.filter((line) => !text.includes(JSON.stringify(line).slice(1, -1)))).toEqual([]);
  });
});
