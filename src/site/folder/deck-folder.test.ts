import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deckReader, readDeckFolder } from "./deck-folder.ts";
import { deckPlace } from "./deck-place.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-folder-"));
  await writeFile(join(folder, "notes.txt"), "x");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ["is not there", "none", "no-folder"],
  ["is a file", "notes.txt", "no-folder"],
  ["holds no slide", ".", "no-slides"],
])(
  "a folder that %s is a problem with its name, no fault of the program",
  async (_, name, code) => {
    const path = join(folder, name);
    const { reading } = await readDeckFolder(path);
    expect(reading.problems).toMatchObject([{ code, severity: "error", place: { file: path } }]);
  },
);

it.each([
  ["a folder", ".", ["01-甲.md", "02-乙.md", "history.md"]],
  ["a file of it", "02-乙.md", ["02-乙.md"]],
  ["a README that is named", "README.md", ["README.md"]],
])("the deck of %s is its slides, with the settings beside them", async (_, name, slides) => {
  const deck = await mkdtemp(join(folder, "deck-"));
  const names = ["01-甲.md", "02-乙.md", "history.md", "README.md", "readme.zh-CN.md"];
  names.push("CHANGELOG.md", "LICENSE.md", "HISTORY.md", "CODE_OF_CONDUCT.md");
  for (const each of names) await writeFile(join(deck, each), `# ${each}`);
  await writeFile(join(deck, "deck.yaml"), "title: 题目");
  const place = await deckPlace(join(deck, name));
  if ("problem" in place) throw new Error(place.problem.message.en);
  const { sources, reading } = await readDeckFolder(place.folder, place);
  expect(sources.map(({ path }) => basename(path))).toEqual([...slides, "deck.yaml"].sort());
  expect(reading.deck.settings.title).toBe("题目");
});

it.each(["讲稿.md", "SLIDES.md", "notes.md", "草稿.md"])("%s alone is a deck", async (name) => {
  const deck = await mkdtemp(join(folder, "deck-"));
  await writeFile(join(deck, name), "# 题目\n\n- 甲");
  await writeFile(join(deck, "README.md"), "x");
  const { reading } = await readDeckFolder(deck);
  expect([reading.deck.slides.length, reading.problems]).toEqual([1, []]);
});

it.each(["notes.txt", "none", "none.md"])("%s is no deck, and that is a problem", async (name) => {
  const place = await deckPlace(join(folder, name));
  expect(place).toMatchObject({ problem: { code: "no-folder", severity: "error" } });
});

it.each([
  ["讲话.docx", /npm run import -- "/],
  ["讲话.txt", /npm run import -- "/],
  ["talk.qmd", /ends in \.md/],
  ["talk.ipynb", /jupytext/],
  ["talk.zip", /Name the folder/],
])("says what to do with %s, which may become a deck", async (name, hint) => {
  const deck = await mkdtemp(join(folder, "file-"));
  await writeFile(join(deck, name), "x");
  const place = await deckPlace(join(deck, name));
  expect("problem" in place && place.problem.hint?.en).toMatch(hint);
});

it.each([
  ["index.html", '<section data-markdown="a b.md"></section>', /sections in/],
  [
    "index.html",
    '<section data-markdown="slides.md" data-separator="^---"></section>',
    /Name slides\.md/,
  ],
  ["talk.htm", "<section data-markdown><textarea data-template># A", /sections in/],
  ["page.html", "<p>text", /Name the folder/],
])("a page of reveal.js, %s with %s, tells where its slides are", async (name, text, hint) => {
  const deck = await mkdtemp(join(folder, "page-"));
  await writeFile(join(deck, name), text);
  await writeFile(join(deck, "README.md"), "x");
  const places = await Promise.all([
    deckPlace(join(deck, name)),
    ...(name === "index.html" ? [deckPlace(deck)] : []),
  ]);
  for (const place of places) {
    if (!("problem" in place)) throw new Error("taken for a deck");
    expect(place.problem.hint?.en).toMatch(hint);
  }
});

it("tells settings under a wrong name beside a single file too, and no copies of other files", async () => {
  const path = join(folder, "misnamed");
  await mkdir(path);
  for (const [name, text] of [
    ["a.md", "## 甲\n\nNote: 说"],
    ["a (1).md", "x"],
    ["deck.yml", "publish: { notes: none }"],
  ] as const)
    await writeFile(join(path, name), text);
  const { reading } = await readDeckFolder(path, { only: "a.md" });
  expect(reading.problems).toMatchObject([{ code: "misnamed-settings", severity: "error" }]);
});

it("keeps the object of a file that did not change when it reads the deck again, and no other", async () => {
  const path = await mkdtemp(join(folder, "again-"));
  for (const name of ["a.md", "b.md"]) await writeFile(join(path, name), "## 甲");
  const read = deckReader(path);
  const [a, b] = (await read()).sources;
  await writeFile(join(path, "b.md"), "## 乙");
  const { sources, reading } = await read();
  expect([sources[0] === a, sources[1] === b]).toEqual([true, false]);
  expect(reading.deck.slides.map(({ heading }) => heading)).toEqual(["甲", "乙"]);
});
