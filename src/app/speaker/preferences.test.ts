import { expect, it } from "vitest";
import { loadPreferences } from "./preferences.ts";

const defaults = { mode: "slides", size: 46, mirror: false };

it.each([
  [null, defaults],
  ["{", defaults],
  ["[]", defaults],
  ['{"mode":"karaoke","size":4000,"mirror":"yes","rate":0}', defaults],
  [
    '{"mode":"clauses","size":62,"mirror":true,"rate":230}',
    { mode: "clauses", size: 62, mirror: true, rate: 230 },
  ],
])("of what was stored (%s) only the usable is taken", (text, expected) => {
  const storage = { getItem: () => text } as unknown as Storage;
  expect(loadPreferences(() => storage)).toEqual(expected);
});

it("are the defaults where storage is forbidden", () => {
  const forbidden = (): Storage => {
    throw new Error("forbidden");
  };
  expect(loadPreferences(forbidden)).toEqual(defaults);
});
