import type { Beat } from "../../../session/room.ts";
import { slideIds } from "../../ui/slide-list.ts";
import type { KeptSession } from "../keep-session.ts";
import { type Link, openLink, pageClock } from "./connection.ts";
import { type DeskLink, linkDesk } from "./desk-link.ts";
import { askPass, roomOf } from "./room.ts";

/** A window that holds the state, in its room. */
export interface Part extends DeskLink {
  readonly link: Link;
}

/**
 * Lets the windows of this machine take part in the room that the page names. Undefined where it names no room, or
 * where this machine may not: the server tells the key only to its own machine.
 */
export async function takePart(
  document: Document,
  { session, hub, name }: Pick<KeptSession, "session" | "hub" | "name">,
  clause?: () => Beat["clause"],
): Promise<Part | undefined> {
  const room = roomOf(document);
  if (!room || !(await askPass())) return undefined;
  const link = openLink({
    ...room,
    device: "desk",
    key: async () => (await askPass())?.key,
    topics: ["state", "order", "desk", "counts"],
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
  return { ...desk, link };
}
