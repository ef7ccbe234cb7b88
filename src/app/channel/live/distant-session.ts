/**
 * The session of a device without a state of its own: it shows the state of the room, and sends the presses of its user
 * as orders. A press that no window would carry out is dropped, and the device says so.
 */
import { type Stamped, merge } from "../../../session/messages/messages.ts";
import { orderFor } from "../../../session/messages/orders.ts";
import { reduce } from "../../../session/reduce.ts";
import type { Position, Shape } from "../../../session/position.ts";
import {
  type Beat,
  type RoomState,
  readRoomMessage,
  writeRoomMessage,
} from "../../../session/messages/room.ts";
import { type State, fitState, wallPosition } from "../../../session/state.ts";
import { createListeners } from "../../ui/listeners.ts";
import type { Session } from "../session.ts";
import type { Link, LinkClock } from "./connection.ts";

/** `lost` since when, milliseconds of `clock`; `refused`: the key was renewed. */
type Touch =
  | { readonly kind: "joining" | "up" | "refused" }
  | { readonly kind: "lost"; readonly since: number };

/**
 * The result of a press. `dropped`: no window was there to carry it out. `overtaken`: another device turned first.
 * `unanswered`: it was sent, but no answer came.
 */
export type PressEnd = "done" | "dropped" | "overtaken" | "unanswered";

export interface DistantSession extends Session {
  touch(): Touch;
  /** Called when the connection may have changed. */
  onTouch(listener: () => void): () => void;
  onPressEnd(listener: (end: PressEnd) => void): () => void;
  /** The clause that a speaker's screen lights. */
  clause(): Beat["clause"];
  /** What the clock of the windows that hold the state says, milliseconds since the epoch. */
  time(): number;
  /** Connects at once. */
  retry(): void;
}

export interface DistantOptions {
  readonly link: Link;
  readonly name: string;
  readonly start: Stamped;
  readonly shape: Shape;
  readonly ids: () => readonly string[];
  readonly now: () => number;
  readonly clock: LinkClock;
}

/** How long a window may be silent, in milliseconds, before it counts as out of touch. */
const silence = 3000;
/** How often the connection is checked, in milliseconds. */
const looking = 500;
const aMoment = 300;
/** Each reload of a window is a new one; the old ones are forgotten. */
const mostDesks = 8;

interface HeardDesk {
  readonly beat: Beat;
  /** When it was heard, by both of our clocks: the monotonic one and the wall clock. */
  readonly heard: number;
  readonly heardAt: number;
}

export function openDistantSession(options: DistantOptions): DistantSession {
  const { link, name, start, ids, now, clock } = options;
  const { deck } = start.state;
  const changes = createListeners<State>();
  const touches = createListeners<void>();
  const ends = createListeners<PressEnd>();
  const desks = new Map<string, HeardDesk>();
  const waiting = new Map<number, () => void>();
  let { shape } = options;
  let current = start;
  let fitted = fitState(start.state, shape);
  let count = 0;
  let since = clock.now();
  let wasUp = false;
  let isUnanswered = false;
  let isFirst = true;

  const near = (): readonly (readonly [string, HeardDesk])[] =>
    [...desks].filter(([, { heard }]) => clock.now() - heard < silence);
  /** What a window's own clock says now. */
  const clockOf = ({ beat, heard }: HeardDesk): number => beat.at + (clock.now() - heard);
  const touch = (): Touch => {
    const state = link.state();
    if (state === "refused") return { kind: "refused" };
    if (state === "up" && near().length > 0 && !isUnanswered) return { kind: "up" };
    return wasUp ? { kind: "lost", since } : { kind: "joining" };
  };
  const look = (): void => {
    if (touch().kind === "up") {
      wasUp = true;
      since = clock.now();
    }
    touches.tell();
  };
  const take = ({ stamped, slide }: RoomState): void => {
    const here = placed(stamped, slide, ids());
    // The first state on a new connection is the newest, whatever its rank: the room may have begun anew.
    if (!isFirst && merge(current, here) === current) return;
    isFirst = false;
    current = here;
    fitted = fitState(here.state, shape);
    changes.tell(fitted);
  };
  const off = link.onMessage((topic, text) => {
    const message = readRoomMessage(text, { room: link.room, topic, deck });
    if (message?.kind === "state") take(message);
    if (message?.kind === "beat") {
      const before = desks.get(message.author)?.beat.clause;
      desks.delete(message.author);
      desks.set(message.author, { beat: message, heard: clock.now(), heardAt: now() });
      const [longest] = desks.keys();
      if (desks.size > mostDesks && longest !== undefined) desks.delete(longest);
      isUnanswered = false;
      look();
      if (JSON.stringify(before) !== JSON.stringify(message.clause)) changes.tell(fitted);
    }
    if (message?.kind === "answer" && message.to === name) {
      if (message.verdict === "do") finish(message.count, "done");
      // Of two windows, the one that has done it reports it a moment later.
      else if (message.verdict === "overtaken") {
        clock.after(aMoment, () => finish(message.count, "overtaken"));
      } else finish(message.count, "dropped");
    }
  });
  const finish = (which: number, end: PressEnd): void => {
    const stop = waiting.get(which);
    if (!stop) return;
    stop();
    waiting.delete(which);
    ends.tell(end);
  };
  const offState = link.onState(() => {
    isFirst = true;
    look();
  });
  let next = (): void => {};
  const watch = (): void => {
    look();
    next = clock.after(looking, watch);
  };
  watch();

  return {
    deck,
    state: () => fitted,
    stamped: () => current,
    dispatch(action) {
      const order = orderFor(action, fitted);
      // An order that changes nothing is not sent.
      if (!order || reduce(fitted, action, shape) === fitted) return;
      const sent = new Map(near().map(([author, desk]) => [author, clockOf(desk)]));
      count += 1;
      const mine = count;
      const text = writeRoomMessage(
        { kind: "order", author: name, count: mine, order, base: current.revision, sent },
        link.room,
      );
      if (touch().kind !== "up" || !link.send("order", text)) return ends.tell("dropped");
      const stop = clock.after(silence, () => {
        isUnanswered = true;
        finish(mine, "unanswered");
        look();
      });
      waiting.set(mine, stop);
    },
    begin() {},
    onChange: changes.add,
    lastHeard(view) {
      const times = [...desks].filter(([author]) => author.startsWith(`${view}-`));
      return times.length === 0 ? undefined : Math.max(...times.map(([, { heardAt }]) => heardAt));
    },
    otherPage: () => undefined,
    setShape(own) {
      shape = own;
      fitted = fitState(current.state, own);
    },
    greet() {},
    reportFault() {},
    onFault: () => () => {},
    showCode() {},
    onCode: () => () => {},
    showMark() {},
    onMark: () => () => {},
    farewell() {},
    leave() {
      off();
      offState();
      next();
      link.close();
    },
    touch,
    onTouch: touches.add,
    onPressEnd: ends.add,
    clause: () => near().find(([, { beat }]) => beat.clause)?.[1].beat.clause,
    time() {
      const desk = desks.get(current.author) ?? [...desks.values()].at(-1);
      return desk ? clockOf(desk) : now();
    },
    retry: link.retry,
  };
}

/** The state with the wall on the slide that is called so here, where this page is of another version. */
export function placed(stamped: Stamped, id: string, ids: readonly string[]): Stamped {
  const { state } = stamped;
  const at: Position = wallPosition(state);
  const index = ids.indexOf(id);
  if (index === -1 || ids[at.slide] === id) return stamped;
  const position = { slide: index, step: at.step };
  return { ...stamped, state: { ...state, wall: { kind: "follows" }, position } };
}
