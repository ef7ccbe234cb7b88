import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockElapsed } from "./clock.ts";
import { fitPosition } from "./position.ts";
import { type Action, misclick, reduce } from "./reduce.ts";
import {
  type State,
  fitState,
  initialState,
  sectionElapsed,
  wallPosition,
  wallView,
} from "./state.ts";

const shape = [0, 2, 0, 1];
const first = initialState("deck");
const forward = (at: number): Action => ({ type: "forward", at });
const goTo = (slide: number, step: number, at = 0): Action => ({ type: "goTo", slide, step, at });
const clock = (to: "start" | "pause" | "resume" | "reset", at: number): Action => ({
  type: "clock",
  to,
  at,
});
const freeze: Action = { type: "freeze" };
const black: Action = { type: "black" };
const holding: Action = { type: "holding" };
const undo = (at: number): Action => ({ type: "undo", at });
const run = (...actions: Action[]) =>
  actions.reduce((state, action) => reduce(state, action, shape), first);

describe("the state", () => {
  it("turns step by step, and back", () => {
    const { position } = run(forward(1), forward(2), forward(3));
    expect(position).toEqual({ slide: 1, step: 2 });
    expect(run(goTo(2, 0), { type: "back", at: 1 }).position).toEqual({ slide: 1, step: 2 });
  });

  it("stays as it is where there is nothing to do", () => {
    const last = run(goTo(3, 1));
    const same: Action[] = [
      forward(1),
      goTo(9, 9),
      { type: "unfreeze", by: "returning", at: 1 },
      clock("pause", 1),
      clock("resume", 1),
    ];
    for (const action of same) expect(reduce(last, action, shape)).toBe(last);
    expect(reduce(first, { type: "back", at: 1 }, shape)).toBe(first);
    expect(reduce(first, undo(1), shape)).toBe(first);
    expect(reduce(first, forward(1), [])).toBe(first);
    const frozen = run(freeze);
    expect(reduce(frozen, freeze, shape)).toBe(frozen);
  });

  it("starts the clock on the first turn forward that the audience sees", () => {
    expect(run(forward(5000)).clock).toMatchObject({ kind: "running", startedAt: 5000 });
    expect(run(goTo(2, 0, 5000)).clock.kind).toBe("idle");
    expect(run(black, forward(5000)).clock.kind).toBe("idle");
    expect(run(freeze, forward(5000)).clock.kind).toBe("idle");
    expect(run(forward(5000), clock("reset", 6000), forward(7000)).clock).toMatchObject({
      startedAt: 7000,
    });
  });

  it("begins at the cover when a press takes the holding slide away", () => {
    const begun = run(holding, forward(5000));
    expect(begun).toMatchObject({ screen: "live", position: { slide: 0, step: 0 } });
    expect(begun.clock.kind).toBe("running");
    expect(reduce(begun, undo(6000), shape)).toEqual(run(holding));
  });

  it.each(["forward", "back"] as const)(
    "only uncovers a covered wall with one press %s",
    (type) => {
      for (const cover of [black, holding]) {
        for (const places of [[goTo(1, 1)], [goTo(1, 1), freeze]]) {
          const covered = run(...places, cover);
          const pressed = reduce(covered, { type, at: 9000 }, shape);
          expect(pressed).toMatchObject({
            screen: "live",
            position: covered.position,
            wall: covered.wall,
          });
        }
      }
    },
  );

  it("keeps every place at the slide that it named when slides are put in or taken out", () => {
    const before = run(goTo(1, 1), goTo(3, 1, 9000), freeze, goTo(1, 2));
    const places = [0, 2, 3, 4];
    const longer = [0, 0, 2, 0, 1];
    const after = reduce(before, { type: "reorder", places, order: "new" }, longer);
    expect(after).toMatchObject({
      position: { slide: 2, step: 2 },
      wall: { kind: "frozen", at: { slide: 4, step: 1 } },
      undo: { position: { slide: 4, step: 1 } },
      enteredAt: before.enteredAt,
    });
    const shorter = { type: "reorder", places: [0, 1], order: "shorter" } as const;
    expect(reduce(run(goTo(1, 2)), shorter, [0, 1]).position).toEqual({ slide: 1, step: 1 });
  });

  it("is moved once by an edit, however many windows take it up", () => {
    const edit = (order: string) => ({ type: "reorder", places: [0, 2, 3, 4], order }) as const;
    const longer = [0, 0, 2, 0, 1];
    const once = reduce(run(goTo(1, 2)), edit("new"), longer);
    expect(once.position.slide).toBe(2);
    expect(reduce(once, edit("new"), longer)).toBe(once);
    expect(reduce(once, edit("newer"), longer).position.slide).toBe(3);
  });

  it("knows how long the slide on the wall has been up, pauses left out", () => {
    const state = run(
      forward(500),
      goTo(3, 0, 800),
      goTo(1, 0, 1000),
      clock("pause", 4000),
      clock("resume", 64_000),
    );
    expect(sectionElapsed(state, 65_000)).toBe(4000);
    expect(sectionElapsed(reduce(state, goTo(3, 0, 65_000), shape), 66_000)).toBe(1000);
    const reset = reduce(state, clock("reset", 66_000), shape);
    expect(sectionElapsed(reset, 67_000)).toBe(0);
    expect(sectionElapsed(reduce(reset, clock("start", 67_000), shape), 68_000)).toBe(1000);
  });

  it("covers the wall and uncovers it", () => {
    expect(wallView(run(black))).toEqual({ kind: "black" });
    expect(wallView(run(black, holding))).toEqual({ kind: "holding" });
    expect(wallView(run(black, black))).toEqual({ kind: "slide", position: { slide: 0, step: 0 } });
    expect(wallView(run(goTo(1, 1), freeze, goTo(3, 0), black, black))).toEqual({
      kind: "slide",
      position: { slide: 1, step: 1 },
    });
  });

  const ahead = [forward(0), forward(0), freeze, goTo(3, 1, 8000)];
  it.each([
    ["catchingUp", { slide: 3, step: 1 }, 0],
    ["returning", { slide: 1, step: 1 }, 9000],
  ] as const)("thaws by %s", (by, position, elapsed) => {
    const thawed = run(...ahead, { type: "unfreeze", by, at: 9000 });
    expect(thawed).toMatchObject({ wall: { kind: "follows" }, position });
    expect(sectionElapsed(thawed, 9000)).toBe(elapsed);
    expect(thawed).not.toHaveProperty("undo");
  });

  it("undoes a turn that started the clock together with the clock, but not minutes later", () => {
    expect(run(forward(1000), undo(1000 + misclick))).toEqual(first);
    const later = run(forward(1000), undo(1001 + misclick));
    expect(later.position).toEqual(first.position);
    expect(clockElapsed(later.clock, 21_000)).toBe(20_000);
  });

  it("undoes one turn and no more, and leaves the wall as it is covered", () => {
    const undone = run(goTo(1, 0), goTo(3, 1), black, undo(0));
    expect(undone).toMatchObject({ position: { slide: 1, step: 0 }, screen: "black" });
    expect(reduce(undone, undo(0), shape)).toBe(undone);
  });

  it("fits a deck that has changed", () => {
    const state = fitState(run(goTo(3, 1), freeze, goTo(1, 2)), [0, 1]);
    expect(state).toMatchObject({
      position: { slide: 1, step: 1 },
      wall: { at: { slide: 1, step: 0 + 1 } },
      undo: { position: { slide: 1, step: 1 } },
    });
    expect(fitState(first, shape)).toEqual(first);
  });
});

