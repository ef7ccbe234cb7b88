import { describe, expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { plainText, speechOf } from "./speech.ts";

const speech = (files: Readonly<Record<string, string>>) =>
  speechOf(
    readDeck(
      Object.entries(files).map(([path, text]) => ({ path, text })),
      { layouts: ["points"] },
    ).deck,
  );

describe("the speech on paper", () => {
  it("has the title once, what the settings say under it, and figures filled in", () => {
    const found = speech({
      "deck.yaml": "unit: 某单位\nspeaker: 张三\ndate: 2023年10月1日\n",
      "figures.yaml": "次数: { value: 12, placeholder: X }\n条数:\n",
      "1.md": "# 总结<wbr>发言\n\nNote:\n总结发言\n",
      "2.md":
        "## 有序\n\nNote:\n－－谋划有序。开会{{次数}}次，[click]整改{{条数}}条。\n\n一、下一步\n",
    });
    expect(found.title).toEqual(["总结发言"]);
    expect(found.byline).toEqual(["某单位", "张三", "2023年10月1日"]);
    expect(found.sections.map(({ heading }) => heading)).toEqual(["有序"]);
    const [first, second] = found.sections[0]?.paragraphs ?? [];
    expect(first?.opening).toEqual({ kind: "lead", length: 7 });
    expect(first?.runs).toEqual([
      { kind: "text", text: "－－谋划有序。开会" },
      { kind: "figure", text: "12", blank: false },
      { kind: "text", text: "次，" },
      { kind: "step" },
      { kind: "text", text: "整改" },
      { kind: "figure", text: "X", blank: true },
      { kind: "text", text: "条。" },
    ]);
    expect(second?.opening).toEqual({ kind: "heading", level: 1 });
  });

  it.each([
    ["——在大会上的讲话", ["总结发言", "——在大会上的讲话"], ["某单位", "张三"], ["甲"]],
    [
      "——张三在大会上的讲话\n\n10月1日",
      ["总结发言", "——张三在大会上的讲话"],
      ["某单位"],
      ["10月1日", "甲"],
    ],
    ["在大会上的讲话", ["总结发言"], ["某单位", "张三"], ["在大会上的讲话", "甲"]],
  ])("has a subtitle of the cover under the title: %s", (text, title, byline, lines) => {
    const found = speech({
      "deck.yaml": "unit: 某单位\nspeaker: 张三\n",
      "1.md": `# 总结发言\n\n${text}`,
      "2.md": "甲",
    });
    expect(found.title).toEqual(title);
    expect(found.byline).toEqual(byline);
    expect(found.sections.flatMap(({ paragraphs }) => paragraphs.map(plainText))).toEqual(lines);
  });

  it("says nothing twice that opens the text", () => {
    const found = speech({
      "deck.yaml": "title: 发言\nspeaker: 张三\n",
      "1.md": "# 发言\n\nNote:\n发言\n\n张三\n\n同志们：\n",
    });
    expect(found.byline).toEqual([]);
    expect(found.sections[0]?.paragraphs.map(plainText)).toEqual(["张三", "同志们："]);
  });

  it("of a deck with a remark here and there is what the faces show, each remark below its slide", () => {
    const remark = "## 甲\n\n- 一点\n\nNote:\n放片子。\n";
    const bare = ["乙", "丙", "丁"].map((name) => `## ${name}\n\n- ${name}一点\n`);
    const found = speech({ "1.md": [remark, ...bare].join("\n---\n\n") });
    const text = found.sections.map(({ paragraphs }) => paragraphs.map(plainText).join("/"));
    expect(text[0]).toMatch(/一点.*\/放片子。$/);
    expect(text.slice(1).map((one) => /.一点/.exec(one)?.[0])).toEqual([
      "乙一点",
      "丙一点",
      "丁一点",
    ]);
  });

  it("of a deck without notes is what the faces show", () => {
    const found = speech({ "1.md": "# Talk\n\n- one `code`\n- two\n\n### Group\n\nline\n" });
    expect(
      found.sections.flatMap(({ paragraphs }) =>
        paragraphs.map((one) => [one.opening.kind, plainText(one)]),
      ),
    ).toEqual([
      ["none", "one code"],
      ["none", "two"],
      ["heading", "Group"],
      ["none", "line"],
    ]);
  });

  it("of a face has nothing that raw HTML hides in a line", () => {
    const found = speech({
      "1.md":
        "# 甲\n\n- 乙 <span hidden>藏</span>丙\n\n> 丁<template>藏**藏**</template>\n>\n> ——戊 <i hidden>藏</i>\n\n|己|\n|-|\n|庚<b hidden>藏</b>|",
    });
    const text = found.sections.flatMap(({ paragraphs }) => paragraphs.map(plainText)).join("");
    expect(text).toMatch(/乙 丙.*丁.*——戊.*己.*庚/);
    expect(text).not.toContain("藏");
  });

  it("of a face's table are its rows, each a line", () => {
    const found = speech({
      "1.md":
        "# 总结\n\n| 项目 | 完成 |\n| --- | --- |\n| 公文 | **118**件 |\n| 会议 |  |\n\n完。\n",
    });
    const [section] = found.sections;
    expect(section?.paragraphs.map(plainText)).toEqual([
      "项目　完成",
      "公文　118件",
      "会议　",
      "完。",
    ]);
    expect(section?.paragraphs.map(({ row }) => row && [row.isHead, row.cells.length])).toEqual([
      [true, 2],
      [false, 2],
      [false, 2],
      undefined,
    ]);
  });
});
