import { expect, it } from "vitest";
import { withRoom } from "./fit.ts";
import type { Align, Shape, TextShape } from "./show.ts";

const box = (left: number, right: number) => ({ left, right, top: 100, bottom: 150 });

function line(text: string, left: number, right: number, align: Align = "start"): TextShape {
  const run = {
    text,
    size: 40,
    typeface: "sans",
    bold: false,
    italic: false,
    strike: false,
    colour: [0, 0, 0, 1],
    spacing: 0,
  } as const;
  const paragraph = { align, lineHeight: 50, before: 0, indent: 0, firstAt: 0, tabs: [] };
  return {
    kind: "text",
    name: "文字",
    isDecoration: false,
    box: box(left, right),
    vertical: false,
    anchor: "middle",
    paragraphs: [{ ...paragraph, wraps: false, runs: [run] }],
  };
}

const wall = (left: number): Shape => ({
  kind: "box",
  form: "rect",
  name: "框",
  isDecoration: true,
  box: box(left, left + 10),
});

const fitted = (shapes: readonly Shape[]) => {
  const [first] = withRoom(shapes, 1920);
  if (first?.kind !== "text") throw new Error("no text");
  return { ...first.box, size: first.paragraphs[0]?.runs[0]?.size };
};

it.each<[string, readonly Shape[], number, number, number]>([
  ["a line has a twentieth more than it needs", [line("四个汉字", 100, 260)], 100, 268, 40],
  ["a mark that the page halves counts whole", [line("“四个字”", 100, 260)], 100, 310, 40],
  ["a line in the middle grows to both sides", [line("四个汉字", 100, 260, "center")], 96, 264, 40],
  ["a line at the end grows to the start", [line("四个汉字", 100, 260, "end")], 92, 260, 40],
  ["a box that lies around it is its edge", [line("四个汉字", 1750, 1920)], 1750, 1920, 40],
])("%s", (_what, shapes, left, right, size) => {
  const found = fitted(shapes);
  expect([found.left, found.right, found.size]).toEqual([left, right, size]);
});

it("where something stands beside it, the type is smaller, though never by a third", () => {
  const beside = fitted([line("四个汉字", 100, 250), wall(260)]);
  expect(beside.right).toBe(252);
  expect(beside.size).toBeCloseTo((40 * 152) / 168);
  expect(fitted([line("四个汉字".repeat(3), 100, 250), wall(260)]).size).toBeCloseTo(28);
});

it("a figure and the Han after it have room for the gap that office programs leave between them", () => {
  const whole = line("3", 100, 120);
  const [paragraph] = whole.paragraphs;
  const [run] = paragraph?.runs ?? [];
  if (!paragraph || !run) throw new Error("no run");
  const runs = [
    { ...run, size: 80 },
    { ...run, text: "月" },
  ];
  const box = fitted([{ ...whole, paragraphs: [{ ...paragraph, runs }] }]);
  expect(box.right - box.left).toBeCloseTo((0.58 * 80 + 80 / 4 + 40) * 1.05);
});
