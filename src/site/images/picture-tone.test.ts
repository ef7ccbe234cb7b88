import sharp from "sharp";
import { expect, it } from "vitest";
import { textOn } from "./picture-tone.ts";

/** A picture of one colour with a bar of another at its left. */
async function picture(color: string, bar: string, width: number): Promise<Buffer> {
  const part = { create: { width, height: 100, channels: 3, background: bar } } as const;
  return sharp({ create: { width: 200, height: 100, channels: 3, background: color } })
    .composite([{ input: part, left: 0, top: 0 }])
    .png()
    .toBuffer();
}

it.each([
  ["a light picture bears dark text", "#f4f4f4", "#123", 6, "dark-text"],
  ["a dark picture bears light text", "#102030", "#fff", 6, "light-text"],
  ["a picture of both bears neither", "#f4f4f4", "#123", 60, undefined],
  ["a picture between bears neither", "#808080", "#888", 6, undefined],
])("%s", async (_, color, bar, width, expected) => {
  expect(await textOn(await picture(color, bar, width))).toBe(expected);
});

it("what is no picture bears neither", async () => {
  expect(await textOn(Buffer.from("no picture"))).toBeUndefined();
});
