import { describe, expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { renderSlides } from "../deck.ts";

/** The type of the code on a slide, px of the stage. */
function sizeOf(code: string): number {
  const text = `## 题\n\n\`\`\`js\n${code}\n\`\`\`\n`;
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  return Number(/--code:(\d+)/.exec(renderSlides(deck)[0]?.html ?? "")?.[1]);
}

describe("the size of code", () => {
  it("is large where there are few short lines", () => {
    expect(sizeOf("const a = 1;")).toBe(56);
  });

  it("shrinks with the number and the length of the lines, never below what is read", () => {
    const lines = (count: number, length: number): number =>
      sizeOf(Array(count).fill("x".repeat(length)).join("\n"));
    expect(lines(12, 20)).toBeLessThan(lines(6, 20));
    expect(lines(3, 60)).toBeLessThan(lines(3, 20));
    expect(lines(40, 150)).toBe(24);
  });

  it("is that of the broken line where a line is too long for one", () => {
    expect(sizeOf("x ".repeat(60))).toBe(36);
  });
});

it("leaves room for the text beside it and the gaps between", () => {
  const text =
    "## 题\n\n一行字。\n\n- 甲\n- 乙\n\n又一行。\n\n```yaml\na:\n  b: 1\n  c: 2\nd: 3\ne: 4\n```\n";
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  const [, size] = /--code:(\d+)/.exec(renderSlides(deck)[0]?.html ?? "") ?? [];
  expect(Number(size)).toBeLessThanOrEqual(45);
});

it("two listings on a slide are of one size, that of the one with the least room", () => {
  const text = `## 题\n\n\`\`\`js\n${"x".repeat(60)}\n\`\`\`\n\n\`\`\`sh\nls\n\`\`\`\n`;
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  const sizes = [...(renderSlides(deck)[0]?.html ?? "").matchAll(/--code:(\d+)/g)];
  expect(new Set(sizes.map(([, size]) => size)).size).toBe(1);
  expect(sizes).toHaveLength(2);
});

it.each([
  ["columns", 2, 28, 42],
  ["columns", 3, 16, 44],
  ["numbered", 2, 60, undefined],
])(
  "listings in groups side by side are of one size, in which no line is broken: %s, %i groups of %i columns",
  (layout, count, columns, size) => {
    const group = (letters: number) => `### 组\n\n\`\`\`js\n${"x".repeat(letters)}\n\`\`\`\n\n`;
    const groups = group(columns) + group(4).repeat(count - 1);
    const text = `---\nlayout: ${layout}\n---\n\n## 题\n\n${groups}`;
    const { deck } = readDeck([{ path: "1.md", text }], { layouts: [layout] });
    const [, found] = /--code-across:(\d+)/.exec(renderSlides(deck)[0]?.html ?? "") ?? [];
    expect(found && Number(found)).toBe(size);
  },
);
