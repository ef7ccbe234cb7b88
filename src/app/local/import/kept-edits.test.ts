import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft, DraftEdit } from "../../../deck/exchange/incoming.ts";
import { openKeptEdits, parseKeptEdits } from "./kept-edits.ts";

const edit: DraftEdit = { kind: "keep", block: 3 };
const whole = { id: "a", name: "a.docx", fingerprint: "f", edits: [edit] };

function draft(id: string, file = `${id}.docx`): Draft {
  return { id, file, title: "汇报", fingerprint: `text of ${id}` } as Draft;
}

/** Two windows that share what is kept, but not the draft that they show: Node has no memory of a window. */
function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    update: (key: string, change: (text: string | null) => string) =>
      void items.set(key, change(items.get(key) ?? null)),
  };
}

describe("the changed drafts", () => {
  it("are offered, the last changed last, and no more than four; a fifth pushes none out", () => {
    const kept = openKeptEdits(storage(), "1");
    for (const id of ["a", "b", "c", "d", "b", "e"]) kept.keep(draft(id), [edit]);
    expect(kept.others(undefined).map(({ id }) => id)).toEqual(["c", "d", "b", "e"]);
    expect(kept.all().map(({ id }) => id)).toEqual(["a", "c", "d", "b", "e"]);
    for (let count = 0; count < 100; count++) kept.keep(draft(`${count}`), [edit]);
    expect(kept.all()).toHaveLength(24);
  });

  it("go by their file, or by their title where they were pasted", () => {
    const kept = openKeptEdits(storage(), "1");
    kept.keep(draft("a"), [edit]);
    kept.keep(draft("b", ""), [edit, edit]);
    expect(kept.all()).toEqual([
      { id: "a", name: "a.docx", fingerprint: "text of a", edits: [edit], page: "1" },
      { id: "b", name: "汇报", fingerprint: "text of b", edits: [edit, edit], page: "1" },
    ]);
  });

  it("leave the list once nothing is changed, or once they are decks", () => {
    const kept = openKeptEdits(storage(), "1");
    for (const id of ["a", "b", "c"]) kept.keep(draft(id), [edit]);
    kept.keep(draft("a"), []);
    kept.forget("b");
    kept.keep(draft("d"), []);
    expect(kept.all().map(({ id }) => id)).toEqual(["c"]);
  });

  it("are seen by another window, and none is lost that it writes", () => {
    const shared = storage();
    const [one, other] = [openKeptEdits(shared, "1"), openKeptEdits(shared, "2")];
    one.keep(draft("a"), [edit]);
    other.keep(draft("b"), [edit]);
    one.keep(draft("a"), [edit, edit]);
    expect(other.all().map(({ id, edits }) => [id, edits.length])).toEqual([
      ["b", 1],
      ["a", 2],
    ]);
  });
});

describe("two pages at one draft", () => {
  const [first, second, third] = [1, 2, 3].map((block): DraftEdit => ({ kind: "keep", block }));
  if (!first || !second || !third) throw new Error("no edits");
  const listed = (kept: ReturnType<typeof openKeptEdits>, shown?: string) =>
    kept.others(shown).map(({ edits }) => edits.length);

  it("have their changes apart, and each is offered the other's", () => {
    const shared = storage();
    const [one, other] = [openKeptEdits(shared, "1"), openKeptEdits(shared, "2")];
    one.keep(draft("a"), [first, second]);
    other.keep(draft("a"), [third]);
    expect([listed(one, "a"), listed(other, "a")]).toEqual([[1], [2]]);
    one.keep(draft("a"), [first]);
    expect(listed(other, "a")).toEqual([1]);
    // Of the deck that one makes, the other's changes are no part.
    one.forget("a");
    expect(other.all().map(({ edits }) => edits)).toEqual([[third]]);
  });

  it("are one where the second went on from what the first had", () => {
    const shared = storage();
    openKeptEdits(shared, "1").keep(draft("a"), [first]);
    const other = openKeptEdits(shared, "2");
    other.keep(draft("a"), [first]);
    other.keep(draft("a"), [first, second]);
    expect(other.all().map(({ edits }) => edits.length)).toEqual([2]);
  });
});

describe("what a storage holds", () => {
  it.each([
    ["", []],
    ["{", []],
    ["null", []],
    ['{"id":"a"}', []],
    [JSON.stringify(whole), []],
    [[null, "a", [], whole], [whole]],
    [[{ ...whole, extra: 1 }], [whole]],
    [[{ ...whole, id: 1 }, whole], [whole]],
    [[{ ...whole, name: undefined }], []],
    [[{ ...whole, fingerprint: null }], []],
    [[{ ...whole, edits: [] }], []],
    [[{ ...whole, edits: [edit, { kind: "of a later version" }] }], []],
    [
      Array.from({ length: 26 }, (_, index) => ({ ...whole, id: String(index) })),
      Array.from({ length: 24 }, (_, index) => ({ ...whole, id: String(index + 2) })),
    ],
  ])("%j is read as %j", (stored, list) => {
    const json = typeof stored === "string" ? stored : JSON.stringify(stored);
    expect(parseKeptEdits(json)).toEqual(list);
  });

  it("never stops the import", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const list = parseKeptEdits(JSON.stringify([value]));
        expect(list.every(({ edits }) => edits.length > 0)).toBe(true);
      }),
    );
  });
});
