import type { DeckFolder } from "../folder/deck-folder.ts";
import { pathOf } from "../folder/picture-path.ts";
import { readImages } from "../images/images.ts";
import { type BuiltViews, builtViews, workerFile } from "../views/views.ts";
import type { OutputFile } from "../write/write-folder.ts";
import { fillViews, type Site, withTags } from "./fill-views.ts";
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
  const filled = await filledSite(folder, told, { ...(views && { views }) });
  const site = await withPageMeta(filled, { folder, deck: told, warn });
  const files = [...site.files, ...sitemap(told.reading.deck)];
  return withOfflineFiles({ html: withSecurityPolicy(site.html, "'self'"), files });
}

/**
 * The files of a site that is served by this machine, such as for `check`. `head` is put at the end of the page's head.
 */
export async function plainSite(
  folder: string,
  deck: DeckFolder,
  { kind = "site", head = "" }: { readonly kind?: "site" | "live"; readonly head?: string } = {},
): Promise<readonly OutputFile[]> {
  const { html, files } = await filledSite(folder, deck, {
    views: await builtViews(kind),
    everyLayout: true,
  });
  const whole = withTags(html, { head, body: "" });
  const page = { path: "index.html", bytes: withSecurityPolicy(whole, "'self'") };
  return [page, ...files.filter(({ path }) => path !== workerFile)];
}

async function filledSite(
  folder: string,
  deck: DeckFolder,
  { views, everyLayout = false }: { readonly views?: BuiltViews; readonly everyLayout?: boolean },
): Promise<Site> {
  const [built, images] = await Promise.all([
    views ?? builtViews("site"),
    readImages(folder, deck),
  ]);
  const { html, files } = await fillViews(built, deck, { single: false, everyLayout });
  const pictures = images.map(({ src, bytes }) => ({ path: pathOf(src), bytes }));
  return { html, files: [...files, ...pictures] };
}
