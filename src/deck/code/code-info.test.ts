import { describe, expect, it } from "vitest";
import { readCodeInfo } from "./code-info.ts";

describe("the first line of a fence", () => {
  it.each([
    ["", { steps: [] }],
    ["js", { language: "js", steps: [] }],
    ["JavaScript linenums", { language: "javascript", steps: [] }],
    ["js []", { language: "js", start: 1, steps: [] }],
    ["js [1-3|5|*]", { language: "js", start: 1, steps: [[[1, 3]], [[5, 5]], []] }],
    ["js[6-13]", { language: "js", start: 1, steps: [[[6, 13]]] }],
    [
      "js [712: 1,3-4]",
      {
        language: "js",
        start: 712,
        steps: [
          [
            [1, 1],
            [3, 4],
          ],
        ],
      },
    ],
    ["ts {2|4-6|all}", { language: "ts", steps: [[[2, 2]], [[4, 6]], []] }],
    [
      "ts {2,3} {lines:true}",
      {
        language: "ts",
        start: 1,
        steps: [
          [
            [2, 2],
            [3, 3],
          ],
        ],
      },
    ],
    ["ts [src/a.ts] {2}", { language: "ts", title: "src/a.ts", steps: [[[2, 2]]] }],
    ['{.python filename="a.py"}', { title: "a.py", steps: [] }],
    ['py filename="a.py"', { language: "py", steps: [] }],
    ['py title="a b.py"', { language: "py", title: "a b.py", steps: [] }],
    ["c++ {.line-numbers}", { language: "c++", steps: [] }],
  ])("%j is read as its own program reads it", (info, expected) => {
    expect(readCodeInfo(info)).toEqual(expected);
  });
});
