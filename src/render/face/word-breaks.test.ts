import { describe, expect, it } from "vitest";
import { breakMark, markWordBreaks, partedPhrase } from "./word-breaks.ts";

describe("the words of a phrase that has to part", () => {
  it.each([
    [
      "第三 and its noun are one",
      "年第三季度医疗质量与安全报告",
      "年第三季度/医疗/质量与/安全/报告",
    ],
    ["a character that ends a word never begins a line", "年度总结表彰大会", "年度/总结/表彰/大会"],
    ["the title of an office is whole", "任县第一中学校长", "任县第一中学/校长"],
    ["a short name in quotation marks is one", "关于“我的刀盾”传播情况", "关于“我的刀盾”传播/情况"],
    ["before a numeral, too", "三号教学楼二层疏散路线", "三号教学楼/二层疏散/路线"],
    [
      "the last syllable of a word stays with it",
      "年度办公室新生儿关键词工作总结",
      "年度/办公室/新生儿/关键词/工作/总结",
    ],
    [
      "a verb of one character begins a phrase",
      "聚焦项目抓落实全力以赴拼经济",
      "聚焦/项目/抓落实/全力以赴/拼经济",
    ],
    [
      "characters that stand alone one after the other are no syllables of the word before",
      "当好群众贴心人",
      "当好群众/贴心人",
    ],
    ["a doubled word is one", "确保取得实实在在的成效", "确保/取得实实在在的/成效"],
    [
      "a text does not end with a word alone",
      "整治三年行动任务全面完成。",
      "整治/三年/行动/任务/全面完成。",
    ],
    ["相 belongs to what follows", "经济发展与就业增长相适应", "经济/发展与/就业/增长/相适应"],
    [
      "a line may begin with a word that joins long phrases",
      "完成入户调查和方案公示",
      "完成/入户调查/和/方案/公示",
    ],
    ["letters and digits before a phrase are part of it", "12345热线工单", "12345热线/工单"],
  ])("%s", (_what, phrase, parted) => {
    expect(markWordBreaks(phrase, partedPhrase).replaceAll(breakMark, "/")).toBe(parted);
  });

  it("part all the same where the dictionary has single characters only", () => {
    const parts = markWordBreaks("同安奉請香火結草為廬", partedPhrase).split(breakMark);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(5);
  });
});
