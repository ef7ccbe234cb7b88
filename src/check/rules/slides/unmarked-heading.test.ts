import { describe, expect, it } from "vitest";
import { hints, marked } from "../../sample-manuscript.ts";
import { unmarkedHeading } from "./unmarked-heading.ts";

describe("a heading that is typed as text", () => {
  it.each([
    ["## 甲\n\n---\n\n　　一、主要进展\n\n（一）春耕有序。", "写成“## 一、主要进展”"],
    ["## 甲\n\n---\n\n第二部分 存在问题\n①农资涨价", "写成“## 第二部分 存在问题”"],
  ])("is told with what to write: %s", (text, hint) => {
    expect(hints(unmarkedHeading, text)).toEqual([hint]);
  });

  it.each([
    ["a slide with a heading", "## 甲\n\n一、主要进展"],
    ["a sentence", "## 甲\n\n---\n\n一、加强领导，压实责任。"],
    ["a list", "## 甲\n\n---\n\n- 一、主要进展"],
    ["a line without a number", "## 甲\n\n---\n\n主要进展"],
    ["two slides without a heading", "甲\n\n---\n\n乙"],
  ])("is none in %s", (_what, text) => {
    expect(hints(unmarkedHeading, text)).toEqual([]);
  });
});

it("a deck without any heading is told once", () => {
  expect(marked(unmarkedHeading, "‸关于春耕的汇报\n\n---\n\n各位领导：\n\n---\n\n谢谢")).toBe(
    "‸关于春耕的汇报\n\n---\n\n各位领导：\n\n---\n\n谢谢",
  );
  expect(hints(unmarkedHeading, "甲\n\n---\n\n乙\n\n---\n\n### 丙\n\n丁")).toEqual([]);
});
