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
