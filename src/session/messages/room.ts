/**
 * A room of a broker: its topics, their rights, and their messages. The state is one small retained message; a device
 * that joins late gets it first. The rest is for devices that control.
 */
import { type Fields, fieldsOf, isCount, isOneOf, isTime } from "../../deck/exchange/fields.ts";
import { type Stamped, parseMessage, stateMessage } from "./messages.ts";
import { type SentOrder, type Verdict, parseSentOrder } from "./orders.ts";

/** `state` for all; `order` from remotes; `desk` from the windows that hold the state; `counts` from the server. */
const topics = ["state", "order", "desk", "counts"] as const;
export type Topic = (typeof topics)[number];

/** `follow`: anyone with the address. `control`: anyone with the key. */
export type Role = "follow" | "control";

/** No message of a room is larger, bytes. The largest that we write has some 900. */
export const mostBytes = 4096;

/** A revision beyond this is not a count of presses; a next one must always exist. */
const mostRevision = 1_000_000_000;

export function topicName(room: string, topic: Topic): string {
  return `rostrum/${room}/${topic}`;
}

/** Which of the room's topics a name is; undefined for any other name, and for a pattern. */
export function topicOf(room: string, name: string): Topic | undefined {
  return topics.find((topic) => topicName(room, topic) === name);
}

/** Followers say nothing. */
export function mayPublish(role: Role, topic: Topic | undefined): boolean {
  return role === "control" && topic !== undefined && topic !== "counts";
}

/** Followers hear the state and nothing else. */
export function maySubscribe(role: Role, topic: Topic | undefined): boolean {
  return role === "control" ? topic !== undefined : topic === "state";
}

/** A state with what a device needs to know that has another manuscript or another clock. */
export interface RoomState {
  readonly kind: "state";
  readonly stamped: Stamped;
  /** When it was made, by the clock of its author, in milliseconds since the epoch. */
  readonly at: number;
  /** The id of the slide on the wall: another version of the page may have it elsewhere. */
  readonly slide: string;
}

/** A sign of life of a window that holds the state, and how far it has read. */
export interface Beat {
  readonly kind: "beat";
  readonly author: string;
  /** Its clock, milliseconds since the epoch. */
  readonly at: number;
  /** The clause that is lit, where it lights one. */
  readonly clause?: { readonly slide: number; readonly index: number };
}

/** What a window did with an order. */
interface Answer {
  readonly kind: "answer";
  readonly author: string;
  readonly to: string;
  readonly count: number;
  readonly verdict: Verdict;
}

/** How many devices of each kind are connected, without the windows on the speaker's own machine. */
export type Counts = { readonly kind: "counts" } & Readonly<Record<Device, number>>;

export const devices = ["follow", "remote", "lectern"] as const;
export type Device = (typeof devices)[number];

export type RoomMessage =
  | RoomState
  | ({ readonly kind: "order" } & SentOrder)
  | Beat
  | Answer
  | Counts;

/** The topic on which a message is sent. */
export function topicFor({ kind }: RoomMessage): Topic {
  return kind === "beat" || kind === "answer" ? "desk" : kind;
}

/** The message as it is sent. The deck is called by the room: each device has its page at another address. */
export function writeRoomMessage(message: RoomMessage, room: string): string {
  if (message.kind === "state") {
    const { stamped, at, slide } = message;
    return JSON.stringify({ ...stateMessage(withDeck(stamped, room)), at, slide });
  }
  const sent = message.kind === "order" ? { sent: Object.fromEntries(message.sent) } : {};
  return JSON.stringify({ app: "rostrum", version: 1, room, ...message, ...sent });
}

/** What was said on a topic, for a page that calls the deck `deck`; undefined where it is not ours. Never throws. */
export function readRoomMessage(
  text: string,
  { room, topic, deck }: { readonly room: string; readonly topic: Topic; readonly deck: string },
): RoomMessage | undefined {
  if (text.length > mostBytes) return undefined;
  const value = parse(text);
  const fields = fieldsOf(value);
  if (topic === "state") return readState(value, fields, { room, deck });
  if (fields["app"] !== "rostrum" || fields["version"] !== 1 || fields["room"] !== room) {
    return undefined;
  }
  if (topic === "counts") return readCounts(fields);
  const { author } = fields;
  if (typeof author !== "string" || author === "") return undefined;
  if (topic === "desk") return readBeat(fields, author) ?? readAnswer(fields, author);
  const order = parseSentOrder(fields, author);
  return order && { kind: "order", ...order };
}

function readState(
  value: unknown,
  { at, slide }: Fields,
  { room, deck }: { readonly room: string; readonly deck: string },
): RoomState | undefined {
  const message = parseMessage(value, room);
  if (message?.kind !== "state" || message.revision > mostRevision) return undefined;
  if (!isTime(at) || typeof slide !== "string") return undefined;
  const { revision, author, state } = message;
  return { kind: "state", stamped: withDeck({ revision, author, state }, deck), at, slide };
}

function readBeat({ kind, at, clause }: Fields, author: string): Beat | undefined {
  if (kind !== "beat" || !isTime(at)) return undefined;
  const { slide, index } = fieldsOf(clause);
  const isLit = isCount(slide) && isCount(index);
  return { kind, author, at, ...(isLit && { clause: { slide, index } }) };
}

const verdicts: readonly Verdict[] = ["do", "overtaken", "late", "unheard", "again"];

function readAnswer({ kind, to, count, verdict }: Fields, author: string): Answer | undefined {
  if (kind !== "answer" || typeof to !== "string" || !isCount(count)) return undefined;
  return isOneOf(verdict, verdicts) ? { kind, author, to, count, verdict } : undefined;
}

function readCounts({ kind, follow, remote, lectern }: Fields): Counts | undefined {
  if (kind !== "counts" || !isCount(follow) || !isCount(remote) || !isCount(lectern)) {
    return undefined;
  }
  return { kind, follow, remote, lectern };
}

function withDeck({ state, ...stamp }: Stamped, deck: string): Stamped {
  return { ...stamp, state: { ...state, deck } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
