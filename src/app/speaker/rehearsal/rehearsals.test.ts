import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { idleClock, startClock } from "../../../session/clock.ts";
import { initialState } from "../../../session/state.ts";
import type { SharedStorage } from "../../channel/kept-storage.ts";
import type { Desk } from "../desk.ts";
import { openRehearsals } from "./rehearsals.ts";

beforeEach(() => {
  vi.stubGlobal("window", { setInterval() {}, setTimeout() {}, addEventListener() {} });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The speaker's screen, whose clock stands still. */
function deskOf(deck: string): Desk {
  const sections = ["cover", "research"].map((id) => ({ id, characters: 200, start: 0, end: 60 }));
  return {
    plan: () => ({ sections }),
    page: () => ({ id: "cover" }),
    state: () => initialState(deck),
    dispatch() {},
    onChange() {},
  } as unknown as Desk;
}

function newStorage(): SharedStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    update: (key, change) => void kept.set(key, change(kept.get(key) ?? null)),
  };
}

const full: SharedStorage = {
  getItem: () => null,
  setItem() {
    throw new DOMException("full", "QuotaExceededError");
  },
  update: () => full.setItem("", ""),
};

const open = (storage: SharedStorage, deck: string, tellLost = () => {}) =>
  openRehearsals(deskOf(deck), { name: deck, speech: undefined }, () => storage, tellLost);

function rehearse(storage: SharedStorage, deck: string, at: number): void {
  vi.useFakeTimers({ now: at });
  const rehearsals = open(storage, deck);
  rehearsals.start();
  rehearsals.finish();
}

const listOf = (storage: SharedStorage, deck: string) =>
  open(storage, deck)
    .all()
    .map(({ startedAt }) => startedAt);

describe("a copy of a deck at the same address", () => {
  it.each([
    [
      "under another title begins with the first one's list, and both go on by themselves",
      "/ 交流发言",
      [1, 3],
    ],
    ["under the same title is the same deck, and shares its list", "/ 总结发言", [1, 2, 3]],
  ])("%s", (_, copy, inFirst) => {
    const storage = newStorage();
    rehearse(storage, "/ 总结发言", 1);
    expect(listOf(storage, copy)).toEqual([1]);
    rehearse(storage, copy, 2);
    rehearse(storage, "/ 总结发言", 3);
    expect(listOf(storage, "/ 总结发言")).toEqual(inFirst);
    expect(listOf(storage, copy)).toEqual(copy === "/ 总结发言" ? inFirst : [1, 2]);
  });

  it("at another address has a list of its own", () => {
    const storage = newStorage();
    rehearse(storage, "/a/ 总结发言", 1);
    expect(listOf(storage, "/b/ 总结发言")).toEqual([]);
  });
});

describe("a manuscript that is edited during a rehearsal", () => {
  it.each([
    ["the heading that is on is mended", ["cover", "results"], ["cover 0", "results 7"]],
    ["the slide that is on is taken out", ["cover"], ["cover 3", "research 4"]],
  ])("keeps what was spoken where %s", (_, ids, times) => {
    vi.useFakeTimers({ now: 1000 });
    let [now, heard] = [["cover", "research"], () => {}];
    const desk = {
      ...deskOf("/ 总结发言"),
      plan: () => ({ sections: now.map((id) => ({ id, characters: 20, start: 0, end: 6 })) }),
      page: () => ({ id: now.at(-1) }),
      state: () => ({ ...initialState("/ 总结发言"), clock: startClock(idleClock, 1000) }),
      onChange: (listener: () => void) => (heard = listener),
    } as unknown as Desk;
    const storage = newStorage();
    const deck = { name: "/ 总结发言", speech: undefined };
    const rehearsals = openRehearsals(
      desk,
      deck,
      () => storage,
      () => {},
    );
    rehearsals.start();
    vi.setSystemTime(5000);
    now = ids;
    heard();
    vi.setSystemTime(8000);
    rehearsals.finish();
    const [done] = rehearsals.all();
    expect(done?.sections.map(({ id, actual }) => `${id} ${actual}`)).toEqual(times);
  });
});

describe("two speaker's screens that rehearse at once", () => {
  it("keep both, and the one that is cut off is offered", () => {
    const storage = newStorage();
    vi.useFakeTimers({ now: 1000 });
    const one = open(storage, "/ 总结发言");
    const other = open(storage, "/ 总结发言");
    one.start();
    vi.setSystemTime(2000);
    other.start();
    expect(one.cutOff() ?? other.cutOff()).toBeUndefined();
    vi.setSystemTime(3000);
    one.finish();
    expect(listOf(storage, "/ 总结发言")).toEqual([1000]);
    // The other one is killed.
    vi.setSystemTime(60_000);
    const third = open(storage, "/ 总结发言");
    expect(third.cutOff()?.startedAt).toBe(2000);
    third.start();
    expect(listOf(storage, "/ 总结发言")).toEqual([1000, 2000]);
  });
});

describe("a browser that keeps nothing", () => {
  it("is told when a rehearsal begins and when it ends, and not every second", () => {
    const tellLost = vi.fn();
    const rehearsals = open(full, "/ 总结发言", tellLost);
    expect(tellLost).toHaveBeenCalledTimes(0);
    rehearsals.start();
    expect(tellLost).toHaveBeenCalledTimes(1);
    rehearsals.finish();
    expect(tellLost).toHaveBeenCalledTimes(2);
    expect(rehearsals.all()).toHaveLength(1);
  });

  it("is not told where it keeps them", () => {
    const tellLost = vi.fn();
    const rehearsals = open(newStorage(), "/ 总结发言", tellLost);
    rehearsals.start();
    rehearsals.finish();
    expect(tellLost).not.toHaveBeenCalled();
  });
});
