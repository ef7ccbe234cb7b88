import { join } from "node:path";
import type { UserConfig } from "vite";
import { themePlugin } from "../css/theme-plugin.ts";
import { deckReader, type DeckReader } from "../folder/deck-folder.ts";
import { packagesFolder, projectFolder } from "../folder/folders.ts";
import { serveFonts } from "../fonts/fonts.ts";
import { imagePlugin } from "../images/image-plugin.ts";
import { figuresEndpoint } from "../sheet/figures-endpoint.ts";
import { pageConfig } from "../views/views-config.ts";
import { cacheFolder } from "../write/cache-folder.ts";
import { deckPlugin } from "./deck-plugin.ts";
import { localRequestsPlugin } from "./local-requests.ts";
import { firstPort } from "./running-deck.ts";

/** How Vite serves the deck in `folder` while it is edited. */
export function viteConfig(folder: string, read: DeckReader = deckReader(folder)) {
  const page = pageConfig("views");
  return {
    ...page,
    cacheDir: cacheFolder("vite"),
    // The page itself says whether it takes part in a room: an edit of `deck.yaml` may change it.
    define: { "import.meta.env.ROSTRUM_LIVE": "true" },
    plugins: [
      localRequestsPlugin(),
      ...page.plugins,
      deckPlugin(folder, read),
      imagePlugin(folder),
      figuresEndpoint(folder, read),
      themePlugin(read),
      serveFonts(),
    ],
    // By address, because not every machine knows `localhost`. No other origin gets an answer (`local-requests.ts`).
    server: {
      host: "127.0.0.1",
      port: firstPort,
      cors: false,
      // Vite would lay its faults, with paths of this machine, over what the audience sees.
      hmr: { overlay: false },
      fs: { allow: [join(projectFolder, "src"), packagesFolder, cacheFolder("vite")] },
    },
  } satisfies UserConfig;
}
