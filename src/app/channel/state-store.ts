import { type Stamped, parseMessage, stateMessage } from "../../session/messages.ts";
import { fieldsOf, isTime } from "../../session/fields.ts";
import { orderOf } from "../../session/reorder.ts";
import { doubtClock } from "../../session/clock.ts";
import { type State, wallPosition } from "../../session/state.ts";
import type { KeptStorage } from "./kept-storage.ts";

/**
 * Half an hour after the page was last alive its memory is void: long enough for a power cut, short enough that a deck
 * rehearsed in the morning begins with its cover in the afternoon. `boot.ts` knows the same number. A
 * clock that was set back voids nothing.
 */
export const memoryHolds = 30 * 60 * 1000;

/** The last state of a deck, kept for a reload, a crash or a power cut. */
export interface StateStore {
  /**
   * What was kept within the last half hour, if anything. `now`: milliseconds since the epoch. Where the computer's clock
   * was set back meanwhile, the place holds, and how long the speech has run is in doubt.
   */
  load(now: number): Stamped | undefined;
  save(stamped: Stamped, now: number): void;
}

/**
 * `storage` is a function because the mere look at `localStorage` throws where it is forbidden. `ids` gives those of
 * the slides as they are now: where the manuscript was changed meanwhile, the slide is found again by its id.
 */
export function openStateStore(
  storage: () => KeptStorage,
  deck: string,
  ids: () => readonly string[],
): StateStore {
  const key = `rostrum:state:${deck}`;
  return {
    load(now) {
      try {
        return readStored(JSON.parse(storage().getItem(key) ?? "null"), { deck, ids: ids(), now });
      } catch {
        return undefined;
      }
    },
    save(stamped, now) {
      try {
        const id = ids()[wallPosition(stamped.state).slide];
        const record = { time: now, id, message: stateMessage(stamped) };
        storage().setItem(key, JSON.stringify(record));
      } catch {
        // A full or forbidden storage costs the resume, nothing else.
      }
    },
  };
}

function readStored(
  value: unknown,
  {
    deck,
    ids,
    now,
  }: { readonly deck: string; readonly ids: readonly string[]; readonly now: number },
): Stamped | undefined {
  const { time, id, message } = fieldsOf(value);
  if (!isTime(time) || now - time > memoryHolds) return undefined;
  const read = parseMessage(message, deck);
  if (read?.kind !== "state") return undefined;
  const { revision, author, state } = read;
  const clock = now < time ? doubtClock(state.clock, time, now) : state.clock;
  const index = ids.findIndex((own) => own === id);
  // Its places count in the list of slides that this window has, whichever it was then.
  const here = { ...state, clock, order: orderOf(ids) };
  return { revision, author, state: moved(here, index, ids) };
}

/** The state with the wall on slide `to`; the same where it is there, or where there is none. */
function moved(state: State, to: number, ids: readonly string[]): State {
  const { slide, step } = wallPosition(state);
  if (to === -1 || slide === to || ids[slide] === ids[to]) return state;
  return { ...state, wall: { kind: "follows" }, position: { slide: to, step } };
}
