import { describe, expect, it } from "vitest";
import { noPhrases, readPhrases } from "./phrases.ts";

const read = (text: string) => readPhrases({ path: "slides/phrases.yaml", text });

describe("phrases.yaml", () => {
  it("holds wordings that must be exact, wordings to avoid and typos", () => {
    const text =
      "exact:\n  - 学思想、强党性\navoid:\n  - 任城: 别的区\n  - 某县\ntypos:\n  - 收获的了: 收获了\n";
    expect(read(text)).toEqual({
      phrases: {
        exact: ["学思想、强党性"],
        avoid: [{ wording: "任城", reason: "别的区" }, { wording: "某县" }],
        typos: [{ wrong: "收获的了", right: "收获了" }],
      },
      problems: [],
    });
  });

  it.each(["", "# 只有注释\n", "exact:\navoid:\ntypos:\n"])("may be empty: %j", (text) => {
    expect(read(text)).toEqual({ phrases: noPhrases, problems: [] });
  });

  it.each<[string, string, number, number]>([
    ["a list under an unknown name", "exakt:\n  - 甲\n", 1, 1],
    ["a name given twice", "avoid: [甲]\navoid: [乙]\n", 2, 1],
    ["one wording in place of a list", "avoid: 任城\n", 1, 1],
    ["a typo without the right wording", "typos:\n  - 收获的了：收获了\n", 2, 5],
    ["an item of two lines", "typos:\n  - 甲: 乙\n    丙: 丁\n", 2, 5],
    ["an item without text", "exact:\n  -\n  - 甲\n", 2, 4],
    ["text that is not lists", "任城\n", 1, 1],
  ])("reports %s with its place", (_, text, line, column) => {
    const { problems } = read(text);
    expect(problems[0]).toMatchObject({
      code: "phrases-shape",
      severity: "error",
      place: { line, column },
    });
  });

  it("reports invalid YAML in the same words as in the other files", () => {
    expect(read("exact: [甲\n").problems[0]).toMatchObject({
      code: "invalid-yaml",
      message: { zh: "括号没有合上" },
      place: { line: 1, column: 8 },
    });
  });

  it("says so where the file is not UTF-8", () => {
    expect(read("avoid:\n  - \uFFFD\uFFFD\n").problems).toMatchObject([
      { code: "not-utf8", place: { line: 2, column: 5 } },
    ]);
  });

  it("keeps what can be read beside what cannot", () => {
    expect(read("exact: [甲, [乙], 丙]\n").phrases.exact).toEqual(["甲", "丙"]);
  });
});
