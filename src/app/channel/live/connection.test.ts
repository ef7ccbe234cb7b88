import { describe, expect, it } from "vitest";
import { waitBefore } from "./connection.ts";

describe("coming back to a broker", () => {
  it("waits longer from try to try, up to a bound, and anything below it", () => {
    const bounds = (pace: "quick" | "calm") =>
      Array.from({ length: 6 }, (_, tries) => Math.round(waitBefore(tries, pace, 0.9999)));
    expect(bounds("calm")).toEqual([1500, 3000, 5999, 11_999, 19_998, 19_998]);
    expect(bounds("quick")).toEqual([400, 800, 1600, 3200, 5000, 5000]);
    expect(waitBefore(7, "calm", 0)).toBe(0);
  });

  it("spreads thousands who lost it at the same moment and try until it is there again", () => {
    const back = 6000;
    const come = Array.from({ length: 2000 }, (_, i) => {
      let time = 0;
      // Numbers that are spread as chance spreads them, and the same in every run.
      for (let tries = 0; time < back; tries++) {
        time += waitBefore(tries, "calm", ((i + 1) * (tries + 1) * 0.618_034) % 1);
      }
      return time - back;
    });
    const most = Math.max(
      ...Array.from(
        { length: 120 },
        (_, i) => come.filter((time) => Math.floor(time / 250) === i).length,
      ),
    );
    // Of 2000 no more than a tenth in any quarter of a second.
    expect(most).toBeLessThan(200);
  });
});
