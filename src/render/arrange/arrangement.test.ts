import { describe, expect, it } from "vitest";
import { arranged, bullets } from "./sample-arrangement.ts";

describe("a ledger", () => {
  const rows =
    "### 问题指向\n\n说明\n\n- 标签 {{a}}次\n- 标签 {{b}}余次\n\n### 求学方向\n\n- 标签 {{c}}篇\n";

  it("gives the columns their share by the widest tile, with one size for all figures", () => {
    const { style } = arranged("ledger", rows, { values: { a: "60", b: "12,350", c: "8" } });
    const [, first = 0, second = 0] = style["--columns"]?.match(/\d+/g)?.map(Number) ?? [];
    expect(second).toBeGreaterThan(first);
    expect(style["--figure"]).toBe("92");
  });

  it.each(["16:9", "4:3"] as const)("never gives more than there is at %s", (aspect) => {
    const wide = `### 名称名称\n\n${bullets("标签标签标签 {{a}}余次", "标签标签标签 {{a}}余次", "标签标签标签 {{a}}余次")}`;
    const { style } = arranged("ledger", wide, { values: { a: "12,350" }, aspect });
    const columns = style["--columns"]?.match(/\d+/g)?.map(Number) ?? [];
    const sum = columns.reduce((total: number, width: number) => total + width, 0);
    expect(sum).toBeLessThanOrEqual(aspect === "16:9" ? 1545 : 1154);
    expect(Number(style["--figure"])).toBeLessThanOrEqual(92);
  });
});

describe("columns", () => {
  const column = (...items: string[]) => `### 名称\n\n**大字**\n\n${bullets(...items)}\n`;

  it.each([
    ["lists of like length", column("甲", "乙") + column("丙", "丁", "戊"), false],
    ["one line beside three", column("甲") + column("丙", "丁", "戊"), true],
    ["a line longer than its column", column("甲") + column("长".repeat(40)), true],
    ["four columns", column("甲", "乙", "丙") + column("甲").repeat(3), false],
    ["nested lists", column("甲", "乙\n  - 丙", "丁") + column("甲"), false],
  ])("become rows where they are uneven: %s", (_what, text, isRows) => {
    expect(arranged("columns", text).classes.includes("rows")).toBe(isRows);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 2],
    [5, 3],
  ])("put %i short items in rows of %i", (count, across) => {
    const items = Array.from({ length: count }, () => "要点");
    const other = count > 2 ? column("甲") : column("甲", "乙", "丙", "丁");
    const { html } = arranged("columns", column(...items) + other);
    expect(html.match(/--across:(\d)/)?.[1]).toBe(String(across));
  });
});

describe("what holds little is large", () => {
  const names = (...items: string[]) => `### 奖项\n\n${bullets(...items)}\n`;

  it.each([
    ["four columns of names", "columns", names("张建国").repeat(4), "--roomy", "80"],
    ["longer texts in four columns", "columns", names("完善工作机制").repeat(4), "--roomy", "50"],
    ["a group alone", "numbered", names("张建国、李卫东"), "--alone", "104"],
    ["more in a group alone", "numbered", names(..."甲乙丙丁"), "--alone", "72"],
  ])("%s", (_what, layout, text, property, type) => {
    expect(arranged(layout, text).style[property]).toBe(type);
  });
});

describe("what is compared", () => {
  const compared = (item: string): readonly (string | undefined)[] =>
    [
      ...arranged("compare", `### 现状\n\n- ${item}\n- 少\n\n### 目标\n\n- 多\n- 多`).html.matchAll(
        /class="compared">([^<]*)</g,
      ),
    ].map(([, number]) => number);

  it.each([
    ["has its numbers large", "跑动多：平均跑3.2趟", ["3.2"]],
    ["no dates", "2026年3月前", []],
    ["no numbers of a long sentence", "群众反映集中的27个问题中还有9个没有整改到位", []],
  ])("%s", (_what, item, numbers) => {
    expect(compared(item)).toEqual(numbers);
  });
});

