import { decoded } from "../../deck/text/decoded.ts";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type DeckFolder, readDeckFolder } from "../folder/deck-folder.ts";
import type { OutputFile } from "../write/write-folder.ts";
import { strangerOf } from "../local/loopback.ts";
import { contentTypeOf } from "./content-type.ts";
import { plainSite } from "./make-site.ts";

/** The static site of a deck, built once and served on a free port of this machine. */
export interface ServedSite {
  /** Ends in `/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Builds the deck in `folder` and serves it out of memory until it is closed. Its fonts are packed only where that is
 * asked for.
 */
export async function serveSite(
  folder = "slides",
  deck?: DeckFolder,
  { isPacked = false }: { readonly isPacked?: boolean } = {},
): Promise<ServedSite> {
  const read = deck ?? (await readDeckFolder(folder));
  return serveFiles(await plainSite(folder, read, { isPacked }));
}

/**
 * Serves files on a free port, to programs of this machine and to no page but their own; `index.html` for the address
 * itself.
 */
export async function serveFiles(files: readonly OutputFile[]): Promise<ServedSite> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const server = createServer((request, response) => {
    if (strangerOf(request, false) !== undefined) return void response.writeHead(403).end();
    const path = decoded((request.url ?? "/").replace(/[?#].*$/s, "")) ?? "";
    const file = byPath.get(path === "/" ? "index.html" : path.slice(1));
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": contentTypeOf(file.path),
      "Content-Length": Buffer.byteLength(file.bytes),
    });
    response.end(request.method === "HEAD" ? undefined : file.bytes);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
