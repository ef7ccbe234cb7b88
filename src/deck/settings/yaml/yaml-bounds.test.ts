import { expect, it } from "vitest";
import { processorTime } from "../../../../tests/processor-time.ts";
import { readPhrases } from "../../../check/phrases/phrases.ts";
import { readDeck as read } from "../../read.ts";
import type { SourceFile } from "../../model.ts";

const readDeck = (files: readonly SourceFile[]) => read(files, { layouts: ["points"] });
const markdown = { path: "1.md", text: "# a\n\n{{甲}}\n" };

it.each(["[", "{a: ", "- ", "? ", "!!a ", "a: &a [*a", '"', "甲: {value: 3}\n"])(
  "a megabyte of %j in a settings file is told, and soon",
  (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const usual = processorTime(() =>
      readDeck([markdown, { path: "figures.yaml", text: "甲: { value: 3 }" }]),
    );
    for (const path of ["figures.yaml", "deck.yaml"]) {
      const time = processorTime(() => {
        const { problems } = readDeck([markdown, { path, text }]);
        expect(problems.some(({ severity }) => severity === "error")).toBe(true);
      });
      expect(time).toBeLessThan(3000 + usual);
    }
    expect(readPhrases({ path: "phrases.yaml", text }).problems).not.toEqual([]);
  },
);

it.each(["? ", "- ", ": ", "[", "{a: "])("%j over and over is told, however short", (unit) => {
  const files = [markdown, { path: "figures.yaml", text: unit.repeat(90_000 / unit.length) }];
  expect(readDeck(files).problems.some(({ code }) => code === "yaml-too-deep")).toBe(true);
});

it("of many faults the first ones are told, and soon", () => {
  const files = [markdown, { path: "figures.yaml", text: '"'.repeat(90_000) }];
  expect(processorTime(() => readDeck(files))).toBeLessThan(4000);
});

it("a sheet with the fields of five hundred figures is read", () => {
  const line = (_: unknown, i: number) =>
    `数${i}: { value: ${i}, owner: 张三, source: 台账, date: 11月20日, label: 走访户数 }`;
  const text = Array.from({ length: 500 }, line).join("\n");
  const { deck } = readDeck([markdown, { path: "figures.yaml", text }]);
  expect(deck.figures.size).toBe(500);
});

it.each([
  ["figures.yaml", "a"],
  ["deck.yaml", "a"],
  ["figures.yaml", "*a"],
])("thousands of references in %s to %s are told, not followed", (path, name) => {
  const references = Array.from({ length: 16_000 }, (_, at) => `数${at}: *${name}`).join("\n");
  const files = [
    { path: "1.md", text: "# 甲" },
    { path, text: `a: &${name} [1, 1]\n${references}\n` },
  ];
  let codes: readonly string[] = [];
  const time = processorTime(() => (codes = readDeck(files).problems.map(({ code }) => code)));
  expect(codes).toContain("yaml-too-many");
  expect(time).toBeLessThan(2000);
});
