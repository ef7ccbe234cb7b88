import { expect, it } from "vitest";
import { joinBeside } from "./join-beside.ts";
import type { Run, TextShape } from "./show.ts";

const colour = [0, 0, 0, 1] as const;

function text(words: string, left: number, right: number, more: Partial<Run> = {}): TextShape {
  const run: Run = {
    text: words,
    size: 40,
    typeface: "sans",
    bold: true,
    italic: false,
    strike: false,
    colour,
    spacing: 0,
    ...more,
  };
  const paragraph = { align: "start", lineHeight: 50, before: 0, indent: 0, firstAt: 0 } as const;
  return {
    kind: "text",
    name: words,
    isDecoration: false,
    box: { left, right, top: 100, bottom: 100 + run.size },
    vertical: false,
    anchor: "middle",
    paragraphs: [{ ...paragraph, tabs: [], wraps: false, runs: [run] }],
  };
}
const figure = text("98.6", 0, 300, { typeface: "num", size: 80 });

function lines(shapes: readonly TextShape[]): readonly string[] {
  return joinBeside(shapes).map((shape) =>
    shape.kind === "text"
      ? shape.paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join("|")
      : "",
  );
}

it("a figure and its unit are one line, with the gap that the page leaves between them", () => {
  const [joined] = joinBeside([figure, text("%", 310, 350)]);
  expect(joined).toMatchObject({
    box: { left: 0, right: 350, top: 100, bottom: 180 },
    paragraphs: [
      { runs: [{ text: "98." }, { text: "6", spacing: 10 }, { text: "%", spacing: 0 }] },
    ],
  });
});

it("Han after a figure gets no gap: office programs leave one", () => {
  expect(lines([figure, text("个", 310, 350)])).toEqual(["98.6|个"]);
});

it.each<[string, TextShape, number]>([
  ["a text that stands further off", text("个", 340, 380), 2],
  [
    "a text under it",
    { ...text("个", 310, 350), box: { left: 310, right: 350, top: 190, bottom: 230 } },
    2,
  ],
  ["a larger text", text("个", 310, 400, { size: 90 }), 2],
  ["a text of another step", { ...text("个", 310, 350), step: 1 }, 2],
  ["a text in a box", { ...text("个", 310, 350), line: { width: 2, colour, style: "dashed" } }, 2],
])("%s stays by itself", (_what, other, count) => {
  expect(lines([figure, other])).toHaveLength(count);
});

it("words beside words stay apart", () => {
  expect(lines([text("甲", 0, 40), text("乙", 42, 80)])).toEqual(["甲", "乙"]);
});