const time = fc.nat(1_000_000);
const turns = [
  time.map((at): Action => ({ type: "forward", at })),
  time.map((at): Action => ({ type: "back", at })),
  fc.record({
    type: fc.constant("goTo" as const),
    slide: fc.integer(),
    step: fc.integer(),
    at: time,
  }),
];
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  ...turns,
  time.map(undo),
  fc.constantFrom(black, holding, freeze),
  fc.record({
    type: fc.constant("unfreeze" as const),
    by: fc.constantFrom("catchingUp" as const, "returning" as const),
    at: time,
  }),
  fc
    .tuple(fc.constantFrom("start", "pause", "resume", "reset"), time)
    .map(([to, at]) => clock(to, at)),
);
const anyShape = fc.array(fc.nat(4), { maxLength: 6 });

function reach(actions: readonly Action[], own: readonly number[]): State {
  return actions.reduce((state, action) => reduce(state, action, own), first);
}

describe("the state after any actions", () => {
  it("stands at a slide and step that the deck has", () => {
    fc.assert(
      fc.property(anyShape, fc.array(anyAction), (own, actions) => {
        const state = reach(actions, own);
        expect(fitState(state, own)).toEqual(state);
        expect(wallPosition(state)).toEqual(fitPosition(wallPosition(state), own));
        expect(sectionElapsed(state, 2_000_000)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is restored by undoing the next turn at once", () => {
    fc.assert(
      fc.property(anyShape, fc.array(anyAction), fc.oneof(...turns), (own, actions, turn) => {
        const { undo: _, ...before } = reach(actions, own);
        const turned = reduce(before, turn, own);
        if (turned === before) return;
        // A press on a covered wall is no turn.
        if (turned.undo === undefined) {
          expect(turned).toEqual({ ...before, screen: "live" });
          return;
        }
        expect(reduce(turned, undo("at" in turn ? turn.at : 0), own)).toEqual(before);
      }),
    );
  });

  it("keeps the frozen wall still until it thaws", () => {
    const withoutThaw = anyAction.filter(({ type }) => type !== "unfreeze");
    fc.assert(
      fc.property(anyShape, fc.array(anyAction), fc.array(withoutThaw), (own, before, after) => {
        const frozen = reduce(reach(before, own), freeze, own);
        const later = after.reduce((state, action) => reduce(state, action, own), frozen);
        expect(wallPosition(later)).toEqual(wallPosition(frozen));
      }),
    );
  });
});
