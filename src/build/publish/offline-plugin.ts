import { join } from "node:path";
import type { PluginOption } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { appFolder } from "../folders.ts";

/** Under this address the worker keeps the page for when there is no network. */
const keptPage = "index.html?offline";

/** Writes `sw.js`: the service worker `src/app/offline/sw.ts` with the list of the site's files. */
export function offlinePlugins(): PluginOption {
  return VitePWA({
    strategies: "injectManifest",
    srcDir: join(appFolder, "offline"),
    filename: "sw.ts",
    registerType: "prompt",
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ["**/*"],
      globIgnores: [
        // What only machines ask for.
        "{sw.js,card*.png,sitemap.xml,robots.txt}",
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
    },
  });
}
