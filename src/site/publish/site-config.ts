import { resolve } from "node:path";
import type { Plugin, UserConfig } from "vite";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { viewsOf } from "../views/build-views.ts";
import { viewsConfig } from "../views/views-config.ts";
import { publishedSite } from "./make-site.ts";

/** With this, Vite's own `vite build` writes the site that `npm run build` writes. */
export function siteConfig(folder: string, deck: DeckFolder): UserConfig {
  const config = viewsConfig("site");
  return {
    ...config,
    plugins: [...(config.plugins ?? []), sitePlugin(folder, deck)],
    build: { ...config.build, outDir: resolve("dist"), emptyOutDir: true },
  };
}

/** Makes the site of the views, once all of these are there. Their scripts stay as they are. */
function sitePlugin(folder: string, deck: DeckFolder): Plugin {
  return {
    name: "rostrum-site",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const views = viewsOf(Object.values(bundle));
        const files = await publishedSite(folder, deck, { warn: (line) => this.warn(line), views });
        for (const { path, bytes } of files) {
          const built = bundle[path];
          // A file that is emitted again unchanged would count as the deleted one.
          if (built?.type === "asset" && Buffer.from(built.source).equals(Buffer.from(bytes)))
            continue;
          if (built?.type === "chunk") continue;
          delete bundle[path];
          this.emitFile({ type: "asset", fileName: path, source: bytes });
        }
      },
    },
  };
}
