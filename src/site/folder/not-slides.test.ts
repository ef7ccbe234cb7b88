import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processorTime } from "../../../tests/processor-time.ts";
import { readDeckFolder } from "./deck-folder.ts";
import { withoutEdition } from "./file-name.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-speeches-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const ofFiles = new Set(["spoken-file", "working-file", "document-file", "maybe-notes"]);

/** How many slides the deck of these files has, and what is told. */
async function read(files: Readonly<Record<string, string>>): Promise<[number, readonly string[]]> {
  const deck = await mkdtemp(join(folder, "deck-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(deck, name), text);
  const { reading } = await readDeckFolder(deck);
  const codes = reading.problems.map(({ code }) => code);
  return [reading.deck.slides.length, codes.filter((code) => ofFiles.has(code))];
}

const numbered = { "01-题目.md": "# 题目", "02-形势.md": "## 形势\n\n- 甲" };
const one = { "slides.md": "# 题目" };

const greeting = "各位领导，大家好。";
const speech = `同志们：\n\n${"今天我们在这里开会，主要是总结今年的工作，安排明年的任务。".repeat(12)}`;
const headed = `# 在大会上的话\n\n${speech}`;
const inParts = `# 在大会上的话\n\n同志们：\n\n---\n\n## 一、总结\n\n1. **抓落实**\n\n${speech}\n\n---\n\n谢谢大家！`;
const list = "## 发言\n\n- 张局长\n- 王书记";
const table = "| 发言 | 时间 |\n|---|---|\n| 张局长 | 9:00 |";
const picture = "![](a.png)";
const dressed = `---\nlayout: two-cols\n---\n\n## 甲\n\n${speech}`;
const withCode = `## 甲\n\n${speech}\n\n\`\`\`js\na()\n\`\`\``;
const withTags = `## 甲\n\n<v-click>\n\n${speech}\n\n</v-click>`;
const withNotes = `## 甲\n\nNote:\n${speech}`;

describe("a speech by its name", () => {
  const names = [
    "讲稿、09-发言稿、speaker-notes、talking-points、讲稿（45秒）初稿、讲稿-张局、王书记讲话稿、11月26日讲稿",
    "开幕式主持词、讲稿 - 终稿、讲稿final2、02-讲稿副本、my speech_v3-final",
    "张局长讲稿终版、讲话稿终、讲课稿、发言稿第二稿、讲稿新版v3、演讲稿Word版、演讲稿ok、01-题目-讲稿",
  ].flatMap((some) => some.split("、"));
  it.each(names)("is no slide whatever it has of one: %s", async (name) => {
    for (const text of [greeting, headed, list])
      expect(await read({ ...numbered, [`${name}.md`]: text })).toEqual([2, ["spoken-file"]]);
    expect(await read({ ...one, [`${name}.md`]: list })).toEqual([1, ["spoken-file"]]);
  });
});

describe("a speech by other words", () => {
  const names = [
    "在全市工作会议上的讲话、张局长在大会上的讲话、在年中工作会议上的发言、张局讲话、张局发言、演讲稿11月26日",
    "讲稿已审、讲稿改完、讲稿已改、讲稿带时间、演讲稿大字版、演讲稿1126晚、演讲稿报审、演讲稿初版给张局看",
    "讲话全文、发言全文、讲话文稿、演讲文稿、讲话提纲、01-题目-备注、01-cover-notes",
    "cover-speech、讲话稿王书记、讲稿王小明定稿、02讲稿张局、致辞-张、发言、张局长讲话、开幕式致辞（定稿）",
    "notes-final、述职",
  ].flatMap((some) => some.split("、"));
  it.each(names)("is no slide beside those with numbers: %s", async (name) => {
    for (const text of [greeting, "同志们：\n\n机密", headed, inParts])
      expect(await read({ ...numbered, [`${name}.md`]: text })).toEqual([
        2,
        [expect.stringMatching(/^(?:spoken|working)-file$/)],
      ]);
  });
  it.each(names)("is shown and told where it is written as a slide: %s", async (name) => {
    const [slides, codes] = await read({ ...numbered, [`${name}.md`]: list });
    expect([slides, codes]).toEqual(
      name === "notes-final" ? [2, ["working-file"]] : [3, ["maybe-notes"]],
    );
  });
});

it.each([
  "a",
  "张局",
  "全文",
  "2026年大会",
  "结语",
  "讲话精神",
  "讲解员队伍",
  "学习讲话",
  "送审讲稿",
])(
  "much text and nothing else among slides with numbers is none, whatever it is called: %s",
  async (name) => {
    expect(await read({ ...numbered, [`${name}.md`]: speech })).toEqual([2, ["spoken-file"]]);
    for (const [text, slides] of [
      [greeting, 3],
      [headed, 3],
      [inParts, 5],
    ] as const)
      expect(await read({ ...numbered, [`${name}.md`]: text })).toEqual([slides, ["maybe-notes"]]);
    for (const text of [dressed, withCode, withTags])
      expect(await read({ ...numbered, [`${name}.md`]: text })).toEqual([3, []]);
    for (const text of ["谢谢大家！", list, table, picture, withNotes, `## 甲\n\n${greeting}`])
      expect(await read({ ...numbered, [`${name}.md`]: text })).toEqual([3, []]);
  },
);

it.each([
  ["03-发言", list, 3, []],
  ["03-发言", table, 3, []],
  ["03-发言", picture, 3, []],
  ["03-发言", withNotes, 3, []],
  ["03-发言", "## 发言\n\n张局长发言。", 3, []],
  ["03-发言", "张局长发言", 3, []],
  ["03-发言", greeting, 3, ["maybe-notes"]],
  ["03-发言", headed, 3, ["maybe-notes"]],
  ["03-发言", speech, 2, ["spoken-file"]],
  ["03-讲稿汇总", list, 3, ["maybe-notes"]],
  ["03-讲稿汇总", headed, 3, ["maybe-notes"]],
  ["03-讲稿张局", greeting, 2, ["spoken-file"]],
  ["03-怎样写好发言稿", list, 3, []],
  ["03-结语", greeting, 3, []],
  ["03-结语", headed, 3, []],
  ["03-结语", inParts, 5, []],
  ["03-结语", speech, 3, ["maybe-notes"]],
  ["03-notes-final", greeting, 3, ["maybe-notes"]],
  ["01-结语", greeting, 3, []],
])(
  "a number makes a slide of what is written as one: %s, %j",
  async (name, text, slides, codes) => {
    const [count, told] = await read({ ...numbered, [`${name}.md`]: text });
    expect([count, told]).toEqual([slides, codes]);
  },
);

it.each([
  ["张局讲话", "words", 2, []],
  ["张局讲话", list, 2, []],
  ["张局讲话", `![](a.png)\n\n${speech}`, 1, ["spoken-file"]],
  ["张局讲话", `## 讲话\n\n${greeting}`, 2, ["maybe-notes"]],
  ["张局讲话", greeting, 1, ["spoken-file"]],
  ["张局讲话", headed, 1, ["spoken-file"]],
  ["讲稿改完", list, 2, ["maybe-notes"]],
  ["讲稿改完", headed, 1, ["spoken-file"]],
  ["全文", headed, 2, ["maybe-notes"]],
  ["全文", speech, 2, ["maybe-notes"]],
  ["全文", list, 2, []],
  ["HOWTO", list, 1, ["document-file"]],
])("beside a deck in one file, %s, %j", async (name, text, slides, codes) => {
  expect(await read({ ...one, [`${name}.md`]: text })).toEqual([slides, codes]);
});

it.each([
  ["notes with their edition", "notes-final", ["working-file"]],
  ["a last outline", "大纲终版", ["working-file"]],
  ["a last draft in English", "draft - new", ["working-file"]],
  ["a slide on guides", "讲解员队伍", []],
  ["a slide on notes", "notes-on-steel", []],
  ["a slide on hosts", "主持人", []],
  ["a slide on the art", "公众演讲", []],
  ["a draft", "草稿", ["working-file"]],
  ["a draft with its date", "张局草稿-0312", ["working-file"]],
  ["an outline", "大纲", ["working-file"]],
  ["a first one", "大纲（初版）", ["working-file"]],
  ["material", "素材2", ["working-file"]],
  ["a memo", "备忘", ["working-file"]],
  ["what was noted", "学习笔记", ["working-file"]],
  ["a draft in English", "draft v2", ["working-file"]],
  ["an outline with a number, which puts it among the slides,", "03-大纲", []],
  ["a slide on ideas", "工作思路", []],
  ["a slide on a plan", "纲要草案", []],
  ["a slide on drafts", "草稿纸的故事", []],
])("of two files %s, %s, is a slide or not, and that is told: %s", async (_, name, codes) => {
  expect(await read({ ...one, [`${name}.md`]: list })).toEqual([codes.length > 0 ? 1 : 2, codes]);
});

it.each([
  ["is no slide beside slides with numbers", ["01-题目.md", "02-形势.md"], 2],
  ["is no slide beside the one file of a deck", ["题目.md"], 1],
  ["is a slide beside others without a number", ["题目.md", "形势.md"], 3],
])("任务.md %s", async (_, others, slides) => {
  const files = Object.fromEntries([...others, "任务.md"].map((name) => [name, "# 题目"]));
  expect((await read(files))[0]).toBe(slides);
});

it("says nothing of slides that are called for what is done, and are all there is", async () => {
  const files = { "01-发言.md": "## 发言\n\n张局长", "02-致辞.md": "- 王书记致辞" };
  expect(await read(files)).toEqual([2, []]);
  expect(await read({ "发言.md": headed, "致辞.md": headed })).toEqual([2, []]);
});

it("takes a speech for the deck where nothing else stands beside it but drafts", async () => {
  expect(await read({ "讲稿.md": headed, "草稿.md": "# 草稿" })).toEqual([1, ["working-file"]]);
});

it.each(["notes", "speaker-notes", "script", "speech"])(
  "what is called after the slides beside it is their speech: slides.%s.md",
  async (name) => {
    const said = "各位领导，大家好。\n\n---\n\n第二页的话。";
    expect(await read({ ...one, [`slides.${name}.md`]: said })).toEqual([1, ["spoken-file"]]);
    expect(await read({ ...one, [`other.${name}.md`]: list })).toEqual([2, []]);
  },
);

it("names with hundreds of digits take no time", () => {
  const name = `a${"1".repeat(230)}x`;
  const time = processorTime(() => Array.from({ length: 45 }, () => withoutEdition(name)));
  expect(time).toBeLessThan(1000);
});

it.each(["05-备注", "03-演讲稿要求", "优秀演讲稿", "读书笔记", "notes"])(
  "what is written as a slide and has notes of its own is one, and told: %s",
  async (name) => {
    const own = "## 要点\n\n- 甲\n- 乙\n\nNote:\n同志们。";
    const [count, told] = await read({ ...numbered, [`${name}.md`]: own });
    expect([count, told]).toEqual([3, ["maybe-notes"]]);
    const [fewer] = await read({ ...numbered, [`${name}.md`]: `${speech}\n\n备注：\n\n停顿` });
    expect(fewer).toBe(2);
  },
);
