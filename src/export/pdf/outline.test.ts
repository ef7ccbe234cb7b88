import { expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { deckOutline } from "./outline.ts";

it("puts the slides of a part below its name, and leaves out what the paper does not show", () => {
  const text = ["# 题目", "---\npart: 上\n---\n\n## 甲", "## 乙", "---\npart: 下\n---\n\n## 丙"];
  const files = text.map((one, index) => ({ path: `${index}.md`, text: `${one}\n` }));
  const { deck } = readDeck(files, { layouts: [] });
  const ids = deck.slides.map(({ id }) => id);
  const outline = deckOutline(deck, (id) => (id === ids[2] ? undefined : ids.indexOf(id)));
  expect(outline.map(({ title, below = [] }) => [title, below.map((one) => one.title)])).toEqual([
    ["题目", []],
    ["上", ["甲"]],
    ["下", ["丙"]],
  ]);
});
