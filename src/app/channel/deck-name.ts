/**
 * The name of a deck among windows and in storage: the path of its page, and its title, as another deck may later have
 * the same path. `title` is the page's own, before a view adds to it.
 */
export function deckName({ pathname }: { readonly pathname: string }, title: string): string {
  return `${pathname.replace(/index\.html$/, "")} ${title}`;
}

/** The name of a window: its view, and a unique part. */
export function windowName(view: "stage" | "speaker" | "remote" | "lectern"): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${view}-${a.toString(36)}${b.toString(36)}`;
}
