import { describe, expect, it } from "vitest";
import { formatTime, verdictOf, verdictWords } from "./pace-words.ts";

describe("times in words", () => {
  it.each([
    [0, "0:00"],
    [17.4, "0:17"],
    [59.6, "1:00"],
    [153.4, "2:33"],
    [840, "14:00"],
    [4500, "75:00"],
    [-40, "−0:40"],
    [-0.2, "0:00"],
  ])("writes %d s as %s", (seconds, text) => {
    expect(formatTime(seconds)).toBe(text);
  });

  it.each([
    [17.4, { kind: "fast", seconds: 17 }, "快"],
    [-40, { kind: "slow", seconds: 40 }, "慢"],
    [5.4, { kind: "onTime", seconds: 0 }, "正好"],
    [-5.4, { kind: "onTime", seconds: 0 }, "正好"],
    [5.6, { kind: "fast", seconds: 6 }, "快"],
  ])("finds %d s ahead %j", (ahead, verdict, word) => {
    expect(verdictOf(ahead)).toEqual(verdict);
    expect(verdictWords[verdictOf(ahead).kind].zh).toBe(word);
  });

  it("is as strict as one wants", () => {
    expect(verdictOf(-1, 0)).toEqual({ kind: "slow", seconds: 1 });
  });
});
