import { expect, it } from "vitest";
import { readMarkdown } from "./markdown.ts";

function read(text: string) {
  const { blocks, left } = readMarkdown(text, "a.md");
  const shown = blocks.map((block) => (block.kind === "paragraph" ? block.text : block.kind));
  const told = (sought: string): string[] =>
    left.flatMap(({ kind, text: one }) => (kind === sought ? [one] : []));
  return { shown, hidden: told("hidden"), markup: told("markup") };
}

it("takes no settings of Remark for text, and no slide that is left out", () => {
  const text =
    "name: a\nclass: center, middle\n\n# 甲\n\n文\n\n---\nlayout: true\n\n## 密一\n\n---\n\n\ntemplate: a\nname: b\n\n# 乙\n\n---\nexclude: true\n\n# 密二\n\n- 密三\n\n---\nclass: center\n# 丙\n\n---\n\n丁";
  expect(read(text)).toEqual({
    shown: ["甲", "文", "乙", "丙", "丁"],
    hidden: ["layout: true\n\n## 密一", "exclude: true\n\n# 密二\n\n- 密三"],
    markup: ["name: a\nclass: center, middle", "template: a\nname: b", "class: center"],
  });
});

it.each([
  "hide: true",
  "disabled: true",
  "{hide: true}",
  '"hide": "true"',
  "# 内部\nhidden: true",
  "layout: center\nhide: yes",
])("takes no slide that its settings hide in Slidev: %j", (settings) => {
  const text = `# 甲\n\n---\n${settings}\n---\n\n# 密\n\n密\n\nNote:\n密\n\n---\n\n乙`;
  expect(read(text)).toEqual({
    shown: ["甲", "乙"],
    hidden: ["# 密\n\n密\n\nNote:\n密"],
    markup: [settings],
  });
});

it.each(["hide", "disabled"])("takes no first slide that Slidev leaves out by %s", (key) => {
  const head = `---\ntheme: seriph\n${key}: true\n---\n\n`;
  expect(read(`${head}# 密\n\n密\n\n---\n\n乙`)).toEqual({
    shown: ["乙"],
    hidden: ["# 密\n\n密"],
    markup: [],
  });
  expect(read(`${head}# 甲\n\n文`).shown).toEqual(["甲", "文"]);
});

it("takes a draft, which somebody brings", () => {
  expect(read("---\ndraft: true\n---\n\n# 甲\n\n---\n\n乙").shown).toEqual(["甲", "乙"]);
});

it("takes no settings of Slidev for text, with the remarks in them", () => {
  const text =
    "---\n# 内部\nmdc: true\n---\n\n# 甲\n\n---\nlayout: two-cols\n# 内部\nclass: x # 内部\n---\n\n乙\n\n---\nhide: false\n---\n\n丙";
  expect(read(text).shown).toEqual(["甲", "乙", "丙"]);
  expect(read(text).hidden).toEqual([]);
});

it("takes no name of a file that another program puts there", () => {
  const { shown, markup } = read('甲\n\n@import "a.md"\n\n![[b]]\n\n<<< @/c.ts\n\n乙 ![[d]]');
  expect(shown).toEqual(["甲", "乙"]);
  expect(markup).toEqual(['@import "a.md"', "<<< @/c.ts", "![[b]]", "![[d]]"]);
});

it.each([
  ["a line between rulers", "甲\n\n---\n\n层次：高\n\n---\n\n乙", ["甲", "层次：高", "乙"]],
  ["a line like a setting", "甲\n\nname: 乙\n\nlayout: 丙", ["甲", "name: 乙", "layout: 丙"]],
  ["code", "甲\n\n```\n---\nhide: true\n---\n```\n\n乙", ["甲", "---", "hide: true", "---", "乙"]],
])("%s stays", (_, text, shown) => {
  expect(read(text)).toMatchObject({ shown, hidden: [] });
});
