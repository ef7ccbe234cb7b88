import type { Desk } from "./desk.ts";

/** Starts the clock, halts it for questions, or lets it go on. */
export function toggleClock(desk: Desk): void {
  const to = { idle: "start", running: "pause", paused: "resume" } as const;
  const { kind } = desk.state().clock;
  desk.dispatch({ type: "clock", to: to[kind], at: Date.now() });
}
