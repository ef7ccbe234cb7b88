/**
 * The address of the same document in another view, without the slide: the shared state knows it. With a version, two
 * windows belong together even where a newer version was published meanwhile; the service worker has kept this one.
 */
export function viewAddress(
  view: "stage" | "speaker",
  { href }: { readonly href: string },
  version?: string,
): string {
  const url = new URL(href);
  url.search = `?view=${view}`;
  if (version !== undefined) url.searchParams.set("version", version);
  url.hash = "";
  return url.href;
}
