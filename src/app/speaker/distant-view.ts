/** What a device with the key needs before it can show anything: its key, the notes, and a connection. */
import { firstStamp } from "../../session/messages/messages.ts";
import { initialState } from "../../session/state.ts";
import { deckName, windowName } from "../channel/deck-name.ts";
import { type Link, openLink, pageClock } from "../channel/live/connection.ts";
import { type DistantSession, openDistantSession } from "../channel/live/distant-session.ts";
import { loadNewerPage } from "../channel/live/newer-page.ts";
import { fillSpoken, isOwnServer, keyIn, roomOf } from "../channel/live/room.ts";
import { slideIds } from "../ui/slide-list.ts";
import { windowMemory } from "../ui/window-memory.ts";
import { type Page, readPages } from "./slides/pages.ts";

export interface Distant {
  readonly session: DistantSession;
  readonly pages: readonly Page[];
  readonly hasKey: boolean;
}

/** Takes part as a `remote` or a `lectern`. The notes are in the page already, or come with the key. */
export async function openDistant(
  page: HTMLElement,
  device: "remote" | "lectern",
): Promise<Distant> {
  const document = page.ownerDocument;
  const room = roomOf(document);
  if (!room) throw new Error("the page takes part in no room");
  const key = keyIn(location);
  const asks = key !== undefined && isOwnServer(room);
  const isAnswered = !asks || (await isDone(fillSpoken(page, key)));
  const pages = readPages(document);
  const name = windowName(device);
  const link = openLink({
    ...room,
    device,
    key: async () => key,
    topics: ["state", "desk"],
    clock: pageClock,
  });
  window.addEventListener("online", link.retry);
  loadNewerPage(document, link);
  if (isAnswered) windowMemory.write(askedAgain, undefined);
  else askAgain(link);
  const session = openDistantSession({
    link,
    name,
    start: firstStamp(initialState(deckName(location, document.title)), name),
    shape: pages.map(({ steps }) => steps),
    ids: () => slideIds(document),
    now: () => Date.now(),
    clock: pageClock,
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") link.retry();
  });
  // A new scan brings another key to an open page.
  window.addEventListener("hashchange", () => location.reload());
  return { session, pages, hasKey: key !== undefined };
}

function isDone(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

/** Whether a window was loaded anew for its notes. */
const askedAgain = "rostrum:asked-again";

/**
 * Loads the page anew, once, when there is a connection: the network failed while the notes were asked for, and a tablet
 * would stay without them.
 */
function askAgain(link: Pick<Link, "onState">): void {
  if (windowMemory.read(askedAgain) !== undefined) return windowMemory.write(askedAgain, undefined);
  link.onState((state) => {
    if (state !== "up") return;
    windowMemory.write(askedAgain, "yes");
    location.reload();
  });
}
