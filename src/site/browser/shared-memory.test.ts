import { expect, it } from "vitest";
import { flagsToLeaveOut, roomForPages } from "./shared-memory.ts";

const inFiles = "--disable-dev-shm-usage";

it.each([
  ["there is no such memory", 0, []],
  ["a container has 64 MB of it", 64 * 2 ** 20, []],
  ["there is enough of it", roomForPages, [inFiles]],
])("pages are drawn in shared memory only where they have room: %s", (_name, free, left) => {
  expect(flagsToLeaveOut(free)).toEqual(left);
});
