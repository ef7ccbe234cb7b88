import sharp from "sharp";
import { expect, it } from "vitest";
import { namelessProfile } from "./colour-profile.ts";

const number = (value: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
};

/** A profile of these tags; each begins with its kind. */
function profileOf(tags: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(tags);
  let at = 132 + names.length * 12;
  const table = names.map((name) => {
    const size = tags[name]?.length ?? 0;
    at += size;
    return Buffer.concat([Buffer.from(name), number(at - size), number(size)]);
  });
  return Buffer.concat([
    Buffer.alloc(128, "H"),
    number(names.length),
    ...table,
    ...Object.values(tags),
  ]);
}

const kind = (name: string, ...parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat([Buffer.from(`${name}\0\0\0\0`), ...parts.map((part) => Buffer.from(part))]);
const wide = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

it("a profile loses its names and keeps its length, its structure and its colours", () => {
  const told = wide("LEAK的屏");
  const profile = profileOf({
    desc: kind("desc", number(5), "LEAK\0", number(0), number(4), wide("LEAK"), Buffer.alloc(70)),
    cprt: kind("text", "LEAK\0"),
    dscm: kind("mluc", number(1), number(12), "enUS", number(told.length), number(28), told),
    mmod: kind("mmod", "LEAK"),
    rXYZ: kind("XYZ ", "KEPT"),
    gXYZ: kind("XYZ ", "KEPT"),
  });
  const bare = namelessProfile(profile);
  expect(bare).toHaveLength(profile.length);
  const text = bare.toString("latin1");
  expect([text.match(/KEPT/g)?.length, text.includes("LEAK"), bare.includes(told)]).toEqual([
    2,
    false,
    false,
  ]);
  for (const kept of ["desc", "text", "mluc", "enUS", "XYZ "]) expect(text).toContain(kept);
  expect(text.slice(24, 36)).toBe("\0".repeat(12));
});

it("what is no profile, or claims more than it holds, stays as long as it is", () => {
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(140, 255), Buffer.from("x".repeat(131))]) {
    expect(namelessProfile(bytes)).toHaveLength(bytes.length);
  }
});

it("a profile that a picture has is still one", async () => {
  const picture = sharp({ create: { width: 2, height: 2, channels: 3, background: "#c02010" } });
  const bytes = await picture.withIccProfile("p3").png().toBuffer();
  const { icc = Buffer.alloc(0) } = await sharp(bytes).metadata();
  const bare = namelessProfile(icc);
  expect(bare.equals(icc)).toBe(false);
  for (const tag of ["rXYZ", "wtpt", "chad"]) {
    const at = icc.indexOf(tag, 132);
    const [start, size] = [icc.readUInt32BE(at + 4), icc.readUInt32BE(at + 8)];
    expect(bare.subarray(start, start + size)).toEqual(icc.subarray(start, start + size));
  }
});
