import { describe, expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { readingCopy } from "./reading-copy.ts";

const copyOf = (notes: string, size = 24): string => {
  const files = [
    { path: "deck.yaml", text: "title: 题\nrate: 60\n" },
    { path: "figures.yaml", text: "次数: { value: 12, placeholder: X }\n条数:\n" },
    { path: "1.md", text: `## 一节，后半\n\nNote:\n${notes}\n` },
  ];
  return readingCopy(readDeck(files, { layouts: [] }).deck, size).html("");
};

describe("the reading copy", () => {
  it("keeps a figure to its unit, and frames a blank", () => {
    const html = copyOf("开会{{次数}}余次，整改{{条数}}条。");
    expect(html).toContain('开会<span class="unit"><b class="figure">12</b>余次</span>，整改');
    expect(html).toContain('<b class="figure blank">X</b>条</span>。');
  });

  it("has nothing in it that the notes could run", () => {
    expect(copyOf("甲 \\<b onclick=1> & 乙。")).not.toContain("<b onclick");
  });

  it("says how long it takes to the end of each page, by the deck's rate", () => {
    expect(copyOf("一".repeat(60))).toContain("念到这里约 1 分钟");
    expect(copyOf("一".repeat(66))).toContain("念到这里约 1 分 5 秒");
    expect(copyOf("一".repeat(5))).toContain("念到这里约 5 秒");
  });

  it("has the head of a table on the page of its first row, and no time under a title alone", () => {
    const table = "\n\n| 项目 | 数 |\n| --- | --- |\n| 甲 | 1 |\n";
    for (let lines = 8; lines < 16; lines++) {
      const text = Array<string>(lines).fill("说了。").join("\n\n");
      const pages = copyOf(text + table).split("<article");
      expect(pages.find((page) => /<p[^>]*>项目/.test(page))).toMatch(/<p[^>]*>甲/);
    }
    const full = copyOf(`${"这一句话很长很长，".repeat(28)}说完了。`).split("<article");
    expect(full[1]).toContain("<h1>");
    expect(full[1]).not.toContain("念到这里");
  });

  it("has more on a page in smaller type", () => {
    const pages = (size: number): number =>
      copyOf("这是一句不长不短的话。".repeat(120), size).split("<article").length - 1;
    expect(pages(16)).toBeLessThan(pages(24));
  });
});
