import { describe, expect, it } from "vitest";
import { foreignFont } from "./foreign-font.ts";
import { useSamples } from "../../../tests/samples/samples.ts";

const samples = useSamples("foreign-font");

describe("the rule on foreign fonts", () => {
  it.each([
    [
      "a character that the font lacks, in the midst of others",
      "<p>一二三</p>",
      "一三",
      ["1 一二三"],
    ],
    ["text of nothing else", "<h2>一二</h2>", "三", ["2 一二"]],
    [
      "a font that the page did not bring",
      '<p style="font-family:monospace">ab</p>',
      "ab",
      ["2 ab"],
    ],
    ["the element that has it, not the one around", "<p>一<b>二</b></p>", "一", ["1 二"]],
  ])("finds %s", async (_name, html, drawable, found) => {
    expect(await samples.find(foreignFont, html, { drawable })).toEqual(found);
  });

  it("names the characters and leaves nothing in the page", async () => {
    const slide = await samples.see("<p>一二三二</p>", { drawable: "一三" });
    expect(foreignFont.find(slide).map(({ message }) => message.en)[0]).toMatch(
      /^“二” in “一二三二” /,
    );
    expect(slide.foreign.map(({ characters }) => characters)).toEqual([["二"]]);
  });

  it("names characters that no font of any machine has", async () => {
    const slide = await samples.see("<p>一\u{10FFFD}三</p>", { drawable: "一三" });
    expect(foreignFont.find(slide).map(({ message }) => message.en)).toEqual([
      expect.stringContaining("\u{10FFFD}"),
    ]);
  });

  it.each([
    ["text that the font has", "<p>一二 三</p>", "一二三"],
    [
      "what stands behind the steps of a listing",
      '<pre><code style="font-family:monospace">ab</code><code class="code-step" style="font-family:monospace">cd</code></pre><p>一二三</p>',
      "一二三",
    ],
    ["code", '<pre><code style="font-family:monospace">code</code></pre>', "一"],
  ])("passes %s", async (_name, html, drawable) => {
    expect(await samples.find(foreignFont, html, { drawable })).toEqual([]);
  });
});
