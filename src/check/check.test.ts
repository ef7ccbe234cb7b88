import { describe, expect, it } from "vitest";
import type { Problem } from "../deck/model.ts";
import { checkManuscript } from "./check.ts";
import { sortProblems } from "../deck/problems/problem.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules.ts";
import { sample } from "./sample-manuscript.ts";

const problem = (code: string, file: string, line: number, column: number): Problem => ({
  code,
  severity: "warning",
  place: { file, line, column },
  message: { zh: code, en: code },
});

const summary = (problems: readonly Problem[]) =>
  problems.map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);

describe("a check", () => {
  it("gives problems by file, line and column, each once", () => {
    const found = [
      problem("b", "slides/b.md", 1, 1),
      problem("z", "slides/a.md", 10, 1),
      problem("a", "slides/a.md", 2, 9),
      problem("b", "slides/a.md", 2, 1),
      problem("a", "slides/a.md", 2, 1),
      problem("b", "slides/a.md", 2, 1),
    ];
    expect(summary(sortProblems(found, [{ path: "slides/a.md", text: "" }]))).toEqual([
      "slides/a.md:2:1 b",
      "slides/a.md:2:1 a",
      "slides/a.md:2:9 a",
      "slides/a.md:10:1 z",
      "slides/b.md:1:1 b",
    ]);
  });

  it("holds a manuscript to every rule given", () => {
    const rule: Rule = {
      code: "every",
      severity: "error",
      check: ({ prose }) =>
        prose.map((stretch) => ({ ...problem("every", "", 0, 0), place: stretch.placeAt(0) })),
    };
    expect(summary(checkManuscript(sample("# 甲\n\n乙\n"), [rule]))).toEqual([
      "slides/a.md:1:3 every",
      "slides/a.md:3:1 every",
    ]);
  });

  it("finds nothing wrong in clean text", () => {
    const text = "# 甲项工作\n\n- “好”\n\nNote:\n一、甲项工作。“好”！\n";
    expect(checkManuscript(sample(text))).toEqual([]);
  });

  it("has one rule a code", () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
