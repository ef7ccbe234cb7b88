import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { intoDeck } from "./into-deck.ts";

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "rostrum-into-"));
  await mkdir(join(place, "out/bag"), { recursive: true });
  await mkdir(join(place, "slides"));
  await symlink(join(place, "out"), join(place, "link"));
});
afterEach(() => rm(place, { recursive: true, force: true }));

it.each([
  ["out", "讲话.md", true],
  ["link", "讲话.md", true],
  ["out/bag", "bag/讲话.md", true],
  ["out", "讲话.pdf", false],
  ["out", "bag/讲话.md", false],
  ["slides", "讲话.md", false],
])("a deck in %s and an export to out/%s: is refused, %s", async (deck, path, isRefused) => {
  const files = [{ path, bytes: Buffer.from("x") }];
  const problem = await intoDeck(join(place, deck), join(place, "out"), files);
  expect(problem?.message.zh).toBe(
    isRefused ? "没有导出：稿子就在这个文件夹里，导出的会被当成一页" : undefined,
  );
});
