import { versionIn } from "../../deck/exchange/site-version.ts";

/** A page that a service worker has kept. */
export interface KeptPage {
  readonly version: string | undefined;
  readonly response: Response;
}

/**
 * The version of the page that is shown; `src/site/publish/page-meta.ts` and `src/export/html.ts` write it. A page of the
 * local server has none: it follows the manuscript, as all its windows do.
 */
export function pageVersion(document: Document): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="rostrum-version"]')?.content;
}

/** The pages that service workers have kept; the page of the active worker comes first. */
export async function keptPages(caches: CacheStorage): Promise<readonly KeptPage[]> {
  const pages: KeptPage[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const here = new URL("index.html", location.href);
    for (const request of await cache.keys(here, { ignoreSearch: true })) {
      const response = await cache.match(request);
      if (response) pages.push({ version: versionIn(await response.clone().text()), response });
    }
  }
  return pages;
}

/**
 * Whether a window that was opened for a page of one version has got a page of another: a new version was published
 * meanwhile, and the old one is kept nowhere on this machine.
 */
export function isOtherVersion(document: Document): boolean {
  const wanted = new URL(document.URL).searchParams.get("version");
  const own = pageVersion(document);
  return wanted !== null && own !== undefined && wanted !== own;
}
