import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearMissFinder } from "./near-miss.ts";
import { noPhrases } from "./phrases.ts";
import { hints, marked } from "../sample-manuscript.ts";
import { setPhrase } from "./set-phrase.ts";

const requirement = "学思想、强党性、重实践、建新功";
const thought = "习近平新时代中国特色社会主义思想";
const phrases = {
  ...noPhrases,
  exact: [requirement, thought, "习近平总书记", "中国式现代化", "两个确立", "两个维护", "四下基层"],
};

describe("set phrases", () => {
  it.each([
    "把握“‸学思想、强党性、重实践、建新公”总要求",
    "‸学思想，强党性，重实践，建新功",
    "学习‸习近平新时代中国特色社会主意思想主题教育",
    "‸习近平书记指出",
    "捍卫“‸两个确力”、践行“‸两维护”和“‸两个立确”",
    "学思想、强党性、<wbr>重实践、建新功".replace("学", "学"),
    "学思想、强党性、\n重实践、建新功",
    "学习‸习近乎新时代中国特色社会主义思想，‸习进平新时代中国特色社会主义思想",
    `深入学习${thought}主题教育`,
    "学思想、强党性",
    "两个确力",
    "“两个确力",
    "新时代中国特色社会主义思想",
    "重要讲话精神。新时代中国特色社会主义思想",
    "学习‸习近平新时代中国特色社会主义思思想，要用好",
    "中国式现代农业",
    "领导下基层，“四下基层”，“两个结合”，“双下基层活动”",
    "习近平总书记指出",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(setPhrase, text, phrases)).toBe(text);
  });

  it("shows the right wording beside the near miss", () => {
    expect(hints(setPhrase, "学思想、强党姓、重实践、建新功", phrases)).toEqual([
      `改成“${requirement}”`,
    ]);
  });

  it("finds a long wording with any one character changed, dropped or added", () => {
    const find = nearMissFinder([thought]);
    const at = fc.integer({ min: 0, max: thought.length - 1 });
    const edits = fc.constantFrom("错", "", "添字");
    fc.assert(
      fc.property(at, edits, fc.boolean(), (index, edit, keep) => {
        const middle = keep ? `${edit}${thought[index]}` : edit;
        const typed = `${thought.slice(0, index)}${middle}${thought.slice(index + 1)}`;
        const found = find(`我们学${typed}，要用好`);
        expect(found.map(({ wording }) => wording)).toEqual(
          typed.includes(thought) ? [] : [thought],
        );
      }),
    );
  });

  it("is quick in text that is all beginnings of a wording", () => {
    const find = nearMissFinder([requirement]);
    expect(find("学思想".repeat(20_000))).toEqual([]);
  });
});
