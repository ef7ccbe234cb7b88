import { mergeConfig, type UserConfig } from "vite";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { publicFolder } from "../folder/public-folder.ts";
import { viteConfig } from "../vite/vite-config.ts";
import { headPlugin } from "./head-plugin.ts";
import { offlinePlugin } from "./offline-plugin.ts";
import { sitemapPlugin } from "./sitemap-plugin.ts";

/**
 * How Vite builds the site that goes out: with what a link to it shows elsewhere, without a connection too, and, where
 * `deck.yaml` says `publish: { notes: none }`, without what is spoken.
 */
export function publishedSite(folder: string, deck: DeckFolder): UserConfig {
  const told = publishedFolder(deck);
  const read = async (): Promise<DeckFolder> => told;
  return mergeConfig(viteConfig(folder, read), {
    define: { "import.meta.env.ROSTRUM_PUBLISHED": "true" },
    plugins: [headPlugin(folder, read), sitemapPlugin(read), offlinePlugin()],
  });
}

/** What of a deck the site tells. */
export function publishedFolder(deck: DeckFolder): DeckFolder {
  return deck.reading.deck.settings.publish.notes === "none" ? publicFolder(deck) : deck;
}
