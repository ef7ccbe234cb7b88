import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FiguresSheet, SaveRequest } from "../../../deck/figures/sheet/figures-sheet.ts";
import type { SharedStorage } from "../../channel/kept-storage.ts";
import { openFiguresDesk, type FiguresDesk } from "./desk.ts";
import { hasOwnDrafts, openDraftStore } from "./kept-drafts.ts";

function sheetOf(version: string, values: Readonly<Record<string, string>>): FiguresSheet {
  const figures = Object.entries(values).map(([name, value], index) => ({
    name,
    placeholder: "X",
    place: { file: "slides/figures.yaml", line: index + 1, column: 1 },
    sentences: [],
    ...(value !== "" && { value }),
  }));
  return { id: "a", path: "slides/figures.yaml", version, figures };
}

/** A browser whose pages share a storage. No server takes what they save. */
function newBrowser() {
  const kept = new Map<string, string>();
  const storage: SharedStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    update: (key, change) => void kept.set(key, change(kept.get(key) ?? null)),
  };
  const held = new Set<string>();
  const requests: SaveRequest[] = [];
  let pages = 0;
  const open = async (file: FiguresSheet, memory = new Map<string, string>()) => {
    useWindow(memory);
    const page = `page ${++pages}`;
    const locks = {
      request: (name: string) => Promise.resolve(void held.add(name)),
      query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
    } as unknown as LockManager;
    const store = openDraftStore(storage, locks, page);
    const server = {
      load: () => Promise.resolve(file),
      save: (request: SaveRequest) => {
        requests.push(request);
        return Promise.resolve({ kind: "failed" } as const);
      },
    };
    const desk = openFiguresDesk(server, () => undefined, store);
    await desk.refresh();
    const kill = (): void => held.clear();
    /** The window's next page. */
    const reload = (now: FiguresSheet) => {
      desk.leave();
      kill();
      return open(now, memory);
    };
    return { desk, kill, reload };
  };
  return { open, kept, requests };
}

function useWindow(memory: Map<string, string>): void {
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
    removeItem: (key: string) => void memory.delete(key),
  });
}

const blank = sheetOf("1", { 甲: "", 乙: "7" });
const changed = sheetOf("2", { 甲: "9", 乙: "7" });
const stateOf = (desk: FiguresDesk, name = "甲") => {
  const draft = desk.draft(name);
  return draft && [draft.edit.value, draft.state];
};

beforeEach(() => useWindow(new Map()));
afterEach(() => vi.unstubAllGlobals());

describe("a page that loads anew", () => {
  it.each<[string, FiguresSheet, unknown]>([
    ["has what was typed and is in no file", blank, ["20", "typed"]],
    ["asks where the file has changed meanwhile", changed, ["20", "stale"]],
    ["has nothing of another deck", { ...blank, id: "b" }, undefined],
    ["has no draft of what is in the file", sheetOf("2", { 甲: "20", 乙: "7" }), undefined],
  ])("%s", async (_, file, expected) => {
    const first = await newBrowser().open(blank);
    first.desk.type("甲", { value: "20" });
    const second = await first.reload(file);
    expect(stateOf(second.desk)).toEqual(expected);
  });

  it("has what was typed when its figure is back, which was gone when the page came", async () => {
    const first = await newBrowser().open(blank);
    first.desk.type("甲", { value: "20" });
    const second = await first.reload(sheetOf("0", {}));
    const third = await second.reload(blank);
    expect(stateOf(third.desk)).toEqual(["20", "stale"]);
  });

  it("keeps nothing that is in the file", async () => {
    const { open, kept } = newBrowser();
    const first = await open(blank);
    first.desk.type("甲", { value: "20" });
    await first.reload(sheetOf("2", { 甲: "20", 乙: "7" }));
    expect([...kept.values()]).toEqual(["{}"]);
  });

  it("has something of its own only where the page before was left with it", async () => {
    const first = await newBrowser().open(blank);
    first.desk.leave();
    expect(hasOwnDrafts()).toBe(false);
    first.desk.type("甲", { value: "20" });
    first.desk.leave();
    expect(hasOwnDrafts()).toBe(true);
  });
});

