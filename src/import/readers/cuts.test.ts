import { describe, expect, it } from "vitest";
import { readMarkdown } from "./markdown.ts";

function read(text: string) {
  const { blocks, left } = readMarkdown(text, "a.md");
  return {
    shown: blocks.map((block) => (block.kind === "paragraph" ? block.text : block.kind)),
    told: left.map(({ text: one }) => one),
  };
}

describe("one hidden slide hides no other", () => {
  const hiding = '<!-- .slide: data-visibility="hidden" -->';
  it.each([
    [
      "in a deck that comments cut",
      `---\npresentation:\n  width: 800\n---\n\n<!-- slide -->\n\n# 甲\n\n<!-- slide data-visibility="hidden" -->\n\n# 密\n\n<!-- slide vertical=true -->\n\n乙`,
    ],
    [
      "in a deck with separators of its own",
      `---\nseparator: <!--s-->\nverticalSeparator: <!--v-->\n---\n\n# 甲\n\n<!--s-->\n\n${hiding}\n\n密\n\n<!--v-->\n\n乙`,
    ],
    ["in one without a head", `# 甲\n\n<!-- s -->\n\n${hiding}\n\n密\n\n<!--v-->\n\n乙`],
    ["in a deck of Spectacle", `# 甲\n\n---\n\n${hiding}\n\n密\n\n--- {"layout": "center"}\n\n乙`],
    ["in a deck of GitPitch", `# 甲\n\n+++\n\n${hiding}\n\n密\n\n---?color=red\n\n乙`],
  ])("%s", (_, text) => {
    expect(read(text)).toMatchObject({
      shown: ["甲", "乙"],
      told: expect.arrayContaining(["密"]),
    });
  });

  it("nor does a separator in code cut", () => {
    const text = `---\nseparator: <!--s-->\n---\n\n# 甲\n\n\`\`\`text\n<!--s-->\n乙\n\`\`\``;
    expect(read(text).shown).toEqual(["甲", "<!--s-->", "乙"]);
  });
});

it("of GitPitch's widgets the words come in, and what goes is told", () => {
  const text =
    "@title[密]\n\n# 甲\n\n@css[x](乙)\n\n文 @size[2em](丙) 字\n\n@color[red](丁)\n\n@ul[list]\n- 戊\n@ulend";
  expect(read(text)).toEqual({
    shown: ["甲", "乙", "文 丙 字", "丁", "戊"],
    told: ["@title[密]", "@ul[list]", "@ulend"],
  });
});

it.each([
  ["title: 总题\nsubtitle: 副题", "# 甲\n\n乙\n\n# 丙", ["总题", "副题", "甲", "乙", "丙"], []],
  [
    "title: 总题\nauthor: 张三\nformat: revealjs",
    "# 甲\n\n乙\n\n# 丙",
    ["总题", "张三", "甲", "乙", "丙"],
    [],
  ],
  ["title: 总题\nauthor: 张三\nformat: revealjs", "# 甲\n\n乙", ["甲", "张三", "乙"], ["总题"]],
  ["title: 总题", "# 甲\n\n乙", ["甲", "乙"], ["总题"]],
  [
    "title: 总题\nauthor:\n  - name: 张三\n    affiliation: 某局\n  - name: 李四\ninstitute: 某院",
    "乙",
    ["总题", "张三、李四", "某局", "某院", "乙"],
    [],
  ],
  ["title: 总题\nunit: 某厂\nspeaker: 张三", "# 总题\n\n乙", ["总题", "张三", "某厂", "乙"], []],
  ["title: 总题\nauthor: [张三, 李四]", "乙", ["总题", "张三、李四", "乙"], []],
  ["title: '**甲**'", "# 甲\n\n# 乙", ["甲", "乙"], []],
])("a title at the head is not lost beside one of the text: %j %j", (head, body, shown, told) => {
  expect(read(`---\n${head}\n---\n\n${body}`)).toEqual({ shown, told });
});
