import { describe, expect, it } from "vitest";
import { joinSlides, renderSlides } from "./deck.ts";
import { readDeck } from "../deck/read.ts";
import { stageLengths, withOurFonts } from "./stage-pixels.ts";

describe("lengths of the stage", () => {
  it.each([
    ["font-size: 25px", "font-size: calc(25 * var(--pixel, 1) * var(--sp))"],
    ["margin:0px -.5PX", "margin:0px calc(-0.5 * var(--pixel, 1) * var(--sp))"],
    ["padding: 30pt", "padding: calc(30 * 4 / 3 * var(--pixel, 1) * var(--sp))"],
    ["max-height: 60vh", "max-height: calc(60 * 10.8 * var(--sp))"],
    [
      "width: calc(100% - 1.5rem)",
      "width: calc(100% - calc(1.5 * 16 * var(--pixel, 1) * var(--sp)))",
    ],
    ["color: #12px; --a: b12px; font-size: 1.2em", "color: #12px; --a: b12px; font-size: 1.2em"],
    [
      'content: "12px"; background: url(a-12px.png)',
      'content: "12px"; background: url(a-12px.png)',
    ],
  ])("stand for those of %s", (css, expected) => {
    expect(stageLengths(css)).toBe(expected);
  });
});

it.each([
  ["KaiTi", "KaiTi, var(--sans)"],
  ["Georgia, serif", "Georgia, var(--serif)"],
  ["Arial, sans-serif", "Arial, var(--sans)"],
  ["monospace", "monospace, var(--sans)"],
  ["var(--num)", "var(--num)"],
  ["var(--own)", "var(--own), var(--sans)"],
  ["inherit", "inherit"],
])("the fonts %s end with ours", (list, expected) => {
  expect(withOurFonts(list)).toBe(expected);
});

describe("a slide with lengths of its own", () => {
  const html = (text: string) => {
    const { deck } = readDeck([{ path: "slides/a.md", text }], { layouts: ["points"] });
    return joinSlides(renderSlides(deck));
  };
  const own = "calc(20 * var(--pixel, 1) * var(--sp))";

  it.each([
    ["in raw HTML", '# a\n\n<p style="font-size:20px">b</p>'],
    ["behind an element", '# a\n\nb <!-- .element: style="font-size:20px" -->'],
    ["of the slide", '<!-- .slide: style="font-size:20px" -->\n# a\n\nb'],
  ])("has those of the stage %s", (_, text) => {
    expect(html(text)).toContain(`style="font-size:${own}`);
  });

  it("keeps what its text says of lengths", () => {
    expect(html('# a\n\n` style="font-size:20px"` and style="a:20px"')).not.toContain("calc(");
  });

  it("has the widths of its pictures", () => {
    expect(html('# a\n\n<img src="b.png" width="20"> c')).toContain(`width:${own}`);
    expect(html('# a\n\n<img src="b.png" width="20%"> c')).not.toContain("calc(");
  });
});
