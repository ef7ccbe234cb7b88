import { join } from "node:path";
import type { InlineConfig, PluginOption, ViteDevServer } from "vite";
import { deckReader } from "../folder/deck-folder.ts";
import type { DeckPlace } from "../folder/deck-place.ts";
import { viteConfig } from "../vite/vite-config.ts";
import { importEndpoint } from "./import-endpoint.ts";

/**
 * How `npm start` serves a deck, which another may take the place of. `home` is where `slides/` and `decks/` stand;
 * `more` gives plugins for the deck (a folder, or a file alone) that is named to it.
 */
export function localServer(
  place: DeckPlace,
  home: string,
  more: (deck: string) => PluginOption = () => [],
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
      more(only === undefined ? folder : join(folder, only)),
    ];
  };
  return {
    ...viteConfig(place.folder),
    plugins: [pluginsFor(place)],
    configFile: false,
  };
}
