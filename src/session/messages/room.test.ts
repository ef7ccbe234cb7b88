import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRoomName } from "../../deck/exchange/live.ts";
import {
  type RoomMessage,
  type Topic,
  mayPublish,
  maySubscribe,
  mostBytes,
  readRoomMessage,
  topicFor,
  topicName,
  topicOf,
  writeRoomMessage,
} from "./room.ts";
import { initialState } from "../state.ts";

const room = "hall-1";
const deck = "/speech/ 讲稿";
const state: RoomMessage = {
  kind: "state",
  stamped: { revision: 4, author: "stage-a", state: initialState(deck) },
  at: 1_000,
  slide: "cover",
};
const messages: readonly RoomMessage[] = [
  state,
  {
    kind: "order",
    author: "remote-a",
    count: 3,
    base: 4,
    order: { type: "goTo", slide: 2, step: 1 },
    sent: new Map([["stage-a", 2_000]]),
  },
  { kind: "beat", author: "stage-a", at: 5 },
  { kind: "beat", author: "speaker-a", at: 5, clause: { slide: 1, index: 4 } },
  { kind: "answer", author: "stage-a", to: "remote-a", count: 3, verdict: "overtaken" },
  { kind: "counts", follow: 37, remote: 1, lectern: 1 },
];

const read = (text: string, topic: Topic, own = deck): RoomMessage | undefined =>
  readRoomMessage(text, { room, topic, deck: own });

describe("what is said in a room", () => {
  it.each(messages)("comes through as it was sent: $kind", (message) => {
    const text = writeRoomMessage(message, room);
    expect(read(text, topicFor(message))).toEqual(message);
    expect(new TextEncoder().encode(text).length).toBeLessThan(mostBytes);
    expect(
      readRoomMessage(text, { room: "other", topic: topicFor(message), deck }),
    ).toBeUndefined();
  });

  it("is of the same deck on a device that has the page at another address", () => {
    const there = read(writeRoomMessage(state, room), "state", "/elsewhere/ 讲稿");
    expect(there?.kind === "state" && there.stamped.state.deck).toBe("/elsewhere/ 讲稿");
  });

  it.each(messages)("is not taken on another topic: $kind", (message) => {
    const text = writeRoomMessage(message, room);
    for (const topic of ["state", "order", "desk", "counts"] as const) {
      if (topic !== topicFor(message)) expect(read(text, topic)).toBeUndefined();
    }
  });

  it.each([
    [
      "too long",
      JSON.stringify({ ...JSON.parse(writeRoomMessage(state, room)), more: "x".repeat(mostBytes) }),
    ],
    ["no JSON", "{"],
    ["nothing", ""],
    [
      "a revision after which there is none",
      writeRoomMessage({ ...state, stamped: { ...state.stamped, revision: 2 ** 53 - 2 } }, room),
    ],
    ["without a time", writeRoomMessage({ ...state, at: Number.NaN }, room)],
  ])("is dropped: %s", (_, text) => {
    expect(read(text, "state")).toBeUndefined();
  });

  it("may be anything, and never throws", () => {
    const topics = fc.constantFrom<Topic>("state", "order", "desk", "counts");
    const base = fc.constantFrom(
      ...messages.map((message) => JSON.parse(writeRoomMessage(message, room)) as object),
    );
    fc.assert(
      fc.property(topics, base, fc.string(), fc.jsonValue(), (topic, fields, key, value) => {
        read(key, topic);
        const text = JSON.stringify({ ...fields, [key]: value });
        const message = read(text, topic);
        if (message) expect(read(writeRoomMessage(message, room), topic)).toEqual(message);
      }),
    );
  });
});

describe("the topics of a room", () => {
  it.each<[string, Topic | undefined]>([
    ["rostrum/hall-1/state", "state"],
    ["rostrum/hall-1/order", "order"],
    ["rostrum/hall-2/state", undefined],
    ["rostrum/+/state", undefined],
    ["rostrum/hall-1/#", undefined],
    ["#", undefined],
    ["$SYS/broker/uptime", undefined],
  ])("%s is %s", (name, topic) => {
    expect(topicOf("hall-1", name)).toBe(topic);
  });

  it("are for followers to hear the state, and nothing else", () => {
    const all = [...(["state", "order", "desk", "counts"] as const), undefined];
    expect(all.filter((topic) => mayPublish("follow", topic))).toEqual([]);
    expect(all.filter((topic) => maySubscribe("follow", topic))).toEqual(["state"]);
    expect(all.filter((topic) => mayPublish("control", topic))).toEqual(["state", "order", "desk"]);
    expect(all.filter((topic) => maySubscribe("control", topic))).toHaveLength(4);
  });

  it("have a name that is one level of a topic", () => {
    expect(topicName("hall-1", "state")).toBe("rostrum/hall-1/state");
    for (const wrong of ["", "a/b", "a+", "#", "会场", "x".repeat(65)])
      expect(isRoomName(wrong)).toBe(false);
  });
});
