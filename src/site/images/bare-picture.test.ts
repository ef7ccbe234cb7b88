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

it("a JPEG has of Adobe's segment what is known of it", async () => {
  const bytes = await drawn().jpeg().toBuffer();
  const known = "Adobe\0\x64\0\0\0\0\x01";
  const segment = (text: string) =>
    Buffer.concat([Buffer.from([0xff, 0xee, 0, text.length + 2]), Buffer.from(text, "latin1")]);
  const withIt = (text: string) =>
    Buffer.concat([bytes.subarray(0, 2), segment(text), bytes.subarray(2)]);
  const bare = await barePicture(withIt(`${known}LEAK`), "image/jpeg");
  expect(bare?.equals((await barePicture(withIt(known), "image/jpeg")) ?? Buffer.alloc(0))).toBe(
    true,
  );
  expect([holds(bare), bare?.includes(segment(known))]).toEqual([false, true]);
});

it.each(["sRGB", "pHYs", "gAMA", "bKGD", "PLTE"])(
  "a PNG has no chunk %s that holds more than it may",
  async (type) => {
    const bytes = await png();
    const chunk = textChunk(type, secret.repeat(100));
    const planted = Buffer.concat([bytes.subarray(0, 33), chunk, bytes.subarray(33)]);
    expect((await barePicture(planted, "image/png"))?.equals(bytes)).toBe(true);
  },
);

/** A chunk of RIFF. */
const riff = (name: string, body: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
};

it("a WebP that moves has nothing else in its frames", async () => {
  const points = Buffer.alloc(4 * 4 * 3 * 2, 90).fill(200, 48);
  const raw = { width: 4, height: 8, channels: 3, pageHeight: 4 } as const;
  const bytes = await sharp(points, { raw }).webp({ lossless: true }).toBuffer();
  const at = bytes.indexOf("ANMF");
  const length = bytes.readUInt32LE(at + 4);
  const frame = bytes.subarray(at + 8, at + 8 + length);
  const parts = [
    bytes.subarray(12, at),
    riff("ANMF", Buffer.concat([frame, riff("LEAK", Buffer.from("LEAK"))])),
    bytes.subarray(at + 8 + length),
  ];
  const planted = riff("RIFF", Buffer.concat([Buffer.from("WEBP"), ...parts]));
  const bare = await barePicture(planted, "image/webp");
  expect([at > 0, holds(planted), holds(bare)]).toEqual([true, true, false]);
  expect(bare?.equals(bytes)).toBe(true);
});

it("an AVIF has no property that tells of its picture, and none of a program's own", async () => {
  const bytes = await drawn().removeAlpha().avif().toBuffer();
  const big = (value: number) => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(value);
    return four;
  };
  const own = Buffer.concat(
    ["udes", "uuid", "LEAK"].map((name) =>
      Buffer.concat([big(28), Buffer.from(`${name}\0\0\0\0zh\0LEAK LEAK LE\0`)]),
    ),
  );
  // At the end of the list; the boxes around it grow, and the picture's bytes move.
  const list = bytes.indexOf("ipco") - 4;
  const end = list + bytes.readUInt32BE(list);
  const planted = Buffer.concat([bytes.subarray(0, end), own, bytes.subarray(end)]);
  for (const name of ["meta", "iprp", "ipco"]) {
    const at = planted.indexOf(name) - 4;
    planted.writeUInt32BE(planted.readUInt32BE(at) + own.length, at);
  }
  const place = bytes.indexOf("mdat") + 4;
  for (let at = bytes.indexOf("iloc"); at + 4 < list; at++) {
    if (bytes.readUInt32BE(at) !== place) continue;
    planted.writeUInt32BE(place + own.length, at);
    break;
  }
  const bare = await barePicture(planted, "image/avif");
  expect([holds(planted), holds(bare)]).toEqual([true, false]);
  expect(await sharp(bare).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
});

it("a HEIC is no AVIF, whatever its name says", async () => {
  const bytes = await drawn().removeAlpha().avif().toBuffer();
  const size = bytes.readUInt32BE(0);
  const heic = Buffer.from(bytes);
  for (let at = 8; at < size; at += 4)
    if (/^avi[fs]$/.test(heic.toString("latin1", at, at + 4))) heic.write("heic", at, "latin1");
  expect(await barePicture(heic, "image/avif")).toBeUndefined();
});

it("a GIF has no more in the blocks that tell its timing than their numbers", async () => {
  const bytes = await drawn().gif().toBuffer();
  const at = bytes.indexOf(Buffer.from([0x21, 0xf9]));
  const repeats = [0x21, 0xff, 11, ...Buffer.from("NETSCAPE2.0"), 3, 1, 0, 0];
  const leak = [4, ...Buffer.from("LEAK"), 0];
  const planted = Buffer.concat([
    bytes.subarray(0, at),
    Buffer.from([...repeats, ...leak]),
    bytes.subarray(at, at + 7),
    Buffer.from(leak),
    bytes.subarray(at + 8),
  ]);
  const bare = await barePicture(planted, "image/gif");
  expect(
    bare?.equals(
      Buffer.concat([bytes.subarray(0, at), Buffer.from([...repeats, 0]), bytes.subarray(at)]),
    ),
  ).toBe(true);
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
