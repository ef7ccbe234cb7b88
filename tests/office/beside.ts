/**
 * Draws the office files of a deck beside its slides, for a look: `npm run beside -- [folder]`. Needs LibreOffice and
 * `pdftoppm`; what they make is written to `out/beside/`.
 */
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { convert } from "./libre-office.ts";

const run = promisify(execFile);
const [folder = "slides"] = process.argv.slice(2);
const target = "out/beside";
const scratch = await mkdtemp(join(tmpdir(), "rostrum-beside-"));

try {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const wall = await wallPictures();
  const slides = await officePictures("pptx");
  const pages = await officePictures("docx");
  await writeFile(join(target, "index.html"), page(wall, slides, pages));
  process.stdout.write(`${target}/index.html\n`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

/** The slides as the wall shows them, by their names in the folder. */
async function wallPictures(): Promise<readonly string[]> {
  const files = await exported("png");
  const names = files.map((_, i) => `wall-${String(i + 1).padStart(3, "0")}.png`);
  await Promise.all(files.map((file, i) => copyFile(file, join(target, names[i] ?? ""))));
  return names;
}

/** Makes files by the command, as a person does, and gives their paths. */
async function exported(format: string): Promise<readonly string[]> {
  const { stdout } = await run("node", ["src/cli/run.mjs", "export", format, folder]);
  return [...stdout.matchAll(/^(out\/.*?) {2}/gm)].map(([, file = ""]) => file);
}

/** A file as LibreOffice draws it, a picture a page. */
async function officePictures(format: string): Promise<readonly string[]> {
  const [file = ""] = await exported(format);
  const pdf = await convert(file, "pdf", join(scratch, format));
  await run("pdftoppm", ["-r", "96", "-png", pdf, join(target, format)]);
  const all = await readdir(target);
  return all.filter((one) => one.startsWith(`${format}-`)).sort();
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
