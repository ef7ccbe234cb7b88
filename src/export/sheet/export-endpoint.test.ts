import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { exportAddress } from "../../deck/exchange/export-sheet.ts";
import { deckReader } from "../../site/folder/deck-folder.ts";
import type { LocalHost } from "../../site/local/part.ts";
import { exportEndpoint } from "./export-endpoint.ts";

it.each([
  ["no such card", { card: "constructor", kind: "pdf" }],
  ["no such kind of a card", { card: "slides", kind: "toString" }],
])("%s is told in words, and is no fault", async (_, asked) => {
  const faults: unknown[] = [];
  const server = createServer();
  const host = {
    tell: (fault: unknown) => faults.push(fault),
    use: (handle: Parameters<LocalHost["use"]>[0]) =>
      server.on("request", (request, response) => void handle(request, response, () => undefined)),
  };
  exportEndpoint(
    { folder: "slides", out: "out" },
    deckReader("slides"),
  )(host as unknown as LocalHost);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${exportAddress}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...asked, isPublic: false, theme: "red", aspect: "16:9" }),
  });
  expect([response.status, await response.json()]).toMatchObject([
    404,
    { kind: "refused", message: { zh: "没有这一种文件" } },
  ]);
  expect(faults).toEqual([]);
  server.close();
});
