const versionTag = /<meta name="rostrum-version" content="([^"]+)"/;

/** The version of the page that is shown; `src/site/publish/head-plugin.ts` writes it. */
export function pageVersion(document: Document): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="rostrum-version"]')?.content;
}

/** The version of the page that the newest service worker has kept. A later one's page stands after an earlier one's. */
export async function keptVersion(caches: CacheStorage): Promise<string | undefined> {
  let version: string | undefined;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const here = new URL("index.html", location.href);
    for (const request of await cache.keys(here, { ignoreSearch: true })) {
      const text = await (await cache.match(request))?.text();
      version = versionTag.exec(text ?? "")?.[1] ?? version;
    }
  }
  return version;
}
