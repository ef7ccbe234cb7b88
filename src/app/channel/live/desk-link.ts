/**
 * How a window that holds the state takes part in a room: a transport beside those between windows. It sends what the
 * room does not know yet, and does what remotes ask for.
 */
import {
  type Stamped,
  type Transport,
  helloMessage,
  outranks,
  stateMessage,
} from "../../../session/messages/messages.ts";
import {
  type OrderMemory,
  actionFor,
  judgeOrder,
  rememberOrder,
} from "../../../session/messages/orders.ts";
import {
  type Beat,
  type Counts,
  type RoomMessage,
  readRoomMessage,
  topicFor,
  writeRoomMessage,
} from "../../../session/messages/room.ts";
import { wallPosition } from "../../../session/state.ts";
import { createListeners } from "../../ui/listeners.ts";
import type { Session } from "../session.ts";
import { memoryHolds } from "../state-store.ts";
import type { Link, LinkClock } from "./connection.ts";

export interface DeskLink {
  readonly transport: Transport;
  /** Tells the remotes now how far the notes are read. */
  beat(): void;
  onCounts(listener: (counts: Counts) => void): () => void;
}

export interface DeskOptions {
  readonly link: Link;
  readonly session: Pick<Session, "deck" | "state" | "stamped" | "dispatch" | "begin">;
  /** As `windowName` makes it. */
  readonly name: string;
  /** Those of the slides, as they are now. */
  readonly ids: () => readonly string[];
  readonly clause?: () => Beat["clause"];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly clock: LinkClock;
}

/** How long a room that has just been joined may take to tell what it knows, milliseconds. */
const settling = 400;
/** How often a window tells that it lives, milliseconds. */
const beating = 1000;
/**
 * After this time, in milliseconds, an unchanged state is sent again, so that a device that joins knows it is current.
 */
const refreshing = 5 * 60_000;

export function linkDesk(options: DeskOptions): DeskLink {
  const { link, session, name, ids, clause, now, clock } = options;
  const { deck } = session;
  const heard = createListeners<unknown>();
  const counts = createListeners<Counts>();
  let latest = session.stamped();
  /** What the room holds, as far as is known; undefined on a new connection. */
  let known: Stamped | undefined;
  let isSettled = false;
  let orders: OrderMemory = new Map();
  let isOver = false;
  let told = -Infinity;

  const say = (message: RoomMessage): boolean =>
    link.send(topicFor(message), writeRoomMessage(message, link.room));
  const offer = (): void => {
    if (!isSettled || (known && !outranks(latest, known))) return;
    const slide = ids()[wallPosition(latest.state).slide] ?? "";
    if (!say({ kind: "state", stamped: latest, at: now(), slide })) return;
    known = latest;
    told = clock.now();
  };
  const settle = (): void => {
    if (isOver || isSettled || link.state() !== "up") return;
    isSettled = true;
    offer();
  };
  const takeState = (stamped: Stamped, at: number): void => {
    // Ours come back in the order in which they were sent.
    const isEcho = stamped.author === name && known && !outranks(stamped, known);
    if (!isEcho) known = stamped;
    const isOld = now() - at > memoryHolds && outranks(stamped, latest);
    if (isOld && !isSettled) session.begin(stamped.revision);
    else heard.tell(stateMessage(stamped));
    isSettled = true;
    offer();
  };
  const takeOrder = (message: Extract<RoomMessage, { readonly kind: "order" }>): void => {
    const { revision } = session.stamped();
    const verdict = judgeOrder(orders, message, { name, revision, now: now() });
    if (verdict === "again" || verdict === "unheard") return;
    if (verdict === "do") {
      const action = actionFor(message.order, session.state(), now());
      if (action) session.dispatch(action);
    }
    const after = session.stamped().revision;
    orders = rememberOrder(orders, message, { before: revision, after });
    const { author: to, count } = message;
    say({ kind: "answer", author: name, to, count, verdict });
  };
  const off = link.onMessage((topic, text) => {
    const message = readRoomMessage(text, { room: link.room, topic, deck });
    if (isOver || !message) return;
    if (message.kind === "state") takeState(message.stamped, message.at);
    if (message.kind === "order") takeOrder(message);
    if (message.kind === "counts") counts.tell(message);
    if (message.kind === "beat" && message.author !== name) {
      heard.tell(helloMessage(deck, message.author));
    }
  });
  const offState = link.onState((state) => {
    known = undefined;
    isSettled = false;
    if (state === "up") clock.after(settling, settle);
  });
  const beat = (): void => {
    const lit = clause?.();
    say({ kind: "beat", author: name, at: now(), ...(lit && { clause: lit }) });
  };
  let next = (): void => {};
  const live = (): void => {
    beat();
    if (isSettled && clock.now() - told > refreshing) {
      known = undefined;
      offer();
    }
    next = clock.after(beating, live);
  };
  live();
  if (link.state() === "up") clock.after(settling, settle);

  return {
    transport: {
      send(message) {
        if (message.kind !== "state") return;
        const { revision, author, state } = message;
        latest = { revision, author, state };
        offer();
      },
      onMessage: heard.add,
      close() {
        isOver = true;
        off();
        offState();
        next();
        link.close();
      },
    },
    beat,
    onCounts: counts.add,
  };
}
