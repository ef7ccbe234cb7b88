/** What a follower knows: only the newest state of the room. */
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
  link.onMessage((topic, text) => {
    const message = readRoomMessage(text, { room: link.room, topic, deck });
    if (message?.kind !== "state") return;
    const { stamped, slide } = message;
    if (current && !outranks(stamped, current)) return;
    current = placed(stamped, slide, ids());
    listeners.tell();
  });
  return { stamped: () => current, onChange: listeners.add };
}
