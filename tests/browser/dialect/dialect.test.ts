/**
 * A deck as reveal.js's own Markdown plugin shows it, beside ours: the tree of slides, headings, text, notes,
 * fragments, attributes, code and tables. docs/dialect.md lists the intended differences.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDeck } from "../../../src/deck/read.ts";
import { joinSlides, renderSlides } from "../../../src/render/deck.ts";
import { escapeHtml } from "../../../src/deck/text/html.ts";
import { closePages, ownBrowser } from "../browser.ts";
import { readOutline, type SlideOutline } from "./outline.ts";
import { decks } from "./decks.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await ownBrowser();
  page = await browser.newPage();
});

afterAll(() => closePages(browser));

const package_ = "node_modules/reveal.js/dist";

/** reveal-md's separators, which are ours where a deck names none. */
const defaults = { separator: "\r?\n---\r?\n", verticalSeparator: "\r?\n----\r?\n" };

interface Separators {
  readonly separator?: string;
  readonly verticalSeparator?: string;
}

async function byReveal(text: string, separators: Separators): Promise<readonly SlideOutline[]> {
  const { separator, verticalSeparator } = { ...defaults, ...separators };
  await page.setContent(
    `<div class="reveal"><div class="slides"><section data-markdown data-separator="${escapeHtml(separator)}" ` +
      `data-separator-vertical="${escapeHtml(verticalSeparator)}"><textarea data-template>${escapeHtml(text)}</textarea></section></div></div>`,
  );
  await page.addScriptTag({ path: join(package_, "reveal.js") });
  await page.addScriptTag({ path: join(package_, "plugin/markdown.js") });
  await page.evaluate(() => {
    const { Reveal, RevealMarkdown } = window as unknown as Record<string, any>;
    return Reveal.initialize({ plugins: [RevealMarkdown], hash: false });
  });
  return page.evaluate(readOutline);
}

async function byOurs(text: string, separators: Separators): Promise<readonly SlideOutline[]> {
  const lines = Object.entries(separators).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}\n`,
  );
  const head = lines.length > 0 ? `---\n${lines.join("")}---\n` : "";
  const { deck } = readDeck([{ path: "slides/a.md", text: head + text }], {
    layouts: ["points", "cover"],
  });
  await page.setContent(`<div class="slides">${joinSlides(renderSlides(deck))}</div>`);
  return page.evaluate(readOutline);
}

async function compare(text: string, separators: Separators = {}): Promise<void> {
  const theirs = await byReveal(text, separators);
  expect(theirs.length).toBeGreaterThan(0);
  expect(await byOurs(text, separators)).toEqual(theirs);
}

describe("a deck is shown as reveal.js shows it", () => {
  it.each(Object.entries(decks))("%s", (_, text) => compare(text));
});

const corpus = join(process.env["CORPUS"] ?? "", "decks");
const isThere = Boolean(process.env["CORPUS"]) && existsSync(corpus);
if (!isThere)
  process.stdout.write("CORPUS names no folder: the demos of reveal.js are not compared\n");

describe.skipIf(!isThere)("a demo is shown as reveal.js shows it", () => {
  it.each([
    ["reveal.js/markdown.md", { separator: "^\n\n\n", verticalSeparator: "^\n\n" }],
    ["reveal-md/demo/a.md", {}],
    ["reveal-md/demo/b.md", {}],
    ["reveal-md/demo/e.md", {}],
    ["reveal-md/demo/sub/c.md", { separator: "<!--s-->", verticalSeparator: "<!--v-->" }],
    ["reveal-md/demo/sub/deep/d.md", {}],
    ["reveal-md/demo-mermaid/mermaid.md", {}],
  ])("%s", async (name, separators: Separators) => {
    const text = await readFile(join(corpus, name), "utf8");
    // reveal-md takes the front matter off before reveal.js sees it.
    await compare(text.replace(/^---\n[^]*?\n---\n/, ""), separators);
  });
});
