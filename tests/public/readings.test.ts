import { expect, it } from "vitest";
import { readings } from "./readings.ts";

const canary = "泄密100号";
const wide = Buffer.from(`ab${canary}`, "utf16le");
const odd = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from("x"), bytes]);
const swapped = Buffer.from(wide).swap16();

it.each([
  ["UTF-8", Buffer.from(canary)],
  ["UTF-16", wide],
  ["UTF-16 at an odd place", odd(wide)],
  ["UTF-16 the other way round", swapped],
  ["UTF-16 the other way round, at an odd place", odd(swapped)],
  ["escapes of HTML", Buffer.from("&#x6cc4;&#23494;100&#x53f7;")],
  ["escapes of JavaScript", Buffer.from("\\u6cc4\\u5bc6100\\u53F7")],
  ["escapes of an address", Buffer.from(encodeURIComponent(canary))],
  ["text with tags in it", Buffer.from("泄<b>密</b>1 00号")],
  [
    "an address of data",
    Buffer.from(`data:text/plain;base64,${Buffer.from(canary).toString("base64")}`),
  ],
])("a canary is read in %s", (_name, bytes) => {
  expect(readings(bytes, ["泄密"]).some((text) => text.includes(canary))).toBe(true);
});
