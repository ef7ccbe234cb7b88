import { describe, expect, it } from "vitest";
import { type NamedSlide, findSlide, findText } from "./jump.ts";

const slide = (id: string, heading: string, part?: number, number?: number): NamedSlide => ({
  id,
  heading,
  ...(part !== undefined &&
    number !== undefined && {
      partNumber: { part, number, numeral: "一二三四"[number - 1] ?? "" },
    }),
});

const slides = [
  slide("cover", "2023年主题教育总结发言"),
  slide("planning", "谋划部署有序", 1, 1),
  slide("learning", "理论学习有招", 1, 2),
  slide("research", "调查研究有效", 1, 3),
  slide("bridge", "为学之实，固在践履"),
  slide("resolve", "保持学习定力，锚定目标干", 2, 1),
  slide("strength", "凝聚攻坚战力，迎着困难上", 2, 2),
  slide("people-7", "激发为民动力，朝向富裕奔 ABC", 2, 3),
  slide("99", "“干部敢为、地方敢闯”"),
];

describe("jumping to a slide", () => {
  it.each([
    ["3", "learning"],
    [" 03 ", "learning"],
    ["３", "learning"],
    ["第3页", "learning"],
    ["99", "99"],
    ["二.3", "people-7"],
    ["2.3", "people-7"],
    ["２．３", "people-7"],
    ["二、三", "people-7"],
    ["二。3", "people-7"],
    ["1-2", "learning"],
    ["三", "research"],
    ["一", "planning"],
    ["research", "research"],
    ["Research", "research"],
    ["people7", "people-7"],
    ["调查研究有效", "research"],
    ["研究", "research"],
    ["学习", "learning"],
    ["固在践履", "bridge"],
    ["为学之实固在", "bridge"],
    ["干部敢为", "99"],
    ["abc", "people-7"],
    ["年主题", "cover"],
  ])("%j finds %s", (typed, id) => {
    expect(slides[findSlide(slides, typed) ?? -1]?.id).toBe(id);
  });

  it.each([
    ["一", "planned"],
    ["1.1", "planned"],
    ["二", "done"],
    ["1.3", "done"],
  ])("%j finds %s by the number that its heading has", (typed, id) => {
    const named = [
      { id: "words", heading: "称谓", partNumber: { part: 1, number: 1, numeral: "" } },
      { id: "planned", heading: "一、打算", partNumber: { part: 1, number: 2, numeral: "一" } },
      { id: "done", heading: "二、结束", partNumber: { part: 1, number: 3, numeral: "二" } },
    ];
    expect(named[findSlide(named, typed) ?? -1]?.id).toBe(id);
  });

  it.each([
    "",
    "  ",
    "0",
    "10",
    "2023",
    "二.9",
    "3.1",
    "四",
    "三三",
    "二三",
    "无此标题",
    "，",
    "-1",
  ])("%j finds none", (typed) => {
    expect(findSlide(slides, typed)).toBeUndefined();
  });

  it.each([
    ["三", 6, "people-7"],
    ["三", 2, "research"],
    ["三", 4, "research"],
    ["三", 99, "research"],
  ])("%s typed on slide %i finds %s, of the part one is in", (typed, from, id) => {
    expect(slides[findSlide(slides, typed, from) ?? -1]?.id).toBe(id);
  });

  it("takes what is typed exactly before what resembles it", () => {
    const alike = [slide("a-b", "学习定力强"), slide("ab", "学习")];
    expect(findSlide(alike, "ab")).toBe(1);
    expect(findSlide(alike, "学习")).toBe(1);
  });

  it.each([
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["二十三", 23],
    ["1.11", 11],
  ])("%s is number %i of a long part", (typed, number) => {
    const long = Array.from({ length: 24 }, (_, i) => slide(`s${i}`, "", 1, i + 1));
    expect(findSlide(long, typed)).toBe(number - 1);
  });
});

describe("searching the slides", () => {
  const texts = ["工作回顾", "学习 教育，开局", "学习教育", ""];
  it.each([
    ["学习教育", 0, 1],
    ["学习教育", 1, 2],
    ["学习教育", 2, 1],
    ["回顾", 0, 0],
    ["ＸＹ", 0, undefined],
    [" ，", 0, undefined],
  ])("%j from slide %d finds slide %j", (typed, from, found) => {
    expect(findText(texts, typed, from)).toBe(found);
  });
});
