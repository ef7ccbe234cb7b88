import { expect, it } from "vitest";
import { hints, marked } from "../../sample-manuscript.ts";
import { unmarkedHeading } from "./unmarked-heading.ts";

it("a deck without any heading is told once", () => {
  expect(marked(unmarkedHeading, "‸关于春耕的汇报\n\n---\n\n各位领导：\n\n---\n\n谢谢")).toBe(
    "‸关于春耕的汇报\n\n---\n\n各位领导：\n\n---\n\n谢谢",
  );
  expect(hints(unmarkedHeading, "甲\n\n---\n\n乙")).toEqual([]);
  expect(hints(unmarkedHeading, "甲\n\n---\n\n乙\n\n---\n\n### 丙\n\n丁")).toEqual([]);
});
