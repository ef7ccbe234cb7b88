import { describe, expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { renderSlides } from "../deck.ts";
import { drawRaised, isRaised } from "./raised.ts";

describe("small figures off the line", () => {
  it.each([
    ["CO₂、NOₓ", "CO<sub>2</sub>、NO<sub>x</sub>"],
    ["Cr⁶⁺", "Cr<sup>6+</sup>"],
    ["10⁻¹²", "10<sup>−12</sup>"],
    ["15m²", "15m²"],
    ["H~2~O", "H<sub>2</sub>O"],
    ["x^2^", "x<sup>2</sup>"],
    ["约~3~5天", "约~3~5天"],
    ["^_^ 和 a^b", "^_^ 和 a^b"],
  ])("are plain ones, raised or lowered: %s", (text, html) => {
    expect(drawRaised(text)).toBe(html);
  });

  it("are drawn so on a face", () => {
    const { deck } = readDeck([{ path: "1.md", text: "## CO₂\n\n- SO₂和H~2~O\n" }], {
      layouts: [],
    });
    const html = renderSlides(deck)[0]?.html ?? "";
    expect(html).toContain("CO<sub>2</sub></h2>");
    expect(html).toContain("SO<sub>2</sub>和H<sub>2</sub>O");
  });

  it("need no glyphs of their own", () => {
    expect([..."₂⁶²2中"].filter(isRaised)).toEqual(["₂", "⁶", "²"]);
  });
});
