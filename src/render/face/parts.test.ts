import { describe, expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { partOpenings } from "./parts.ts";

/** The headings of the slides that open a part. */
function openings(text: string): readonly string[] {
  const { slides } = readDeck([{ path: "slides/1.md", text }], {
    layouts: ["cover", "points", "section", "table"],
  }).deck;
  return partOpenings(slides).map((index) => slides[index]?.heading ?? "");
}

const deck = (...slides: string[]): string => ["# 封面", ...slides].join("\n\n---\n\n");
const said = "## 甲\n\n- 一\n- 二";

describe("a heading alone opens a part", () => {
  it.each([
    ["where it is numbered", deck("## 一、回顾", said, "## 二、打算", said), 2],
    ["where it stands above those that follow", deck("# 回顾", said), 1],
    [
      "where all like it are names with slides of their own",
      deck("## 回顾", said, "## 打算", said),
      2,
    ],
    ["not where one of them has none", deck("## 请全体起立", "## 请坐下", said), 0],
    ["not where it is a sentence", deck("## 同志们，大家好！", said, "## 打算", said), 0],
    ["not where it is alone", deck(said, "## 专家点评", said), 0],
    [
      "where the manuscript says so",
      deck('## 请坐下\n\n<!-- .slide: data-layout="section" -->', said),
      1,
    ],
  ])("%s", (_what, text, count) => {
    expect(openings(text)).toHaveLength(count);
  });
});
