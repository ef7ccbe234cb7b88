import { expect, it } from "vitest";
import { renderSlides } from "../render/deck.ts";
import { publicDeck } from "./public/public-deck.ts";
import { readDeck } from "./read.ts";

/** Length of the input in characters: long enough to show work that grows with the square of the length. */
const size = 60_000;

const sheet = Array.from({ length: 300 }, (_, index) => `数字${index}: { value: 5 }`).join("\n");

function read(text: string): ReturnType<typeof readDeck> {
  const files = [
    { path: "1.md", text },
    { path: "figures.yaml", text: sheet },
  ];
  return readDeck(files, { layouts: ["points"] });
}

/** Reads, draws and makes public. The result is processor time in seconds, so a busy machine does not change it. */
function timeOf(text: string): number {
  const start = process.cpuUsage();
  const { deck } = read(text);
  renderSlides(deck);
  renderSlides(publicDeck(deck).deck);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

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
  "- a\n",
  "- a{{数字1}}人\n",
  "# a\n\n---\n\n",
  "---\n",
  "|a|b|\n|-|-|\n|a|b|\n\n",
  "|a",
  "<!--\n\n",
  "### a\n\nb\n\n",
  "```\n",
])("%j over and over is read, drawn and made public in a moment", (unit) => {
  expect(timeOf(unit.repeat(Math.ceil(size / unit.length)))).toBeLessThan(4);
});

it.each<[string, (index: number) => string]>([
  ["link definitions and links", (index) => `[a${index}]: b\n\n[a${index}]\n\n`],
  ["unknown figures", (index) => `{{数目${index}}}\n\n`],
  ["parts", (index) => `<!-- .slide: data-part="甲${index}" -->\n# a\n\n---\n\n`],
])("made-up %s, each another, are read in a moment", (_, unit) => {
  let text = "";
  for (let index = 0; text.length < size; index++) text += unit(index);
  expect(timeOf(text)).toBeLessThan(4);
});

it("a face of endless phrases is looked for in endless notes in a moment", () => {
  const count = size / 20;
  const text = `# 中国梦想\n\n${"- 中国梦想\n".repeat(count)}\nNote:\n${"中国梦想。\n\n".repeat(count)}`;
  expect(timeOf(text)).toBeLessThan(4);
});

it.each([
  ["paragraph-too-long", 3, `a\n\n${"字".repeat(20_001)}`],
  ["paragraph-too-long", 4, `a\n\nNote:\n${"字".repeat(20_001)}`],
  ["paragraph-too-long", 3, `a\n\n${"|字".repeat(10_001)}|\n|-|`],
  ["html-too-deep", 3, `a\n\n${"<div>".repeat(101)}`],
  ["deck-too-long", 60_001, "a\n".repeat(9) + "\n".repeat(70_000)],
  ["too-many-slides", 40_001, "# a\n\n---\n\n".repeat(10_001)],
])("what is beyond the bounds is told: %s", (code, line, text) => {
  expect(read(text).problems.map((problem) => [problem.code, problem.place.line])).toEqual([
    [code, line],
  ]);
});
