import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Order,
  type OrderMemory,
  type SentOrder,
  actionFor,
  judgeOrder,
  orderFor,
  parseOrder,
  rememberOrder,
} from "./orders.ts";
import { type Action, reduce } from "../reduce.ts";
import { type State, initialState } from "../state.ts";

const shape = [0, 2, 0, 1];
const first = initialState("deck");
const obey = (state: State, order: Order, at = 5): State => {
  const action = actionFor(order, state, at);
  return action ? reduce(state, action, shape) : state;
};

describe("an order", () => {
  it.each<[Action, Order]>([
    [{ type: "forward", at: 1 }, { type: "forward" }],
    [
      { type: "goTo", slide: 2, at: 1 },
      { type: "goTo", slide: 2, step: 0 },
    ],
    [{ type: "black" }, { type: "screen", to: "black" }],
    [{ type: "holding" }, { type: "screen", to: "holding" }],
    [
      { type: "unfreeze", by: "returning", at: 1 },
      { type: "unfreeze", by: "returning" },
    ],
    [
      { type: "clock", to: "reset", at: 1 },
      { type: "clock", to: "reset" },
    ],
  ])("for %j does the same, and comes through as it was sent", (action, order) => {
    expect(orderFor(action, first)).toEqual(order);
    expect(parseOrder(JSON.parse(JSON.stringify(order)))).toEqual(order);
    const acted = reduce(first, "at" in action ? { ...action, at: 5 } : action, shape);
    expect(obey(first, order)).toEqual(acted);
  });

  it("to go black leaves the wall black, however often it comes", () => {
    const order = orderFor({ type: "black" }, first);
    if (!order) throw new Error("no order");
    const once = obey(first, order);
    expect(once.screen).toBe("black");
    expect(obey(once, order)).toBe(once);
    expect(orderFor({ type: "black" }, once)).toEqual({ type: "screen", to: "live" });
    expect(obey({ ...first, screen: "holding" }, { type: "screen", to: "live" }).screen).toBe(
      "live",
    );
  });

  it("never moves places: only the window with the manuscript does that", () => {
    expect(orderFor({ type: "reorder", places: [], order: "x" }, first)).toBeUndefined();
  });

  it("is dropped where it has another shape", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const order = parseOrder(value);
        if (order) expect(parseOrder(order)).toEqual(order);
      }),
    );
    for (const wrong of [
      { type: "shout" },
      { type: "goTo", slide: -1, step: 0 },
      { type: "screen", to: "red" },
    ]) {
      expect(parseOrder(wrong)).toBeUndefined();
    }
  });
});

const here = { name: "stage-a", revision: 7, now: 10_000 };
const none: OrderMemory = new Map();
const press = (change: Partial<SentOrder> = {}): SentOrder => ({
  author: "remote-a",
  count: 1,
  order: { type: "forward" },
  base: 7,
  sent: new Map([["stage-a", 9_990]]),
  ...change,
});

describe("a window that holds the state", () => {
  it.each([
    ["do", press()],
    ["late", press({ sent: new Map([["stage-a", 6_000]]) })],
    ["late", press({ sent: new Map([["stage-a", 310_000]]) })],
    ["unheard", press({ sent: new Map([["stage-b", 9_990]]) })],
    ["overtaken", press({ base: 6 })],
    ["do", press({ base: 6, order: { type: "screen", to: "black" } })],
  ] as const)("answers %s to %j", (verdict, order) => {
    expect(judgeOrder(none, order, here)).toBe(verdict);
  });

  it("does an order once, and the next quick press of the same remote", () => {
    const memory = rememberOrder(none, press(), { before: 7, after: 8 });
    const then = { ...here, revision: 8 };
    expect(judgeOrder(memory, press(), then)).toBe("again");
    expect(judgeOrder(memory, press({ count: 2 }), then)).toBe("do");
    expect(judgeOrder(memory, press({ count: 2 }), { ...here, revision: 9 })).toBe("overtaken");
    expect(judgeOrder(memory, press({ author: "remote-b" }), then)).toBe("overtaken");
  });

  it("does a third press whose sender has heard of the first only", () => {
    const first = rememberOrder(none, press(), { before: 7, after: 8 });
    const second = rememberOrder(first, press({ count: 2 }), { before: 8, after: 9 });
    const then = { ...here, revision: 9 };
    expect(judgeOrder(second, press({ count: 3, base: 8 }), then)).toBe("do");
    expect(judgeOrder(second, press({ count: 3, base: 6 }), then)).toBe("overtaken");
  });

  it("does no second press where the first was overtaken", () => {
    const memory = rememberOrder(none, press({ base: 6 }), { before: 7, after: 7 });
    expect(judgeOrder(memory, press({ count: 2, base: 6 }), here)).toBe("overtaken");
  });

  it("does no press that was made before others turned, whatever was ordered in between", () => {
    const memory = rememberOrder(none, press({ base: 3 }), { before: 9, after: 10 });
    const then = { ...here, revision: 10 };
    expect(judgeOrder(memory, press({ count: 2, base: 3 }), then)).toBe("overtaken");
  });

  it("remembers no more remotes than there can be", () => {
    let memory = none;
    for (let i = 0; i < 500; i++)
      memory = rememberOrder(memory, press({ author: `remote-${i}` }), { before: 7, after: 8 });
    expect(memory.size).toBeLessThanOrEqual(64);
    expect(memory.has("remote-499")).toBe(true);
  });
});
