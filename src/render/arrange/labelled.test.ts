import { describe, expect, it } from "vitest";
import { arranged } from "./sample-arrangement.ts";

describe("labelled lines", () => {
  const entries = (text: string): readonly (readonly string[])[] =>
    [
      ...arranged("points", text).html.matchAll(
        /<span class="entry" style="--label:([\d.]+)"><span class="label">(.*?)<\/span>/g,
      ),
    ].map(([, ems = "", label = ""]) => [label.replace("<wbr>", ""), ems]);

  it.each([
    [
      "paragraphs",
      "出席：张三\n\n列席人员：李四",
      [
        ["出席：", "3"],
        ["列席人员：", "5"],
      ],
    ],
    [
      "lines of one paragraph",
      "时间：九点\n地点：会议室",
      [
        ["时间：", "3"],
        ["地点：", "3"],
      ],
    ],
    [
      "labels before a link or bold text",
      "邮箱：<a@b.cn>\n\n人员：**甲**",
      [
        ["邮箱：", "3"],
        ["人员：", "3"],
      ],
    ],
  ])("hang in %s", (_, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it.each(["**时间**：九点\n**地点**：室内", "**时间：**九点\n\n**地点：**室内"])(
    "hang also where they are bold: %s",
    (text) => {
      const { html } = arranged("points", text);
      expect(
        html.match(/<span class="label"><strong>(?:时间|地点)：<\/strong><\/span>/g),
      ).toHaveLength(2);
      expect(html.match(/：/g)).toHaveLength(2);
    },
  );

  it.each([
    ["one of them alone", "出席：张三"],
    ["a line without a label", "出席：张三\n\n都到了"],
    ["clock times", "10：30签到\n\n11：00开会"],
    ["addresses", "https://a.cn\n\nhttps://b.cn"],
    ["sentences with a colon", "大家要记住，一条：学\n\n大家要记住，两条：做"],
  ])("are not %s", (_, text) => {
    expect(entries(text)).toEqual([]);
  });

  it("keep every character", () => {
    const { html } = arranged("points", "Phone: 1\n\nE-mail: a");
    expect(html.replace(/<[^>]*>/g, "")).toContain("Phone: 1");
  });
});
