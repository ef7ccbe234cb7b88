import { inspect } from "node:util";
import { expect, it } from "vitest";
import type { Reading } from "./model.ts";
import { type ReadingMemory, readDeck } from "./read.ts";

const manuscript = {
  "a.md": "## 甲{{次数}}\n\n- 讲 {{次数}}次\n\nNote:\n念{{次数}}次。",
  "b.md": "---\nlayout: ledger\npart: 学\n---\n## 乙",
  "figures.yaml": "次数: 7",
};

it.each([
  ["nothing", {}],
  ["a word", { "a.md": "## 丙" }],
  ["the name of a slide that stands before another", { "a.md": "---\nid: b\n---\n## 甲" }],
  ["a figure", { "figures.yaml": "次数: 8" }],
  ["the part of a slide", { "b.md": "---\nlayout: ledger\npart: 做\n---\n## 乙" }],
  ["an error", { "b.md": "---\nlayout: leger\n---\n## 乙" }],
  ["a file more", { "c.md": "---\npart: 学\n---\n## 丁" }],
])("reads a deck of which %s was changed as if it had never seen it", (_change, changed) => {
  const memory: ReadingMemory = new Map();
  for (const files of [manuscript, { ...manuscript, ...changed }, manuscript]) {
    const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
    const known = { layouts: ["points", "ledger"] };
    expect(comparable(readDeck(sources, known, memory))).toBe(comparable(readDeck(sources, known)));
  }
});

/** The places of prose are functions, which never compare as equal. The text of their results is compared. */
function comparable(reading: Reading): string {
  return inspect(reading, { depth: null, maxArrayLength: null });
}

it("keeps what it knows of a file that stayed as it was, and of no file that is gone", () => {
  const memory: ReadingMemory = new Map();
  const read = (path: string, text: string) =>
    readDeck([{ path, text }], { layouts: ["points"] }, memory).deck.slides[0]?.face;
  const first = read("a.md", "## 甲");
  expect(read("a.md", "## 甲")).toBe(first);
  read("a.md", "## 乙");
  expect(memory.size).toBe(1);
});
