import { pageVersion } from "./kept-version.ts";

/**
 * Whether a window that was opened for a page of one version has got a page of another: a new version was published
 * meanwhile, and the old one is kept nowhere on this machine.
 */
export function isOtherVersion(document: Document): boolean {
  const wanted = new URL(document.URL).searchParams.get("version");
  const own = pageVersion(document);
  return wanted !== null && own !== undefined && wanted !== own;
}
