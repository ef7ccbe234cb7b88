import { liveTag } from "../../deck/exchange/live.ts";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { filesOf } from "../folder/picture-path.ts";
import { readImages } from "../images/images.ts";
import { type BuiltViews, builtViews, workerFile } from "../views/views.ts";
import type { OutputFile } from "../write/write-folder.ts";
import { type Filling, fillViews, type Site, withTags } from "./fill-views.ts";
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
  return withOfflineFiles({ html: policed(site.html, told), files });
}

/**
 * The files of a site that is served by this machine: for `check`, with the styles of every layout, or for a meeting.
 */
export async function plainSite(
  folder: string,
  deck: DeckFolder,
  { isPacked = true }: { readonly isPacked?: boolean } = {},
): Promise<readonly OutputFile[]> {
  const everyLayout = deck.reading.deck.settings.live === undefined;
  const { html, files } = await filledSite(folder, deck, { everyLayout, isPacked });
  const page = { path: "index.html", bytes: policed(html, deck) };
  return [page, ...files.filter(({ path }) => path !== workerFile)];
}

async function filledSite(
  folder: string,
  deck: DeckFolder,
  { views, ...filling }: { readonly views?: BuiltViews } & Omit<Filling, "single">,
): Promise<Site> {
  const { settings } = deck.reading.deck;
  const [built, images] = await Promise.all([
    views ?? builtViews(settings.live ? "live" : "site"),
    readImages(folder, deck),
  ]);
  const { html, files } = await fillViews(built, deck, { single: false, ...filling });
  const pictures = filesOf(images);
  const head = liveTag(settings);
  return { html: withTags(html, { head, body: "" }), files: [...files, ...pictures] };
}

/** A page in a room also talks to the room's broker. */
function policed(html: string, deck: DeckFolder): string {
  const { live } = deck.reading.deck.settings;
  const brokers = live && URL.canParse(live.broker) ? [new URL(live.broker).origin] : [];
  return withSecurityPolicy(html, "'self'", brokers);
}
