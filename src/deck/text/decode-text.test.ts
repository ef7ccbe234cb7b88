import { expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

it.each<[string, number[]]>([
  ["UTF-8", [0xe5, 0x90, 0x8d, 0xe7, 0xa7, 0xb0, 0x2c]],
  ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, 0xe5, 0x90, 0x8d, 0xe7, 0xa7, 0xb0, 0x2c]],
  ["GBK", [0xc3, 0xfb, 0xb3, 0xc6, 0x2c]],
  ["UTF-16", [0xff, 0xfe, 0x0d, 0x54, 0xf0, 0x79, 0x2c, 0x00]],
  ["UTF-16 in the other order", [0xfe, 0xff, 0x54, 0x0d, 0x79, 0xf0, 0x00, 0x2c]],
  ["UTF-16 without a mark", [0x0d, 0x54, 0xf0, 0x79, 0x2c, 0x00]],
  ["UTF-16 without a mark in the other order", [0x54, 0x0d, 0x79, 0xf0, 0x00, 0x2c]],
])("the bytes of a text or a table may be %s", (_, bytes) => {
  expect(decodeText(new Uint8Array(bytes))).toBe("名称,");
});

it.each([
  ["a workbook", "PK\u0003\u0004\u0014\u0000\u0006\u0000\b\u0000\u0000\u0000!\u0000"],
  ["GBK with a byte that is none", "\u00c3\u00fb\u00b3\u00c6\u00ff"],
])("%s is no text", (_, bytes) => {
  expect(decodeText(Buffer.from(bytes, "latin1"))).toBeUndefined();
});
