import { describe, expect, it } from "vitest";
import { notesText } from "./notes-text.ts";
import { readDeck } from "../read.ts";

const prose =
  "今年以来，在大家的支持下，我们认真贯彻落实决策部署，扎实推进各项工作，取得了明显成效。下面我向大家汇报，请各位审议。";

function told(text: string): readonly string[] {
  return readDeck([{ path: "a.md", text }], { layouts: ["points"] }).problems.map(
    ({ code, place: { line, column } }) => `${code} ${line}:${column}`,
  );
}

describe("a comment that is called a speech and has one in it is told", () => {
  it.each([
    `<!-- 讲稿：${prose} -->`,
    `<!--\n讲稿：\n${prose}\n-->`,
    `<!--\n**演讲者备注**\n\n${prose}\n-->`,
    "<!-- 备注：这里要提一下去年的数字 -->",
    "<!-- Speaker notes: thank the organisers first -->",
    `[//]: # (讲稿：${prose})`,
    `[讲稿]: # (${prose})`,
    `[comment]: <> "发言稿：${prose}"`,
    `%% 讲稿：${prose} %%`,
    `{/* notes: say hello to everyone */}`,
    "<!-- 各位领导，下面看这张图，它说明了三个问题。 -->",
    "<!-- 接下来，请大家看一段四分钟的短片。 -->",
    "<!--\nGood morning, everyone. Thank you for coming.\n-->",
  ])("%s", (comment) => {
    expect(told(`# 题\n\n甲\n\n${comment}\n\n乙`)).toEqual(["not-spoken 5:1"]);
  });
});

it("one behind a backslash is text, and told as such", () => {
  expect(told(`# 题\n\n甲\n\n\\<!-- ${prose} -->\n\n乙`)).toEqual(["maybe-torn 5:1"]);
});

describe("where nearly each slide has one comment, the first is told", () => {
  const slide = (name: string, comment: string): string => `# ${name}\n\n甲\n\n${comment}`;
  const deck = (comments: readonly string[]): string =>
    comments.map((comment, at) => slide(String(at), comment)).join("\n\n---\n\n");
  const remark = "<!-- 从去年讲起，最后点出问题 -->";

  it("and none where few have", () => {
    expect(told(deck([remark, remark, remark, remark]))).toEqual(["not-spoken 5:1"]);
    expect(told(deck(["", remark, remark, remark, remark]))).toEqual(["not-spoken 13:1"]);
    expect(told(deck(["", "", remark, remark, remark]))).toEqual([]);
    expect(told(deck([remark, remark, remark]))).toEqual([]);
  });

  it.each([
    ["settings", '<!-- .slide: data-background="#123456" class="a b" -->'],
    ["short marks", "<!-- 第一页 -->"],
    ["two of them", `${remark}\n\n${remark}`],
  ])("and none that are %s", (_, comment) => {
    expect(told(deck([comment, comment, comment, comment]))).toEqual([]);
  });
});

describe("where no slide has notes and several have prose in a comment, the first is told", () => {
  const slides = `# 一\n\n甲\n\n<!-- ${prose} -->\n\n---\n\n# 二\n\n乙\n\n<!-- ${prose} -->`;

  it("and none where a slide has notes", () => {
    expect(told(slides)).toEqual(["not-spoken 5:1"]);
    expect(told(`${slides}\n\n---\n\n# 三\n\nNote:\n丙`)).toEqual([]);
    expect(told(slides.slice(0, slides.indexOf("---\n\n#")))).toEqual([]);
  });

  it("and none of a program whose comments are notes", () => {
    const text = `---\nmarp: true\n---\n\n${slides}`;
    const { deck, problems } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
    expect(deck.slides.map(({ notes }) => notesText(notes, deck.figures))).toEqual([prose, prose]);
    expect(problems.filter(({ code }) => code === "not-spoken")).toEqual([]);
  });
});

describe("nothing is said of", () => {
  it.each([
    "<!-- 核对过，数字以统计局为准 -->",
    "<!-- 讲稿：略 -->",
    "<!-- 各位领导名单见附件 -->",
    `<!-- ${prose} -->`,
    '<!-- .slide: data-notes="讲稿：各位领导大家好" -->',
    "[讲稿]: https://example.com (各位领导大家好)",
    `\`\`\`html\n<!-- 讲稿：${prose} -->\n\`\`\``,
  ])("%s", (comment) => {
    expect(told(`# 题\n\n甲\n\n${comment}\n\n乙`).filter((one) => one.startsWith("not-"))).toEqual(
      [],
    );
  });
});
