import { expect, it } from "vitest";
import { withoutEndless } from "./longest.ts";
import { sourceOf } from "./source.ts";

it.each([
  ["lines", "a\n", 40_001],
  ["lines with cells", "|a|b|\n", 10_001],
  ["lines with more cells", `${"|a".repeat(39)}\n`, 1001],
])("a deck of too many %s is read as far as there is room, and told", (_, line, told) => {
  const whole = sourceOf("1.md", line.repeat(told - 2).trimEnd());
  const rest = sourceOf("2.md", line.repeat(5));
  const { sources, problems } = withoutEndless([whole, rest]);
  expect(sources).toEqual([whole, sourceOf("2.md", line)]);
  expect(problems.map(({ code, place }) => [code, place.file, place.line])).toEqual([
    ["deck-too-long", "2.md", 2],
  ]);
});

it.each([
  [
    "5,000 slides with notes",
    `## 题目\n\n- 要点一\n- 要点二\n\n---\n\n${"讲".repeat(250)}\n\n`,
    5000,
    true,
  ],
  ["as many lines of few characters", "- a\n\n", 25_000, false],
  ["more lines than any deck has", `${"讲".repeat(40)}\n`, 200_001, false],
])(
  "a deck of %s is read as a whole where a manuscript may be so long",
  (_, text, times, isWhole) => {
    const { problems } = withoutEndless([sourceOf("1.md", text.repeat(times).trimEnd())]);
    expect(problems.length).toBe(isWhole ? 0 : 1);
  },
);
