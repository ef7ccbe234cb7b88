import { expect, it } from "vitest";
import type { Findings } from "./findings.ts";
import { judge } from "./targets.ts";

const nothing: Findings = {
  date: "2026-01-01",
  machine: [],
  builds: [],
  buildsWithoutFonts: undefined,
  weights: [],
  pages: [],
  slides: [],
  imports: [],
  exports: [],
  starts: [],
  edits: [],
  lighthouse: undefined,
  failures: [],
};
const around = (middle: number, spread: number): number[] =>
  Array.from({ length: 15 }, (_, index) => middle + ((index - 7) / 7) * spread);

it.each([
  [around(30, 5), "met"],
  [around(50, 5), "missed"],
  [around(40, 5), "undecided"],
  [around(30, 2).slice(0, 5), "undecided"],
])("an edit that takes %j ms has the target of 40 ms %s", (times, outcome) => {
  const verdicts = judge({ ...nothing, edits: [{ tool: "Rostrum", times }] });
  expect(verdicts.find(({ target }) => target.startsWith("edit"))?.outcome).toBe(outcome);
});

it("times of a round are set against each other, however the machine changes from round to round", () => {
  const noise = around(100, 60);
  const starts = [
    { tool: "Rostrum", times: noise.map((time) => time * 0.5) },
    { tool: "Marp", times: noise },
  ] as const;
  const verdict = judge({ ...nothing, starts }).find(({ target }) =>
    target.startsWith("first slide"),
  );
  expect(verdict?.outcome).toBe("met");
});

it("an office file is judged by what it takes beyond the program's start, and the browser's where it needs one", () => {
  const timing = (
    tool: "Rostrum" | "browser",
    format: "pptx" | "docx" | "txt" | "empty page",
    middle: number,
  ) => ({
    ...{ tool, format, slides: tool === "browser" ? 0 : 13, times: around(middle, 5) },
  });
  const exports = [
    timing("Rostrum", "txt", 700),
    timing("Rostrum", "docx", 1600),
    timing("Rostrum", "pptx", 2500),
    timing("browser", "empty page", 400),
  ];
  const verdicts = judge({ ...nothing, exports });
  const outcomeOf = (format: string) =>
    verdicts.find(({ target }) => target.startsWith(`${format} of 13`))?.outcome;
  expect([outcomeOf("docx"), outcomeOf("pptx")]).toEqual(["met", "missed"]);
});
