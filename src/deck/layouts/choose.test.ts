import { describe, expect, it } from "vitest";
import { readDeck } from "../read.ts";
import { chooseLayout } from "./choose.ts";

/** The layout chosen for a face in the middle of a deck of two parts. */
function chosen(markdown: string): string {
  const files = [
    { path: "slides/1.md", text: markdown },
    { path: "slides/figures.yaml", text: "n: 3\n" },
  ];
  const face = readDeck(files, { layouts: ["points"] }).deck.slides[0]?.face ?? [];
  const place = { isFirst: false, isLast: false, isBetweenParts: false, parts: 2 };
  return chooseLayout(face, place).layout;
}

describe("a layout is chosen", () => {
  it.each([
    ["points", "few phrases", "## 甲\n\n- 一\n- 二"],
    ["points", "prose", "## 甲\n\n一段话。\n\n又一段话。"],
    ["points", "code", "## 甲\n\n```\na\n```"],
    ["points", "phrases beside figures", "## 甲\n\n- 一\n- 次数 {{n}}次"],
    ["points", "a table beside a list", "## 甲\n\n- 一\n\n| a | b |\n| - | - |\n| 1 | 2 |"],
    ["points", "a formula on its own lines", "$$x_1 + x_2$$"],
    ["section", "a heading alone", "## 存在问题"],
    ["section", "a part with a sentence", "## 第二部分 存在问题\n\n直面短板"],
    ["section", "a part with its contents", "## 第二部分 存在问题\n\n- （一）甲\n- （二）乙"],
    ["big-figure", "a share in a line by itself", "## 甲\n\n98.6%\n\n合格率\n\n比上年高。"],
    ["points", "a time in a line by itself", "## 甲\n\n2026年\n\n合格率\n\n比上年高。"],
    ["big-figure", "a number of money", "## 甲\n\n300万元\n\n合格率"],
    ["section", "a heading with a smaller one", "# 甲\n\n## 乙"],
    ["numbered", "one smaller heading with a text", "# 一、甲\n\n## （一）乙\n\n一段话。"],
    ["columns", "smaller headings side by side", "# 甲\n\n## 东\n\n- 一\n\n## 西\n\n- 一"],
    ["points", "a season in a line by itself", "## 甲\n\n2026 春季\n\n合格率\n\n比上年高。"],
    ["table", "a table", "## 甲\n\n| a | b |\n| - | - |\n| 1 | 2 |"],
    ["table", "a table with a note", "| a | b |\n| - | - |\n| 1 | 2 |\n\n单位：亿元"],
    ["picture", "a picture", "## 甲\n\n![乙](a.jpg)"],
    ["picture", "a picture beside a list", "## 甲\n\n![乙](a.jpg)\n\n- 一\n- 二"],
    ["points", "a picture in a sentence", "## 甲\n\n看 ![乙](a.jpg) 这里"],
    ["quote", "a quotation", "> 锲而不舍，金石可镂。\n>\n> ——《荀子》"],
    ["quote", "a quotation with its source below it", "> 锲而不舍，金石可镂。\n\n——《荀子》"],
    ["quote", "one word", "好"],
    ["points", "a quotation with a comment on it", "## 甲\n\n> 乙\n\n- 一\n- 二"],
    ["big-figure", "one figure", "## 甲\n\n- 合格率 {{n}}%\n\n比上年高。"],
    ["big-figure", "a bold number with its unit", "## 甲\n\n**40.9**万元\n\n多出一成。"],
    ["big-figure", "a heading that is a number", "## 1,286亿元\n\n地区生产总值"],
    ["big-figure", "a number as a heading below the first", "## 甲\n\n# 18650元\n\n比上年高。"],
    ["big-figure", "a figure as a smaller heading", "## 甲\n\n### {{n}}元\n\n比上年高。"],
    ["columns", "one number in every group", "## 甲\n\n### 乙\n\n**0** 起\n\n### 丙\n\n**8** 条"],
    ["big-figure", "a heading that is money", "## $48.7M\n\nRevenue"],
    ["big-figure", "a heading that is a measure", "# 268 g\n\n比一杯咖啡还轻"],
    ["section", "a heading that is a name", "## 5G"],
    ["section", "a heading that is a year", "## 2026年"],
    ["quote", "a name that begins with a digit", "## 5G网络\n\n村村通"],
    ["points", "typed numbers", "## 甲\n\n- 人口 58.4万人\n- 企业 1,024家"],
    ["timeline", "days", "## 甲\n\n1. 第1天：起\n2. 第30天：承\n3. 第365天：转"],
    ["timeline", "a range of quarters", "## A\n\n- Q1 2026: a\n- Q3–Q4 2026: b\n- Q1 2027: c"],
    [
      "points",
      "times that are wider than their columns",
      `## 甲\n\n${"- 09:00 – 09:15 起\n".repeat(6)}`,
    ],
    ["timeline", "quarters", "## A\n\n- Q4 2026: a\n- Q1 2027: b\n- Q2 2027: c"],
    [
      "compare",
      "numbers that face each other",
      "## 甲\n\n### 过去\n\n- 读书3本\n- 参与率41%\n\n### 现在\n\n- 读书11本\n- 参与率93%",
    ],
    ["big-figure", "a bold share without a heading", "**98.6%**\n\n群众满意"],
    [
      "points",
      "a bold number in a sentence",
      "## 甲\n\n**40**万元用在修路上，余下的留到明年再用。",
    ],
    ["quote", "a few words under a heading", "## 问\n\n谁来干？"],
    ["quote", "a number alone under a heading", "## 记住\n\n119"],
    ["timeline", "the ends of years", "## 甲\n\n- 2024年底：起\n- 2025年底：承\n- 2026年底：转"],
    ["points", "dates with long texts", `## 甲\n\n${`- 3月：${"字".repeat(40)}\n`.repeat(3)}`],
    [
      "numbered",
      "four groups of more than a few characters",
      "## 甲\n\n" + "### 东\n\n- 危急值闭环管理上线提醒\n\n".repeat(4),
    ],
    ["columns", "four groups of names", "## 甲\n\n" + "### 车工\n\n- 赵磊\n- 钱多\n\n".repeat(4)],
    ["numbered", "one list in a list", "## 甲\n\n- 一\n  - 子\n- 二"],
    ["timeline", "dates", "## 甲\n\n- 3月：起\n- 6月：承\n- 9月：转"],
    ["timeline", "stages", "## 甲\n\n1. 第一阶段：起\n2. 第二阶段：承\n3. 第三阶段：转"],
    ["points", "two dates", "## 甲\n\n- 3月：起\n- 6月：承"],
    ["points", "dates among others", "## 甲\n\n- 3月：起\n- 6月：承\n- 又一件"],
    [
      "compare",
      "two that face each other",
      "## 甲\n\n### 现状\n\n- 一\n- 二\n\n### 目标\n\n- 一\n- 二",
    ],
    ["columns", "two of unequal length", "## 甲\n\n### 现状\n\n- 一\n\n### 目标\n\n- 一\n- 二"],
    ["columns", "two of other names", "## 甲\n\n### 东\n\n- 一\n- 二\n\n### 西\n\n- 一\n- 二"],
    ["ledger", "figures in groups", "## 甲\n\n### 东\n\n- 次 {{n}}次\n\n### 西\n\n- 次 {{n}}次"],
    ["opening", "a phrase a group", "## 甲\n\n### 东\n\n要求\n\n### 西\n\n- 一\n- 二"],
    ["overview", "the names of the parts", "## 目录\n\n### 甲\n\n### 乙"],
    ["numbered", "other names", "## 目录\n\n### 甲\n\n### 乙\n\n### 丙"],
    ["numbered", "lists in lists", "## 甲\n\n1. 一\n   - 子\n2. 二\n   - 子"],
    ["numbered", "five groups", "## 甲\n\n" + "### 东\n\n- 一\n\n".repeat(5)],
  ])("%s for %s", (layout, _what, markdown) => {
    expect(chosen(markdown)).toBe(layout);
  });

  it.each([
    ["cover", true, "# 甲\n\n## 乙\n\n2026年春"],
    ["cover", true, "# 甲\n### 乙\n某单位\n\n某人"],
    ["cover", true, "### 眉题\n# 甲\n\n## 乙\n## 丙"],
    ["cover", true, "# 甲\n## 乙\n### 丙\n**某人** | 2026年5月\n某单位"],
    ["numbered", true, "# 甲\n\n## 乙\n\n- 一"],
    ["opening", true, "# 甲\n\n## 东\n\n一\n\n## 西\n\n二"],
    ["closing", false, "# 谢谢\n\n## 请批评指正"],
    ["closing", false, "## 结束语\n\n2026年，让我们再出发！"],
    ["points", false, "## 作业\n\n课本第 74 页　第 1、3、5 题"],
    [
      "points",
      false,
      "## 说明\n\n预算数据保留两位小数，合计数与各分项数之和的差异由四舍五入造成。",
    ],
    ["points", false, "## 何时参保？\n\n出生后办理，自出生之日起享受待遇，不另行收费。"],
    ["points", false, "## 四年来的数字\n\n**12场** 活动\n**3次** 大会"],
    ["points", false, "## 保障\n\n出生后90天内办理，自出生之日起享受待遇。"],
  ])("%s for the first or last slide: %s %s", (layout, isFirst, text) => {
    const face = readDeck([{ path: "slides/1.md", text }], { layouts: [] }).deck.slides[0]?.face;
    const place = { isFirst, isLast: !isFirst, isBetweenParts: false, parts: 0 };
    expect(chooseLayout(face ?? [], place).layout).toBe(layout);
  });

  it("only where there is such a layout", () => {
    const place = { isFirst: false, isLast: false, isBetweenParts: false, parts: 0 };
    const files = [{ path: "slides/1.md", text: "## 一句话" }];
    const face = readDeck(files, { layouts: [] }).deck.slides[0]?.face ?? [];
    expect(chooseLayout(face, place, ["points"]).layout).toBe("points");
  });

  it("by the manuscript, where it names one", () => {
    const read = (text: string) =>
      readDeck([{ path: "slides/1.md", text }], { layouts: ["points", "section"] }).deck.slides[0];
    expect(read("---\nlayout: points\n---\n\n## 甲")).toMatchObject({ layout: "points" });
    expect(read("---\nlayout: points\n---\n\n## 甲")).not.toHaveProperty("layoutReason");
    expect(read("---\nlayout: auto\n---\n\n## 甲")).toMatchObject({
      layout: "section",
      layoutReason: { zh: "只有标题，或“第几部分”" },
    });
  });
});
