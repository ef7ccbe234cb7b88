/** The speaker's clock. It holds moments instead of a running count, so it survives a reload or a power cut. */

/** Times are milliseconds; `…At` since the epoch. `accumulated` is what ran before `startedAt` or `pausedAt`. */
export type Clock =
  | { readonly kind: "idle" }
  | ({ readonly kind: "running"; readonly startedAt: number } & Ran)
  | ({ readonly kind: "paused"; readonly pausedAt: number } & Ran);

interface Ran {
  readonly accumulated: number;
  /** The computer's own clock was set back while this ran. It has run for `accumulated` and an unknown time more. */
  readonly isDoubtful?: true;
}

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
  return { ...doubtOf(clock), kind: "paused", pausedAt: at, accumulated: clockElapsed(clock, at) };
}

/** Lets a paused clock go on; any other stays as it is. */
export function resumeClock(clock: Clock, at: number): Clock {
  if (clock.kind !== "paused") return clock;
  return { ...doubtOf(clock), kind: "running", startedAt: at, accumulated: clock.accumulated };
}

/**
 * A clock that was kept at `keptAt` and comes back at an earlier `now`. It goes on from the time that it had run by
 * then.
 */
export function doubtClock(clock: Clock, keptAt: number, now: number): Clock {
  if (clock.kind !== "running") return clock;
  const accumulated = clockElapsed(clock, keptAt);
  return { kind: "running", startedAt: now, accumulated, isDoubtful: true };
}

/** False where the computer's own clock was set back, so that it is unknown whether the speech is on time. */
export function isClockKnown(clock: Clock, at: number): boolean {
  if (clock.kind === "idle") return true;
  return clock.isDoubtful !== true && (clock.kind === "paused" || at >= clock.startedAt);
}

function doubtOf(clock: Ran): Pick<Ran, "isDoubtful"> {
  return clock.isDoubtful ? { isDoubtful: true } : {};
}
