import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Stamped,
  byeMessage,
  codeMessage,
  firstStamp,
  faultMessage,
  helloMessage,
  merge,
  nextStamp,
  pressMessage,
  readingMessage,
  parseMessage,
  stateMessage,
} from "./messages.ts";
import { reduce } from "../reduce.ts";
import { initialState } from "../state.ts";

const state = initialState("deck");
const stamped: Stamped = { revision: 3, author: "a", state };
const message = stateMessage(stamped);

describe("messages", () => {
  it.each([
    [message],
    [helloMessage("deck", "a")],
    [byeMessage("deck", "a")],
    [codeMessage("deck", "a")],
    [faultMessage("deck", "a", "it broke")],
    [readingMessage("deck", "a", { position: { slide: 2, step: 1 }, forward: true, back: false })],
    [pressMessage("deck", "a", { to: "back", reader: "speaker-b", count: 3 })],
  ])("%j come through as they were sent", (sent) => {
    expect(parseMessage(structuredClone(sent), "deck")).toEqual(sent);
    expect(parseMessage(JSON.parse(JSON.stringify(sent)), "deck")).toEqual(sent);
  });

  it.each<[object]>([
    [{ app: "other" }],
    [{ version: 2 }],
    [{ deck: "other" }],
    [{ author: "" }],
    [{ author: 1 }],
    [{ kind: "shout" }],
    [{ revision: -1 }],
    [{ revision: 2 ** 60 }],
    [{ revision: "3" }],
    [{ state: { ...state, deck: "other" } }],
    [{ state: { ...state, screen: "red" } }],
    [{ state: undefined }],
  ])("with %j are dropped", (wrong) => {
    expect(parseMessage({ ...message, ...wrong }, "deck")).toBeUndefined();
  });

  it("may be anything, and never throw", () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
    fc.assert(
      fc.property(anything, fc.constantFrom(...Object.keys(message)), (wrong, key) => {
        expect(parseMessage(wrong, "deck")).toBeUndefined();
        const read = parseMessage({ ...message, [key]: wrong }, "deck");
        if (read !== undefined) expect(parseMessage(read, "deck")).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });
});

const anyStamped = fc
  .tuple(fc.nat(3), fc.constantFrom("a", "b", "ä"), fc.nat(2))
  .map(([revision, author, slide]): Stamped => ({
    revision,
    author,
    state: { ...state, position: { slide, step: 0 } },
  }));

describe("merging", () => {
  it("lets the later change win, and of two at once the greater author's", () => {
    const mine = nextStamp(stamped, { ...state, screen: "black" }, "a");
    const yours = nextStamp(stamped, { ...state, screen: "holding" }, "b");
    expect(merge(stamped, mine)).toBe(mine);
    expect(merge(mine, stamped)).toBe(mine);
    expect(merge(mine, yours)).toBe(yours);
    expect(merge(yours, mine)).toBe(yours);
    expect(merge(mine, structuredClone(mine))).toBe(mine);
    expect(merge(firstStamp(state, "z"), stamped)).toBe(stamped);
  });

  it("ranks two states of one stamp alike, in whatever order their fields were put together", () => {
    const { version, ...rest } = { ...state, position: { slide: 2, step: 0 } };
    const greater = { ...stamped, state: { ...rest, version } };
    const less = { ...stamped, state: { ...state, position: { slide: 1, step: 0 } } };
    expect(merge(less, greater)).toBe(greater);
    expect(merge(greater, less)).toBe(greater);
  });

  it("ends with the same state in whatever order the same states come in", () => {
    const orders = fc
      .array(anyStamped, { minLength: 1 })
      .chain((all) =>
        fc.tuple(
          fc.shuffledSubarray(all, { minLength: all.length }),
          fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(orders, ([one, other]) => {
        expect(one.reduce(merge)).toEqual(other.reduce(merge));
      }),
    );
  });

  it("makes windows agree that change, lose and exchange states at random", () => {
    const event = fc.record({ window: fc.nat(2), slide: fc.nat(5), hears: fc.array(fc.nat(2)) });
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const windows = ["a", "b", "c"].map((author) => firstStamp(state, author));
        const hear = (to: number, from: Stamped) => {
          const current = windows[to];
          const read = parseMessage(structuredClone(stateMessage(from)), "deck");
          if (current && read?.kind === "state") windows[to] = merge(current, read);
        };
        for (const { window, slide, hears } of events) {
          const current = windows[window];
          if (current === undefined) continue;
          const action = { type: "goTo", slide, at: 0 } as const;
          const next = nextStamp(
            current,
            reduce(current.state, action, [0, 0, 0, 0, 0, 0]),
            "abc"[window] ?? "",
          );
          windows[window] = next;
          for (const to of hears) hear(to, next);
        }
        for (const stamp of windows.slice()) windows.forEach((_, to) => hear(to, stamp));
        expect(new Set(windows.map((own) => JSON.stringify(own.state.position))).size).toBe(1);
        expect(new Set(windows.map(({ revision }) => revision)).size).toBe(1);
      }),
    );
  });
});
