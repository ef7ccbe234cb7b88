import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { randomNumbers } from "../browser/speaker-windows.ts";
import { addressOf, fill, smallDeck, startCommand, temporary } from "./project.ts";

/** How often the server is killed; a hundred before a release: `KILLS=100 npx vitest run tests/faults`. */
const kills = Number(process.env["KILLS"] ?? 3);
/** The moments of the kills; the same again with `SEED=…`. */
const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

let place: Awaited<ReturnType<typeof temporary>>;
beforeAll(async () => {
  place = await temporary();
});
afterAll(() => place.remove());

/** Long enough that writing it takes a while. */
const padding = Array.from({ length: 200 }, (_, i) => `# 第${i}行，备注\n`).join("");

it(
  `a server that is killed while it saves leaves a whole sheet with all that it called saved (SEED=${seed})`,
  async () => {
    const folder = await fill(join(place.path, "deck"), {
      ...smallDeck,
      "figures.yaml": `户数: 0\n${padding}`,
    });
    const random = randomNumbers(seed);
    let [called, sent] = [0, 0];
    for (let kill = 0; kill < kills; kill++) {
      const server = startCommand(process.cwd(), ["start", folder]);
      const ended = new Promise((done) => server.once("close", done));
      const url = new URL("/__figures", await addressOf(server));
      const stop = new AbortController();
      const save = async (signal?: AbortSignal): Promise<void> => {
        const { version } = (await (await fetch(url, { ...(signal && { signal }) })).json()) as {
          readonly version: string;
        };
        const value = sent + 1;
        sent = value;
        const { status } = await fetch(url, {
          method: "POST",
          ...(signal && { signal }),
          headers: { Origin: url.origin, "Content-Type": "application/json" },
          body: JSON.stringify({ version, edits: { 户数: { value: String(value) } } }),
        });
        if (status === 200) called = value;
      };
      // A server that has just started takes a while for the first, until it has seen that nobody else writes the file.
      await save();
      const before = performance.now();
      await fetch(url);
      const aRead = performance.now() - before;
      const saving = (async () => {
        for (;;) await save(stop.signal);
      })().catch(() => undefined);
      await new Promise((done) => setTimeout(done, random() * 6 * aRead));
      server.kill("SIGKILL");
      await ended;
      stop.abort();
      await saving;
      const text = await readFile(join(folder, "figures.yaml"), "utf8");
      const [, written] = /^户数: (\d+)\n/.exec(text) ?? [];
      expect(text.slice(text.indexOf("\n") + 1)).toBe(padding);
      expect(Number(written)).toBeGreaterThanOrEqual(called);
      expect(Number(written)).toBeLessThanOrEqual(sent);
    }
    expect(called).toBeGreaterThan(0);

    // Unfinished files go with the next start and save.
    const server = startCommand(process.cwd(), ["start", folder]);
    const url = new URL("/__figures", await addressOf(server));
    const { version } = (await (await fetch(url)).json()) as { readonly version: string };
    const { status } = await fetch(url, {
      method: "POST",
      headers: { Origin: url.origin, "Content-Type": "application/json" },
      body: JSON.stringify({ version, edits: { 户数: { value: "999999" } } }),
    });
    expect(status).toBe(200);
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
    server.kill();
  },
  60_000 + kills * 30_000,
);
