import { describe, expect, it } from "vitest";
import { screenFinding, secondScreenFinding } from "./screens.ts";

describe("screenFinding", () => {
  it.each([
    [1920, 1080, 1, "16:9", "good", "1920×1080，缩放 100%，16:9"],
    [1366, 768, 1, "16:9", "good", "1366×768，缩放 100%，16:9"],
    [1536, 864, 1.25, "16:9", "good", "1920×1080，缩放 125%，16:9"],
    [1024, 768, 1, "16:9", "fair", "1024×768，缩放 100%，4:3"],
    [1024, 768, 1, "4:3", "good", "1024×768，缩放 100%，4:3"],
    [1920, 1200, 1, "16:9", "fair", "1920×1200，缩放 100%，16:10"],
    [3072, 768, 1, "16:9", "fair", "3072×768，缩放 100%"],
    [1080, 1920, 1, "16:9", "fair", "1080×1920，缩放 100%"],
    [683, 384, 2, "16:9", "fair", "1366×768，缩放 200%，16:9"],
  ])("%i×%i at %d under a %s deck is %s", (width, height, ratio, aspect, state, text) => {
    const finding = screenFinding({ width, height, ratio }, aspect);
    expect([finding.state, finding.text.zh]).toEqual([state, text]);
    expect(finding.hint === undefined).toBe(state === "good");
  });
});

it.each([
  [true, "good"],
  [false, "fair"],
  [undefined, "fair"],
])("a second screen that is %s is %s, with words", (isExtended, state) => {
  const finding = secondScreenFinding(isExtended);
  expect(finding.state).toBe(state);
  expect(finding.hint?.zh).not.toBe("");
});
