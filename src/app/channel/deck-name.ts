/**
 * The name of a deck among windows and in storage: the path of its page, and its title, as another deck may later have
 * the same path. On the local server it is its folder (`src/site/local/deck-page.ts`) that follows the path: the title may
 * be mended while windows are open, and another deck of the title may later be served on the same port. `title` is the
 * page's own, before a view adds to it.
 */
export function deckName({ pathname }: { readonly pathname: string }, title: string): string {
  return `${pathname.replace(/index\.html$/, "")} ${import.meta.env.ROSTRUM_LOCAL ? (folder() ?? title) : title}`;
}

/** For a deck of the local server: a name that tells one title of it from another. */
export function titledName(deck: string, title: string): string {
  return `${deck.slice(0, deck.indexOf(" "))} ${title}`;
}

/** On the local server, what is kept under such a name goes by the folder too. */
export function inFolder(name: string): string {
  const own = folder();
  return own === undefined ? name : `${own} ${name}`;
}

function folder(): string | undefined {
  return document.documentElement.dataset["folder"];
}

/** Milliseconds since 1970. What is left until then has nine signs in any year up to 2198. */
const far = 1e13;

/**
 * The name of a window: its view, and a unique part. Between two first states the greater name wins: the earlier a
 * window was opened, the greater is its name, so that the wall that is there stays.
 */
export function windowName(view: "stage" | "speaker" | "remote" | "lectern"): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  const untilThen = (far - Date.now()).toString(36);
  return `${view}-${untilThen}${a.toString(36)}${b.toString(36)}`;
}
