import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseState } from "./parse-state.ts";
import { type State, initialState } from "../state.ts";

const plain = initialState("deck");
const position = { slide: 3, step: 1 };
const full: State = {
  ...plain,
  position,
  wall: { kind: "frozen", at: { slide: 1, step: 0 } },
  screen: "black",
  order: "8-abc",
  clock: { kind: "paused", pausedAt: 9, accumulated: 5 },
  undo: { position, enteredAt: 3, wasHolding: false, startedAt: 2 },
};

describe("reading a stored state back", () => {
  it.each<[State]>([
    [plain],
    [full],
    [{ ...plain, clock: { kind: "running", startedAt: 7, accumulated: 0 }, screen: "holding" }],
    [{ ...plain, undo: { position, enteredAt: 0, wasHolding: true } }],
  ])("gives %j as it was", (state) => {
    expect(parseState(JSON.parse(JSON.stringify(state)), "deck")).toEqual(state);
  });

  it("leaves out what a state does not have", () => {
    expect(parseState({ ...plain, more: 1 }, "deck")).toEqual(plain);
  });

  it.each<[object]>([
    [{ deck: "other" }],
    [{ version: 2 }],
    [{ position: { slide: -1, step: 0 } }],
    [{ position: { slide: 0.5, step: 0 } }],
    [{ position: { slide: "0", step: 0 } }],
    [{ position: undefined }],
    [{ wall: { kind: "frozen" } }],
    [{ wall: "follows" }],
    [{ screen: "frozen" }],
    [{ enteredAt: NaN }],
    [{ enteredAt: null }],
    [{ clock: { kind: "running", startedAt: 7 } }],
    [{ clock: { kind: "paused", startedAt: 7, accumulated: 1 } }],
    [{ clock: { kind: "ticking" } }],
    [{ order: 7 }],
    [{ undo: {} }],
    [{ undo: null }],
    [{ undo: { ...full.undo, startedAt: "2" } }],
    [{ undo: { ...full.undo, wasHolding: 1 } }],
  ])("refuses one with %j", (wrong) => {
    expect(parseState({ ...plain, ...wrong }, "deck")).toBeUndefined();
  });

  it("takes anything without throwing", () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.anything(),
        fc.constantFrom(...Object.keys(full)),
        (a, b, key) => {
          expect(parseState(a, "deck")).toBeUndefined();
          const read = parseState({ ...full, [key]: b }, "deck");
          if (read !== undefined) expect(parseState(read, "deck")).toEqual(read);
        },
      ),
    );
  });
});
