import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aspects, themes } from "../../../src/deck/model.ts";
import { checkLook } from "../../../src/site/check/look.ts";
import { readDeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { deckNames, writeDeck } from "../../decks.ts";
import { closePages, ownBrowser } from "../browser.ts";
import { serveSite } from "../site.ts";

let browser: Browser;
let folder: string;

beforeAll(async () => {
  [browser, folder] = await Promise.all([ownBrowser(), mkdtemp(join(tmpdir(), "rostrum-decks-"))]);
});

afterAll(async () => {
  await closePages(browser);
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe("a deck of another shape, without a word about layouts", () => {
  it.each(deckNames)(
    "looks right in every theme and aspect: %s",
    { timeout: 120_000 },
    async (name) => {
      const found = await Promise.all(
        aspects.map(async (aspect) => {
          const to = join(folder, `${name}-${aspect.replace(":", "-")}`);
          await writeDeck(name, to, `aspect: "${aspect}"\n`);
          const deck = await readDeckFolder(to);
          const { reading } = deck;
          expect(reading.problems).toEqual([]);
          const site = await serveSite(to, deck);
          try {
            // A theme is colours, and these are the same at every aspect.
            const worn = aspect === "16:9" ? themes : (["red"] as const);
            return await checkLook(browser, { url: site.url, reading, themes: worn });
          } finally {
            await site.close();
          }
        }),
      );
      expect(found.flat().map(({ code, message }) => `${code}: ${message.en}`)).toEqual([]);
    },
  );
});
