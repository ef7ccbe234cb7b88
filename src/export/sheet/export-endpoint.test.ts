import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exportAddress } from "../../deck/exchange/export-sheet.ts";
import { deckReader } from "../../site/folder/deck-folder.ts";
import type { LocalHost } from "../../site/local/part.ts";
import { exportEndpoint } from "./export-endpoint.ts";

/** What the server says of a card that is asked for. */
async function ask(
  { folder, out }: { readonly folder: string; readonly out: string },
  asked: object,
): Promise<{ readonly status: number; readonly answer: unknown; readonly faults: unknown[] }> {
  const faults: unknown[] = [];
  const server = createServer();
  const host = {
    tell: (fault: unknown) => faults.push(fault),
    use: (handle: Parameters<LocalHost["use"]>[0]) =>
      server.on("request", (request, response) => void handle(request, response, () => undefined)),
  };
  exportEndpoint({ folder, out }, deckReader(folder))(host as unknown as LocalHost);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${exportAddress}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ isPublic: false, theme: "red", aspect: "16:9", ...asked }),
  });
  const lines = (await response.text()).trim().split("\n");
  server.close();
  return { status: response.status, answer: JSON.parse(lines.at(-1) ?? ""), faults };
}

it.each([
  ["no such card", { card: "constructor", kind: "pdf" }],
  ["no such kind of a card", { card: "slides", kind: "toString" }],
])("%s is told in words, and is no fault", async (_, asked) => {
  expect(await ask({ folder: "slides", out: "out" }, asked)).toMatchObject({
    status: 404,
    answer: { kind: "refused", message: { zh: "没有这一种文件" } },
    faults: [],
  });
});

it("puts what is public into a folder of its own: whoever sends it sends no speech", async () => {
  const place = await mkdtemp(join(tmpdir(), "rostrum-public-"));
  const [folder, out] = [join(place, "deck"), join(place, "out")];
  await mkdir(folder);
  await writeFile(join(folder, "1.md"), "## 题\n\n文\n\nNote: 各位领导，大家好。");
  await writeFile(join(folder, "deck.yaml"), "title: 题");
  const date = "2026-11-27";
  await ask({ folder, out }, { card: "txt", kind: "txt", date });
  await ask({ folder, out }, { card: "html", kind: "html", isPublic: true, date });
  const made = await Promise.all(
    (await readdir(out)).sort().map(async (name) => [name, await readdir(join(out, name))]),
  );
  await rm(place, { recursive: true });
  expect(made).toEqual([
    ["2026-11-27 题", ["题.txt"]],
    ["2026-11-27 题-公开版", ["题-公开版.html"]],
  ]);
});
