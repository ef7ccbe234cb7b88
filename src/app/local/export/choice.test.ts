import { expect, it } from "vitest";
import type { ExportOffer } from "../../../deck/exchange/export-sheet.ts";
import { blanksIn, chosen, kindFor, possible, secondsFor, type Choice } from "./choice.ts";

const word = { zh: "", en: "" };
const kind = (id: string, seconds: number, internal?: true) => ({
  id,
  seconds,
  about: word,
  ...(internal && { internal }),
});
const offer: ExportOffer = {
  title: "",
  theme: "red",
  aspect: "16:9",
  folder: "out",
  blanks: { all: 3, shown: 1 },
  cards: [
    { id: "html", use: "hall", name: word, kinds: [kind("html", 2)] },
    { id: "docx", use: "paper", name: word, kinds: [kind("docx", 1, true)] },
    { id: "handout", use: "paper", name: word, kinds: [kind("three", 4), kind("one", 9, true)] },
  ],
};
const choice = (ticked: readonly string[], isPublic: boolean, one?: string): Choice => ({
  ticked: new Set(ticked),
  isPublic,
  kinds: new Map(one === undefined ? [] : [["handout", one]]),
});
const made = (one: Choice): readonly string[] => chosen(offer, one).map(({ kind: { id } }) => id);

it("what is nothing but notes steps back for the public, and its tick comes back", () => {
  expect(made(choice(["docx", "html"], false))).toEqual(["html", "docx"]);
  expect(made(choice(["docx", "html"], true))).toEqual(["html"]);
  expect(possible(offer.cards, choice([], true)).map(({ card: { id } }) => id)).toEqual([
    "html",
    "handout",
  ]);
});

it("a card is made as the kind that was picked, unless that is nothing but notes", () => {
  expect(made(choice(["handout"], false))).toEqual(["three"]);
  expect(made(choice(["handout"], false, "one"))).toEqual(["one"]);
  expect(made(choice(["handout"], true, "one"))).toEqual(["three"]);
  expect(offer.cards[1] && kindFor(offer.cards[1], choice([], true))).toBeUndefined();
});

it("the public sees only the blanks of the faces", () => {
  expect([blanksIn(offer, false), blanksIn(offer, true)]).toEqual([3, 1]);
});

it.each([
  [["html"], 5],
  [["html", "docx", "handout"], 10],
])("%j takes about %i seconds", (ticked, seconds) => {
  expect(secondsFor(chosen(offer, choice(ticked, false)))).toBe(seconds);
});
