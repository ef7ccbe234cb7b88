import { type Stamped, parseMessage, stateMessage } from "../../session/messages/messages.ts";
import { fieldsOf, isTime } from "../../deck/exchange/fields.ts";
import { orderOf } from "../../session/reorder.ts";
import { doubtClock } from "../../session/clock.ts";
import { type State, wallPosition } from "../../session/state.ts";
import { windowMemory } from "../ui/window-memory.ts";
import type { KeptStorage } from "./kept-storage.ts";
import type { Speech } from "./own-speech.ts";

/**
 * How long the memory of a deck holds after a page was last alive, in milliseconds. Half an hour bridges a power cut, and
 * a deck rehearsed in the morning begins with its cover in the afternoon. A clock that was set back voids nothing.
 */
export const memoryHolds = 30 * 60 * 1000;

/** The key under which the memory of a deck is kept; `deck` is its name. */
export function stateKey(deck: string): string {
  return `rostrum:state:${deck}`;
}

/** What a page left behind. */
export interface Kept {
  readonly stamped: Stamped;
  /** The hash of the stage's address at that time; empty where no stage wrote one. */
  readonly hash: string;
}

/** The one memory of a deck: its last state, kept for a reload, a crash or a power cut. */
export interface StateStore {
  /**
   * What was kept within the last half hour, if anything. `now`: milliseconds since the epoch. Where the computer's clock
   * was set back meanwhile, the place holds, and how long the speech has run is in doubt.
   */
  load(now: number): Kept | undefined;
  save(stamped: Stamped, now: number): void;
}

/**
 * `storage` is a function because reading `localStorage` throws where it is forbidden. `ids` gives the ids of the
 * slides as they are now: after a change of the manuscript, the slide is found again by its id. `hash` gives the hash
 * of the stage's address. A speaker's screen leaves it out, and what the stage wrote stays. With `speech`, the name alone does
 * not tell which speech it was, and only a state of this one comes back.
 */
export function openStateStore(
  storage: () => KeptStorage,
  deck: string,
  ids: () => readonly string[],
  hash?: () => string,
  speech?: Speech,
): StateStore {
  const read = (name: string): unknown => JSON.parse(storage().getItem(stateKey(name)) ?? "null");
  return {
    load(now) {
      try {
        const name = import.meta.env.ROSTRUM_LOCAL ? deck : formerName(deck, ids());
        const value = read(name);
        if (import.meta.env.ROSTRUM_LOCAL && speech && !speech.is(fieldsOf(value)["speech"]))
          return undefined;
        return readStored(value, { name, deck, ids: ids(), now });
      } catch {
        return undefined;
      }
    },
    save(stamped, now) {
      try {
        const id = ids()[wallPosition(stamped.state).slide];
        const record = {
          time: now,
          id,
          hash: hash?.() ?? keptHash(read(deck)),
          message: stateMessage(stamped),
          ...(import.meta.env.ROSTRUM_LOCAL && speech && { speech: speech.kept() }),
        };
        storage().setItem(stateKey(deck), JSON.stringify(record));
        if (!import.meta.env.ROSTRUM_LOCAL)
          windowMemory.write(formerKey, `${orderOf(ids())} ${deck}`);
      } catch {
        // A full or forbidden storage costs the resume, nothing else.
      }
    },
  };
}

const formerKey = "rostrum:state";

/**
 * What the deck was called on the page that this window had before, where it has the same address and the same slides: with
 * a title that is mended it has another name, and the wall must stay black that was black. Else its own name.
 */
function formerName(deck: string, ids: readonly string[]): string {
  const former = windowMemory.read(formerKey) ?? "";
  const order = `${orderOf(ids)} `;
  return former.startsWith(order + deck.slice(0, deck.indexOf(" ") + 1))
    ? former.slice(order.length)
    : deck;
}

function readStored(
  value: unknown,
  {
    name,
    deck,
    ids,
    now,
  }: {
    /** What the deck was called then. */
    readonly name: string;
    readonly deck: string;
    readonly ids: readonly string[];
    readonly now: number;
  },
): Kept | undefined {
  const { time, id, message } = fieldsOf(value);
  if (!isTime(time) || now - time > memoryHolds) return undefined;
  const read = parseMessage(message, name);
  if (read?.kind !== "state") return undefined;
  const { revision, author, state } = read;
  const clock = now < time ? doubtClock(state.clock, time, now) : state.clock;
  const index = ids.findIndex((own) => own === id);
  // Its places count in the list of slides that this window has now.
  const here = { ...state, deck, clock, order: orderOf(ids) };
  return {
    stamped: { revision, author, state: moved(here, index, ids) },
    hash: keptHash(value),
  };
}

function keptHash(value: unknown): string {
  const { hash } = fieldsOf(value);
  return typeof hash === "string" ? hash : "";
}

/** The state with the wall on slide `to`; the same state where it is there already, or where `to` is no slide. */
function moved(state: State, to: number, ids: readonly string[]): State {
  const { slide, step } = wallPosition(state);
  if (to === -1 || slide === to || ids[slide] === ids[to]) return state;
  return { ...state, wall: { kind: "follows" }, position: { slide: to, step } };
}
