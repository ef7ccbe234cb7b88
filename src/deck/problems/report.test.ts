import { describe, expect, it } from "vitest";
import { processorTime } from "../../../tests/processor-time.ts";
import type { Problem } from "../model.ts";
import { describeProblem, formatProblems, quoteProblems, summarize, toJson } from "./report.ts";

const file = {
  path: "slides/a.md",
  text: `# 题\n推进地方任城实践\r\na“任城”\n${"长".repeat(30)}任城${"尾".repeat(30)}\n甲\u202E\u200B任城\n😀e\u0301任城\n`,
};

const problem = (line: number, column: number): Problem => ({
  code: "avoided-wording",
  severity: "warning",
  place: { file: file.path, line, column },
  message: { zh: "不该出现“任城”", en: '"任城" should not stand here' },
  hint: { zh: "改掉它", en: "Change it" },
});

const lines = (line: number, column: number) =>
  formatProblems([problem(line, column)], [file], "zh")
    .split("\n")
    .slice(1, 3);

describe("the report for people", () => {
  it("gives place, message, the line quoted with a caret, hint and summary", () => {
    expect(formatProblems([problem(2, 5)], [file], "zh")).toBe(
      [
        "slides/a.md:2:5 提醒 不该出现“任城”",
        "  推进地方任城实践",
        "          ^",
        "  建议：改掉它",
        "",
        "共 1 处：0 个错误，1 个提醒",
        "",
      ].join("\n"),
    );
  });

  it("quotes the line that the reader of manuscripts counted", () => {
    const path = file.path;
    const quoted = (text: string, line: number) =>
      quoteProblems([problem(line, 1)], [{ path, text }]).map(({ quote }) => quote.after);
    expect(quoted("\uFEFF甲\u2028乙\v丙", 3)).toEqual(["丙"]);
    expect(quoted("\uFEFF甲", 1)).toEqual(["甲"]);
    expect(quoted("甲", 9)).toEqual([""]);
  });

  it("speaks English too", () => {
    expect(formatProblems([{ ...problem(2, 5), severity: "error" }], [], "en")).toBe(
      'slides/a.md:2:5 error "任城" should not stand here\n  hint: Change it\n\n1 found: 1 error, 0 warnings\n',
    );
  });

  it.each<[string, number, number, string, string]>([
    ["narrow quotation marks", 3, 3, "a“任城”", "  ^"],
    ["controls, shown as what they are", 5, 4, "甲\uFFFD\uFFFD任城", "    ^"],
    ["emoji and combining marks", 6, 5, "😀e\u0301任城", "   ^"],
    [
      "the middle of a long line",
      4,
      31,
      `…${"长".repeat(18)}任城${"尾".repeat(16)}…`,
      `${" ".repeat(37)}^`,
    ],
    ["the end of a line", 2, 9, "推进地方任城实践", `${" ".repeat(16)}^`],
  ])("puts the caret right under %s", (_, line, column, quoted, caret) => {
    expect(lines(line, column)).toEqual([`  ${quoted}`, `  ${caret}`]);
  });

  it("quotes nothing where there is no such line", () => {
    expect(formatProblems([problem(99, 1)], [file], "zh").split("\n")[1]).toBe("  建议：改掉它");
  });

  it("says so when all is well", () => {
    expect(summarize([], "zh")).toBe("没有发现问题");
    expect(formatProblems([], [file], "en")).toBe("No problems found\n");
  });
});

describe("the report for machines", () => {
  it("holds place, code and words of each problem, and the counts", () => {
    expect(JSON.parse(toJson([problem(2, 5)]))).toEqual({
      problems: [
        {
          code: "avoided-wording",
          severity: "warning",
          file: "slides/a.md",
          line: 2,
          column: 5,
          message: problem(2, 5).message,
          hint: problem(2, 5).hint,
        },
      ],
      errors: 0,
      warnings: 1,
    });
  });
});

it("trims the line that a problem over the page points at, as in a terminal", () => {
  const line = `${"长".repeat(278)}任城${"尾".repeat(20)}`;
  const [quoted] = quoteProblems([problem(1, 279)], [{ path: "slides/a.md", text: line }]);
  expect(quoted && describeProblem(quoted, "zh")).toEqual({
    place: "slides/a.md:1:279",
    severity: "提醒",
    message: "不该出现“任城”",
    quote: { before: `…${"长".repeat(18)}`, after: `任城${"尾".repeat(16)}…` },
    hint: "建议：改掉它",
  });
});

it("says the many problems of one line in a time by their number", () => {
  const report = (count: number): string => {
    const text = "字，，".repeat(count);
    const problems = Array.from({ length: count }, (_, at) => problem(1, 3 * at + 2));
    return formatProblems(problems, [{ path: "slides/a.md", text }], "zh");
  };
  report(1000);
  const few = processorTime(() => report(2000));
  expect(processorTime(() => report(20_000)) / few).toBeLessThan(30);
});
