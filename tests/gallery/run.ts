/** `npm run gallery`: each layout as it is chosen for a slide, with its Markdown beside its picture, in `docs/`. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import sharp from "sharp";
import { launchBrowser } from "../../src/site/browser/browser.ts";
import { screenshotOf } from "../../src/site/browser/screenshot.ts";
import { readDeckFolder } from "../../src/site/folder/deck-folder.ts";
import { serveSite } from "../../src/site/publish/serve-site.ts";
import { formatted } from "../bench/formatted.ts";

const root = resolve(import.meta.dirname, "../..");
const pictures = join(root, "docs/gallery");
const folder = await mkdtemp(join(tmpdir(), "rostrum-gallery-"));
const slides = join(import.meta.dirname, "slides");
await cp(slides, folder, { recursive: true });
await cp(join(root, "tests/fixtures/decks/pictures"), join(folder, "pictures"), {
  recursive: true,
});
await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });

const { deck } = (await readDeckFolder(folder)).reading;
const names = (await readdir(slides)).filter((name) => name.endsWith(".md")).sort();
const texts = await Promise.all(names.map((name) => readFile(join(slides, name), "utf8")));
const sources = texts.flatMap((text) => text.replace(/^---\n.*?\n---\n/s, "").split(/^---$/m));
const site = await serveSite(folder);
const browser = await launchBrowser();
const sections: string[] = [];
try {
  const page = await browser.newPage({
    viewport: { width: 960, height: 540 },
    reducedMotion: "reduce",
  });
  for (const [index, { id, layout, layoutReason }] of deck.slides.entries()) {
    await page.goto(`${site.url}?view=stage#/${encodeURIComponent(id)}`);
    await page.reload();
    await page.waitForSelector("html.ready");
    await page.evaluate("document.fonts.ready");
    const name = `${String(index + 1).padStart(2, "0")}-${layout}.webp`;
    await sharp(await screenshotOf(page))
      .webp({ quality: 80 })
      .toFile(join(pictures, name));
    sections.push(
      `## \`${layout}\`\n\n${layoutReason?.zh ?? ""}; ${layoutReason?.en ?? ""}.\n\n` +
        "<table><tr><td>\n\n" +
        `\`\`\`\`markdown\n${sources[index]?.trim() ?? ""}\n\`\`\`\`\n\n` +
        `</td><td><img src="gallery/${name}" width="560" alt="${layout}"></td></tr></table>\n`,
    );
  }
} finally {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
}
const intro =
  "# Gallery\n\nEach slide below names no layout: what stands on it decides. " +
  "The line under each name is the reason that `npm run check -- --verbose` tells. Made by `npm run gallery`.\n\n";
const path = join(root, "docs/gallery.md");
await writeFile(path, await formatted(path, intro + sections.join("\n")));
