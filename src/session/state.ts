/** The one state that all views share: a stored one and a sent one look the same. */
import { type Clock, clockElapsed, idleClock } from "./clock.ts";
import { type Position, type Shape, fitPosition } from "./position.ts";

/** The version of the state's shape; a stored or sent state of another version is dropped. */
export const stateVersion = 1;

/** What covers the wall: nothing, black, or the holding slide (会标: the cover without the speaker's data). */
export const screens = ["live", "black", "holding"] as const;
type Screen = (typeof screens)[number];

/** Whether the wall shows the position, or stands still at another while the operator looks ahead. */
export type Wall =
  | { readonly kind: "follows" }
  | { readonly kind: "frozen"; readonly at: Position };

export interface State {
  readonly version: typeof stateVersion;
  /** Which deck this is a state of. */
  readonly deck: string;
  /** What the operator sees; the wall too, unless frozen. */
  readonly position: Position;
  readonly wall: Wall;
  readonly screen: Screen;
  readonly clock: Clock;
  /** What the clock had run, in milliseconds, when the slide on the wall came up. */
  readonly enteredAt: number;
  /** The list of slides (`orderOf`) that the positions count in, once an edit has changed it. */
  readonly order?: string;
  /** How to take back the last turn; absent where no turn can be taken back. */
  readonly undo?: Undo;
}

export interface Undo {
  readonly position: Position;
  readonly enteredAt: number;
  /** The turn took away the holding slide. */
  readonly wasHolding: boolean;
  /** When the turn started the clock, if it did; milliseconds since the epoch. */
  readonly startedAt?: number;
}

export function initialState(deck: string): State {
  return {
    version: stateVersion,
    deck,
    position: { slide: 0, step: 0 },
    wall: { kind: "follows" },
    screen: "live",
    clock: idleClock,
    enteredAt: 0,
  };
}

/** The state fitted to a deck whose slides or steps have changed since it was stored. */
export function fitState(state: State, shape: Shape): State {
  const { undo: before, wall, ...rest } = state;
  return {
    ...rest,
    position: fitPosition(state.position, shape),
    wall: wall.kind === "frozen" ? { ...wall, at: fitPosition(wall.at, shape) } : wall,
    ...(before && { undo: { ...before, position: fitPosition(before.position, shape) } }),
  };
}

/** What the wall shows. */
export type WallView =
  | { readonly kind: "slide"; readonly position: Position }
  | { readonly kind: "black" }
  | { readonly kind: "holding" };

export function wallView(state: State): WallView {
  if (state.screen !== "live") return { kind: state.screen };
  return { kind: "slide", position: wallPosition(state) };
}

/** The position on the wall, or beneath what covers it: what is being spoken about. */
export function wallPosition({ wall, position }: State): Position {
  return wall.kind === "frozen" ? wall.at : position;
}

/** Milliseconds that the slide on the wall has been up by `at`, pauses left out. */
export function sectionElapsed({ clock, enteredAt }: State, at: number): number {
  return Math.max(0, clockElapsed(clock, at) - enteredAt);
}