describe("a page after a killed browser", () => {
  async function afterKill(file: FiguresSheet) {
    const { open, kept, requests } = newBrowser();
    const first = await open(blank);
    first.desk.type("甲", { value: "2" });
    first.kill();
    return { ...(await open(file)), open, kept, requests };
  }

  it.each<[string, FiguresSheet, unknown]>([
    ["has the number that was being typed", blank, ["2", "kept"]],
    ["asks where the file has changed meanwhile", changed, ["2", "stale"]],
    ["has nothing where the file says it", sheetOf("2", { 甲: "2", 乙: "" }), undefined],
    ["has nothing of another deck", { ...blank, id: "b" }, undefined],
  ])("%s", async (_, file, expected) => {
    const { desk } = await afterKill(file);
    expect(stateOf(desk)).toEqual(expected);
  });

  it("saves no half number unasked, but with a press", async () => {
    const { desk, requests } = await afterKill(blank);
    await desk.save();
    desk.type("乙", { value: "8" });
    await desk.save();
    expect(requests.map(({ edits }) => edits)).toEqual([{ 乙: { value: "8" } }]);
    await desk.choose(desk.waiting("kept"), "yours");
    expect(requests.at(-1)?.edits).toEqual({ 甲: { value: "2" }, 乙: { value: "8" } });
  });

  it("saves what is typed on", async () => {
    const { desk, requests } = await afterKill(blank);
    desk.type("甲", { value: "20" });
    await desk.save();
    expect(requests.map(({ edits }) => edits)).toEqual([{ 甲: { value: "20" } }]);
  });

  it("offers it again after being left, and after being killed itself", async () => {
    const { reload } = await afterKill(blank);
    const second = await reload(blank);
    expect([stateOf(second.desk), hasOwnDrafts()]).toEqual([["2", "kept"], false]);
    second.kill();
    const third = await second.reload(blank);
    expect(stateOf(third.desk)).toEqual(["2", "kept"]);
  });

  it("forgets it with the choice of the file's", async () => {
    const { desk, kept } = await afterKill(blank);
    await desk.choose(["甲"], "file");
    expect([stateOf(desk), [...kept.values()]]).toEqual([undefined, ["{}"]]);
  });
});

it("what is being typed in another window stays there", async () => {
  const { open } = newBrowser();
  const first = await open(blank);
  first.desk.type("甲", { value: "2" });
  const second = await open(blank);
  expect(stateOf(second.desk)).toBeUndefined();
  second.desk.type("乙", { value: "8" });
  first.desk.type("甲", { value: "20" });
  first.kill();
  const third = await open(blank);
  expect([stateOf(third.desk), stateOf(third.desk, "乙")]).toEqual([
    ["20", "kept"],
    ["8", "kept"],
  ]);
});

describe("two windows that were killed with something else for one figure", () => {
  async function afterBoth() {
    const browser = newBrowser();
    const first = await browser.open(blank);
    first.desk.type("甲", { value: "111" });
    const second = await browser.open(blank);
    second.desk.type("甲", { value: "222" });
    second.desk.type("乙", { value: "8" });
    second.kill();
    return browser;
  }

  it("are offered one after the other", async () => {
    const { desk } = await (await afterBoth()).open(blank);
    expect([stateOf(desk), stateOf(desk, "乙")]).toEqual([
      ["111", "kept"],
      ["8", "kept"],
    ]);
    await desk.choose(["甲"], "file");
    expect(stateOf(desk)).toEqual(["222", "kept"]);
    await desk.choose(["甲"], "file");
    expect(stateOf(desk)).toBeUndefined();
  });

  it("wait while the first is not saved, and after another kill", async () => {
    const browser = await afterBoth();
    const third = await browser.open(blank);
    await third.desk.choose(["甲"], "yours");
    expect(stateOf(third.desk)).toEqual(["111", "failed"]);
    third.kill();
    const { desk } = await browser.open(blank);
    const offered = [stateOf(desk)];
    await desk.choose(["甲"], "file");
    expect([...offered, stateOf(desk)].map((one) => one?.[0]).toSorted()).toEqual(["111", "222"]);
  });
});

it.each(["", "null", "[1]", '{"page":{"version":1,"edits":{}}}', '{"page":{"version":"1"}}'])(
  "a storage that says %j has no drafts that do harm",
  async (text) => {
    const storage = { getItem: () => text, setItem() {}, update() {} };
    const left = await openDraftStore(storage, undefined, "page").read("a", {});
    expect(left.flatMap(({ edits }) => Object.keys(edits))).toEqual([]);
  },
);
