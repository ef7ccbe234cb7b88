import type { Deck } from "../../deck/model.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { absoluteAddress } from "../../render/page-meta.ts";
import type { OutputFile } from "../write/write-folder.ts";

/**
 * `sitemap.xml` and `robots.txt`, where `deck.yaml` says at which `url` the page will stand: both need whole addresses.
 * Search engines read `robots.txt` at the root of a host alone; below it the file does no harm.
 */
export function sitemap({ settings }: Deck): readonly OutputFile[] {
  const page = absoluteAddress(settings, "");
  const map = absoluteAddress(settings, "sitemap.xml");
  if (page === undefined || map === undefined) return [];
  const urls =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
    `  <url><loc>${escapeHtml(page)}</loc></url>\n</urlset>\n`;
  return [
    { path: "sitemap.xml", bytes: urls },
    { path: "robots.txt", bytes: `User-agent: *\nAllow: /\nSitemap: ${map}\n` },
  ];
}
