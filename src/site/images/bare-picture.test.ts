import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { barePicture } from "./bare-picture.ts";

const secret = "泄露LEAK";

/** A picture of two colours, wider than high: red on the left. */
const drawn = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#ffffff" } }).composite([
    {
      input: { create: { width: 20, height: 40, channels: 3, background: "#ff0000" } },
      left: 0,
      top: 0,
    },
  ]);

const told = {
  IFD0: { ImageDescription: secret, Artist: secret, Make: secret },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "36/1 4/1 0/1" },
};

const holds = (bytes: Buffer | undefined): boolean =>
  bytes === undefined ||
  bytes.includes("LEAK") ||
  bytes.includes("Exif\0") ||
  bytes.includes("GPS");

describe.each(["jpeg", "png", "webp", "avif"] as const)("a %s picture", (format) => {
  const mediaType = `image/${format}`;

  it("loses what the camera wrote and keeps every point of the picture and its colours", async () => {
    const bytes = await drawn().withExif(told).withIccProfile("p3").toFormat(format).toBuffer();
    expect(holds(bytes)).toBe(true);
    const bare = await barePicture(bytes, mediaType);
    expect(holds(bare)).toBe(false);
    const [before, after] = [sharp(bytes), sharp(bare)];
    expect((await after.raw().toBuffer()).equals(await before.raw().toBuffer())).toBe(true);
    const profiles = [(await before.metadata()).icc, (await after.metadata()).icc];
    expect(profiles[1]).toHaveLength(profiles[0]?.length ?? 0);
    expect(profiles[1]).not.toEqual(profiles[0]);
    expect((await after.metadata()).exif).toBeUndefined();
  });
});

it.each(["jpeg", "png", "webp"] as const)("a %s picture stands as it was held", async (format) => {
  const bytes = await drawn().withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
  const bare = await barePicture(bytes, `image/${format}`);
  const { width, height, orientation } = await sharp(bare).metadata();
  expect([width, height, orientation ?? 1]).toEqual([40, 60, 1]);
  // What was on the left is at the top.
  const { data, info } = await sharp(bare).raw().toBuffer({ resolveWithObject: true });
  const green = (x: number, y: number) => data[(y * info.width + x) * info.channels + 1] ?? -1;
  expect([green(20, 5) < 30, green(20, 50) > 225]).toEqual([true, true]);
});

const png = () => drawn().png().toBuffer();
const textChunk = (type: string, text: string): Buffer => {
  const body = Buffer.from(text);
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(type), body, Buffer.alloc(4)]);
  chunk.writeUInt32BE(body.length, 0);
  return chunk;
};

it.each(["tEXt", "iTXt", "zTXt", "tIME", "prVt"])("a PNG loses its chunk %s", async (type) => {
  const bytes = await png();
  const planted = Buffer.concat([
    bytes.subarray(0, 33),
    textChunk(type, secret),
    bytes.subarray(33),
  ]);
  const bare = await barePicture(planted, "image/png");
  expect(bare?.equals(bytes)).toBe(true);
});

it.each(["jpeg", "png", "gif", "webp"] as const)(
  "what comes after the end of a %s is gone",
  async (format) => {
    const bytes = await drawn().toFormat(format).toBuffer();
    const bare = await barePicture(Buffer.concat([bytes, Buffer.from(secret)]), `image/${format}`);
    expect(holds(bare)).toBe(false);
    expect((await sharp(bare).metadata()).width).toBe(60);
  },
);

it("a JPEG loses comments, XMP and the thumbnail of its header", async () => {
  const bytes = await drawn().jpeg({ progressive: true }).toBuffer();
  const segment = (marker: number, text: string) => {
    const body = Buffer.from(text, "latin1");
    return Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body]);
  };
  const planted = Buffer.concat([
    bytes.subarray(0, 2),
    segment(0xe0, `JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01LEAK`),
    segment(0xfe, "LEAK"),
    segment(0xe1, "http://ns.adobe.com/xap/1.0/\0LEAK"),
    bytes.subarray(2),
  ]);
  const bare = await barePicture(planted, "image/jpeg");
  expect(holds(bare)).toBe(false);
  expect(await sharp(bare).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
});

it("a GIF loses comments and keeps its frames", async () => {
  const bytes = await drawn().gif().toBuffer();
  const at = bytes.indexOf(Buffer.from([0x21, 0xf9]));
  const comment = Buffer.from([0x21, 0xfe, 4, ...Buffer.from("LEAK"), 0]);
  const planted = Buffer.concat([bytes.subarray(0, at), comment, bytes.subarray(at)]);
  expect((await barePicture(planted, "image/gif"))?.equals(bytes)).toBe(true);
});

it.each([
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
  "image/avif",
  "image/svg+xml",
  "video/webm",
])("a file that is no %s is none", async (mediaType) => {
  for (const bytes of ["", "x", "泄露的文字，不是图片。".repeat(9)]) {
    expect(await barePicture(Buffer.from(bytes), mediaType)).toBeUndefined();
  }
});
