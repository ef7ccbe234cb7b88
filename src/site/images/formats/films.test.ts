import { expect, it } from "vitest";
import { barePicture } from "../bare-picture.ts";

const holds = (bytes: Buffer | undefined): boolean => bytes === undefined || bytes.includes("LEAK");

/** A box of ISO/IEC 14496-12: its length, its name and what it holds. */
const box = (name: string, ...parts: readonly (string | Buffer)[]): Buffer => {
  const body = Buffer.concat([Buffer.from(name), ...parts.map((part) => Buffer.from(part))]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 4);
  return Buffer.concat([size, body]);
};

it("an MP4 loses where, when and by what it was taken, and keeps its length and its film", async () => {
  const film = Buffer.concat([
    box("ftyp", "isom"),
    box(
      "moov",
      box("mvhd", Buffer.from([0, 0, 0, 0]), "LEAKLEAK", "rest"),
      box("udta", box("©xyz", "LEAK+36.06+103.8/")),
      box("trak", box("meta", "LEAK")),
    ),
    box("uuid", "LEAK"),
    box("mdat", "FILM"),
  ]);
  const bare = await barePicture(film, "video/mp4");
  expect(holds(bare)).toBe(false);
  expect([bare?.length, bare?.includes("FILM"), bare?.includes("rest")]).toEqual([
    film.length,
    true,
    true,
  ]);
});

it("an MP4 has no track that is neither seen nor heard, and not what made its film", async () => {
  const number = (...values: readonly number[]): Buffer =>
    Buffer.concat(
      values.map((value) => {
        const four = Buffer.alloc(4);
        four.writeUInt32BE(value);
        return four;
      }),
    );
  const movie = (at: number): Buffer => {
    const track = (kind: string, sizes: readonly number[], chunks: readonly number[]): Buffer => {
      const entry = box(
        "avc1",
        Buffer.alloc(42),
        "LEAK".padEnd(36, "\0"),
        box("avcC", "KEPT"),
        box("udta", "LEAK"),
      );
      return box(
        "trak",
        box(
          "mdia",
          box("hdlr", number(0, 0), kind, Buffer.alloc(12)),
          box(
            "minf",
            box(
              "stbl",
              box("stsd", number(0, 1), entry),
              box("stsz", number(0, 0, sizes.length, ...sizes)),
              box("stsc", number(0, 2, 1, 2, 1, 2, 1, 1)),
              box("stco", number(0, chunks.length, ...chunks)),
            ),
          ),
        ),
      );
    };
    const parts = [
      box("ftyp", "isom"),
      box("moov", track("vide", [2, 2], [at]), track("meta", [4, 4, 5], [at + 4, at + 16])),
      box("mdat", "FILMLEAKLEAKmoreLEAK!LEAK"),
      box("mdat", "LEAK"),
      Buffer.from("LEAKtail of nothingLEAK"),
    ];
    return Buffer.concat(parts);
  };
  const film = movie(movie(0).indexOf("FILM"));
  const bare = await barePicture(film, "video/mp4");
  expect(film.includes("LEAK") && !holds(bare)).toBe(true);
  expect([bare?.length, bare?.toString("latin1").match(/FILM/g)?.length]).toEqual([film.length, 1]);
  expect(bare?.includes("avcCKEPT")).toBe(true);
  // One that is spread over the file is none.
  const spread = Buffer.concat([film.subarray(0, -23), box("moof", "")]);
  expect(await barePicture(spread, "video/mp4")).toBeUndefined();
});

it("a WebM loses titles, programs and tags, and keeps its length and its film", async () => {
  const element = (id: readonly number[], body: Buffer | string): Buffer => {
    const bytes = Buffer.from(body);
    const size = Buffer.from([0x40 | (bytes.length >> 8), bytes.length & 255]);
    return Buffer.concat([Buffer.from(id), size, bytes]);
  };
  const block = (number: number, text: string): Buffer =>
    Buffer.concat([Buffer.from([0x80 | number]), Buffer.from(text)]);
  const track = (number: number, kind: number): Buffer =>
    element(
      [0xae],
      Buffer.concat([element([0xd7], Buffer.from([number])), element([0x83], Buffer.from([kind]))]),
    );
  const film = Buffer.concat([
    element([0x1a, 0x45, 0xdf, 0xa3], "webm"),
    element(
      [0x18, 0x53, 0x80, 0x67],
      Buffer.concat([
        element([0x15, 0x49, 0xa9, 0x66], element([0x7b, 0xa9], "LEAK")),
        element(
          [0x16, 0x54, 0xae, 0x6b],
          Buffer.concat([track(1, 1), track(2, 0x11), track(3, 0x21)]),
        ),
        element(
          [0x1f, 0x43, 0xb6, 0x75],
          Buffer.concat([
            element([0xa3], block(1, "FILM")),
            element([0xa0], element([0xa1], block(2, "LEAK"))),
            element([0xa3], block(3, "LEAK")),
          ]),
        ),
        element([0x12, 0x54, 0xc3, 0x67], `LEAK${"x".repeat(300)}`),
      ]),
    ),
  ]);
  const bare = await barePicture(film, "video/webm");
  expect(holds(bare)).toBe(false);
  expect([bare?.length, bare?.includes("FILM")]).toEqual([film.length, true]);
});
