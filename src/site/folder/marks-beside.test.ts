import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { notesText } from "../../deck/notes/notes-text.ts";
import { readDeckFolder } from "./deck-folder.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-marks-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const deck =
  "## 工作\n\n- 甲\n\nMerke:\n这里慢一点。\n\n---\n\n## 二\n\n- 乙\n\nNote:\n第二页的话。\n";

async function notes(place: string): Promise<readonly string[]> {
  const { reading } = await readDeckFolder(place);
  return reading.deck.slides.map((slide) => notesText(slide.notes, reading.deck.figures));
}

const both = ["这里慢一点。", "第二页的话。"];

describe("the mark of notes that a file beside the deck names begins notes, and so does Note:", () => {
  it.each([
    [
      "index.html",
      `<section data-markdown="slides.md" data-separator="^\\n---\\n$" data-separator-notes="^Merke:"></section>`,
    ],
    [
      "index.html",
      `<section\n  data-separator-notes='^Merke:'\n  data-markdown='./slides.md'></section>`,
    ],
    [
      "index.html",
      `<section data-separator-vertical="^>>>" data-markdown = "slides.md?v=2" data-separator-notes="^Merke:"></section>`,
    ],
    [
      "index.html",
      `<script>Reveal.initialize({ hash: true, markdown: { smartypants: true, notesSeparator: '^Merke:' } })</script>`,
    ],
    ["mkslides.yml", "slides:\n  separator_notes: “^Merke:”\n"],
    ["mkslides.yml", 'slides:\n  theme: black\n  separator_notes: "^Merke:"\n'],
    ["mkslides.yaml", "slides:\n  separator_notes: ^Merke:  # notes\n"],
    [".vscode/settings.json", '{\n  // own\n  "revealjs.notesSeparator": "^Merke:",\n}'],
    [
      "package.json",
      '{ "scripts": { "start": "reveal-md slides.md --notes-separator \\"^Merke:\\"" } }',
    ],
    [
      "package.json",
      `{ "scripts": { "start": "reveal-md slides.md --notes-separator='^Merke:'" } }`,
    ],
  ])("%s", async (name, text) => {
    await write({ "slides.md": deck, [name]: text });
    expect(await notes(folder)).toEqual(both);
  });

  it("for each file of the deck its own", async () => {
    const slide = (mark: string) => `## 工作\n\n- 甲\n\n${mark}\n这里慢一点。\n`;
    const section = (name: string, mark: string) =>
      `<section data-markdown="${name}" data-separator-notes="^${mark}"></section>`;
    await write({
      "01-a.md": slide("Merke:"),
      "02-b.md": slide("Spick:"),
      "03 丙.md": slide("Sag:"),
      "04-d.md": slide("Merke:"),
      "index.html": [
        section("01-a.md", "Merke:"),
        section("02-b.md", "(Spick"),
        section("02-b.md", "Spick:"),
        section("./03%20%E4%B8%99.md", "Sag:"),
        `<section data-markdown="04-d.md"></section>`,
      ].join("\n"),
    });
    const said = "这里慢一点。";
    expect(await notes(folder)).toEqual([said, said, said, ""]);
  });

  it("in a page that has none for a file, that of the settings beside it", async () => {
    await write({
      "01-a.md": deck,
      "02-b.md": deck.replace("Merke:", "Spick:"),
      "index.html": `<section data-markdown="01-a.md" data-separator-notes="^Merke:"></section>`,
      "mkslides.yml": 'slides:\n  separator_notes: "^Spick:"\n',
    });
    expect(await notes(folder)).toEqual([...both, ...both]);
  });

  it("in the first folder of the repository", async () => {
    await write({
      ".gitignore": "out",
      "deck/slides.md": deck,
      "index.html": `<section data-markdown="deck/slides.md" data-separator-notes="^Merke:"></section>`,
    });
    expect(await notes(join(folder, "deck"))).toEqual(both);
  });
});

it.each([
  ["another file's", `<section data-markdown="other.md" data-separator-notes="^Merke:"></section>`],
  ["none", `<section data-markdown="slides.md" data-separator-notes="^(Merke:"></section>`],
  ["none", `<section data-markdown="slides.md" data-separator-notes="x*"></section>`],
])("a page whose mark is %s changes nothing", async (_, text) => {
  await write({ "slides.md": deck, "index.html": text });
  expect(await notes(folder)).toEqual(["", "第二页的话。"]);
});
