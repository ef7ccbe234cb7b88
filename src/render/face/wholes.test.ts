import { describe, expect, it } from "vitest";
import { growth } from "../../../tests/processor-time.ts";
import { readDeck } from "../../deck/read.ts";
import { renderSlides } from "../deck.ts";
import { holdTogether, markAddresses } from "./wholes.ts";
import { breakMark } from "./word-breaks.ts";

it.each([
  ["见 https://a.cn/b/c?d=1&e=2", "见 https://a.cn/|b/|c?|d=|1&|e=|2"],
  ["www.a.cn/b_c", "www.a.cn/|b_|c"],
  ["和/或", "和/或"],
])("an address parts behind its signs: %s", (text, parted) => {
  expect(markAddresses(text).replaceAll(breakMark, "|")).toBe(parted);
});

describe("one line holds", () => {
  it.each([
    ["a year in Chinese numerals", `一九${breakMark}五八年三月`, "[一九五八年]三月"],
    ["no number of more digits", "一二三四五年", "一二三四五年"],
    ["a marker and what it stands for", "① 会议压减", "[① 会议]压减"],
    ["items with blanks in them", "出生率 5‰\u3000死亡率 8‰", "[出生率 5‰]\u3000[死亡率 8‰]"],
    ["no long item", `甲 ${"乙".repeat(14)}\u3000丙`, `甲 ${"乙".repeat(14)}\u3000丙`],
    [
      "items that dots part",
      "Anna Lee · Head of Data · Oslo",
      "[Anna Lee ·] [Head of Data ·] Oslo",
    ],
    ["a word with hyphens", "Scaling Event-Driven Systems", "Scaling [Event-Driven] Systems"],
    ["no long word with hyphens", "a never-ending-conversation", "a never-ending-conversation"],
    ["a name with its number", "通过ISO 27001认证", "通过[ISO 27001]认证"],
    ["one of two names", "部署GPT-4o/Claude等", "部署[GPT-4o]/Claude等"],
    ["a name with a hyphen", "部署GPT-4o、Wi-Fi 6E", "部署[GPT-4o]、[Wi-Fi 6E]"],
    [
      "no address, no tag",
      '见<a href="a-b/c 12">a.cn/zh-CN</a>',
      '见<a href="a-b/c 12">a.cn/zh-CN</a>',
    ],
    [
      "no letters of a language that parts at blanks",
      "See Part 2 of GPT-4o",
      "See Part 2 of GPT-4o",
    ],
    ["a verb and the mark behind it", "突出，<wbr>实施<wbr>“三大”", "突出，<wbr>[实施“]三大”"],
    [
      "no more than a short word before a mark",
      "全面深入实施<wbr>“三大”",
      "全面深入实施<wbr>“三大”",
    ],
    [
      "a name set as wide as one of three",
      "张  伟、<wbr>王\u3000芳",
      "[张\u3000伟]、<wbr>[王\u3000芳]",
    ],
    ["a name with one blank in it", "赵 磊、孙 鹏、李明", "[赵 磊]、[孙 鹏]、李明"],
    [
      "the source of a quotation, with its dash",
      "“政者，正也。”——<wbr>《论语》",
      "“政者，正也。”<wbr>[——《论语》]",
    ],
    ["no long source", `“正也。”——${"甲".repeat(20)}`, `“正也。”——${"甲".repeat(20)}`],
    ["no words with blanks between them", "甲  乙丙", "甲  乙丙"],
    ["no paragraph with an indent", "\u3000\u3000甲 乙丙", "\u3000\u3000甲 乙丙"],
  ])("%s", (_what, html, held) => {
    const shown = holdTogether(html, true).replace(/<span class="whole">(.*?)<\/span>/g, "[$1]");
    expect(shown).toBe(held);
  });

  it("what an item is called and what it is, as long as there is room", () => {
    expect(holdTogether("联系人：甲\u3000手机：138-0000", true)).toBe(
      '<span class="kept">联系人：甲</span>\u3000<span class="kept">手机：138-0000</span>',
    );
  });

  it("a mail address, as long as there is room", () => {
    expect(holdTogether("请联系 a-b@c.org", true)).toBe(
      '请联系 <span class="kept">a-b@c.org</span>',
    );
  });

  it("no marker in the middle of a line", () => {
    expect(holdTogether("① 会议压减", false)).toBe("① 会议压减");
  });
});

it("lines that begin with bold words stay lines", () => {
  const text = "# 封面\n\n---\n\n## 甲\n\n**12场** 乙\n**3%** 丙\n**0** 起 丁\n";
  const { deck } = readDeck([{ path: "slides/1.md", text }], { layouts: ["cover", "points"] });
  expect(renderSlides(deck)[1]?.html.match(/<br>/g)).toHaveLength(2);
});

it.each(["Event-Driven ", "用GPT-4o"])("%j over and over takes time by its length", (unit) => {
  const work = (size: number): unknown => holdTogether(unit.repeat(size / unit.length), false);
  expect(growth(work)).toBeLessThan(10);
});
