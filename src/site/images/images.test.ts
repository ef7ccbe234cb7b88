import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readImage } from "./images.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-images-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ["png", "a.jpg"],
  ["webp", "b.jpeg"],
  ["jpeg", "c.png"],
  ["gif", "d.webp"],
  ["avif", "e.jpg"],
] as const)("a %s under the name %s is what its bytes are", async (format, name) => {
  const create = { width: 4, height: 4, channels: 3, background: "#f00" } as const;
  await writeFile(join(folder, name), await sharp({ create }).toFormat(format).toBuffer());
  const image = await readImage(folder, name);
  expect(image?.mediaType).toBe(`image/${format}`);
  expect((await sharp(image?.bytes).metadata()).width).toBe(4);
});
