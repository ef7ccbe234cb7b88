import { expect, it } from "vitest";
import type { ExportOffer } from "../../../deck/export-sheet.ts";
import { blanksIn, chosen, possible } from "./choice.ts";

const word = { zh: "", en: "" };
const offer: ExportOffer = {
  title: "",
  theme: "red",
  aspect: "16:9",
  folder: "out",
  blanks: { all: 3, shown: 1 },
  cards: [
    { id: "html", use: "hall", name: word, about: word },
    { id: "docx", use: "paper", name: word, about: word, internal: true },
  ],
};

it("what is nothing but notes steps back for the public, and its tick comes back", () => {
  const ticked = new Set(["docx", "html"]);
  expect(chosen(offer, { ticked, isPublic: false })).toEqual(["html", "docx"]);
  expect(chosen(offer, { ticked, isPublic: true })).toEqual(["html"]);
  expect(possible(offer.cards, true)).toEqual(["html"]);
});

it("the public sees only the blanks of the faces", () => {
  expect([blanksIn(offer, false), blanksIn(offer, true)]).toEqual([3, 1]);
});
