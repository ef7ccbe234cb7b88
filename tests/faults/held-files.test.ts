import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyProject, endOf, startCommand, temporary } from "./project.ts";

let place: Awaited<ReturnType<typeof temporary>>;
beforeAll(async () => {
  place = await temporary();
});
afterAll(() => place.remove());

it("a command runs for the first time and writes, though a scanner opens each file that is new", async () => {
  const root = join(place.path, "project");
  await copyProject(root);
  const scanner = `--require ${resolve("tests/faults/held-files.cjs")}`;
  const { code, err } = await endOf(
    startCommand(root, ["export", "html", "slides"], root, { NODE_OPTIONS: scanner }),
  );
  expect([code, err]).toEqual([0, ""]);
  expect(await readdir(join(root, "out"))).toEqual(["第一版.html"]);
});
