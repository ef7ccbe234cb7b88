import { expect, it } from "vitest";
import { joinSlides, renderSlides } from "../../../../render/deck.ts";
import { publicDeck, shownDeck } from "../../../public/public-deck.ts";
import { readDeck } from "../../../read.ts";

function shown(text: string): string {
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  return [shownDeck(deck), publicDeck(deck).deck]
    .map((each) => joinSlides(renderSlides(each)))
    .join("\n");
}

const body =
  "# 甲\n\n```go\n///密\n///\nfmt.Println(1) /// 丁\n  /// 丁\n///密\n```\n\n---\n\n- 乙\n\n/// 密\n\n丙";

it.each([
  "theme: ./theme.json\nauthor: a\npaging: Slide %d / %d",
  'author: a\npaging: ""',
  "theme: https://a.example/b c.json # d",
  "theme: 'dark.json'",
])("lines behind three slashes are not shown under a head of maaslalani/slides: %j", (head) => {
  const html = shown(`---\n${head}\n---\n\n${body}`);
  expect(html).not.toContain("密");
  expect(html).toMatch(/甲[^]*Println[^]*丁[^]*丁[^]*乙[^]*丙/);
});

it.each(["theme: dark\nauthor: a", "title: paging: a.json", "theme: a\nbase: b.json"])(
  "they are text under any other: %j",
  (head) => {
    expect(shown(`---\n${head}\n---\n\n${body}`).match(/密/g)?.length).toBeGreaterThan(2);
  },
);
