import { createHash } from "node:crypto";
import { brokerAddress } from "../../deck/exchange/live.ts";
import { versionTag } from "../../deck/exchange/site-version.ts";
import type { Deck } from "../../deck/model.ts";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { publicFolder, shownFolder } from "../folder/public-folder.ts";
import type { OutputFile } from "../write/write-folder.ts";
import { plainSite } from "./make-site.ts";

/**
 * The pages of a meeting: one site for the wall, the phones and the tablets. The notes are in it only where `deck.yaml`
 * says that they are public. A device with the key gets them from the server.
 */
export async function liveSite(folder: string, deck: DeckFolder): Promise<readonly OutputFile[]> {
  const files = await plainSite(folder, inOwnRoom(liveFolder(deck)));
  const tag = versionTag(versionOf(files, deck.reading.deck));
  return files.map((file) =>
    file.path === "index.html"
      ? { ...file, bytes: String(file.bytes).replace("</title>", `</title>${tag}`) }
      : file,
  );
}

/**
 * The room of a deck: of its title, as windows know their deck by it (`deckName`). A window of the deck that was shown
 * before on the same address has another one, so it turns nothing here.
 */
export function meetingRoom({ settings }: Deck): string {
  return createHash("sha256").update(settings.title).digest("hex").slice(0, 16);
}

/** Changes with anything that a page shows, and with the notes, which come to it later. */
function versionOf(files: readonly OutputFile[], deck: Deck): string {
  const hash = createHash("sha256").update(JSON.stringify(deck));
  for (const { path, bytes } of files) hash.update(path).update(bytes);
  return hash.digest("hex").slice(0, 12);
}

/**
 * The part of a deck that everyone at the meeting may read. By default, the audience cannot read ahead of the speaker.
 */
function liveFolder(deck: DeckFolder): DeckFolder {
  return givesNotes(deck.reading.deck) ? shownFolder(deck) : publicFolder(deck);
}

/** Whether everyone at the meeting gets the notes. */
export function givesNotes({ settings: { publish } }: Deck): boolean {
  return publish.notes === "full" && publish.isStated === true;
}

/** In the meeting the broker is the server itself, also where the deck names a broker for followers from afar. */
function inOwnRoom(folder: DeckFolder): DeckFolder {
  const { reading } = folder;
  const { deck } = reading;
  const live = { broker: brokerAddress, room: meetingRoom(deck) };
  return {
    ...folder,
    reading: { ...reading, deck: { ...deck, settings: { ...deck.settings, live } } },
  };
}
