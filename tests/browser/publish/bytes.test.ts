import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { readDeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { publishedSite } from "../../../src/site/publish/make-site.ts";
import { ownSingleFile } from "../site.ts";
import { useWall } from "../wall.ts";

const wall = useWall();

const kilobytes = (bytes: number): number => Math.round((bytes / 1024) * 10) / 10;
const packed = (text: string): number => brotliCompressSync(text).length;
const withoutFonts = (page: string): string =>
  page.replaceAll(/data:font\/woff2;base64,[A-Za-z0-9+/=]+/g, "");

/** Runs in the page before its own scripts: marks when the stage stands. */
function markReady(): void {
  new MutationObserver(() => {
    const isNew = performance.getEntriesByName("ready").length === 0;
    if (isNew && document.documentElement.classList.contains("ready")) performance.mark("ready");
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["class"] });
}

/** Runs in the page: what it fetched until the stage stood. */
function fetched(): readonly string[] {
  const [ready] = performance.getEntriesByName("ready");
  const files = performance.getEntriesByType("resource");
  const before = files.filter(({ startTime }) => startTime <= (ready?.startTime ?? 0));
  return before.map(({ name }) => name);
}

/** The page that goes out; the shared site has the styles of every layout. */
async function publishedPage(): Promise<string> {
  const deck = await readDeckFolder("slides");
  const files = await publishedSite("slides", deck, { warn: () => undefined });
  const page = files.find(({ path }) => path === "index.html");
  return Buffer.from(page?.bytes ?? "").toString("utf8");
}

// They may shrink, and must not grow: write the new size down when something makes them smaller.
it("the wall stands after 45 KB, fonts apart", async () => {
  const page = await wall.browser().newPage();
  await page.addInitScript(markReady);
  await page.goto(wall.url());
  await page.waitForSelector("html.ready");
  const files = (await page.evaluate(fetched)).filter((name) => !name.endsWith(".woff2"));
  const texts = await Promise.all(files.map(async (name) => (await fetch(name)).text()));
  const sizes = [await publishedPage(), ...texts].map(withoutFonts).map(packed);
  expect(kilobytes(sizes.reduce((sum, size) => sum + size, 0))).toBeLessThanOrEqual(45);
});

it("the single file has less than 79 KB, fonts apart", async () => {
  const file = await readFile(fileURLToPath(await ownSingleFile()), "utf8");
  expect(kilobytes(packed(withoutFonts(file)))).toBeLessThan(79);
});
