import { describe, expect, it } from "vitest";
import { initialState } from "../../session/state.ts";
import { deckName } from "../channel/deck-name.ts";
import { memoryHolds, openStateStore } from "../channel/state-store.ts";
import { resume } from "./resume.ts";

const now = 1_790_000_000_000;
const ids = ["cover", "learning", "research", "people"];
const shape = [0, 0, 3, 0];
const deck = { pathname: "/", title: "发言" };
const memory = { ...deck, slide: 2, step: 2, hash: "#/research/1", time: now - 60_000 };

/** What a stage that kept `kept` goes on with where the page is opened at `now` with this hash. */
function resumed(kept: typeof memory | undefined, page: typeof deck & { readonly hash: string }) {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
  const open = (name: string, hash: string) =>
    openStateStore(
      () => storage,
      name,
      () => ids,
      () => hash,
    );
  if (kept) {
    const name = deckName(kept, kept.title);
    const state = { ...initialState(name), position: { slide: kept.slide, step: kept.step } };
    open(name, kept.hash).save({ revision: 1, author: "a", state }, kept.time);
  }
  const found = open(deckName(page, page.title), page.hash).load(now);
  return resume(found, { hash: page.hash, ids, shape });
}

describe("resuming", () => {
  const end = { slide: 3, step: 0, hash: "#/people" };
  const cases: [
    string,
    typeof memory | undefined,
    { readonly hash?: string; readonly pathname?: string },
    "resumes" | "begins anew",
  ][] = [
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
    ["begins again after a speech that ended", { ...memory, ...end }, {}, "begins anew"],
    ["stays at the end on a reload there", { ...memory, ...end }, { hash: "#/people" }, "resumes"],
    ["leaves another deck's memory alone", { ...memory, title: "另一篇" }, {}, "begins anew"],
    ["keeps the decks of two folders apart", memory, { pathname: "/b/" }, "begins anew"],
    ["keeps the place when the clock went back", { ...memory, time: now + 5000 }, {}, "resumes"],
    ["keeps it when the clock lost its battery", { ...memory, time: 16 * now }, {}, "resumes"],
  ];
  it.each(cases)("%s", (_name, kept, page, outcome) => {
    const place = kept && { id: ids[kept.slide], step: kept.step };
    expect(resumed(kept, { ...deck, hash: "", ...page })).toEqual(
      outcome === "resumes" ? place : undefined,
    );
  });
});
