import { brokerAddress, ownRoom } from "../../deck/exchange/live.ts";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { publicFolder, shownFolder } from "../folder/public-folder.ts";
import type { OutputFile } from "../write/write-folder.ts";
import { plainSite } from "./make-site.ts";

/**
 * The pages of a meeting: one site for the wall, the phones and the tablets. The notes are in it only where `deck.yaml`
 * says that they are public. A device with the key gets them from the server.
 */
export function liveSite(folder: string, deck: DeckFolder): Promise<readonly OutputFile[]> {
  return plainSite(folder, inOwnRoom(liveFolder(deck)));
}

/**
 * The part of a deck that everyone at the meeting may read. By default, the audience cannot read ahead of the speaker.
 */
function liveFolder(deck: DeckFolder): DeckFolder {
  const { notes, isStated } = deck.reading.deck.settings.publish;
  return notes === "full" && isStated ? shownFolder(deck) : publicFolder(deck);
}

/** In the meeting the broker is the server itself, also where the deck names a broker for followers from afar. */
function inOwnRoom(folder: DeckFolder): DeckFolder {
  const { reading } = folder;
  const { deck } = reading;
  const live = { broker: brokerAddress, room: ownRoom };
  return {
    ...folder,
    reading: { ...reading, deck: { ...deck, settings: { ...deck.settings, live } } },
  };
}
