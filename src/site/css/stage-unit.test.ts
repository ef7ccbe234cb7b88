import postcss from "postcss";
import { describe, expect, it } from "vitest";
import { stageUnit } from "./stage-unit.ts";

async function compile(value: string): Promise<string> {
  const { css } = await postcss([stageUnit()]).process(`a{margin:${value}}`, { from: undefined });
  return css.slice("a{margin:".length, -1);
}

describe("the unit sp", () => {
  it.each([
    ["46sp", "calc(46 * var(--sp))"],
    ["-1.5sp auto .5sp", "calc(-1.5 * var(--sp)) auto calc(.5 * var(--sp))"],
    ["calc(var(--gap) / 2 - 8sp)", "calc(var(--gap) / 2 - calc(8 * var(--sp)))"],
    ["var(--edge-2sp)", "var(--edge-2sp)"],
    ['"46 sp"', '"46 sp"'],
    ["2px", "2px"],
  ])("compiles %s", async (value, expected) => {
    expect(await compile(value)).toBe(expected);
  });
});
