import { expect, it } from "vitest";
import { merged, nothingFound } from "./findings.ts";
import { judge } from "./targets.ts";

const around = (middle: number, spread: number): number[] =>
  Array.from({ length: 15 }, (_, index) => middle + ((index - 7) / 7) * spread);

it.each([
  [around(30, 5), "met"],
  [around(50, 5), "missed"],
  [around(40, 5), "undecided"],
  [around(30, 2).slice(0, 5), "undecided"],
])("an edit that takes %j ms has the target of 40 ms %s", (times, outcome) => {
  const verdicts = judge({ ...nothingFound, edits: [{ tool: "Rostrum", times }] });
  expect(verdicts.find(({ target }) => target.startsWith("edit"))?.outcome).toBe(outcome);
});

it("times of a round are set against each other, however the machine changes from round to round", () => {
  const noise = around(100, 60);
  const starts = [
    { tool: "Rostrum", times: noise.map((time) => time * 0.5) },
    { tool: "Marp", times: noise },
  ] as const;
  const verdict = judge({ ...nothingFound, starts }).find(({ target }) =>
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
    tool,
    format,
    slides: tool === "browser" ? 0 : 13,
    times: around(middle, 5),
  });
  const exports = [
    timing("Rostrum", "txt", 700),
    timing("Rostrum", "docx", 1600),
    timing("Rostrum", "pptx", 2500),
    timing("browser", "empty page", 400),
  ];
  const verdicts = judge({ ...nothingFound, exports });
  const outcomeOf = (format: string) =>
    verdicts.find(({ target }) => target.startsWith(`${format} of 13`))?.outcome;
  expect([outcomeOf("docx"), outcomeOf("pptx")]).toEqual(["met", "missed"]);
});

it("a later run takes the place of the parts that it has measured, and of no others", () => {
  const [old, late] = [around(50, 5), around(30, 5)];
  const first = merged(nothingFound, {
    ...nothingFound,
    dates: { edit: "2026-01-01", start: "2026-01-01" },
    edits: [{ tool: "Rostrum", times: old }],
    starts: [{ tool: "Rostrum", times: old }],
  });
  const second = merged(first, {
    ...nothingFound,
    dates: { edit: "2026-02-01" },
    edits: [{ tool: "Rostrum", times: late }],
  });
  expect(second.dates).toEqual({ edit: "2026-02-01", start: "2026-01-01" });
  expect(second.edits[0]?.times).toEqual(late);
  expect(second.starts[0]?.times).toEqual(old);
});
