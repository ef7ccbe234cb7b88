import { describe, expect, it } from "vitest";
import { cleanDiagram } from "./clean-diagram.ts";

const drawn = (shapes: unknown): string =>
  JSON.stringify({ left: 0, top: -1.5, width: 10, height: 5, spoken: "甲", shapes });

describe("a diagram out of a page", () => {
  it.each([
    [
      "text and shapes",
      [
        {
          name: "g",
          attributes: [["transform", "translate(1, 2)"]],
          children: [{ name: "text", attributes: [["fill", "s0"]], children: ["甲<b>"] }],
        },
      ],
    ],
    [
      "a colour of the author's",
      [{ name: "rect", attributes: [["fill", "rgb(1,2,3)"]], children: [] }],
    ],
  ])("keeps %s", (_, shapes) => {
    expect(cleanDiagram(drawn(shapes))?.shapes).toEqual(shapes);
  });

  it.each([
    ["a script", [{ name: "script", attributes: [], children: ["alert(1)"] }]],
    [
      "a picture",
      [{ name: "image", attributes: [["href", "https://example.org/a.png"]], children: [] }],
    ],
    ["a link", [{ name: "a", attributes: [["href", "https://example.org"]], children: [] }]],
    ["what is no shape", ["<b>", null, 3, { name: "rect" }]],
  ])("leaves out %s", (_, shapes) => {
    expect(cleanDiagram(drawn(shapes))?.shapes).toEqual([]);
  });

  it.each([
    ["onclick", "alert(1)"],
    ["style", "fill:url(https://example.org)"],
    ["fill", "url(#a)"],
    ["transform", "translate(1) url(x)"],
    ["d", 'M0 0" onload="x'],
    ["class", "notes"],
    ["id", "cover"],
  ])("leaves out the attribute %s=%j", (name, value) => {
    const shapes = [{ name: "path", attributes: [[name, value]], children: [] }];
    expect(cleanDiagram(drawn(shapes))?.shapes).toEqual([
      { name: "path", attributes: [], children: [] },
    ]);
  });

  it.each([
    "",
    "null",
    "{}",
    '{"fault":"x"}',
    '{"left":0,"top":0,"width":0,"height":1,"shapes":[],"spoken":""}',
  ])("is none in %j", (json) => {
    expect(cleanDiagram(json)).toBeUndefined();
  });
});
