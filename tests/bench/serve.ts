import { createServer } from "node:http";
import { extname } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A site in memory: paths without a leading `/`, and the bytes under them. */
export type SiteFiles = ReadonlyMap<string, Buffer>;

/** One file in the three ways in which it may travel. */
export interface Packed {
  readonly raw: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

/** Both at their best level, as a build would store them beside the file. */
export async function pack(raw: Buffer): Promise<Packed> {
  const [gzipped, brotli] = await Promise.all([
    promisify(gzip)(raw, { level: 9 }),
    promisify(brotliCompress)(raw, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
      },
    }),
  ]);
  return { raw, gzip: gzipped, brotli };
}

/** WOFF2 is brotli already. */
const packable = (path: string): boolean => /\.(html|css|js)$/.test(path);

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
};

export interface ServedSite {
  /** Ends in `/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a site on a free port of this machine. `packed` packs every file beforehand, so that no request waits for it;
 * leave it out where only what happens in the page is measured.
 */
export async function serveFiles(
  files: SiteFiles,
  { packed }: { readonly packed: boolean },
): Promise<ServedSite> {
  const stored = new Map<string, Packed>();
  for (const [path, bytes] of files) {
    const plain = { raw: bytes, gzip: bytes, brotli: bytes };
    stored.set(path, packed && packable(path) ? await pack(bytes) : plain);
  }
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const name = path === "/" ? "index.html" : path.slice(1);
    const file = stored.get(name);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const coding = packable(name) && packed ? pickCoding(accepted) : undefined;
    const body = file[coding ?? "raw"];
    response.writeHead(200, {
      "Content-Type": mediaTypes[extname(name)] ?? "application/octet-stream",
      "Content-Length": body.length,
      ...(coding && { "Content-Encoding": coding === "brotli" ? "br" : "gzip" }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://localhost:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pickCoding(accepted: string): "brotli" | "gzip" | undefined {
  if (/\bbr\b/.test(accepted)) return "brotli";
  return /\bgzip\b/.test(accepted) ? "gzip" : undefined;
}
