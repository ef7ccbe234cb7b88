import { describe, expect, it } from "vitest";
import {
  clockElapsed,
  doubtClock,
  idleClock,
  isClockKnown,
  pauseClock,
  resumeClock,
  startClock,
} from "./clock.ts";

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

  it("goes on from what it had run where the computer's clock was set back, and is in doubt until it is reset", () => {
    const started = startClock(idleClock, 100_000);
    expect(isClockKnown(started, 160_000)).toBe(true);
    expect(isClockKnown(started, 95_000)).toBe(false);
    const back = doubtClock(started, 160_000, 95_000);
    expect(clockElapsed(back, 105_000)).toBe(70_000);
    const resumed = resumeClock(pauseClock(back, 105_000), 120_000);
    expect([isClockKnown(back, 105_000), isClockKnown(resumed, 130_000)]).toEqual([false, false]);
    expect(clockElapsed(resumed, 130_000)).toBe(80_000);
    const paused = pauseClock(started, 160_000);
    expect(doubtClock(paused, 170_000, 95_000)).toBe(paused);
    expect(isClockKnown(paused, 95_000)).toBe(true);
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
