import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.ts";

const known = ["政策宣讲次数", "系统宣教次数", "ledger", "cover", "time", "title"];

describe("nearest", () => {
  it.each([
    ["政策宣讲数", "政策宣讲次数"],
    ["系统宣教次数量", "系统宣教次数"],
    ["legder", "ledger"],
    ["titel", "title"],
    ["政策讲宣次数", "政策宣讲次数"],
    ["LEDGER", "ledger"],
    ["covers", "cover"],
    ["图", undefined],
    ["", undefined],
    ["closing", undefined],
    ["政".repeat(100_000), undefined],
  ])("finds for %j the name %j", (name, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });
});
