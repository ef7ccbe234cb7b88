/**
 * Every way in which the state may change. Pure: the time comes in with the action (milliseconds since the epoch).
 */
import type { State, Undo } from "./state.ts";
import { clockElapsed, idleClock, pauseClock, resumeClock, startClock } from "./clock.ts";
import {
  type Position,
  type Shape,
  fitPosition,
  isSamePosition,
  nextPosition,
  previousPosition,
} from "./position.ts";

export type Action =
  | { readonly type: "forward"; readonly at: number }
  | { readonly type: "back"; readonly at: number }
  | { readonly type: "goTo"; readonly slide: number; readonly step?: number; readonly at: number }
  | { readonly type: "undo"; readonly at: number }
  /**
   * The manuscript was changed: the slide at index `i` stands at `places[i]` from now on, in the list of slides `order`. Who
   * stood there is at the step `steps[i]`, or where it is left out, at the same step.
   */
  | {
      readonly type: "reorder";
      readonly places: readonly number[];
      readonly steps?: readonly (number | undefined)[];
      readonly order: string;
    }
  /** Each covers the wall, or uncovers it where it is already covered in this way. */
  | { readonly type: "black" }
  | { readonly type: "holding" }
  | { readonly type: "freeze" }
  /** The wall catches up with the operator, or the operator returns to the wall. */
  | { readonly type: "unfreeze"; readonly by: "catchingUp" | "returning"; readonly at: number }
  | {
      readonly type: "clock";
      readonly to: "start" | "pause" | "resume" | "reset";
      readonly at: number;
    };

/** Undoing a turn that started the clock also stops it, if it comes within this many milliseconds: a mis-click. */
export const misclick = 10_000;

/** The state after an action; the same object where nothing changes. `shape` keeps every position within the deck. */
export function reduce(state: State, action: Action, shape: Shape): State {
  switch (action.type) {
    case "forward":
      return forward(state, action.at, shape);
    case "back":
      if (state.screen !== "live") return { ...state, screen: "live" };
      return turn(state, previousPosition(state.position, shape), action.at);
    case "goTo":
      return turn(
        state,
        fitPosition({ slide: action.slide, step: action.step ?? 0 }, shape),
        action.at,
      );
    case "undo":
      return undo(state, action.at, shape);
    case "reorder":
      return reorder(state, action, shape);
    case "black":
    case "holding":
      return { ...state, screen: state.screen === action.type ? "live" : action.type };
    case "freeze":
      if (state.wall.kind === "frozen") return state;
      return { ...state, wall: { kind: "frozen", at: state.position } };
    case "unfreeze":
      return unfreeze(state, action.by, action.at);
    case "clock":
      return setClock(state, action.to, action.at);
  }
}

/**
 * One press forward. Where the wall is covered, a press only uncovers it, forward or back: the slide that the speaker left
 * is the slide that they find. The first press that the audience sees starts the clock; one on the holding slide counts,
 * so that the deck begins at its cover.
 */
function forward(state: State, at: number, shape: Shape): State {
  if (state.screen === "black") return { ...state, screen: "live" };
  if (state.wall.kind === "frozen") {
    if (state.screen === "holding") return { ...state, screen: "live" };
    return turn(state, nextPosition(state.position, shape), at);
  }
  const clock = startClock(state.clock, at);
  const started = clock === state.clock ? {} : { startedAt: at };
  if (state.screen === "holding") {
    const before = { position: state.position, enteredAt: state.enteredAt, wasHolding: true };
    return { ...state, screen: "live", clock, undo: { ...before, ...started } };
  }
  const turned = turn({ ...state, clock }, nextPosition(state.position, shape), at);
  if (turned.position === state.position || turned.undo === undefined) return state;
  return { ...turned, undo: { ...turned.undo, ...started } };
}

function turn(state: State, position: Position, at: number): State {
  if (isSamePosition(position, state.position)) return state;
  const before: Undo = {
    position: state.position,
    enteredAt: state.enteredAt,
    wasHolding: false,
  };
  const isNewSlide = state.wall.kind === "follows" && position.slide !== state.position.slide;
  const enteredAt = isNewSlide ? clockElapsed(state.clock, at) : state.enteredAt;
  return { ...state, position, enteredAt, undo: before };
}

function undo(state: State, at: number, shape: Shape): State {
  const { undo: before, ...rest } = state;
  if (before === undefined) return state;
  const { startedAt } = before;
  const since = at - (startedAt ?? -Infinity);
  const isMisclick = since >= 0 && since <= misclick;
  return {
    ...rest,
    position: fitPosition(before.position, shape),
    enteredAt: state.wall.kind === "frozen" ? state.enteredAt : before.enteredAt,
    screen: before.wasHolding && state.screen === "live" ? "holding" : state.screen,
    clock: isMisclick ? idleClock : state.clock,
  };
}

/**
 * Moves every place of the state to its new index. It is not a turn: the time of the slide and the way back stay. Every
 * window takes up an edit; the first one moves the places.
 */
function reorder(
  state: State,
  { places, steps, order }: Extract<Action, { readonly type: "reorder" }>,
  shape: Shape,
): State {
  if (state.order === order) return state;
  const moved = ({ slide, step }: Position): Position =>
    fitPosition({ slide: places[slide] ?? slide, step: steps?.[slide] ?? step }, shape);
  const { undo: before, wall } = state;
  return {
    ...state,
    order,
    position: moved(state.position),
    wall: wall.kind === "frozen" ? { ...wall, at: moved(wall.at) } : wall,
    ...(before && { undo: { ...before, position: moved(before.position) } }),
  };
}

function unfreeze(state: State, by: "catchingUp" | "returning", at: number): State {
  const { undo: _, wall, ...rest } = state;
  if (wall.kind !== "frozen") return state;
  if (by === "returning") return { ...rest, wall: { kind: "follows" }, position: wall.at };
  const isNewSlide = wall.at.slide !== state.position.slide;
  const enteredAt = isNewSlide ? clockElapsed(state.clock, at) : state.enteredAt;
  return { ...rest, wall: { kind: "follows" }, enteredAt };
}

function setClock(state: State, to: "start" | "pause" | "resume" | "reset", at: number): State {
  if (to === "reset") {
    const { undo: _, ...rest } = state;
    return { ...rest, clock: idleClock, enteredAt: 0 };
  }
  const change = { start: startClock, pause: pauseClock, resume: resumeClock }[to];
  const clock = change(state.clock, at);
  return clock === state.clock ? state : { ...state, clock };
}
