import { expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { renderAhead } from "./ahead.ts";

/** What stands under the heading of the second slide. */
function ahead(...headings: string[]): readonly string[] {
  const slides = headings.slice(1).map((heading) => `## ${heading}\n\n- 一点\n- 两点`);
  const text = ["# 封面", `## ${headings[0]}`, ...slides].join("\n\n---\n\n");
  const { deck } = readDeck([{ path: "slides/1.md", text }], {
    layouts: ["cover", "points", "section"],
  });
  return [...renderAhead(deck.slides, 1).matchAll(/<li>(.*?)<\/li>/gu)].map(
    ([, name = ""]) => name,
  );
}

it.each([
  [
    "ends at the next number of its kind",
    ["一、工作", "（一）管网", "（二）水质", "二、问题", "三、打算"],
    ["（一）管网", "（二）水质"],
  ],
  ["is none where only its neighbours follow", ["一、工作", "二、问题", "三、打算"], []],
  ["holds what has no number", ["一、工作", "管网", "水质"], ["管网", "水质"]],
  [
    "holds numbers below that of a part",
    ["第一部分 工作", "一、管网", "二、水质"],
    ["一、管网", "二、水质"],
  ],
])("the list under a part's heading %s", (_, headings, expected) => {
  expect(ahead(...headings)).toEqual(expected);
});
