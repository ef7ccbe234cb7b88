import { describe, expect, it } from "vitest";
import { processorTime } from "../../../../tests/processor-time.ts";
import { foreignComments } from "./foreign-comments.ts";

const line = "今年以来全市上下抓项目抓产业，取得了明显成效，主要指标好于预期。";

describe("a comment as a link's address", () => {
  it.each([
    ["in parentheses", `(${line}\n${`${line}\n`.repeat(60)})`],
    ["in quotes", `"${line}\n${`${line}\n`.repeat(60)}"`],
    ["on one line", `(${line.repeat(90)})`],
    ["over 15,000 characters", `(\n${`${line}\n`.repeat(440)})`],
  ])("goes on to its end: %s", (_, title) => {
    const text = `- 甲\n\n[//]: # ${title}\n\n乙`;
    expect(foreignComments(text, 0, [])).toEqual([[5, text.length - 3]]);
  });

  it.each(["[//]: # (a\n", "- [//]: # (a\n", "> [comment]: <> 'a\n", '[//]: # ("', "a\n", "a (\n"])(
    "without its end takes little time: %j",
    (unit) => {
      const text = `[//]: # (${unit.repeat(1_000_000 / unit.length)}`;
      expect(processorTime(() => foreignComments(text, 0, []))).toBeLessThan(4000);
    },
  );
});
