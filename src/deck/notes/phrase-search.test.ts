import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Notes, Paragraph } from "../model.ts";
import { lettersOf, phraseIndex, searchText } from "./phrase-search.ts";

const paragraph = (text: string): Paragraph => ({
  place: { file: "a.md", line: 1, column: 1 },
  runs: [{ kind: "text", text }],
});
const notes = (...texts: readonly string[]): Notes => ({ paragraphs: texts.map(paragraph) });

describe("a phrase is said", () => {
  const isSaid = phraseIndex([
    notes("坚持读原著、学原文，“悟原理”。", "一要快"),
    notes("GDP 增长 5.2%"),
  ]);
  it.each([
    ["读原著学原文", true],
    ["学原文悟原理", true],
    ["一要", true],
    ["gdp增长52", true],
    ["悟原理一要", false],
    ["要快gdp", false],
    ["原著原文", false],
    ["快一", false],
  ])("%s: %s", (phrase, said) => {
    expect(isSaid(lettersOf(phrase))).toBe(said);
  });

  it("wherever the letters stand together, and nowhere else", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", "A", "a", "，"), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text), text, (texts, phrase) => {
        const letters = lettersOf(phrase);
        const expected = texts.some((each) => lettersOf(each).includes(letters));
        if (letters !== "") expect(phraseIndex([notes(...texts)])(letters)).toBe(expected);
      }),
    );
  });
});

it("each letter knows its place, astral ones and such as have no small one too", () => {
  const { raw, letters, places } = searchText(paragraph("İ，𠀀。B"));
  expect(letters).toBe("İ𠀀b");
  expect(places.map((at) => raw[at])).toEqual([..."İ𠀀B"].join("").split(""));
});
