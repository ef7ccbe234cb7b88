import { expect, it } from "vitest";
import { growth } from "../../../tests/processor-time.ts";
import { sample } from "../sample-manuscript.ts";
import { countsIn } from "./counts.ts";

/** What is counted in a text that is read aloud, with its unit: `12次`. */
function counted(text: string): readonly string[] {
  return sample(`# 题\n\nNote:\n${text}\n`)
    .prose.flat()
    .flatMap((prose) =>
      countsIn(prose).map(({ number, unit }) => `${"typed" in number ? number.typed : "?"}${unit}`),
    );
}

it.each([
  ["政策宣讲12次，走访1,200户", ["12次", "1,200户"]],
  ["宣讲十二次，走访三百二十户", ["十二次", "三百二十户"]],
  ["第12次、第十二次和第1,200次", []],
])("the counts of %j", (text, found) => {
  expect(counted(text)).toEqual(found);
});

it.each(["1", "1,", "十", "百一"])("%j over and over takes time by its length", (unit) => {
  const [prose] = sample("# 题").prose.flat();
  if (!prose) throw new Error("no prose");
  const run = (size: number): unknown =>
    countsIn({ ...prose, text: unit.repeat(size / unit.length) });
  expect(growth(run)).toBeLessThan(10);
});
