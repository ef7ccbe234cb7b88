import fc from "fast-check";
import { expect, it } from "vitest";
import { placeBeside } from "./zoom.ts";

it("the large picture of a chosen slide covers neither it nor the slide on the wall, and stays in the window", () => {
  const window = { width: 1366, height: 768 };
  const own = { width: 330, height: 251 };
  const cellAt = (column: number, row: number) => {
    const [left, top] = [30 + column * 120, 80 + row * 99];
    return { left, top, right: left + 112, bottom: top + 91 };
  };
  const place = fc.tuple(fc.nat(9), fc.nat(5));
  fc.assert(
    fc.property(place, place, (at, now) => {
      const [cell, current] = [cellAt(...at), cellAt(...now)];
      const { left, top } = placeBeside(cell, current, own, window);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + own.width).toBeLessThanOrEqual(window.width);
      expect(top + own.height).toBeLessThanOrEqual(window.height);
      for (const box of [cell, current]) {
        const isApart =
          left >= box.right ||
          left + own.width <= box.left ||
          top >= box.bottom ||
          top + own.height <= box.top;
        expect(isApart).toBe(true);
      }
    }),
  );
});
