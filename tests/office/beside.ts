/**
 * Draws the office files of a deck beside its slides, for a look: `npm run beside -- [folder] [theme] [aspect]`, such as
 * `slides white 4:3`. Needs LibreOffice and `pdftoppm`; what they make is written to `out/beside/`. LibreOffice gets the
 * fonts that the PowerPoint file brings along. For Word's, name a configuration in `FONTCONFIG_FILE`.
 */
import { execFile } from "node:child_process";
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { parse, stringify } from "yaml";
import { convert } from "./libre-office.ts";

const run = promisify(execFile);
const [given = "slides", theme, aspect] = process.argv.slice(2);
const target = "out/beside";
const scratch = await mkdtemp(join(tmpdir(), "rostrum-beside-"));

try {
  const folder = theme === undefined ? given : await dressed(given, { theme, aspect });
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const wall = await wallPictures(folder);
  const [show = ""] = await exported(folder, "pptx", "--embed-fonts");
  const slides = await officePictures("pptx", show, await fontsOf(show));
  const [speech = ""] = await exported(folder, "docx");
  const pages = await officePictures("docx", speech);
  await writeFile(join(target, "index.html"), page(wall, slides, pages));
  process.stdout.write(`${target}/index.html\n`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

/** A copy of a deck's folder in another theme. */
async function dressed(
  folder: string,
  look: { readonly theme: string; readonly aspect: string | undefined },
): Promise<string> {
  const copy = join(scratch, "deck");
  await cp(folder, copy, { recursive: true });
  const path = join(copy, "deck.yaml");
  const settings = parse(await readFile(path, "utf8").catch(() => "{}")) as object;
  await writeFile(path, stringify({ ...settings, ...look }));
  return copy;
}

/** The slides as the wall shows them, by their names in the folder. */
async function wallPictures(folder: string): Promise<readonly string[]> {
  const files = await exported(folder, "png");
  const names = files.map((_, i) => `wall-${String(i + 1).padStart(3, "0")}.png`);
  await Promise.all(files.map((file, i) => copyFile(file, join(target, names[i] ?? ""))));
  return names;
}

/** Makes files by the command, as a person does, and gives their paths. */
async function exported(folder: string, ...args: readonly string[]): Promise<readonly string[]> {
  const [format = "", ...options] = args;
  const { stdout } = await run("node", ["src/cli/run.mjs", "export", format, folder, ...options]);
  return [...stdout.matchAll(/^(out\/.*?) {2}/gm)].map(([, file = ""]) => file);
}

/** A file as LibreOffice draws it, a picture a page. */
async function officePictures(
  format: string,
  file: string,
  env: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const pdf = await convert(file, "pdf", join(scratch, format), env);
  await run("pdftoppm", ["-r", "96", "-png", pdf, join(target, format)]);
  const all = await readdir(target);
  return all.filter((one) => one.startsWith(`${format}-`)).sort();
}

/** The fonts that a PowerPoint file brings along, for programs that look where `FONTCONFIG_FILE` says. */
async function fontsOf(file: string): Promise<Readonly<Record<string, string>>> {
  const fonts = join(scratch, "fonts");
  await mkdir(fonts);
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(file)))) {
    if (!name.endsWith(".fntdata")) continue;
    // The font ends the EOT file; its length is the second number.
    const font = Buffer.from(bytes).subarray(-Buffer.from(bytes).readUInt32LE(4));
    await writeFile(join(fonts, `${name.replaceAll("/", "-")}.ttf`), font);
  }
  const config = join(scratch, "fonts.conf");
  const known = process.env["FONTCONFIG_FILE"] ?? "/etc/fonts/fonts.conf";
  await writeFile(
    config,
    `<fontconfig><include ignore_missing="yes">${known}</include><dir>${fonts}</dir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: config };
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
