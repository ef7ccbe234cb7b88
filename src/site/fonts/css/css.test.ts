import { describe, expect, it } from "vitest";
import { fontFaceCss } from "./css.ts";
import type { FontFile } from "../make.ts";

const font = (changes: Partial<FontFile>): FontFile => ({
  face: "serif-900",
  family: "Rostrum Serif",
  weight: 900,
  characters: "学",
  format: "woff2",
  bytes: Buffer.from("font"),
  name: "serif-900.0a1b2c3d.woff2",
  part: 0,
  ...changes,
});

describe("fontFaceCss", () => {
  it("writes a rule a file, with a range where a face is spread over several", () => {
    const css = fontFaceCss(
      [font({ part: 1 }), font({ part: 1, weight: 800, unicodeRange: "U+5b66" })],
      {
        url: ({ name }) => `assets/${name}`,
      },
    );
    expect(css).toBe(
      '@font-face{font-family:"Rostrum Serif";font-style:normal;font-weight:900;font-display:swap;' +
        'src:url("assets/serif-900.0a1b2c3d.woff2") format("woff2")}\n' +
        '@font-face{font-family:"Rostrum Serif";font-style:normal;font-weight:800;font-display:swap;' +
        'src:url("assets/serif-900.0a1b2c3d.woff2") format("woff2");unicode-range:U+5b66}\n',
    );
  });

  it.each([
    ["the first slide's, which stands in the page", font({ part: 0 }), "block"],
    ["the decoration beside it", font({ face: "serif-800", part: 1 }), "block"],
    ["text", font({ part: 1 }), "swap"],
  ])("shows a fallback only for text that comes later: %s", (_what, file, display) => {
    expect(fontFaceCss([file], { url: () => "x" })).toContain(`font-display:${display}`);
  });

  it("takes a data URL", () => {
    const css = fontFaceCss([font({})], {
      url: ({ bytes }) => `data:font/woff2;base64,${bytes.toString("base64")}`,
    });
    expect(css).toContain('src:url("data:font/woff2;base64,Zm9udA==")');
  });
});
