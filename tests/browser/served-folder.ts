import { createServer, type Server } from "node:http";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { contentTypeOf } from "../../src/site/publish/content-type.ts";

/** Serves the current files of a folder, as a plain web server does. */
export async function serve(root: string, port = 0): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = join(resolve(root), pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const bytes = await readFile(path).catch(() => undefined);
    response.statusCode = bytes ? 200 : 404;
    response.setHeader("Content-Type", contentTypeOf(path));
    response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(port, "localhost", done));
  const at = server.address();
  return { server, url: `http://localhost:${typeof at === "object" ? at?.port : port}/` };
}

/** Ends a server at once, with open connections too. */
export async function stop(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await closed;
}

/** Waits until the service worker of a page has kept the site. */
export async function workerIsActive(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((done) => active?.addEventListener("statechange", done));
  });
}
