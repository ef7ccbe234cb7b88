import { describe, expect, it } from "vitest";
import { sortProblems, warning, error, words } from "./problem.ts";

const many = (code: string, file: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    warning(code, { file, line: index + 1, column: 1 }, words("问题", "a problem")),
  );

describe("a list of problems", () => {
  it("tells two hundred of a kind in a manuscript, and counts the others in one, at the first of them", () => {
    const listed = sortProblems([...many("a", "a.md", 333), ...many("b", "a.md", 3)], []);
    expect(listed).toHaveLength(204);
    expect(listed.at(-1)).toMatchObject({ code: "a", severity: "warning", place: { line: 201 } });
    expect(listed.at(-1)?.message.zh).toContain("还有 133 处");
    expect(listed.at(-1)?.message.en).toContain("133 more");
  });

  it("is the same when it is sorted again", () => {
    const listed = sortProblems(many("a", "a.md", 333), []);
    expect(sortProblems(listed, [])).toEqual(listed);
  });

  it.each([
    ["of several kinds", [...many("a", "a.md", 150), ...many("b", "a.md", 150)]],
    ["of several files", [...many("a", "a.md", 150), ...many("a", "b.md", 150)]],
    ["of figures, which are gone through one by one", many("a", "figures.yaml", 333)],
    ["with one that would only be counted", many("a", "a.md", 201)],
  ])("has each of hundreds %s", (_, problems) => {
    expect(sortProblems(problems, [])).toHaveLength(problems.length);
    expect(new Set(sortProblems(problems, []))).toEqual(new Set(problems));
  });

  it("keeps an error of the kind, which refuses a manuscript", () => {
    const place = { file: "a.md", line: 1000, column: 1 };
    const refused = error("a", place, words("错", "wrong"));
    expect(sortProblems([...many("a", "a.md", 333), refused], [])).toContain(refused);
  });
});
