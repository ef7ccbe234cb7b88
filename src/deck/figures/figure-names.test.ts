import { expect, it } from "vitest";
import { publicDeck } from "../public/public-deck.ts";
import { readDeck } from "../read.ts";
import { blankFigureNames } from "./figure-names.ts";

const files = [
  { path: "figures.yaml", text: "填: 1\n画: \n图: \n稿: { placeholder: N }\n闲: \n" },
  {
    path: "1.md",
    text: "## 题{{画}}\n\n- {{填}}个{{画}}\n\n![走访{{图}}户](a.png)\n\nNote:\n说{{稿}}。\n",
  },
];
const { deck } = readDeck(files, { layouts: ["points"] });

it("names each blank figure of a deck once: on faces, in alternative texts and in notes, not the unused", () => {
  expect(blankFigureNames(deck)).toEqual(["画", "图", "稿"]);
});

it("names for the public only what it is shown", () => {
  expect(blankFigureNames(publicDeck(deck).deck)).toEqual(["画", "图"]);
});
