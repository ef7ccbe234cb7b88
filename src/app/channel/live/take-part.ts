import type { Beat } from "../../../session/messages/room.ts";
import { slideIds } from "../../ui/slide-list.ts";
import { windowMemory } from "../../ui/window-memory.ts";
import type { KeptSession } from "../keep-session.ts";
import { type Link, openLink, pageClock } from "./connection.ts";
import { type DeskLink, linkDesk } from "./desk-link.ts";
import { askPass, isOwnServer, roomOf } from "./room.ts";

/** A window that holds the state, in its room. */
export interface RoomPart extends DeskLink {
  readonly link: Link;
  /** There where the broker is another one than the meeting's own server. */
  readonly elsewhere?: {
    /** Where the public page stands; undefined where `deck.yaml` does not say. */
    readonly url: string | undefined;
    key(): string | undefined;
    enter(key: string): void;
  };
}

/** Where a window keeps the key that was typed, as long as it is open. */
const typedKey = "rostrum:key";

/**
 * Lets the windows of this machine take part in the room that the page names. Undefined where it names no room, or
 * where this machine may not: the server tells the key only to its own machine. With another broker the speaker types the
 * key in one window, and the other windows hear of everything through that one.
 */
export async function takePart(
  document: Document,
  { session, hub, name }: Pick<KeptSession, "session" | "hub" | "name">,
  clause?: () => Beat["clause"],
): Promise<RoomPart | undefined> {
  const room = roomOf(document);
  if (!room) return undefined;
  const isOwn = isOwnServer(room);
  const ownKey = async (): Promise<string | undefined> => {
    const pass = await askPass();
    return pass?.room === room.room ? pass.key : undefined;
  };
  if (isOwn && (await ownKey()) === undefined) return undefined;
  let typed = windowMemory.read(typedKey);
  const link = openLink({
    ...room,
    device: "desk",
    key: isOwn ? ownKey : async () => typed,
    topics: ["state", "order", "desk", ...(isOwn ? (["counts"] as const) : [])],
    clock: pageClock,
  });
  const ids = (): readonly string[] => slideIds(document);
  const now = (): number => Date.now();
  const desk = linkDesk({
    link,
    session,
    name,
    ids,
    now,
    clock: pageClock,
    ...(clause && { clause }),
  });
  hub.add(desk.transport);
  // A window that was asleep or without a network does not wait for its turn.
  window.addEventListener("online", link.retry);
  return {
    ...desk,
    link,
    ...(!isOwn && {
      elsewhere: {
        url: room.url,
        key: () => typed,
        enter(key: string) {
          typed = key;
          windowMemory.write(typedKey, key);
          link.retry();
        },
      },
    }),
  };
}
