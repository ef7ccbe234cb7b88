import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { NetworkFirst } from "workbox-strategies";

// The service worker: the site works without a connection after the first visit. The page itself always comes from the
// network where there is one, so nobody is shown an old deck; only without one does the worker give the page that it has
// kept, which matches the files that it has kept.

/** What of a worker's global scope is used here; the type checker knows that of a window. */
declare const self: {
  addEventListener(type: "message", listen: (event: MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
};

/** Every file of the site; `src/site/publish/offline-plugin.ts` writes them here. */
declare const siteFiles: readonly PrecacheEntry[];

/** How long a slow network may take before the kept page is shown, seconds. */
const patience = 4;

precacheAndRoute([...siteFiles], { directoryIndex: "" });
cleanupOutdatedCaches();

registerRoute(
  ({ request }) => request.mode === "navigate",
  new NetworkFirst({
    networkTimeoutSeconds: patience,
    plugins: [
      {
        // A page kept here could be newer than the files that the worker in charge has kept.
        cacheWillUpdate: async () => null,
        // The oldest, while a newer worker waits, is the one of the worker in charge.
        cachedResponseWillBeUsed: () =>
          caches.match(new URL("index.html", location.href), { ignoreSearch: true }),
      },
    ],
  }),
);

// A new worker waits until the page asks it to take over (`src/app/newer/`), or until the site is closed.
self.addEventListener("message", ({ data }) => {
  if (data?.type === "SKIP_WAITING") void self.skipWaiting();
});
