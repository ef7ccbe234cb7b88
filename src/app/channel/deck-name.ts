/**
 * The name of a deck among windows and in storage: the path of its page, and its title, as another deck may later have
 * the same path. `title` is the page's own, before a view adds to it.
 */
export function deckName({ pathname }: { readonly pathname: string }, title: string): string {
  return `${pathname.replace(/index\.html$/, "")} ${title}`;
}

/**
 * The name of the deck of a page. On the local server, and only there, it is called by its folder
 * (`src/site/local/deck-page.ts`): its title may be mended while windows are open, and another deck of the title may later
 * be served on the same port. To be asked before a view adds to the title.
 */
export function ownDeckName(document: Document): string {
  const folder = import.meta.env.ROSTRUM_LOCAL ? folderOf(document) : undefined;
  return deckName(location, folder ?? document.title);
}

/** The name of what is kept of a deck under each of its titles; on the local server that of its folder too. */
export function inFolder(name: string): string {
  const folder = folderOf(document);
  return folder === undefined ? name : `${folder} ${name}`;
}

/** What the local server calls the folder of the deck; undefined elsewhere. */
export function folderOf(document: Document): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="rostrum-folder"]')?.content;
}

/** The name of a window: its view, and a unique part. */
export function windowName(view: "stage" | "speaker" | "remote" | "lectern"): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${view}-${a.toString(36)}${b.toString(36)}`;
}
