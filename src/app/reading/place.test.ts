import { describe, expect, it } from "vitest";
import { stageAddress } from "./place.ts";

describe("an address of the stage", () => {
  const ids = ["cover", "overview", "研究"];
  it.each([
    ["#/overview", "overview"],
    ["#/overview/2", "overview"],
    ["#/%E7%A0%94%E7%A9%B6", "研究"],
    ["#/3", "研究"],
    ["#/0", "cover"],
    ["#/99", undefined],
    ["#/nothing", undefined],
    ["#/%E7%A", undefined],
    ["#overview", undefined],
    ["", undefined],
  ])("%s names the slide %s", (hash, id) => {
    expect(stageAddress(hash, ids)).toBe(id);
  });
});
