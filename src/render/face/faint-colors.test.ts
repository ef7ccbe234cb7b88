import colorString from "color-string";
import { describe, expect, it } from "vitest";
import { luminance } from "../../deck/luminance.ts";
import { paletteColor } from "../../site/css/palettes.ts";
import { markFaint, themeGrounds } from "./faint-colors.ts";

const white = '<span style="color: white">a</span>';

describe("a colour in a manuscript's HTML", () => {
  it.each([
    ["white text", white, "light"],
    ["yellow text", '<p style="font-size:2em;color:#ff0">a</p>', "light"],
    ["a font's colour", '<font size="2" color="white">a</font>', "light"],
    ["navy text", '<b style="color: rgb(0, 0, 80)">a</b>', "dark deep"],
    ["red text", '<b style="color:#c00">a</b>', "deep"],
  ])("names the grounds on which it is too faint: %s", (_, html, grounds) => {
    expect(markFaint(html)).toContain(` data-faint="${grounds}">a`);
  });

  it.each([
    ["one that is read everywhere else", '<b style="color:#e07b00">a</b>'],
    ["a colour of something else", '<b style="border-color: white">a</b>'],
    ["a variable", '<b style="color: var(--own)">a</b>'],
    ["one on a ground of its own", `<div style="background:#333">${white}</div>`],
    ["words about colours", "<p>color: white</p>"],
  ])("is left as it is: %s", (_, html) => {
    expect(markFaint(html).replace(' data-faint="deep"', "")).toBe(html);
  });

  it("is weighed against the grounds that the palettes have", async () => {
    const of = async (theme: "red" | "white" | "night", name: string): Promise<number> => {
      const [red = 0, green = 0, blue = 0] =
        colorString.get.rgb(await paletteColor(theme, name)) ?? [];
      return luminance(red, green, blue);
    };
    const [light, dark, deep] = themeGrounds.map((ground) => ground.luminance);
    for (const theme of ["red", "white"] as const)
      expect(await of(theme, "bg")).toBeGreaterThanOrEqual(light ?? 1);
    for (const name of ["bg", "deep"])
      expect(await of("night", name)).toBeLessThanOrEqual(dark ?? 0);
    expect(await of("white", "deep")).toBeGreaterThanOrEqual(light ?? 1);
    expect(await of("red", "deep")).toBeLessThanOrEqual(deep ?? 0);
  });
});
