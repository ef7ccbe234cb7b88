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

it.each([
  ["a speech in a file of its own", "讲稿.md", ["spoken-file"]],
  ["a numbered one", "09-发言稿.md", ["spoken-file"]],
  ["an English one", "speaker-notes.md", ["spoken-file"]],
  ["a document in capitals", "HOWTO.md", ["document-file"]],
  ["one that is called by more words", "讲稿（45秒）初稿.md", ["spoken-file"]],
  ["one that is called by its speaker", "讲稿-张局.md", ["spoken-file"]],
  ["one with its speaker before it", "王书记讲话稿.md", ["spoken-file"]],
  ["one with its day", "11月26日讲稿.md", ["spoken-file"]],
  ["one that is called for its event", "开幕式主持词.md", ["spoken-file"]],
  ["a last one", "讲稿 - 终稿.md", ["spoken-file"]],
  ["a last one in one word", "讲稿final2.md", ["spoken-file"]],
  ["a copy", "02-讲稿副本.md", ["spoken-file"]],
  ["a last one in English", "my speech_v3-final.md", ["spoken-file"]],
  ["one with its speaker behind it", "02讲稿张局.md", ["spoken-file"]],
  ["one with what the speaker is", "讲话稿王书记.md", ["spoken-file"]],
  ["one with a name behind it", "04-讲稿王小明定稿.md", ["spoken-file"]],
  ["a last edition", "张局长讲稿终版.md", ["spoken-file"]],
  ["a last one in a sign", "讲话稿终.md", ["spoken-file"]],
  ["a second one", "发言稿第二稿.md", ["spoken-file"]],
  ["a new edition", "讲稿新版v3.md", ["spoken-file"]],
  ["one in words of a kind", "致辞-张.md", ["maybe-notes"]],
  ["one that is called for what is done", "发言.md", ["maybe-notes"]],
  ["one that is called for who does it", "张局长讲话.md", ["maybe-notes"]],
  ["one that is called for where", "开幕式致辞（定稿）.md", ["maybe-notes"]],
  ["a spoken one among the slides, with text alone,", "03-发言.md", ["maybe-notes"]],
  ["a slide on work with a speech", "学习讲话.md", []],
  ["a slide on talks", "讲话精神.md", []],
  ["a slide on totals", "讲稿汇总.md", []],
  ["a slide on hosts", "主持人.md", []],
  ["a slide on the art", "公众演讲.md", []],
  ["a slide on tables", "讲稿余额.md", []],
  ["a slide on what was said", "讲话金句.md", []],
  ["notes with their edition", "notes-final.md", ["working-file"]],
  ["such notes among the slides", "03-notes-final.md", ["maybe-notes"]],
  ["a last outline", "大纲终版.md", ["working-file"]],
  ["a last draft in English", "draft - new.md", ["working-file"]],
  ["a slide on work at a speech", "怎样写好发言稿.md", []],
  ["a slide on a contest", "讲稿评比.md", []],
  ["a slide on guides", "讲解员队伍.md", []],
  ["a slide on notes", "notes-on-steel.md", []],
  ["a draft", "草稿.md", ["working-file"]],
  ["a draft with its date", "张局草稿-0312.md", ["working-file"]],
  ["an outline", "大纲.md", ["working-file"]],
  ["a first one", "大纲（初版）.md", ["working-file"]],
  ["material", "素材2.md", ["working-file"]],
  ["a memo", "备忘.md", ["working-file"]],
  ["what was noted", "学习笔记.md", ["working-file"]],
  ["a draft in English", "draft v2.md", ["working-file"]],
  ["an outline with a number, which puts it among the slides,", "03-大纲.md", []],
  ["a slide on ideas", "工作思路.md", []],
  ["a slide on a plan", "纲要草案.md", []],
  ["a slide on drafts", "草稿纸的故事.md", []],
])("of two files %s is a slide or not, and that is told: %s", async (_, name, codes) => {
  const deck = await mkdtemp(join(folder, "deck-"));
  await writeFile(join(deck, "slides.md"), "# 题目");
  await writeFile(join(deck, name), "各位领导，大家好。");
  const { reading } = await readDeckFolder(deck);
  expect(reading.problems.map(({ code }) => code)).toEqual(codes);
  const isSlide = codes.every((code) => code === "maybe-notes");
  expect(reading.deck.slides).toHaveLength(isSlide ? 2 : 1);
});

it.each([
  ["is no slide beside slides with numbers", ["01-题目.md", "02-形势.md"], 2],
  ["is no slide beside the one file of a deck", ["题目.md"], 1],
  ["is a slide beside others without a number", ["题目.md", "形势.md"], 3],
])("任务.md %s", async (_, others, slides) => {
  const deck = await mkdtemp(join(folder, "deck-"));
  for (const name of [...others, "任务.md"]) await writeFile(join(deck, name), "# 题目");
  expect((await readDeckFolder(deck)).reading.deck.slides).toHaveLength(slides);
});

it.each(["致辞-张.md", "发言.md", "张局长讲话.md", "开幕式致辞（定稿）.md", "notes-final.md"])(
  "beside slides with numbers, %s is none",
  async (name) => {
    const deck = await mkdtemp(join(folder, "deck-"));
    for (const each of ["01-题目.md", "02-形势.md", name])
      await writeFile(join(deck, each), "# 题目");
    const { reading } = await readDeckFolder(deck);
    expect(reading.deck.slides).toHaveLength(2);
    expect(reading.problems.map(({ code }) => code)).toContain("spoken-file");
  },
);

it("says nothing of a slide that is called for what is done, nor of such files alone", async () => {
  const deck = await mkdtemp(join(folder, "deck-"));
  await writeFile(join(deck, "01-发言.md"), "## 发言\n\n张局长");
  await writeFile(join(deck, "02-致辞.md"), "- 王书记致辞");
  const { reading } = await readDeckFolder(deck);
  expect([reading.deck.slides.length, reading.problems]).toEqual([2, []]);
});

it("takes a speech for the deck where nothing else stands beside it but drafts", async () => {
  const deck = await mkdtemp(join(folder, "deck-"));
  for (const name of ["讲稿.md", "草稿.md"]) await writeFile(join(deck, name), `# ${name}`);
  const { reading } = await readDeckFolder(deck);
  expect(reading.deck.slides.map(({ heading }) => heading)).toEqual(["讲稿.md"]);
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
