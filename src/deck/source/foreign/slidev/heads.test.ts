import { describe, expect, it } from "vitest";
import { joinSlides, renderSlides } from "../../../../render/deck.ts";
import { publicDeck, shownDeck } from "../../../public/public-deck.ts";
import { readDeck } from "../../../read.ts";

function read(text: string) {
  const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts: ["points", "cover"] });
  return {
    shown: [shownDeck(deck), publicDeck(deck).deck]
      .map((each) => joinSlides(renderSlides(each)))
      .join("\n"),
    told: problems
      .filter(({ code }) => code === "not-loaded")
      .map(({ place, message }) => `${place.line}${/below it/.test(message.en) ? " below" : ""}`),
  };
}

describe("what is written below the name of a file that Slidev takes is not shown, and told", () => {
  it.each([
    [
      "at the head of the deck",
      "---\ntheme: seriph\nsrc: ./a.md\n---\n\n# 密\n\n密\n\n---\n\n# 甲",
      ["3 below"],
    ],
    ["with keys of Slidev", "---\nmdc: true\n'src' : a.md\n---\n# 密\n\n---\n\n# 甲", ["3 below"]],
    [
      "as code at the head of a slide",
      "---\ntheme: seriph\n---\n\n# 甲\n\n---\n\n```yaml\nlayout: center\nsrc: ./a.md\n```\n\n# 密\n\n密\n\n---\n\n# 乙",
      ["11 below"],
    ],
    [
      "in braces",
      '---\nmdc: true\n---\n\n# 甲\n\n---\n{ src: "./a.md" }\n---\n\n# 密\n\n---\n\n# 乙',
      ["8 below"],
    ],
    ["with a blank", "---\nmdc: true\n---\n\n# 甲\n\n---\nsrc : ./a.md\n---\n\n# 密", ["8 below"]],
    [
      "on two slides",
      "---\nmdc: true\nsrc: a.md\n---\n\n# 密\n\n---\nsrc: b.md\n---\n\n# 密\n\n---\n\n甲",
      ["3 below", "9 below"],
    ],
  ])("%s", (_, text, expected) => {
    const { shown, told } = read(text);
    expect(shown).not.toContain("密");
    expect(shown).toContain("甲");
    expect(told).toEqual(expected);
  });

  it("where it is all of a deck", () => {
    expect(read("---\nmdc: true\nsrc: a.md\n---\n\n# 密").shown).not.toContain("密");
  });
});

it.each([
  ["nothing stands below it", "---\nmdc: true\nsrc: a.md\n---\n\n---\n\n# 甲", ["3"]],
  ["a deck is not known as Slidev's", "---\ntitle: a\nsrc: a.md\n---\n\n# 甲", []],
  ["the name is a picture's", "---\nmdc: true\nimage:\n  src: a.png\n---\n\n# 甲", []],
  [
    "the code is one of the slide",
    "---\nmdc: true\n---\n\n# 乙\n\n---\n\n# 甲\n\n```yaml\nsrc: a.md\n```",
    [],
  ],
])("the slide is shown where %s", (_, text, expected) => {
  const { shown, told } = read(text);
  expect(shown).toContain("甲");
  expect(told).toEqual(expected);
});
