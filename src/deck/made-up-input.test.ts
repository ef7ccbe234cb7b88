import { expect, it } from "vitest";
import { renderSlides } from "../render/deck.ts";
import { publicDeck } from "./public/public-deck.ts";
import { readDeck } from "./read.ts";

/** A fifth of a megabyte: what takes the square of the time would take minutes. */
const size = 200_000;

it.each([
  "</",
  "<!--",
  "</<!--",
  "{{",
  "{{\n",
  "{{a}}",
  "![[]()",
  "![](",
  "[",
  "&amp;",
  '<a "',
  "<b>",
  "<div>\n\n",
  "a<!-- .element: x -->",
  "**a ",
  "*a_ ",
  "` ",
  "习近平，",
  "Note:\n{{",
])("%j over and over is read, drawn and made public in a moment", (unit) => {
  const text = unit.repeat(Math.ceil(size / unit.length));
  const start = performance.now();
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  renderSlides(deck);
  renderSlides(publicDeck(deck).deck);
  expect(performance.now() - start).toBeLessThan(5000);
});

it.each([
  ["paragraph-too-long", `a\n\n${"字".repeat(20_001)}`],
  ["paragraph-too-long", `a\n\nNote:\n${"字".repeat(20_001)}`],
  ["html-too-deep", `a\n\n${"<div>".repeat(101)}`],
])("what is beyond the bounds is told: %s", (code, text) => {
  const { problems } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  expect(problems.map((problem) => [problem.code, problem.place.line])).toEqual([
    [code, text.includes("Note") ? 4 : 3],
  ]);
});
