import { cp, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../free-port.ts";
import { addressOf, copyProject, endOf, startCommand, temporary } from "./project.ts";

let place: Awaited<ReturnType<typeof temporary>>;
beforeAll(async () => {
  place = await temporary();
});
afterAll(() => place.remove());

async function build(root: string): Promise<void> {
  const { code, err } = await endOf(startCommand(root, ["build"]));
  expect([code, err]).toEqual([0, ""]);
}

async function titleOf(root: string): Promise<string | undefined> {
  const page = await readFile(join(root, "dist", "index.html"), "utf8");
  return /<title>([^<]*)/.exec(page)?.[1];
}

it("a project that was copied or moved, packages and all, works on itself, and knows the servers of the other", async () => {
  const [first, copy, moved] = ["a", "c", "d"].map((name) => join(place.path, name)) as [
    string,
    string,
    string,
  ];
  await copyProject(first);
  await build(first);

  await cp(first, copy, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  await writeFile(join(copy, "slides", "deck.yaml"), "title: 抄件\n");
  await build(copy);
  expect([await titleOf(first), await titleOf(copy)]).toEqual(["第一版", "抄件"]);

  await rename(copy, moved);
  await writeFile(join(moved, "slides", "deck.yaml"), "title: 搬走的\n");
  await build(moved);
  expect([await titleOf(first), await titleOf(moved)]).toEqual(["第一版", "搬走的"]);

  const port = String(await freePort());
  const deck = join(first, "slides");
  const serving = startCommand(first, ["start", deck, "--port", port]);
  try {
    const url = await addressOf(serving);
    const other = String(await freePort());
    const { code, out } = await endOf(startCommand(moved, ["start", deck, "--port", other]));
    expect([code, out]).toEqual([0, `这份稿子已经开着，就用那一个：${url}\n`]);
  } finally {
    serving.kill();
  }
}, 300_000);
