import { describe, expect, it } from "vitest";
import { openMemory, resume, type Memory } from "./position.ts";
import { memoryHolds } from "../channel/state-store.ts";

const now = 1_790_000_000_000;
const memory: Memory = {
  title: "发言",
  id: "research",
  step: 2,
  finished: false,
  hash: "#/research/1",
  time: now - 60_000,
};
const page = { title: "发言", hash: "", now };

describe("resuming", () => {
  const cases: [string, Memory | undefined, Partial<typeof page>, "resumes" | "begins anew"][] = [
    ["resumes after a killed browser", memory, {}, "resumes"],
    ["begins without a memory", undefined, {}, "begins anew"],
    ["resumes on a reload", memory, { hash: "#/research/1" }, "resumes"],
    [
      "knows better than an address written late",
      { ...memory, step: 3 },
      { hash: "#/research/1" },
      "resumes",
    ],
    [
      "knows the address that was written after it",
      { ...memory, hash: "#/learning" },
      { hash: "#/research/1" },
      "resumes",
    ],
    ["obeys an address that somebody chose", memory, { hash: "#/people" }, "begins anew"],
    ["does not count an empty hash as chosen", memory, { hash: "#/" }, "resumes"],
    [
      "begins with the cover the next day",
      { ...memory, time: now - memoryHolds - 1 },
      {},
      "begins anew",
    ],
    ["resumes until the memory is void", { ...memory, time: now - memoryHolds }, {}, "resumes"],
    ["begins again after a speech that ended", { ...memory, finished: true }, {}, "begins anew"],
    [
      "stays at the end on a reload there",
      { ...memory, finished: true },
      { hash: "#/research/1" },
      "resumes",
    ],
    ["leaves another deck's memory alone", { ...memory, title: "另一篇" }, {}, "begins anew"],
    ["keeps the place when the clock went back", { ...memory, time: now + 5000 }, {}, "resumes"],
    ["keeps it when the clock lost its battery", { ...memory, time: 16 * now }, {}, "resumes"],
  ];
  it.each(cases)("%s", (_name, kept, where, outcome) => {
    const found = resume(kept, { ...page, ...where });
    expect(found).toEqual(outcome === "resumes" ? kept : undefined);
  });
});

describe("the memory", () => {
  function storageOf(items: Map<string, string>): () => Storage {
    return () =>
      ({
        getItem: (key: string) => items.get(key) ?? null,
        setItem: (key: string, value: string) => items.set(key, value),
      }) as unknown as Storage;
  }

  it("gives back what was saved", () => {
    const store = openMemory(storageOf(new Map()), "/");
    store.save(memory);
    expect(store.load()).toEqual(memory);
  });

  it("keeps the decks of two folders apart", () => {
    const storage = storageOf(new Map());
    openMemory(storage, "/a/").save(memory);
    expect(openMemory(storage, "/b/").load()).toBeUndefined();
  });

  it.each([["not JSON"], ["null"], ["7"], ["[]"], ['{"id":"research"}'], ['{"step":"2"}']])(
    "takes %s for nothing",
    (text) => {
      expect(openMemory(storageOf(new Map([["rostrum:/", text]])), "/").load()).toBeUndefined();
    },
  );

  it("does without a storage that is forbidden", () => {
    const store = openMemory(() => {
      throw new Error("denied");
    }, "/");
    store.save(memory);
    expect(store.load()).toBeUndefined();
  });
});
