import { join } from "node:path";
import { deckReader, type DeckReader } from "../folder/deck-folder.ts";
import type { DeckPlace } from "../folder/deck-place.ts";
import { localParts } from "../local/local-parts.ts";
import type { LocalPart } from "../local/part.ts";
import { type LocalServer, openLocalServer } from "../local/server.ts";
import { importEndpoint } from "./import-endpoint.ts";

/** The deck that is served: a folder, or a file alone (`deck`), with the folder that it stands in. */
interface Served {
  readonly deck: string;
  readonly folder: string;
  readonly read: DeckReader;
}

/**
 * Serves a deck as `npm start` does, which another may take the place of. `home` is where `slides/` and `decks/` stand;
 * `more` gives further parts for a deck. Rejects where it can't listen.
 */
export async function serveDecks(
  place: DeckPlace,
  home: string,
  {
    port,
    more = () => [],
  }: {
    readonly port?: number | undefined;
    readonly more?: (served: Served) => readonly LocalPart[];
  } = {},
): Promise<LocalServer> {
  const partsFor = ({ folder, only }: DeckPlace): readonly LocalPart[] => {
    const read = deckReader(folder, only);
    const open = async (next: string): Promise<void> => server.turnTo(partsFor({ folder: next }));
    return [
      ...localParts(folder, read),
      importEndpoint({ folder, read, home, open }),
      ...more({ deck: only === undefined ? folder : join(folder, only), folder, read }),
    ];
  };
  const server = await openLocalServer(partsFor(place), { port });
  return server;
}
