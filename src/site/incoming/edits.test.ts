import { describe, expect, it } from "vitest";
import type { DraftEdit, DraftPlace } from "../../deck/exchange/incoming.ts";
import { readPasted } from "../../import/import.ts";
import { editedOutline, placesOf } from "./edits.ts";

const text = `2024年防汛工作汇报
同志们：
一、工作情况
排查隐患。加固堤防。
责任编辑：张三
二、存在问题
储备不足。`;
const read = readPasted(text);
if ("problem" in read) throw new Error(read.problem.code);
const { manuscript } = read;

/** The headings after changes, each with its level. */
function headings(edits: readonly DraftEdit[]): readonly string[] {
  return editedOutline(manuscript, edits).passages.flatMap(({ text, role }) =>
    role.kind === "heading" ? [`${role.level} ${text.slice(0, role.lead)}`] : [],
  );
}

function placeOf(words: string): DraftPlace {
  const outline = editedOutline(manuscript, []);
  const index = outline.passages.findIndex(({ text }) => text.startsWith(words));
  return placesOf(outline)[index] ?? { block: -1, offset: 0 };
}

const lower: DraftEdit = { kind: "level", at: placeOf("二、"), level: 2 };
const split: DraftEdit = { kind: "split", at: placeOf("排查"), character: 5 };
const keep: DraftEdit = { kind: "keep", block: 4 };

describe("a change to a draft", () => {
  it.each<[string, readonly DraftEdit[], readonly string[]]>([
    ["none", [], ["1 一、工作情况", "1 二、存在问题"]],
    ["a heading lowered", [lower], ["1 一、工作情况", "2 二、存在问题"]],
    [
      "a section split off before one that was lowered",
      [split, lower],
      ["1 一、工作情况", "1 加固堤防。", "2 二、存在问题"],
    ],
    [
      "the same in the other order, with a line put back between them",
      [lower, keep, split],
      ["1 一、工作情况", "1 加固堤防。", "2 二、存在问题"],
    ],
    [
      "a section joined with the one above",
      [{ kind: "level", at: placeOf("二、"), level: "prose" }],
      ["1 一、工作情况"],
    ],
    [
      "a passage that is not there",
      [{ kind: "level", at: { block: 99, offset: 0 }, level: 1 }],
      ["1 一、工作情况", "1 二、存在问题"],
    ],
  ])("gives the outline: %s", (_, edits, expected) => {
    expect(headings(edits)).toEqual(expected);
  });

  it("puts back what was left out", () => {
    expect(editedOutline(manuscript, []).left).toHaveLength(1);
    expect(editedOutline(manuscript, [keep]).left).toHaveLength(0);
  });
});
