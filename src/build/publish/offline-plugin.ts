import type { PluginOption } from "vite";
import { VitePWA } from "vite-plugin-pwa";

/** Under this address the worker keeps the page for when there is no network. */
const keptPage = "index.html?offline";

/** How long a slow network may take before the kept page is shown, seconds. */
const patience = 4;

/**
 * The service worker: the site works without a connection after the first visit. The page itself always comes from the
 * network where there is one, so nobody is shown an old deck; only without one does the worker give the page that it
 * has kept, which matches the files that it has kept. A new worker waits until the page asks it to take over
 * (`src/app/newer/`), or until the site is closed.
 */
export function offlinePlugins(): PluginOption {
  return VitePWA({
    filename: "sw.js",
    registerType: "prompt",
    injectRegister: false,
    manifest: false,
    workbox: {
      globPatterns: ["**/*"],
      globIgnores: [
        // What only machines ask for.
        "{sw.js,workbox-*.js,card*.png,sitemap.xml,robots.txt}",
        // Too much to fetch for everybody, and a worker would have to answer for parts of it.
        "**/*.{mp4,webm}",
      ],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      // Names with a hash of Vite's or of the fonts; a deck's own images may stand in a folder of that name too.
      dontCacheBustURLsMatching: /^assets\/[^/]+[.-][\w-]{8}\.(?:js|css|woff2)$/,
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map((entry) =>
            entry.url === "index.html" ? { ...entry, url: keptPage } : entry,
          ),
        }),
      ],
      directoryIndex: null,
      navigateFallback: null,
      cleanupOutdatedCaches: true,
      runtimeCaching: [
        {
          urlPattern: ({ request }) => request.mode === "navigate",
          handler: "NetworkFirst",
          options: {
            networkTimeoutSeconds: patience,
            plugins: [
              {
                // A page kept here could be newer than the files that the worker in charge has kept.
                cacheWillUpdate: async () => null,
                // The oldest, while a newer worker waits, is the one of the worker in charge. The function is written
                // into the worker as it stands: it knows nothing of this file.
                cachedResponseWillBeUsed: () =>
                  caches.match(new URL("index.html", location.href), { ignoreSearch: true }),
              },
            ],
          },
        },
      ],
    },
  });
}
