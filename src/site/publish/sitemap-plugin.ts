import type { Plugin } from "vite";
import { escapeHtml } from "../../render/html.ts";
import { absoluteAddress } from "../../render/page-meta.ts";
import type { DeckReader } from "../folder/deck-folder.ts";

/**
 * `sitemap.xml` and `robots.txt`, where `deck.yaml` says at which `url` the page will stand: both need whole addresses.
 * Search engines read `robots.txt` at the root of a host alone; below it the file does no harm.
 */
export function sitemapPlugin(read: DeckReader): Plugin {
  return {
    name: "rostrum-sitemap",
    apply: "build",
    async generateBundle() {
      const { settings } = (await read()).reading.deck;
      const page = absoluteAddress(settings, "");
      const map = absoluteAddress(settings, "sitemap.xml");
      if (page === undefined || map === undefined) return;
      const sitemap =
        '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
        `  <url><loc>${escapeHtml(page)}</loc></url>\n</urlset>\n`;
      const robots = `User-agent: *\nAllow: /\nSitemap: ${map}\n`;
      this.emitFile({ type: "asset", fileName: "sitemap.xml", source: sitemap });
      this.emitFile({ type: "asset", fileName: "robots.txt", source: robots });
    },
  };
}
