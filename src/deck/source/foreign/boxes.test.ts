import { expect, it } from "vitest";
import { type BoxLine, boxesReplaced } from "./boxes.ts";
import { fromPandoc } from "./pandoc/pandoc.ts";

/** `+` begins a box, `!` one that stays, `-` ends the innermost. */
function lineOf(line: string): BoxLine {
  if (line.startsWith("+")) return { open: "(", close: ")" };
  return line === "!" ? "staying" : line === "-" ? "end" : undefined;
}

it.each([
  ["+ a -", "( a )"],
  ["+ + a - b - c", "( ( a ) b ) c"],
  ["+ ! a - b -", "( ! a - b )"],
  ["! + a - b -", "! ( a ) b -"],
  ["a - b", "a - b"],
  ["+ a", "( a"],
])("the lines of %j become %j", (text, expected) => {
  expect(text.split(" ").map(boxesReplaced(lineOf)).join(" ")).toBe(expected);
});

it.each([
  [
    "::: {.columns}\n::: {.column}\n```\na\n```\n:::\n:::\nb",
    "\n[.column]\n```\na\n```\n\n::bottom::\nb",
  ],
  [
    "::: {.notes}\n::: {.callout-tip}\na\n:::\n```\nb\n```\n:::",
    "::: {.notes}\n\na\n\n```\nb\n```\n:::",
  ],
])("a box of Pandoc's goes on behind code: %j", (text, expected) => {
  expect(fromPandoc(text, "")).toBe(expected);
});
