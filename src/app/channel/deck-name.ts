/**
 * The name of a deck among windows and in storage: the path of its page, and its title, as another deck may later have
 * the same path. `title` is the page's own, before a view adds to it.
 */
export function deckName({ pathname }: { readonly pathname: string }, title: string): string {
  return `${pathname.replace(/index\.html$/, "")} ${title}`;
}

/**
 * What is kept of a deck goes by its name; on the local server, and only there, also by its folder
 * (`src/site/local/deck-page.ts`), as another deck of the title may later be served on the same port.
 */
export function inFolder(name: string): string {
  const folder = document.querySelector<HTMLMetaElement>('meta[name="rostrum-folder"]')?.content;
  return folder === undefined ? name : `${folder} ${name}`;
}

/** The name of a window: its view, and a unique part. */
export function windowName(view: "stage" | "speaker" | "remote" | "lectern"): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${view}-${a.toString(36)}${b.toString(36)}`;
}
