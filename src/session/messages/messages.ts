/**
 * What windows tell each other, and how they come to agree. The last writer wins: the state with the higher revision.
 * Between equal revisions, the greater author wins. Transports (`postMessage`, `BroadcastChannel`, a broker) only carry
 * messages.
 */
import type { State } from "../state.ts";
import { type Fields, fieldsOf, isCount, isOneOf } from "../../deck/exchange/fields.ts";
import { type Mark, parseMark } from "./mark.ts";
import { parsePosition, parseState } from "./parse-state.ts";
import type { Position } from "../position.ts";

const channelVersion = 1;

/** A state with its rank among all states of the deck. */
export interface Stamped {
  /** Counts up by one with each change, by any window. */
  readonly revision: number;
  /** The window that made the change: any text that no other window has. */
  readonly author: string;
  readonly state: State;
}

interface Envelope {
  readonly app: "rostrum";
  readonly version: typeof channelVersion;
  readonly deck: string;
  readonly author: string;
}

/**
 * `hello`: a window has joined and asks for the state. `bye`: it is going. `fault`: something went wrong in it.
 * `reading`: how far a speaker's screen has come in the notes. `press`: a stage hands a press over to it. `code`: the wall
 * is to show the code of the audience. `mark`: something is drawn on the slide. Every message is plain JSON.
 */
export type Message =
  | (Envelope & { readonly kind: "state"; readonly revision: number; readonly state: State })
  | (Envelope & { readonly kind: "fault"; readonly text: string })
  | (Envelope & { readonly kind: "reading" } & Reading)
  | (Envelope & { readonly kind: "press" } & Press)
  | (Envelope & { readonly kind: "mark" } & Drawn)
  | (Envelope & { readonly kind: "hello"; readonly page?: string })
  | (Envelope & { readonly kind: "bye" | "code" });

/** The two ways in which a clicker turns. */
const directions = ["forward", "back"] as const;
export type Direction = (typeof directions)[number];

/** What a press would do on a speaker's screen at a position: read on there, or turn the wall. */
export interface Reading {
  readonly position: Position;
  /** The notes go on below, or reading goes on. */
  readonly forward: boolean;
  /** A press back shows again what was in view before. */
  readonly back: boolean;
}

/** A mark; `count` tells it from the author's other ones, as it comes by every way there is. */
export interface Drawn {
  readonly mark: Mark;
  readonly count: number;
}

/** A press that a stage hands over to the speaker's screen `reader`; `count` tells it from the author's other ones. */
export interface Press {
  readonly to: Direction;
  readonly reader: string;
  readonly count: number;
}

/** One way to reach the other windows. Messages come in unchecked; read them with `parseMessage`. */
export interface Transport {
  send(message: Message): void;
  /** Calls the listener with everything that comes in. The returned function takes the listener off. */
  onMessage(listener: (data: unknown) => void): () => void;
  close(): void;
}

/** The first state of a window that knows no other; any state that was ever changed wins over it. */
export function firstStamp(state: State, author: string): Stamped {
  return { revision: 0, author, state };
}

/** The stamp of a change that `author` makes to `current`. */
export function nextStamp(current: Stamped, state: State, author: string): Stamped {
  return { revision: current.revision + 1, author, state };
}

/** The message that carries a state. It can be stored too, and read back with `parseMessage`. */
export function stateMessage({ revision, author, state }: Stamped): Message {
  return { ...envelope(state.deck, author), kind: "state", revision, state };
}

/** `page` tells the page of the window from another version of it. */
export function helloMessage(deck: string, author: string, page?: string): Message {
  return { ...envelope(deck, author), kind: "hello", ...(page !== undefined && { page }) };
}

export function byeMessage(deck: string, author: string): Message {
  return { ...envelope(deck, author), kind: "bye" };
}

export function codeMessage(deck: string, author: string): Message {
  return { ...envelope(deck, author), kind: "code" };
}

/** The longest text of a fault, in characters. */
const faultLength = 200;

export function faultMessage(deck: string, author: string, text: string): Message {
  return { ...envelope(deck, author), kind: "fault", text: text.slice(0, faultLength) };
}

export function readingMessage(deck: string, author: string, reading: Reading): Message {
  return { ...envelope(deck, author), kind: "reading", ...reading };
}

export function markMessage(deck: string, author: string, drawn: Drawn): Message {
  return { ...envelope(deck, author), kind: "mark", ...drawn };
}

export function pressMessage(deck: string, author: string, press: Press): Message {
  return { ...envelope(deck, author), kind: "press", ...press };
}

/** The message, or undefined where it is not ours: wrong shape, wrong version, another deck. Never throws. */
export function parseMessage(value: unknown, deck: string): Message | undefined {
  const fields = fieldsOf(value);
  const { kind, author, revision, text, page } = fields;
  if (fields["app"] !== "rostrum" || fields["version"] !== channelVersion) return undefined;
  if (fields["deck"] !== deck || typeof author !== "string" || author === "") return undefined;
  if (kind === "hello")
    return helloMessage(deck, author, typeof page === "string" ? page : undefined);
  if (kind === "bye" || kind === "code") return { ...envelope(deck, author), kind };
  if (kind === "fault" && typeof text === "string") return faultMessage(deck, author, text);
  if (kind === "reading") return parseReading(fields, deck, author);
  if (kind === "mark") {
    const mark = parseMark(fields["mark"]);
    const { count } = fields;
    return mark && isCount(count) ? markMessage(deck, author, { mark, count }) : undefined;
  }
  if (kind === "press") return parsePress(fields, deck, author);
  if (kind !== "state" || !isCount(revision)) return undefined;
  const state = parseState(fields["state"], deck);
  return state && stateMessage({ revision, author, state });
}

function parseReading(fields: Fields, deck: string, author: string): Message | undefined {
  const { position, forward, back } = fields;
  const at = parsePosition(position);
  if (!at || typeof forward !== "boolean" || typeof back !== "boolean") return undefined;
  return readingMessage(deck, author, { position: at, forward, back });
}

function parsePress(fields: Fields, deck: string, author: string): Message | undefined {
  const { to, reader, count } = fields;
  if (!isOneOf(to, directions) || typeof reader !== "string" || !isCount(count)) return undefined;
  return pressMessage(deck, author, { to, reader, count });
}

/**
 * The state that wins: `current` itself unless `incoming` outranks it. The order in which states come in does not
 * matter: all windows end with the same one, even where an author used a revision twice.
 */
export function merge(current: Stamped, incoming: Stamped): Stamped {
  return outranks(incoming, current) ? incoming : current;
}

/** Whether `a` wins over `b`; of two equal ones neither does. */
export function outranks(a: Stamped, b: Stamped): boolean {
  return compare(a, b) > 0;
}

function compare(a: Stamped, b: Stamped): number {
  if (a.revision !== b.revision) return a.revision - b.revision;
  if (a.author !== b.author) return a.author > b.author ? 1 : -1;
  const [left, right] = [canonical(a.state), canonical(b.state)];
  return left === right ? 0 : left > right ? 1 : -1;
}

/** JSON with sorted keys: the same text for the same state, however it was put together. */
function canonical(state: State): string {
  return JSON.stringify(state, (_, value: unknown) =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function envelope(deck: string, author: string): Envelope {
  return { app: "rostrum", version: channelVersion, deck, author };
}
