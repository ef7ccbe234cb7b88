/**
 * What a follower knows: only the newest state of the room. The first one on a new connection is the newest, whatever its
 * rank: in a room that has begun anew, presses are counted from the start again.
 */
import { type Stamped, outranks } from "../../../session/messages/messages.ts";
import { readRoomMessage } from "../../../session/messages/room.ts";
import { createListeners } from "../../ui/listeners.ts";
import type { Link } from "./connection.ts";
import { placed } from "./distant-session.ts";

export interface Followed {
  /** Undefined until it is known. */
  stamped(): Stamped | undefined;
  onChange(listener: () => void): () => void;
}

export function followState(link: Link, deck: string, ids: () => readonly string[]): Followed {
  const listeners = createListeners<void>();
  let current: Stamped | undefined;
  let isFirst = true;
  link.onState(() => (isFirst = true));
  link.onMessage((topic, text) => {
    const message = readRoomMessage(text, { room: link.room, topic, deck });
    if (message?.kind !== "state") return;
    const { stamped, slide } = message;
    if (current && !isFirst && !outranks(stamped, current)) return;
    isFirst = false;
    current = placed(stamped, slide, ids());
    listeners.tell();
  });
  return { stamped: () => current, onChange: listeners.add };
}
