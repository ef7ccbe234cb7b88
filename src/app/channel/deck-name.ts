/**
 * What a deck is known by among windows and in storage: where its page lies, and its title, for another deck may come to
 * lie there. `title` is the page's own, before a view adds to it.
 */
export function deckName({ pathname }: { readonly pathname: string }, title: string): string {
  return `${pathname.replace(/index\.html$/, "")} ${title}`;
}

/** The name of a window: which view it shows, and what no other window has. */
export function windowName(view: "stage" | "speaker"): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${view}-${a.toString(36)}${b.toString(36)}`;
}
