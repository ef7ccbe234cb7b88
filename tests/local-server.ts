import { localParts } from "../src/site/local/local-parts.ts";
import { ownViews, type ViewsSource } from "../src/site/local/follow-views.ts";
import type { LocalPart } from "../src/site/local/part.ts";
import { type LocalServer, openLocalServer } from "../src/site/local/server.ts";
import { deckReader } from "../src/site/folder/deck-folder.ts";

/** Of the tool's own sources nothing changes while the tests run. */
export const stillViews: ViewsSource = { ...ownViews, folders: [] };

/** Serves the deck in `folder`, on a free port, in the test's own process. */
export function startLocal(
  folder: string,
  {
    read = deckReader(folder),
    views = stillViews,
    more = [],
  }: {
    readonly read?: ReturnType<typeof deckReader>;
    readonly views?: ViewsSource;
    readonly more?: readonly LocalPart[];
  } = {},
): Promise<LocalServer> {
  return openLocalServer([...localParts(folder, read, views), ...more], { port: 0, tell() {} });
}
