import { describe, expect, it } from "vitest";
import { waitBefore } from "./connection.ts";

describe("coming back to a broker", () => {
  it("waits longer from try to try, up to a bound, and anything below it", () => {
    const bounds = Array.from({ length: 9 }, (_, tries) => waitBefore(tries, 20_000, 0.9999));
    expect(bounds.map(Math.round)).toEqual([
      400, 800, 1600, 3200, 6399, 12_799, 19_998, 19_998, 19_998,
    ]);
    expect(waitBefore(7, 20_000, 0)).toBe(0);
  });

  it("spreads a thousand who lost it at once", () => {
    const waits = Array.from({ length: 1000 }, (_, i) => waitBefore(4, 20_000, i / 1000));
    const inOneTenth = Array.from(
      { length: 10 },
      (_, i) => waits.filter((wait) => Math.floor(wait / 640) === i).length,
    );
    expect(Math.max(...inOneTenth)).toBeLessThanOrEqual(101);
  });
});
