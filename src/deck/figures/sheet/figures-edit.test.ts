import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { editFigures } from "./figures-edit.ts";
import type { FigureEdit } from "./figures-sheet.ts";
import { readFigures } from "../figures.ts";
import { sourceOf } from "../../source/source.ts";

const path = "slides/figures.yaml";
const committed = readFileSync(
  resolve(import.meta.dirname, "../../../../slides/figures.yaml"),
  "utf8",
);

function edit(text: string, edits: Readonly<Record<string, FigureEdit>>): string {
  const { text: edited, problems } = editFigures(path, text, new Map(Object.entries(edits)));
  expect(problems).toEqual([]);
  return edited;
}

/** The lines that differ, as they stand afterwards. */
function changedLines(before: string, after: string): string[] {
  const old = before.split("\n");
  const lines = after.split("\n");
  expect(lines).toHaveLength(old.length);
  return lines.filter((line, index) => line !== old[index]);
}

describe("the committed sheet", () => {
  const edits = {
    集体学习次数: { value: "20" },
    在建项目个数: { value: "8" },
    检视会议场次: { value: "3" },
    整改问题项数: { value: "十二", owner: "王五" },
    查摆问题条数: { value: "1,200", owner: "张三", date: "11月20日" },
  };
  const lines = [
    "集体学习次数: 20",
    "在建项目个数: 8",
    '查摆问题条数: { value: "1,200", owner: 张三, date: 11月20日 }',
    "检视会议场次: { value: 3, placeholder: N }",
    "整改问题项数: { value: 十二, placeholder: N, owner: 王五 }",
  ];

  it("keeps every other line, comments and blank ones too", () => {
    expect(changedLines(committed, edit(committed, edits))).toEqual(lines);
  });

  it("keeps its byte order mark and line ends", () => {
    const windows = `\uFEFF${committed.replaceAll("\n", "\r\n")}`;
    const edited = edit(windows, edits);
    expect(changedLines(windows, edited)).toEqual(lines.map((line) => `${line}\r`));
    expect(edited.startsWith("\uFEFF#")).toBe(true);
  });

  it("can have every figure filled and emptied again", () => {
    const names = [...readFigures(sourceOf(path, committed)).figures.keys()];
    const all = (value: string) => Object.fromEntries(names.map((name) => [name, { value }]));
    const filled = edit(committed, all("20"));
    expect(changedLines(committed, filled)).toHaveLength(20);
    expect(edit(filled, all(""))).toBe(edit(committed, { 在建项目个数: { value: "" } }));
  });
});

describe("a line", () => {
  it.each<[string, FigureEdit, string]>([
    ["数:", { value: "20" }, "数: 20"],
    ["数: ", { value: "20" }, "数: 20"],
    ["数:   # 办公室", { value: "20" }, "数: 20   # 办公室"],
    ["数: 7 # 办公室", { value: "20" }, "数: 20 # 办公室"],
    ["数: 7 # 办公室", { value: "" }, "数: # 办公室"],
    ["数: '7'", { value: "20-30" }, "数: 20-30"],
    ["'数': 7", { value: "20" }, "'数': 20"],
    ["数: 7", { value: "7" }, "数: 7"],
    ["数: 7", { value: "" }, "数:"],
    ["数: 1,200", { value: "1,300" }, "数: 1,300"],
    ["数: 7", { owner: "张三: 李四" }, '数: { value: 7, owner: "张三: 李四" }'],
    ["数:", { owner: "张三" }, "数: { value: , owner: 张三 }"],
    ["数: # 问", { value: "20", date: "11月" }, "数: { value: 20, date: 11月 } # 问"],
    ["数: {}", { value: "20" }, "数: { value: 20 }"],
    ["数: { # 问\n}", { value: "20" }, "数: { value: 20 # 问\n}"],
    ["数: { placeholder: N }", { value: "20" }, "数: { placeholder: N, value: 20 }"],
    ["数: {value: , unit: 次}", { value: "20" }, "数: {value: 20, unit: 次}"],
    ["数: { value: }", { value: "2", owner: "张" }, "数: { value: 2 , owner: 张 }"],
    ["数: { value: }", { owner: "张" }, "数: { value: , owner: 张 }"],
    ["数: { value: 7, unit: 次 }", { value: "" }, "数: { value: , unit: 次 }"],
    ["数:\n  unit: 次 # 甲\n", { value: "20" }, "数:\n  value: 20\n  unit: 次 # 甲\n"],
    ["数:\n  value: # 甲\n  unit: 次", { value: "20" }, "数:\n  value: 20 # 甲\n  unit: 次"],
    ["数:\n  value: 7\n", { value: "8" }, "数:\n  value: 8\n"],
    ["{ 数: , 另: 3 }", { value: "20" }, "{ 数: 20, 另: 3 }"],
    ["数: 7", { value: "20\n另: 3" }, '数: "20 另: 3"'],
    ["数: 7", { value: "true" }, '数: "true"'],
  ])("%j with %j becomes %j", (text, change, expected) => {
    expect(edit(text, { 数: change })).toBe(expected);
  });

  it.each([
    ["an alias", "甲: &a 7\n数: *a\n", { 数: { value: "20" } }],
    ["a text of several lines", "数: |\n  甲\n另: 3\n", { 数: { value: "20" } }],
    ["a list", "数: [1]\n", { 数: { value: "20" } }],
    ["a name that is not there", "数: 7\n", { 没有: { value: "20" } }],
    ["one bad among good", "数: 7\n另: [1]\n", { 数: { value: "2" }, 另: { value: "20" } }],
    ["line ends of another age", "另: 3\r数: 7\r", { 数: { value: "20" } }],
  ])("that cannot be written is told and left: %s", (_, text, edits) => {
    const result = editFigures(path, text, new Map(Object.entries(edits)));
    expect(result.text).toBe(text);
    expect(result.problems.map(({ code }) => code)).toContain("cannot-write-figure");
  });
});
