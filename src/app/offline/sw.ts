import { within } from "../ui/within.ts";
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { siteFilesName, type SiteFiles, versionIn } from "../../deck/exchange/site-version.ts";
import { keptPages, type KeptPage } from "../channel/kept-version.ts";

// The service worker: the site works without a connection after the first visit. The page itself comes from the network
// where possible, so that it is never out of date. Without a network, or while a new version is only partly deployed,
// the worker gives the kept page. It matches the kept files, so a version is always complete.

/** The part of a worker's global scope that is used here; the type checker only knows the scope of a window. */
declare const self: {
  addEventListener(type: "message", listen: (event: MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
};

/** Every file of the site; `src/site/publish/offline.ts` writes them here. */
declare const siteFiles: readonly PrecacheEntry[];

/** How long a slow network may take before the kept page is shown, milliseconds. */
const patience = 4000;

precacheAndRoute([...siteFiles], { directoryIndex: "" });
cleanupOutdatedCaches();

registerRoute(
  ({ request }) => request.mode === "navigate",
  ({ request }) => answerWithPage(request),
);

// A new worker waits until the page asks it to take over (`src/app/newer/`), or until the site is closed.
self.addEventListener("message", ({ data }) => {
  if (data?.type === "SKIP_WAITING") void self.skipWaiting();
});

async function answerWithPage(request: Request): Promise<Response> {
  // While a newer worker waits, the oldest cache belongs to the active worker.
  const [kept] = await keptPages(caches);
  if (!kept) return fetch(request);
  // The wall's own version, for a window that belongs to it.
  if (new URL(request.url).searchParams.get("version") === kept.version) return kept.response;
  const fresh = await soon(fetch(request));
  if (!fresh || isRefused(fresh)) return kept.response;
  return (await isWhole(fresh, kept)) ? fresh : kept.response;
}

/** Answers that are meant: a login is asked for, or the site was taken away. All others are faults on the way to it. */
const meant: ReadonlySet<number> = new Set([401, 404, 410]);

/** Whether a host or a firewall has refused the page, as one that is busy does. */
function isRefused({ status }: Response): boolean {
  return status >= 400 && !meant.has(status);
}

/** Whether every file of a page from the network is there, or it is the kept page. */
async function isWhole(fresh: Response, kept: KeptPage): Promise<boolean> {
  const page = fresh.ok ? await fresh.clone().text() : undefined;
  // A page that is on its way to the host ends somewhere, or is empty.
  if (page !== undefined && isOfType(fresh, /html/) && !/<\/html\s*>/i.test(page)) return false;
  const version = page && versionIn(page);
  // Not our page: for example, a notice that the site is gone.
  if (!version) return true;
  if (!isOfType(fresh, /html/)) return false;
  if (version === kept.version) return true;
  const list = await soon(newestFiles());
  if (list?.version !== version) return false;
  const found = await soon(
    Promise.all(list.files.map((file, index) => isThere(file, list.sizes?.[index]))),
  );
  return found?.every((one) => one) ?? false;
}

async function newestFiles(): Promise<SiteFiles> {
  const answer = await fetch(new URL(siteFilesName, location.href), { cache: "no-store" });
  return (await answer.json()) as SiteFiles;
}

/** A browser runs no script and wears no style of a wrong type, and some hosts answer with a page for what is not there. */
async function isThere(file: string, size: number | undefined): Promise<boolean> {
  const url = new URL(file, location.href);
  let answer = await fetch(url, { method: "HEAD", cache: "no-store" });
  let length = lengthOf(answer);
  // A host that knows no HEAD, or tells no length: less than all may have arrived there.
  if (answer.status === 405 || answer.status === 501 || (answer.ok && length === undefined)) {
    answer = await fetch(url, { cache: "reload" });
    length = (await answer.arrayBuffer()).byteLength;
  }
  if (!answer.ok || (size !== undefined && length !== size)) return false;
  if (file.endsWith(".js")) return isOfType(answer, /(?:java|ecma)script/);
  if (file.endsWith(".css")) return isOfType(answer, /css/);
  return file.endsWith(".html") || !isOfType(answer, /html/);
}

/** In bytes; undefined where it is not told, or is that of a packed answer. */
function lengthOf({ headers }: Response): number | undefined {
  const length = headers.get("Content-Length");
  return length === null || headers.has("Content-Encoding") ? undefined : Number(length);
}

function isOfType({ headers }: Response, type: RegExp): boolean {
  return type.test(headers.get("Content-Type") ?? "");
}

/** Undefined where it fails or takes too long. */
function soon<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  return within(patience, promise).catch(() => undefined);
}
