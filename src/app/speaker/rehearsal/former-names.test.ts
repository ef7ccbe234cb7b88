import { expect, it, onTestFinished, vi } from "vitest";
import { formerNames, parseKnown, withDeck } from "./former-names.ts";

const slides = { cover: 20, research: 300, theory: 280, closing: 0 };
const known = [{ name: "/ 总结发言", slides }];

it.each([
  ["whose title was mended", slides, ["/ 总结发言"]],
  ["with a slide more", { ...slides, more: 90 }, ["/ 总结发言"]],
  [
    "whose files have other numbers",
    { cover: 20, more: 90, slide3: 300, slide4: 280, closing: 0 },
    ["/ 总结发言"],
  ],
  ["with half of its notes written anew", { ...slides, cover: 21 }, ["/ 总结发言"]],
  [
    "of the same slides with other words",
    { cover: 20, research: 210, theory: 190, closing: 0 },
    [],
  ],
  ["without a word", { cover: 0 }, []],
  ["with slides called like parts of an object", { constructor: 21, toString: 310 }, []],
])("a deck %s is known again, or not", (_, now, expected) => {
  expect(formerNames(known, { name: "/ 总结讲话", slides: now })).toEqual(expected);
});

it("is not its own former one", () => {
  expect(formerNames(known, { name: "/ 总结发言", slides })).toEqual([]);
});

it.each([
  ["whose figures were filled in", ["a", "b", "c", "new"], ["/ 总结发言"]],
  ["with other words", ["e", "f", "g", "a"], []],
])(
  "a deck %s, as many characters as that are, is known again by its words, or not",
  (_, words, expected) => {
    vi.stubEnv("ROSTRUM_LOCAL", "true");
    onTestFinished(() => void vi.unstubAllEnvs());
    const stored = [{ name: "/ 总结发言", slides, words: ["a", "b", "c", "d"] }];
    const now = { name: "/ 总结讲话", slides: { cover: 22, research: 303 }, words };
    expect(formerNames(parseKnown(JSON.parse(JSON.stringify(stored))), now)).toEqual(expected);
    // One that an earlier version kept.
    expect(formerNames(known, now)).toEqual([]);
  },
);

it("the last twenty are known, each once, and nothing that is none", () => {
  const all = Array.from({ length: 30 }, (_, at) => ({ name: `/ ${at % 25}`, slides }));
  const kept = all.reduce(withDeck, []);
  expect(kept.map(({ name }) => name).slice(-6)).toEqual([
    "/ 24",
    "/ 0",
    "/ 1",
    "/ 2",
    "/ 3",
    "/ 4",
  ]);
  expect(kept).toHaveLength(20);
  expect(parseKnown(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  expect(parseKnown([null, 3, { name: 4 }, { name: "/ a", slides: { b: -1, c: 2 } }])).toEqual([
    { name: "/ a", slides: { c: 2 } },
  ]);
  expect(parseKnown("x")).toEqual([]);
});
