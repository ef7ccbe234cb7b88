import { describe, expect, it } from "vitest";
import type { Block } from "../model.ts";
import { readManuscript, readPasted } from "./read.ts";
import { problemOf, read } from "./sample-docx.ts";

describe("a text file", () => {
  const text = "同志们：\n今天我们开会。";
  const gbk = new Uint8Array([0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7]);

  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(`${text}\nOK, let us begin now.`, "utf16le")],
    ["UTF-16 the other way round", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("is read in %s", (_, bytes) => {
    expect(read(bytes, "稿.txt").blocks[0]).toMatchObject({ text: "同志们：" });
  });

  it("is read in GBK", () => {
    expect(read(gbk, "稿.txt").blocks[0]).toMatchObject({ text: "同志们" });
  });

  it("is read in Big5", () => {
    const bytes = new Uint8Array([0xa6, 0x55, 0xa6, 0xec, 0xa8, 0xd3, 0xbb, 0xab, 0xa1, 0x47]);
    expect(read(bytes, "稿.txt").blocks[0]).toMatchObject({ text: "各位來賓：" });
  });

  it("that is no text is told", () => {
    expect(problemOf(new Uint8Array([0, 1, 2, 0xff, 0xfe, 0, 0]), "稿.txt")).toBe("not-text");
  });
});

describe("what Markdown hides in a text of another ending", () => {
  const text =
    "年度总结\n一、工作\n完成20个\n<!-- 密甲\n\n密乙 -->\n<div hidden>密丙</div>\n二、打算";
  const isOnly = (block: Block): boolean => /密|<|--/.test("text" in block ? block.text : "");

  it("stands on no face, and every character comes in", () => {
    const { blocks } = read(Buffer.from(text), "稿.txt");
    expect(blocks.map((block) => "text" in block && block.text).join("\n")).toBe(text);
    expect(blocks.filter(({ onlySpoken }) => onlySpoken)).toEqual(
      blocks.filter((block) => isOnly(block)),
    );
  });

  it("is cut where it is pasted, and told", () => {
    const pasted = readPasted(text);
    if ("problem" in pasted) throw new Error(pasted.problem.code);
    expect(JSON.stringify(pasted.manuscript.blocks)).not.toContain("密");
    expect(JSON.stringify(pasted.manuscript.left)).toContain("密甲");
  });
});

it.each(["稿.txt", "稿.md"])("half of a mark that came in is told with its line: %s", (file) => {
  const text =
    "年度总结\n\n一、工作\n\n完成20个 --> 三个\n\n字 {{% 甲\n\n尾 &lt;!-- 乙\n\n二、打算";
  const { left } = read(Buffer.from(text), file);
  expect(left.filter(({ kind }) => kind === "half-mark").map((one) => one.text)).toEqual([
    "5: 完成20个 --> 三个",
    "7: 字 {{% 甲",
    ...(file === "稿.md" ? ["9: 尾 <!-- 乙"] : []),
  ]);
});

it.each([
  ["a word that hides", "甲\n\n- 乙 <!-- .elment: hidden -->", "3: - 乙 <!-- .elment: hidden -->"],
  ["the class of a heading", "# 甲\n\n## 乙 {.hiddden}", "3: ## 乙 {.hiddden}"],
  ["a tag in other signs", "# 甲\n\n《div hidden》乙《、div》", "3: 《div hidden》乙《、div》"],
  ["a setting", "# 甲\n\n乙\nhidden： true", "4: hidden： true"],
  [
    "an outline below a head",
    "---\ntitle: 题\n---\n\n# 甲\n\n乙丙 {hidden}丁戊\n\n## 己\n\n庚\n\n## 辛\n\n乙丙 {hidden}丁戊",
    "15: 乙丙 {hidden}丁戊",
  ],
])("a slip in %s is told with its line", (_, text, line) => {
  const { left } = read(Buffer.from(text), "稿.md");
  expect(left).toContainEqual({ kind: "half-mark", text: line });
});

it.each([
  ["/*\n\n张局这里多停一会。\n\n*/", ["3: /*"]],
  ["<%\n\n内部数据三百万元先压着。\n\n%>", ["7: %>", "3: <%"]],
  ["/*\n\n# 下一节", ["3: /*"]],
])(
  "a mark that hides alone on its line is told where what follows it came in: %j",
  (text, told) => {
    const { left } = read(Buffer.from(`# 题\n\n${text}\n\n今年稳中向好。\n`), "稿.md");
    expect(left.filter(({ kind }) => kind === "half-mark").map((one) => one.text)).toEqual(told);
  },
);

it.each(["PK赛活动方案", "PK"])("a text may begin with %s, as a file of Word does", (title) => {
  const read = readManuscript(new TextEncoder().encode(`${title}\n各位领导：\n平稳。`), "a.txt");
  expect("manuscript" in read && read.manuscript.blocks[0]).toMatchObject({ text: title });
});
