/** The built pages as a web server gives them: from memory, packed once. */
import { decoded } from "../deck/text/decoded.ts";
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { contentTypeOf } from "../site/publish/content-type.ts";
import type { OutputFile } from "../site/write/write-folder.ts";

interface Page {
  readonly bytes: Buffer;
  readonly type: string;
  /** Changes with the bytes. */
  readonly tag: string;
  readonly packed: ReadonlyMap<string, Buffer>;
}

const isText = /^text|json|svg/;
/** Vite's names with a hash of what is in the file. */
const hashed = /[.-][\w-]{8}\.(?:js|css|woff2)$/;

export interface Pages {
  /** True where the address is one of the files: it is answered then. `host` is what the browser calls the server. */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    where: { readonly path: string; readonly host: string },
  ): Promise<boolean>;
}

const front = "index.html";

export async function packPages(files: readonly OutputFile[]): Promise<Pages> {
  const html = String(files.find(({ path }) => path === front)?.bytes ?? "");
  const others = files.filter(({ path }) => path !== front);
  const pages = new Map(
    await Promise.all(
      others.map(async ({ path, bytes }) => [path, await pack(path, bytes)] as const),
    ),
  );
  const fronts = new Map<string, Promise<Page>>();
  const frontFor = (host: string): Promise<Page> => {
    const known = fronts.get(host) ?? pack(front, openedTo(host, html));
    fronts.set(host, known);
    return known;
  };
  return {
    async answer(request, response, { path, host }) {
      const name = path === "/" ? front : decoded(path.slice(1));
      const page = name === front ? await frontFor(host) : pages.get(name ?? "");
      if (!page || name === undefined) return false;
      const lasting = "public, max-age=31536000, immutable";
      response.setHeader("Content-Type", page.type);
      response.setHeader("Cache-Control", hashed.test(name) ? lasting : "no-cache");
      response.setHeader("ETag", page.tag);
      response.setHeader("Vary", "Accept-Encoding");
      if (request.headers["if-none-match"] === page.tag) {
        response.statusCode = 304;
        response.end();
        return true;
      }
      const accepts = String(request.headers["accept-encoding"] ?? "").split(/\s*,\s*/);
      const [encoding, bytes] = [...page.packed].find(([known]) => accepts.includes(known)) ?? [];
      if (encoding !== undefined) response.setHeader("Content-Encoding", encoding);
      response.setHeader("Content-Length", (bytes ?? page.bytes).length);
      response.end(request.method === "HEAD" ? "" : (bytes ?? page.bytes));
      return true;
    },
  };
}

/** Safari before 16 takes `'self'` for pages alone, not for WebSockets (WebKit 201591). */
function openedTo(host: string, html: string): string {
  return html.replace("connect-src 'self'", `connect-src 'self' ws://${host}`);
}

async function pack(path: string, content: string | Uint8Array): Promise<Page> {
  const bytes = Buffer.from(content);
  const type = contentTypeOf(path);
  const tag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 16)}"`;
  return { bytes, type, tag, packed: isText.test(type) ? await packText(bytes) : new Map() };
}

async function packText(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  // 11 would keep a start waiting for seconds.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 8 };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes),
  ]);
  return new Map([
    ["br", br],
    ["gzip", gz],
  ]);
}
