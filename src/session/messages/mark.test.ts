import { expect, it } from "vitest";
import { parseMark } from "./mark.ts";

it.each([
  [
    { kind: "begin", at: [1, 2] },
    { kind: "begin", at: [1, 2] },
  ],
  [{ kind: "light" }, { kind: "light" }],
  [{ kind: "light", at: ["1", 2] }, { kind: "light" }],
  [{ kind: "wipe", at: "x" }, { kind: "wipe" }],
  [{ kind: "on", at: [1, NaN] }, undefined],
  [{ kind: "on", at: [1e9, 0] }, undefined],
  [{ kind: "on" }, undefined],
  ["wipe", undefined],
  [undefined, undefined],
])("%j from another window is the mark %j", (value, mark) => {
  expect(parseMark(value)).toEqual(mark);
});
