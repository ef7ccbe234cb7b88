import { expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { drawnPlaces } from "./drawn-place.ts";

const files = [
  { path: "figures.yaml", text: "次数: 12\n页数: { value: , placeholder: N }\n" },
  {
    path: "a.md",
    text: [
      "---",
      "part: 打破常规",
      "---",
      "",
      "## 打破<wbr>常规 **做法**",
      "",
      "- 学习{{次数}}次",
      "- 只有 {{页数}}页，`const 甲`",
      "- an English item",
      "- 总之－－三句话",
      "",
      "Note:",
      "讲稿里的话，an English item。",
      "",
      "---",
      "",
      "## 学习12次",
    ].join("\n"),
  },
];

it.each<[drawn: string, slide: number, place: string | undefined]>([
  ["打破常规", 0, "5:4"],
  ["常规做法", 0, "5:11"],
  ["做法", 0, "5:16"],
  ["学习12次", 0, "7:3"],
  ["12", 0, "7:5"],
  ["只有N", 0, "8:3"],
  ["页，", 0, "8:12"],
  ["anEnglishitem", 0, "9:3"],
  ["总之——三句", 0, "10:3"],
  ["学习12次", 1, "17:4"],
  ["讲稿", 0, undefined],
  ["const甲", 0, undefined],
  ["", 0, undefined],
])("what is drawn as %j on slide %i is written at %s", (drawn, slide, expected) => {
  const { deck, prose } = readDeck(files, { layouts: [] });
  const place = drawnPlaces(prose[slide] ?? [], deck.figures)(drawn);
  expect(place && `${place.line}:${place.column}`).toBe(expected);
});
