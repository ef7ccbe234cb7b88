import { describe, expect, it } from "vitest";
import { fitPosition, nextPosition, previousPosition } from "./position.ts";

const shape = [0, 2, 0];
const at = (slide: number, step: number) => ({ slide, step });

describe("positions", () => {
  const way = [at(0, 0), at(1, 0), at(1, 1), at(1, 2), at(2, 0)];

  it("go forward through every step and stay at the end", () => {
    expect(way.map((position) => nextPosition(position, shape))).toEqual([
      ...way.slice(1),
      at(2, 0),
    ]);
  });

  it("go back the same way and stay at the start", () => {
    expect(way.map((position) => previousPosition(position, shape))).toEqual([
      at(0, 0),
      ...way.slice(0, -1),
    ]);
  });

  it.each([
    [at(1, 1), shape, at(1, 1)],
    [at(9, 9), shape, at(2, 0)],
    [at(1, 9), shape, at(1, 2)],
    [at(-1, -1), shape, at(0, 0)],
    [at(NaN, 1.7), shape, at(0, 0)],
    [at(1.7, 1.7), shape, at(1, 1)],
    [at(3, 3), [], at(0, 0)],
  ])("fit %j into %j as %j", (position, own, fitted) => {
    expect(fitPosition(position, own)).toEqual(fitted);
  });

  it("stay where they are in an empty deck", () => {
    expect(nextPosition(at(0, 0), [])).toEqual(at(0, 0));
    expect(previousPosition(at(0, 0), [])).toEqual(at(0, 0));
  });
});
