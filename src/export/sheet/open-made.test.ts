import { expect, it } from "vitest";
import { opener, openMade, readMadePdf } from "./open-made.ts";

it.each([
  ["win32", "explorer.exe"],
  ["darwin", "open"],
  ["linux", "xdg-open"],
] as const)("on %s, %s opens the folder", (platform, command) => {
  expect(opener(platform, "/a b/&c")).toEqual([command, ["/a b/&c"]]);
});

it("gives only PDF files below the folder", async () => {
  expect(await readMadePdf(import.meta.dirname, "open-made.ts")).toBeUndefined();
  expect(await readMadePdf("tests", "../package.json")).toBeUndefined();
});

it.each(["..", "../package.json", "/etc/passwd", "nothing here"])(
  "%s is not opened",
  async (path) => {
    expect(await openMade("tests", path)).toBe(false);
  },
);
