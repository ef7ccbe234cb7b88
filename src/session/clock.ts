/** The speaker's clock. It holds moments, not a running count, so that a reload or a power cut costs it nothing. */

/** Times are milliseconds; `…At` since the epoch. `accumulated` is what ran before `startedAt` or `pausedAt`. */
export type Clock =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly startedAt: number; readonly accumulated: number }
  | { readonly kind: "paused"; readonly pausedAt: number; readonly accumulated: number };

export const idleClock: Clock = { kind: "idle" };

/** Milliseconds run by `at`, pauses left out. Never negative, even where the computer's own clock was set back. */
export function clockElapsed(clock: Clock, at: number): number {
  if (clock.kind === "idle") return 0;
  if (clock.kind === "paused") return clock.accumulated;
  return clock.accumulated + Math.max(0, at - clock.startedAt);
}

/** Starts an idle clock; any other stays as it is. */
export function startClock(clock: Clock, at: number): Clock {
  return clock.kind === "idle" ? { kind: "running", startedAt: at, accumulated: 0 } : clock;
}

/** Halts a running clock, for questions; any other stays as it is. */
export function pauseClock(clock: Clock, at: number): Clock {
  if (clock.kind !== "running") return clock;
  return { kind: "paused", pausedAt: at, accumulated: clockElapsed(clock, at) };
}

/** Lets a paused clock go on; any other stays as it is. */
export function resumeClock(clock: Clock, at: number): Clock {
  if (clock.kind !== "paused") return clock;
  return { kind: "running", startedAt: at, accumulated: clock.accumulated };
}
