import type { DeckFolder } from "../folder/deck-folder.ts";
import { pathOf } from "../folder/picture-path.ts";
import { readImages } from "../images/images.ts";
import { type BuiltViews, builtViews, workerFile } from "../views/views.ts";
import type { OutputFile } from "../write/write-folder.ts";
import { fillViews, type Site } from "./fill-views.ts";
import { withOfflineFiles } from "./offline.ts";
import { withPageMeta } from "./page-meta.ts";
import { withSecurityPolicy } from "./security-policy.ts";
import { sitemap } from "./sitemap.ts";
import { publishedFolder } from "../folder/public-folder.ts";

/**
 * The files of the site that goes out: with its link preview and its offline mode, and, with `publish: { notes: none }`
 * in `deck.yaml`, without the notes. `views` are built or kept ones where they are left out; `warn` is told what is
 * missing from the site.
 */
export async function publishedSite(
  folder: string,
  deck: DeckFolder,
  { warn, views }: { readonly warn: (line: string) => void; readonly views?: BuiltViews },
): Promise<readonly OutputFile[]> {
  const told = publishedFolder(deck);
  const filled = await filledSite(folder, told, views);
  const site = await withPageMeta(filled, { folder, deck: told, warn });
  const files = [...site.files, ...sitemap(told.reading.deck)];
  return withOfflineFiles({ html: withSecurityPolicy(site.html, "'self'"), files });
}

/** The files of a site for this machine only, such as for `check`. */
export async function plainSite(folder: string, deck: DeckFolder): Promise<readonly OutputFile[]> {
  const { html, files } = await filledSite(folder, deck);
  const page = { path: "index.html", bytes: withSecurityPolicy(html, "'self'") };
  return [page, ...files.filter(({ path }) => path !== workerFile)];
}

async function filledSite(folder: string, deck: DeckFolder, built?: BuiltViews): Promise<Site> {
  const [views, images] = await Promise.all([
    built ?? builtViews("site"),
    readImages(folder, deck),
  ]);
  const { html, files } = await fillViews(views, deck, { single: false });
  const pictures = images.map(({ src, bytes }) => ({ path: pathOf(src), bytes }));
  return { html, files: [...files, ...pictures] };
}
