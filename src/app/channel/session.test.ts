import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Message,
  type Transport,
  byeMessage,
  firstStamp,
  helloMessage,
  stateMessage,
} from "../../session/messages/messages.ts";
import { initialState } from "../../session/state.ts";
import type { Action } from "../../session/reduce.ts";
import { joinSession, type Session } from "./session.ts";

const shape = [0, 0, 4, 0, 2];

/** Messages between windows: they wait until they are delivered, as in a browser, and may get lost. */
function network() {
  const windows: { readonly deaf: Set<number>; readonly hear: (data: unknown) => void }[] = [];
  const queue: { readonly to: number; readonly data: unknown }[] = [];
  return {
    transport(links?: readonly number[]): Transport {
      const own = windows.length;
      let listener: (data: unknown) => void = () => {};
      windows.push({ deaf: new Set(), hear: (data) => listener(data) });
      return {
        send(message) {
          windows.forEach((_, to) => {
            if (to !== own && (links?.includes(to) ?? true)) {
              queue.push({ to, data: structuredClone(message) });
            }
          });
        },
        onMessage(next) {
          listener = next;
          return () => {};
        },
        close() {},
      };
    },
    deliver() {
      let count = 0;
      for (let next = queue.shift(); next; next = queue.shift()) {
        windows[next.to]?.hear(next.data);
        expect(++count).toBeLessThan(2000);
      }
    },
    lose: () => void queue.splice(0),
  };
}

function join(name: string, transport: Transport, revision = 0): Session {
  const start = { ...firstStamp(initialState("deck"), name), revision };
  return joinSession({ start, name, shape, transports: [transport], now: () => 1000 });
}

const turn = { type: "forward", at: 0 } as const;

