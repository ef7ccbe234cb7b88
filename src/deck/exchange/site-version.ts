/** How a published page tells its version, and the list of files that this version needs. */

export const siteFilesName = "site-files.json";

/** The service worker tells a partial deployment from a complete one by it. */
export interface SiteFiles {
  /** As the page names it. */
  readonly version: string;
  /** Addresses, relative to the page's. */
  readonly files: readonly string[];
  /** Of each, bytes; absent in lists of earlier programs. */
  readonly sizes?: readonly number[];
}

/** The tag in a page's head that names its version. */
export function versionTag(version: string): string {
  return `<meta name="rostrum-version" content="${version}" />`;
}

/** The version that a page's text names. */
export function versionIn(html: string): string | undefined {
  return /<meta name="rostrum-version" content="([^"]+)"/.exec(html)?.[1];
}
