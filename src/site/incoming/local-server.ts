import { join } from "node:path";
import type { InlineConfig, PluginOption, ViteDevServer } from "vite";
import { deckReader, type DeckReader } from "../folder/deck-folder.ts";
import type { DeckPlace } from "../folder/deck-place.ts";
import { viteConfig } from "../vite/vite-config.ts";
import { importEndpoint } from "./import-endpoint.ts";

/** The deck that is served: a folder, or a file alone (`deck`), with the folder that it stands in. */
interface Served {
  readonly deck: string;
  readonly folder: string;
  readonly read: DeckReader;
}

/**
 * How `npm start` serves a deck, which another may take the place of. `home` is where `slides/` and `decks/` stand;
 * `more` gives further plugins for a deck.
 */
export function localServer(
  place: DeckPlace,
  home: string,
  more: (served: Served) => PluginOption = () => [],
): InlineConfig {
  const pluginsFor = ({ folder, only }: DeckPlace): PluginOption => {
    const read = deckReader(folder, only);
    let server: ViteDevServer;
    // Vite begins anew with the plugins of the other deck, at the same address; its pages reload by themselves.
    const open = async (next: string): Promise<void> => {
      server.config.inlineConfig.plugins = [pluginsFor({ folder: next })];
      await server.restart();
    };
    return [
      { name: "rostrum-served", configureServer: (created) => void (server = created) },
      viteConfig(folder, read).plugins,
      importEndpoint({ folder, read, home, open }),
      more({ deck: only === undefined ? folder : join(folder, only), folder, read }),
    ];
  };
  return {
    ...viteConfig(place.folder),
    plugins: [pluginsFor(place)],
    configFile: false,
  };
}