describe("windows in a session", () => {
  it("tell each other of every change", () => {
    const net = network();
    const stage = join("stage-a", net.transport());
    const speaker = join("speaker-b", net.transport());
    stage.dispatch(turn);
    net.deliver();
    speaker.dispatch({ type: "black" });
    net.deliver();
    for (const { state } of [stage, speaker]) {
      expect(state()).toMatchObject({ position: { slide: 1, step: 0 }, screen: "black" });
    }
  });

  it("keep the step of the place when a slide without steps comes to its old index", () => {
    const stage = join("stage-a", network().transport());
    stage.dispatch({ type: "goTo", slide: 2, step: 3, at: 0 });
    stage.setShape([0, 0, 0, 4, 0, 2]);
    stage.dispatch({ type: "reorder", places: [0, 1, 3, 4, 5], order: "6" });
    expect(stage.state().position).toEqual({ slide: 3, step: 3 });
  });

  it("give one that joins late the whole state", () => {
    const net = network();
    const stage = join("stage-a", net.transport());
    stage.dispatch({ type: "goTo", slide: 2, step: 3, at: 0 });
    net.lose();
    const late = join("speaker-b", net.transport());
    net.deliver();
    expect(late.state()).toEqual(stage.state());
  });

  it("are not moved by one that knows nothing yet", () => {
    const net = network();
    const start = { ...initialState("deck"), position: { slide: 2, step: 0 } };
    const name = "stage-a";
    const stage = joinSession({
      start: { ...firstStamp(start, name), revision: 1 },
      name,
      shape,
      transports: [net.transport()],
      now: () => 0,
    });
    const speaker = join("zzz-speaker", net.transport());
    net.deliver();
    expect(stage.state().position.slide).toBe(2);
    expect(speaker.state().position.slide).toBe(2);
  });

  it("set one right that turns from a state of long ago", () => {
    const net = network();
    const stage = join("stage-a", net.transport());
    const speaker = join("speaker-b", net.transport());
    net.deliver();
    for (let i = 0; i < 3; i++) stage.dispatch(turn);
    net.lose();
    speaker.dispatch({ type: "black" });
    net.deliver();
    expect(speaker.state()).toEqual(stage.state());
    expect(stage.state().position.slide).toBe(2);
  });

  it("hear of each other through one between them", () => {
    const net = network();
    const stage = join("stage-a", net.transport([1, 2]));
    const left = join("speaker-b", net.transport([0]));
    const right = join("speaker-c", net.transport([0]));
    net.deliver();
    left.dispatch({ type: "goTo", slide: 4, at: 0 });
    net.deliver();
    expect(right.state().position.slide).toBe(4);
    expect(stage.stamped()).toEqual(right.stamped());
  });

  it("know who is there, and who has gone", () => {
    const net = network();
    const stage = join("stage-a", net.transport());
    const speaker = join("speaker-b", net.transport());
    expect(speaker.lastHeard("stage")).toBeUndefined();
    stage.greet();
    net.deliver();
    expect(speaker.lastHeard("stage")).toBe(1000);
    stage.farewell();
    net.deliver();
    expect(speaker.lastHeard("stage")).toBeUndefined();
  });

  it("do not take a greeting that comes after the goodbye for a return, but one that comes later", () => {
    let time = 1000;
    let tell: (data: unknown) => void = () => {};
    const transport: Transport = {
      send() {},
      onMessage(listener) {
        tell = listener;
        return () => {};
      },
      close() {},
    };
    const start = firstStamp(initialState("deck"), "speaker-b");
    const now = (): number => time;
    const speaker = joinSession({ start, name: "speaker-b", shape, transports: [transport], now });
    tell(helloMessage("deck", "stage-a"));
    tell(byeMessage("deck", "stage-a"));
    time += 100;
    tell(helloMessage("deck", "stage-a"));
    expect(speaker.lastHeard("stage")).toBeUndefined();
    time += 1000;
    tell(helloMessage("deck", "stage-a"));
    expect(speaker.lastHeard("stage")).toBe(2100);
  });

  it("drop what is not theirs", () => {
    const net = network();
    const stage = join("stage-a", net.transport(), 1);
    const foreign = net.transport();
    const before = stage.stamped();
    const good = stateMessage({ revision: 9, author: "x", state: initialState("deck") });
    const wrong: readonly unknown[] = [
      null,
      7,
      "state",
      [],
      {},
      { ...good, app: "other" },
      { ...good, deck: "other" },
      { ...good, version: 0 },
      { ...good, revision: -1 },
      { ...good, state: { ...initialState("deck"), screen: "blue" } },
    ];
    for (const data of wrong) foreign.send(data as Message);
    expect(() => net.deliver()).not.toThrow();
    expect(stage.stamped()).toEqual(before);
    foreign.send(good);
    net.deliver();
    expect(stage.stamped().revision).toBe(9);
  });

  it("agree in the end, whatever they do and whatever gets lost on the way", () => {
    const action = fc.oneof(
      fc.constantFrom<Action>(
        turn,
        { type: "back", at: 5 },
        { type: "undo", at: 5 },
        { type: "black" },
        { type: "holding" },
        { type: "freeze" },
        { type: "unfreeze", by: "catchingUp", at: 9 },
        { type: "unfreeze", by: "returning", at: 9 },
      ),
      fc.nat(6).map((slide): Action => ({ type: "goTo", slide, step: 1, at: 3 })),
    );
    const event = fc.record({
      by: fc.nat(2),
      action,
      after: fc.constantFrom("deliver", "wait", "lose"),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const net = network();
        const sessions = ["stage-a", "speaker-b", "speaker-c"].map((name) =>
          join(name, net.transport(), name === "stage-a" ? 1 : 0),
        );
        for (const { by, action: next, after } of events) {
          sessions[by]?.dispatch(next);
          if (after !== "wait") net[after]();
        }
        net.lose();
        for (const session of sessions) session.greet();
        net.deliver();
        const [first, ...others] = sessions.map((session) => session.state());
        for (const other of others) expect(other).toEqual(first);
      }),
    );
  });
});
