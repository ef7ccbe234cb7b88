/**
 * Draws the office files of a deck beside its slides, for a look: `npm run beside -- [folder]`. Needs LibreOffice and
 * `pdftoppm`; what they make is written to `out/beside/`.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { docx } from "../../src/export/docx/docx.ts";
import { launchBrowser } from "../../src/site/browser/browser.ts";
import { settle } from "../../src/site/check/settle.ts";
import { stages, turnTo } from "../../src/site/check/walk.ts";
import { readDeckFolder, type DeckFolder } from "../../src/site/folder/deck-folder.ts";
import { serveSite } from "../../src/site/publish/serve-site.ts";

const run = promisify(execFile);
const [folder = "slides"] = process.argv.slice(2);
const target = "out/beside";
const scratch = await mkdtemp(join(tmpdir(), "rostrum-beside-"));

try {
  const deck = await readDeckFolder(folder);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const wall = await wallPictures(deck);
  const slides = await officePictures("pptx", await exported("pptx"));
  const [word] = await docx.make({ folder, deck, isPublic: false });
  await writeFile(join(scratch, "docx.docx"), word?.bytes ?? "");
  const pages = await officePictures("docx", join(scratch, "docx.docx"));
  await writeFile(join(target, "index.html"), page(wall, slides, pages));
  process.stdout.write(`${target}/index.html\n`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

/** The wall's pictures, by their names in the folder. */
async function wallPictures({ reading }: DeckFolder): Promise<readonly string[]> {
  const { deck } = reading;
  const browser = await launchBrowser();
  const site = await serveSite(folder);
  try {
    const viewport = stages[deck.settings.aspect];
    const stage = await browser.newPage({ viewport, reducedMotion: "reduce" });
    await stage.goto(new URL("?view=stage", site.url).href);
    await stage.waitForSelector("html.ready");
    const names: string[] = [];
    for (const [i, { id }] of deck.slides.entries()) {
      await stage.evaluate(turnTo, { id, step: 0 });
      await stage.evaluate(settle);
      const name = `wall-${String(i + 1).padStart(3, "0")}.png`;
      await stage.screenshot({ path: join(target, name) });
      names.push(name);
    }
    return names;
  } finally {
    await site.close();
    await browser.close();
  }
}

/** Makes the file by the command, as a person does, and gives its path. */
async function exported(format: string): Promise<string> {
  const { stdout } = await run("node", ["src/cli/run.mjs", "export", format, folder]);
  const [, file = ""] = /^(out\/.*?) {2}/m.exec(stdout) ?? [];
  return file;
}

/** A file as LibreOffice draws it, a picture a page. */
async function officePictures(name: string, file: string): Promise<readonly string[]> {
  const profile = `-env:UserInstallation=file://${scratch}/profile`;
  const into = join(scratch, name);
  await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", into, file]);
  const [pdf = ""] = await readdir(into);
  await run("pdftoppm", ["-r", "96", "-png", join(into, pdf), join(target, name)]);
  const all = await readdir(target);
  return all.filter((one) => one.startsWith(`${name}-`)).sort();
}

function page(
  wall: readonly string[],
  slides: readonly string[],
  pages: readonly string[],
): string {
  const rows = wall.map((name, i) => `<p><img src="${name}"><img src="${slides[i] ?? ""}"></p>`);
  const sheets = pages.map((name) => `<img src="${name}">`);
  const style = "<style>body{background:#888}img{width:49%}</style>";
  return `<!doctype html><meta charset="utf-8">${style}${rows.join("")}<p>${sheets.join("")}</p>`;
}
