import { readFile, realpath, symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { LocalServer } from "../../src/site/local/server.ts";
import { startLocal } from "../local-server.ts";
import { freePort } from "../free-port.ts";
import { addressOf, endOf, fill, smallDeck, startCommand, temporary } from "./project.ts";

let place: Awaited<ReturnType<typeof temporary>>;
beforeAll(async () => {
  place = await temporary();
});
afterAll(() => place.remove());

const servers: LocalServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function serve(folder: string): Promise<string> {
  const server = await startLocal(folder);
  servers.push(server);
  return server.url;
}

it("the second start of a deck says that the first runs, and another deck starts", async () => {
  const folder = await fill(join(place.path, "deck"), smallDeck);
  const other = await fill(join(place.path, "other"), smallDeck);
  const linked = join(place.path, "linked");
  await symlink(await realpath(folder), linked);
  const first = startCommand(process.cwd(), ["start", folder]);
  const third = startCommand(process.cwd(), ["start", other]);
  try {
    const url = await addressOf(first);
    expect(await addressOf(third)).not.toBe(url);
    for (const name of [folder, linked]) {
      const { code, out } = await endOf(startCommand(process.cwd(), ["start", name]));
      expect([code, out]).toEqual([0, `这份稿子已经开着，就用那一个：${url}\n`]);
    }
  } finally {
    first.kill();
    third.kill();
  }
});

it("the second start finds the first on a port that was chosen for it, too", async () => {
  const folder = await fill(join(place.path, "chosen"), smallDeck);
  const port = String(await freePort());
  const first = startCommand(process.cwd(), ["start", folder, "--port", port]);
  try {
    const url = await addressOf(first);
    expect(new URL(url).port).toBe(port);
    const { code, out } = await endOf(startCommand(process.cwd(), ["start", folder]));
    expect([code, out]).toEqual([0, `这份稿子已经开着，就用那一个：${url}\n`]);
  } finally {
    first.kill();
  }
});

it("of the saves that two servers take at once, none is lost that was called saved", async () => {
  const names = ["甲", "乙", "丙", "丁"];
  const folder = await fill(join(place.path, "shared"), {
    ...smallDeck,
    "figures.yaml": `户数: 36\n${names.map((name) => `${name}数: 1\n`).join("")}`,
  });
  const urls = [await serve(folder), await serve(folder)];
  const saved: (readonly [string, string])[] = [];
  let refused = 0;
  await Promise.all(
    names.map(async (name, i) => {
      const url = new URL("/__figures", urls[i % 2]);
      for (let value = 10; value < 20; value++) {
        const { version } = (await (await fetch(url)).json()) as { readonly version: string };
        const { status } = await fetch(url, {
          method: "POST",
          headers: { Origin: url.origin, "Content-Type": "application/json" },
          body: JSON.stringify({ version, edits: { [`${name}数`]: { value: String(value) } } }),
        });
        if (status === 200) saved.push([name, String(value)]);
        else refused++;
      }
    }),
  );
  const text = await readFile(join(folder, "figures.yaml"), "utf8");
  expect(saved.length).toBeGreaterThan(0);
  expect(saved.length + refused).toBe(40);
  for (const [name, value] of new Map(saved)) expect(text).toContain(`${name}数: ${value}\n`);
});