it("columns of numbered items leave room for the numbers", () => {
  const type = (list: string): number =>
    Number(
      arranged("columns", `### 三要\n\n${list}\n\n### 三不要\n\n${list}`, { aspect: "4:3" }).style[
        "--roomy"
      ],
    );
  expect(type("1. 不要盲目跳楼\n2. 不要贪财")).toBeLessThan(type("- 不要盲目跳楼\n- 不要贪财"));
});

describe("short groups", () => {
  it("that face each other are as large as their longest item allows", () => {
    const text = (item: string) => `### 过去\n\n- ${item}\n- 慢\n\n### 现在\n\n- 近\n- 快`;
    expect(arranged("compare", text("远")).style).toEqual({ "--size": "76" });
    expect(arranged("compare", text("从前要跑三个窗口")).style).toEqual({ "--size": "76" });
    expect(arranged("compare", text("从前要跑东西南三个窗口")).style).toEqual({ "--size": "60" });
    expect(arranged("compare", text("从前要跑3个窗口")).classes).toEqual(["groups"]);
  });

  it("of a line each are as large as lists", () => {
    const text = (said: string) =>
      ["一", "二", "三", "四"].map((n) => `### ${n}、做\n\n${said}\n`).join("\n");
    expect(arranged("numbered", text("落实主体责任")).classes).toContain("brief");
    expect(arranged("numbered", text("落实主体责任，".repeat(3))).classes).not.toContain("brief");
    expect(arranged("numbered", text("一\n\n二")).classes).not.toContain("brief");
  });

  it("that are names are large", () => {
    expect(arranged("numbered", "### 热爱\n\n### 坚持\n\n### 感恩").style).toEqual({
      "--bare": "120",
    });
    expect(arranged("numbered", "### 热爱\n\n做\n\n### 坚持").classes).not.toContain("bare");
  });

  it("of which one has a long list set it in columns", () => {
    const list = (count: number, text: string) =>
      `### 甲\n\n${bullets(...Array(count).fill(text))}`;
    expect(arranged("numbered", list(20, "某某")).style).toEqual({ "--across": "3" });
    expect(arranged("numbered", list(5, "某某")).classes).not.toContain("listed");
    expect(arranged("numbered", list(20, "一件很长的事情".repeat(3))).classes).not.toContain(
      "listed",
    );
  });

  it("in columns stand with room above them", () => {
    const text = (count: number) =>
      `### 甲\n\n${bullets(...Array(count).fill("做"))}\n### 乙\n\n- 学\n- 干\n`;
    expect(arranged("columns", text(1)).style).toHaveProperty("--roomy-above");
    expect(arranged("columns", text(3)).style).not.toHaveProperty("--roomy-above");
  });
});

describe("groups of one figure each", () => {
  const figure = (name: string, text: string) => `### ${name}\n\n${text}\n\n`;
  const report =
    figure("事故起数", "**0** 起") +
    figure("整改率", "**98.6%**") +
    figure("罚款", "**12.5万元**同比下降");

  it("set figure and unit as a tile does, all of one size", () => {
    const { html, classes, style } = arranged("columns", report);
    expect(classes).toContain("figured");
    expect(html).toContain('<strong class="figure">0</strong><span class="unit">起</span>');
    expect(html).toContain('<strong class="figure">12.5</strong><span class="unit">万元</span>');
    expect(html).toContain('<span class="label">同比下降</span>');
    expect(Number(style["--figure"])).toBeGreaterThan(120);
    expect(style["--across"]).toBe("3");
  });

  it("stand in two rows from five on", () => {
    const across = (count: number) =>
      arranged("columns", figure("甲", "**1** 起").repeat(count)).style["--across"];
    expect([4, 5, 6, 7, 8, 9].map(across)).toEqual(["4", "3", "3", "4", "4", undefined]);
  });

  it.each([
    ["a list beside it", `${report}### 名称\n\n- 甲\n`],
    ["two figures in one", report + figure("两个", "**1** 起\n\n**2** 起")],
    ["a figure alone", figure("一个", "**1** 起")],
  ])("but not with %s", (_what, text) => {
    expect(arranged("columns", text).classes).not.toContain("figured");
  });
});
