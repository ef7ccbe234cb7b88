import { describe, expect, it } from "vitest";
import { clockElapsed, idleClock, pauseClock, resumeClock, startClock } from "./clock.ts";

describe("the clock", () => {
  it("leaves out pauses", () => {
    const started = startClock(idleClock, 1000);
    const paused = pauseClock(started, 4000);
    const resumed = resumeClock(paused, 9000);
    expect(clockElapsed(idleClock, 9000)).toBe(0);
    expect(clockElapsed(started, 3500)).toBe(2500);
    expect(clockElapsed(paused, 8000)).toBe(3000);
    expect(clockElapsed(resumed, 9500)).toBe(3500);
  });

  it("goes on over a reload, and never below zero", () => {
    const started = startClock(idleClock, 1000);
    expect(clockElapsed(JSON.parse(JSON.stringify(started)), 61_000)).toBe(60_000);
    expect(clockElapsed(started, 500)).toBe(0);
  });

  it("ignores what does not fit", () => {
    const running = startClock(idleClock, 1000);
    const paused = pauseClock(running, 2000);
    expect(startClock(running, 5000)).toBe(running);
    expect(startClock(paused, 5000)).toBe(paused);
    expect(pauseClock(paused, 5000)).toBe(paused);
    expect(pauseClock(idleClock, 5000)).toBe(idleClock);
    expect(resumeClock(running, 5000)).toBe(running);
    expect(resumeClock(idleClock, 5000)).toBe(idleClock);
  });
});
