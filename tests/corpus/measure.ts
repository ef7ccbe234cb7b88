/**
 * `npm run corpus -- [what its path holds] [red,white,night] [16:9,4:3]`: imports every text in the folder that `CORPUS`
 * names, and tells how many slides stand without a fault, in each theme and aspect.
 */
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import type { Aspect, Theme } from "../../src/deck/model.ts";
import { deckFiles, readManuscript, readOutline } from "../../src/import/import.ts";
import { launchBrowser } from "../../src/site/browser/browser.ts";
import { checkLook } from "../../src/site/check/look.ts";
import { readDeckFolder } from "../../src/site/folder/deck-folder.ts";
import { serveSite } from "../../src/site/publish/serve-site.ts";

const [wanted = "", themes = "red,white,night", aspects = "16:9,4:3"] = process.argv.slice(2);
const corpus = process.env["CORPUS"];
if (corpus === undefined) throw new Error("CORPUS has to name a folder of speeches");

const home = await mkdtemp(join(tmpdir(), "rostrum-corpus-"));
const browser = await launchBrowser();
try {
  const paths = (await readdir(corpus, { recursive: true }))
    .filter((path) => /\.(?:docx|txt)$/.test(path) && path.includes(wanted))
    .sort();
  for (const path of paths) {
    for (const aspect of aspects.split(",") as Aspect[]) await measure(browser, path, aspect);
  }
} finally {
  await browser.close();
  await rm(home, { recursive: true, force: true });
}

/** Prints a line for each theme, and the faults of the first of them. */
async function measure(browser: Browser, path: string, aspect: Aspect): Promise<void> {
  const folder = join(home, path, aspect.replace(":", "x"));
  await importInto(folder, path, aspect);
  const deck = await readDeckFolder(folder, { only: undefined });
  const { slides } = deck.reading.deck;
  const site = await serveSite(folder, deck);
  const named = themes.split(",") as Theme[];
  const problems = await checkLook(browser, {
    url: site.url,
    reading: deck.reading,
    themes: named,
  }).finally(() => site.close());
  for (const theme of named) {
    const own = problems.filter(({ message }) => message.en.endsWith(`, ${theme} ${aspect})`));
    const faulty = new Set(
      own.map(({ message }) => / \(([^()]*), \w+ [\d:]+\)$/.exec(message.en)?.[1]),
    );
    const share = (100 * (slides.length - faulty.size)) / slides.length;
    process.stdout.write(
      `${share.toFixed(1).padStart(5)} %  ${slides.length - faulty.size}/${slides.length}  ${theme} ${aspect}  ${path}\n`,
    );
    if (theme !== named[0]) continue;
    for (const { message } of own) process.stdout.write(`         ${message.zh}\n`);
  }
}

/** The deck as `npm run import` makes it, in this aspect. */
async function importInto(folder: string, path: string, aspect: Aspect): Promise<void> {
  const read = readManuscript(await readFile(join(corpus ?? "", path)), path);
  if ("problem" in read) throw new Error(`${path}: ${read.problem.message.en}`);
  const { manuscript } = read;
  const outline = readOutline(manuscript);
  const files = deckFiles(manuscript, { ...outline, title: outline.title || manuscript.name });
  for (const [name, data] of files) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    const settings = name === "deck.yaml" && typeof data === "string";
    await writeFile(file, settings ? withAspect(data, aspect) : data);
  }
}

function withAspect(yaml: string, aspect: Aspect): string {
  return `${yaml.replace(/^aspect:.*\n/m, "").trimEnd()}\naspect: "${aspect}"\n`;
}
