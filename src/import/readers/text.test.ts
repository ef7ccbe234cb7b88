import { describe, expect, it } from "vitest";
import { problemOf, read } from "./sample-docx.ts";

describe("a text file", () => {
  const text = "同志们：\n今天我们开会。";
  const gbk = new Uint8Array([0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7]);

  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(`${text}\nOK, let us begin now.`, "utf16le")],
    ["UTF-16 the other way round", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("is read in %s", (_, bytes) => {
    expect(read(bytes, "稿.txt").blocks[0]).toMatchObject({ text: "同志们：" });
  });

  it("is read in GBK", () => {
    expect(read(gbk, "稿.txt").blocks[0]).toMatchObject({ text: "同志们" });
  });

  it("is read in Big5", () => {
    const bytes = new Uint8Array([0xa6, 0x55, 0xa6, 0xec, 0xa8, 0xd3, 0xbb, 0xab, 0xa1, 0x47]);
    expect(read(bytes, "稿.txt").blocks[0]).toMatchObject({ text: "各位來賓：" });
  });

  it("that is no text is told", () => {
    expect(problemOf(new Uint8Array([0, 1, 2, 0xff, 0xfe, 0, 0]), "稿.txt")).toBe("not-text");
  });
});
