import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Stamped } from "../../session/messages/messages.ts";
import { clockElapsed, isClockKnown } from "../../session/clock.ts";
import { initialState } from "../../session/state.ts";
import { orderOf } from "../../session/reorder.ts";
import { speechOf } from "./own-speech.ts";
import { openStateStore } from "./state-store.ts";

const state = { ...initialState("deck"), position: { slide: 1, step: 2 } };
const stamped: Stamped = { revision: 4, author: "a", state };
const ids = ["cover", "research", "closing"];
const minute = 60_000;

function fakeStorage(): Storage {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
  return storage as unknown as Storage;
}

describe("a stored state", () => {
  it("comes back as it was", () => {
    const storage = fakeStorage();
    openStateStore(
      () => storage,
      "deck",
      () => ids,
    ).save(stamped, 0);
    expect(
      openStateStore(
        () => storage,
        "deck",
        () => ids,
      ).load(minute)?.stamped,
    ).toEqual({
      ...stamped,
      state: { ...state, order: orderOf(ids) },
    });
    expect(
      openStateStore(
        () => storage,
        "other",
        () => ids,
      ).load(minute),
    ).toBeUndefined();
  });

  it("is void an hour later", () => {
    const storage = fakeStorage();
    const store = openStateStore(
      () => storage,
      "deck",
      () => ids,
    );
    store.save(stamped, 0);
    expect(store.load(60 * minute)).toBeUndefined();
  });

  it("keeps its place when the clock was set back, and knows that the time is in doubt", () => {
    const storage = fakeStorage();
    const running = { kind: "running", startedAt: 10 * minute, accumulated: 0 } as const;
    const spoken = { ...stamped, state: { ...state, clock: running } };
    const kept = openStateStore(
      () => storage,
      "deck",
      () => ids,
    );
    kept.save(spoken, 12 * minute);
    const back = kept.load(5 * minute)?.stamped.state;
    expect(back?.position).toEqual(state.position);
    expect(back && clockElapsed(back.clock, 6 * minute)).toBe(3 * minute);
    expect(back && isClockKnown(back.clock, 6 * minute)).toBe(false);
  });

  it("finds its slide again where others were put before it", () => {
    const storage = fakeStorage();
    openStateStore(
      () => storage,
      "deck",
      () => ids,
    ).save(stamped, 0);
    const later = openStateStore(
      () => storage,
      "deck",
      () => ["cover", "new", "research", "closing"],
    );
    expect(later.load(0)?.stamped.state.position).toEqual({ slide: 2, step: 2 });
  });

  it("names its slide as it stands after an edit", () => {
    const storage = fakeStorage();
    let now = ids;
    const store = openStateStore(
      () => storage,
      "deck",
      () => now,
    );
    now = ["cover", "new", "research", "closing"];
    store.save(stamped, 0);
    now = ["new", "research", "closing"];
    expect(store.load(0)?.stamped.state.position).toEqual({ slide: 0, step: 2 });
  });

  it.each(["{", "null", "7", '{"time":0}', '{"time":0,"message":{"app":"rostrum"}}'])(
    "that somebody else wrote (%s) is none",
    (text) => {
      const storage = fakeStorage();
      storage.getItem = () => text;
      expect(
        openStateStore(
          () => storage,
          "deck",
          () => ids,
        ).load(0),
      ).toBeUndefined();
    },
  );

  it("costs nothing but the resume where storage is forbidden", () => {
    const store = openStateStore(
      () => {
        throw new Error("forbidden");
      },
      "deck",
      () => ids,
    );
    expect(() => store.save(stamped, 0)).not.toThrow();
    expect(store.load(0)).toBeUndefined();
  });
});

describe("a window whose page comes anew with another title", () => {
  const stampedAs = (deck: string, screen: "live" | "black") => ({
    ...stamped,
    state: { ...state, deck, screen },
  });
  const openWith = (storage: Storage, deck: string, slides: readonly string[]) =>
    openStateStore(
      () => storage,
      deck,
      () => slides,
    );
  afterEach(() => vi.unstubAllGlobals());

  it.each<[string, readonly string[], string | undefined]>([
    ["stays black", ids, "black"],
    ["begins anew with the slides of another deck", ["cover", "a", "closing"], undefined],
  ])("%s", (_, slides, screen) => {
    const storage = fakeStorage();
    vi.stubGlobal("sessionStorage", fakeStorage());
    openWith(storage, "/ 总结发言", ids).save(stampedAs("/ 总结发言", "black"), 0);
    const kept = openWith(storage, "/ 总结讲话", slides).load(1)?.stamped.state;
    expect(kept && [kept.deck, kept.screen]).toEqual(screen && ["/ 总结讲话", screen]);
  });

  it("goes by what was last, and another window by its own title alone", () => {
    const storage = fakeStorage();
    vi.stubGlobal("sessionStorage", fakeStorage());
    openWith(storage, "/ a", ids).save(stampedAs("/ a", "black"), 0);
    expect(openWith(storage, "/copy/ a", ids).load(1)).toBeUndefined();
    openWith(storage, "/ b", ids).save(stampedAs("/ b", "live"), 1);
    expect(openWith(storage, "/ a", ids).load(2)?.stamped.state.screen).toBe("live");
    vi.stubGlobal("sessionStorage", fakeStorage());
    expect(openWith(storage, "/ c", ids).load(2)).toBeUndefined();
    expect(openWith(storage, "/ a", ids).load(2)?.stamped.state.screen).toBe("black");
  });
});

describe("a deck that is called by its folder", () => {
  beforeEach(() => void vi.stubEnv("ROSTRUM_LOCAL", "true"));
  afterEach(() => void vi.unstubAllEnvs());
  const words = ["cover", "why", "how", "end"];
  const openWith = (storage: Storage, title: string, said: readonly string[]) =>
    openStateStore(
      () => storage,
      "deck",
      () => ids,
      undefined,
      speechOf(title, () => said),
    );

  it.each<[string, string, readonly string[], boolean]>([
    ["is the same with another title", "总结 二〇二六", words, true],
    ["is the same with other words under its title", "总结 X", ["other"], true],
    ["is the same where half of it was written anew", "讲话", ["a", "why", "how", "b"], true],
    ["is another speech with another title and other words", "讲话", ["a", "b", "c", "end"], false],
    ["is another speech where neither has words", "讲话", [], false],
  ])("%s", (_, title, said, isKept) => {
    const storage = fakeStorage();
    openWith(storage, "总结 X", words).save(stamped, 0);
    expect(openWith(storage, title, said).load(1) !== undefined).toBe(isKept);
  });

  it("is known by the words that it had last", () => {
    const storage = fakeStorage();
    let said = words;
    const store = openStateStore(
      () => storage,
      "deck",
      () => ids,
      undefined,
      speechOf("总结 X", () => said),
    );
    said = ["a", "b", "c", "d"];
    store.save(stamped, 0);
    expect(openWith(storage, "讲话", said).load(1)).toBeDefined();
    expect(openWith(storage, "讲话", words).load(1)).toBeUndefined();
  });

  it("takes nothing over from the deck of another folder that the window had before", () => {
    const storage = fakeStorage();
    vi.stubGlobal("sessionStorage", fakeStorage());
    const speech = speechOf("总结", () => words);
    const open = (deck: string) =>
      openStateStore(
        () => storage,
        deck,
        () => ids,
        undefined,
        speech,
      );
    open("/ first").save({ ...stamped, state: { ...state, deck: "/ first" } }, 0);
    expect(open("/ second").load(1)).toBeUndefined();
    vi.unstubAllGlobals();
  });
});
