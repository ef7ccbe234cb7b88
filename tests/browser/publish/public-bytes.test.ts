import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { homedir, hostname, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportJob } from "../../../src/export/export-job.ts";
import type { FormatOptions } from "../../../src/export/format.ts";
import { formats } from "../../../src/export/formats.ts";
import { cards } from "../../../src/export/sheet/cards.ts";
import { readDeckFolder, type DeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { projectFolder } from "../../../src/site/folder/folders.ts";
import { liveSite } from "../../../src/site/publish/live-site.ts";
import { writeSite } from "../../../src/site/publish/write-site.ts";
import { writeCanaryDeck } from "../../public/canary-deck.ts";
import { anyCanary, canaryOf, places } from "../../public/places.ts";
import { pdfReadings } from "../../public/pdf-readings.ts";
import { readings } from "../../public/readings.ts";
import { exportBrowser } from "../browser.ts";

interface Output {
  readonly path: string;
  readonly bytes: Buffer;
}

let place: string;
let folder: string;
let deck: DeckFolder;

/** Kinds that differ from another one of their card only in names of fonts or in the number of pixels. */
const alike: ReadonlySet<string> = new Set(["ours", "4k"]);

/** The site that is published, and every kind of file that the sheet offers to the public: a new one joins by its card. */
const outputs: readonly (readonly [name: string, make: () => Promise<readonly Output[]>])[] = [
  ["dist/", publish],
  ["the pages of a meeting", served],
  ...cards
    .flatMap(({ kinds }) => kinds)
    .filter(({ internal, id }) => !internal && !alike.has(id))
    .map(({ id, format, options = {} }) => [id, () => exported(format, options)] as const),
];

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "rostrum-canary-"));
  folder = join(place, "泄密夹号");
  await writeCanaryDeck(folder);
  deck = await readDeckFolder(folder);
});

afterAll(() => rm(place, { recursive: true, force: true }));

async function exported(name: string, options: FormatOptions): Promise<readonly Output[]> {
  const format = formats.find((one) => one.name === name);
  const files = await format?.make({
    ...exportJob(folder, deck, true),
    options,
    browser: exportBrowser,
  });
  return (files ?? []).map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) }));
}

async function publish(): Promise<readonly Output[]> {
  const outDir = join(place, "site");
  await writeSite(folder, deck, outDir);
  const names = await readdir(outDir, { recursive: true, withFileTypes: true });
  return Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return { path: path.slice(outDir.length), bytes: await readFile(path) };
      }),
  );
}

async function served(): Promise<readonly Output[]> {
  const files = await liveSite(folder, deck);
  return files.map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) }));
}

it("the deck has every canary, or this proves nothing", async () => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files.map(async (entry) =>
      entry.isFile()
        ? `${entry.name}\n${await readFile(join(entry.parentPath, entry.name), "utf8")}`
        : entry.name,
    ),
  );
  const all = texts.join("\n");
  expect(places.filter((_, index) => !all.includes(canaryOf(index)))).toEqual([]);
});

const notOnPaper = [
  "aria-label",
  "the id of a slide, which is its address",
  "a rule of a style sheet",
  "subtitle",
];
const allButTitle = places.flatMap(({ name, isPublic }) =>
  isPublic && name !== "title" ? [name] : [],
);
/**
 * Places that an output does not have. A picture has only its name as text; it is drawn from the same page as the PDF.
 */
const notCarried: Readonly<Record<string, readonly string[]>> = {
  "the pages of a meeting": ["subtitle"],
  html: ["subtitle"],
  slides: notOnPaper,
  steps: notOnPaper,
  handout: notOnPaper,
  office: notOnPaper,
  embedded: notOnPaper,
  png: allButTitle,
  long: allButTitle,
};

/** Names of the folder, the machine and its user. */
const ofMachine = [
  projectFolder,
  tmpdir() + "/",
  homedir() + "/",
  "泄密夹号",
  "rostrum-canary-",
  ...[hostname(), userInfo().username].filter((word) => word.length > 5),
];

/** Stands in each canary, and in what else is looked for. */
const sought = [...ofMachine, "泄密"];

describe.each(outputs)("%s", (output, make) => {
  let texts: readonly string[];
  /** In the texts; they are gone through once, not once for each canary. */
  let canaries: ReadonlySet<string>;
  beforeAll(async () => {
    const read = (await make()).map(async ({ path, bytes }) => [
      path,
      ...readings(bytes, sought),
      ...(await pdfReadings(bytes, sought)),
    ]);
    texts = (await Promise.all(read)).flat();
    canaries = new Set(texts.flatMap((text) => text.match(anyCanary) ?? []));
  });

  const found = (word: string): boolean => texts.some((text) => text.includes(word));

  it("has nothing of what is not public", () => {
    const told = places.filter((_, index) => canaries.has(canaryOf(index)));
    expect(told.filter(({ isPublic }) => !isPublic).map(({ name }) => name)).toEqual([]);
  });

  it("has what is public, or it was not read", () => {
    const missing = places.filter(
      ({ isPublic }, index) => isPublic && !canaries.has(canaryOf(index)),
    );
    expect(missing.map(({ name }) => name)).toEqual(notCarried[output] ?? []);
  });

  it("says nothing of the folder, the machine or who uses it", () => {
    expect(ofMachine.filter(found)).toEqual([]);
  });
});
