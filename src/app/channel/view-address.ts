/** The address of the same document in another view, without the slide: the shared state knows it. */
export function viewAddress(
  view: "stage" | "speaker",
  { href }: { readonly href: string },
): string {
  const url = new URL(href);
  url.search = `?view=${view}`;
  url.hash = "";
  return url.href;
}
