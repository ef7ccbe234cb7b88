import { describe, expect, it } from "vitest";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import { markdown } from "../../deck/markdown/markdown.ts";
import { arrangePoints } from "./points.ts";
import { arranged, bullets } from "./sample-arrangement.ts";

describe("points", () => {
  it("are set by the longest of few short lines", () => {
    expect(arranged("points", bullets("真学", "持之以恒的精神")).style["--ems"]).toBe("7");
  });

  it("are as large with places for a break as without", () => {
    const line = "政治意识、大局意识、核心意识、看齐意识";
    const lines = [line, "照镜子、正衣冠、洗洗澡", "无禁区、全覆盖", "打虎", "拍蝇"];
    const marked = lines.map((each) => each.replaceAll("、", "、<wbr>"));
    expect(arranged("points", bullets(...marked)).classes).toEqual(["flow", "few", "five"]);
    expect(arranged("points", bullets(...marked)).style).toEqual(
      arranged("points", bullets(...lines)).style,
    );
  });

  it.each([
    ["lines of as many phrases", bullets("甲、乙", "丙、丁", "戊、己"), true],
    ["a 、 in quotation marks parts nothing", bullets("“甲、乙”", "丙、丁", "戊、己"), false],
    ["two lines are no table", bullets("甲、乙", "丙、丁"), false],
    ["unequal lines", bullets("甲、乙", "丙、丁", "戊"), false],
    [
      "what would be too small",
      bullets(...Array(3).fill("十个字的短语是这么长、".repeat(4).slice(0, -1))),
      false,
    ],
  ])("stand in columns: %s", (_what, text, isPhrased) => {
    expect(arranged("points", text).classes.includes("phrased")).toBe(isPhrased);
  });

  it.each([
    ["as many of both", 4, 4, "4", "4"],
    ["more figures", 3, 4, "4", "4"],
    ["twice as many figures", 2, 4, "2", "4"],
    ["one bullet", 1, 3, "1", "3"],
  ])("stand in rows with figures: %s", (_what, lines, tiles, listRows, tileRows) => {
    const text = bullets(
      ...Array.from({ length: lines }, () => "要点"),
      ...Array.from({ length: tiles }, (_, i) => `标签 {{f${i}}}次`),
    );
    const { style } = arranged("points", text);
    expect([style["--list-rows"], style["--tile-rows"]]).toEqual([listRows, tileRows]);
  });

  it("set figures that are long smaller, all of one list alike, and never below 64", () => {
    const text = bullets(
      "要点要点要点要点要点要点要点要点",
      "标签标签标签标签 {{a}}次",
      "标签 {{b}}次",
    );
    const size = (a: string) =>
      Number(arranged("points", text, { values: { a } }).style["--figure-size"]);
    expect(size("26")).toBe(132);
    expect(size("12,350,000")).toBeLessThan(132);
    expect(size("12,350,000,000,000")).toBe(64);
  });

  it("leave more rows than five to the grid of tiles", () => {
    const text = bullets("要点", ...Array.from({ length: 6 }, (_, i) => `标签 {{f${i}}}次`));
    expect(arranged("points", text).classes).not.toContain("rows");
  });
});

describe("tiles with nothing beside them", () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 2],
    [5, 3],
    [6, 3],
    [8, 3],
  ])("%i stand in rows of %i", (count, across) => {
    const text = bullets(...Array.from({ length: count }, (_, i) => `标签 {{f${i}}}次`));
    expect(arranged("points", text).style["--across"]).toBe(String(across));
  });
});

describe("a list with paragraphs around it", () => {
  it("is not much larger than they are", () => {
    const { style } = arranged("points", "存在三方面问题：\n\n1. 慢\n2. 难\n3. 贵");
    expect(style).toEqual({ "--text": "60", "--item": "76" });
    const mixed = "**（一）健全机制**\n\n成立领导小组。\n\n- 慢\n- 难\n\n**（二）丰富服务**";
    expect(Number(arranged("points", mixed).style["--item"])).toBeLessThanOrEqual(76);
  });

  it("leaves a sentence in one line that has room in one", () => {
    const lead = "现有系统二〇一三年上线，厂商已停止维护，存在三方面问题：";
    expect(arranged("points", `${lead}\n\n- 慢\n- 难`).style).toEqual({
      "--text": "52",
      "--item": "72",
    });
  });
});

it("the number before a name is no phrase of a list", () => {
  const text = bullets("一、安全法规", "二、风险管控", "三、应急处置");
  expect(arranged("points", text).classes).not.toContain("phrased");
});

describe("long lists", () => {
  it("are large where each of their items has room in one line", () => {
    const line = "On-time delivery reached 97.3%, a company record";
    expect(arranged("points", bullets(line, line, line, line)).classes).toContain("few");
  });

  it("break between words where the author marked places and a phrase is too long for its column", () => {
    const text = "### 一\n\n- 培养引进科技领军人才、<wbr>高技能人才\n\n### 二\n\n- 甲";
    const { html } = arranged("columns", text);
    expect(html).toContain("科技<wbr>领军人才");
    expect(html).not.toContain("高<wbr>技能");
  });
});

describe("a diagram", () => {
  const around = "先申请\n\n```mermaid\ngraph TD\n```\n\n- 公示";
  const drawn = (text: string, width: number, height: number) =>
    arrangePoints(
      markdown
        .parse(text, {})
        .map((token) =>
          token.type === "fence"
            ? changedToken(token, { meta: { diagram: { left: 0, top: 0, width, height } } })
            : token,
        ),
      new Map(),
      "4:3",
    );

  it.each([
    ["stands beside text where it is higher than wide", around, 100, 400, 173],
    ["is not blown up", around, 40, 80, 110],
    ["leaves half the slide to the text", around, 900, 1000, 621],
    ["stands in the text where it is wide", around, 400, 100, undefined],
    ["has the slide where it is alone", "```mermaid\ngraph TD\n```", 100, 400, undefined],
  ])("%s", (_, text, width, height, side) => {
    const { classes, style } = drawn(text, width, height);
    expect(classes).toEqual(side === undefined ? ["coded"] : ["coded", "sided"]);
    expect(style?.["--side"]).toBe(side);
  });
});
