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
