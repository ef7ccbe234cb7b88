import { describe, expect, it } from "vitest";
import type { Settings } from "../deck/model.ts";
import { readDeck } from "../deck/read.ts";
import { absoluteAddress, renderHiddenPicture, renderPageMeta } from "./page-meta.ts";

function metaOf(
  slides: string,
  settings = "",
  pictures?: { wide: string; square: string },
): string {
  const files = [
    { path: "deck.yaml", text: `title: 题目\n${settings}` },
    { path: "1.md", text: slides },
  ];
  const { deck } = readDeck(files, { layouts: ["cover", "points"] });
  return renderPageMeta(deck, { color: "#111", ...(pictures && { pictures }) });
}

const described = (html: string): string | undefined =>
  /name="description" content="([^"]*)"/.exec(html)?.[1];

const cover = "---\nlayout: cover\n---\n\n";
const pictures = { wide: "card.png", square: "card-square.png" };

describe("the description", () => {
  it.each([
    ["the subtitle of deck.yaml", `${cover}# 题目\n\n封面上的话`, "subtitle: 副题", "副题"],
    ["what stands under the title of the cover", `${cover}甲**乙**<wbr>丙\n\n# 题目`, "", "甲乙丙"],
    [
      "the first sentence spoken that is not the title",
      `${cover}# 题目\n\nNote:\n题目\n\n各位好。第二句。`,
      "",
      "各位好。",
    ],
    ["what a face says first", `${cover}# 题目\n\n---\n\n## 二\n\n走访“两”户`, "", "走访“两”户"],
    ["the title", `${cover}# 题目`, "", "题目"],
    [
      "no more than 120 characters",
      `${cover}# 题目\n\n${"长".repeat(200)}`,
      "",
      `${"长".repeat(119)}…`,
    ],
    ["safe in an attribute", `${cover}# 题目\n\na "b" & c`, "", "a &quot;b&quot; &amp; c"],
  ])("is %s", (_what, slides, settings, expected) => {
    expect(described(metaOf(slides, settings))).toBe(expected);
  });
});

describe("addresses", () => {
  it.each([
    ["https://example.org", "https://example.org/card.png"],
    ["https://example.org/speech", "https://example.org/speech/card.png"],
    ["https://example.org/speech/?a=b#c", "https://example.org/speech/card.png"],
    ["https://example.org/speech/index.html", "https://example.org/speech/card.png"],
    ["https://example.org/v1.2/", "https://example.org/v1.2/card.png"],
  ])("a picture beside %s is %s", (url, address) => {
    expect(absoluteAddress({ url } as Settings, "card.png")).toBe(address);
  });

  it("that are not known are left out, and a card has no picture", () => {
    const html = metaOf(`${cover}# 题目`, "", pictures);
    expect(html).not.toMatch(/og:image|twitter:image|og:url|canonical|"url"|"image"/);
    expect(html).toContain('name="twitter:card" content="summary"');
    expect(html).toContain('<link rel="image_src" href="card-square.png" />');
  });
});

it("names no picture that could not be made", () => {
  expect(metaOf(`${cover}# 题目`, "url: https://example.org/")).not.toMatch(
    /card[.-]|image_src|:image/,
  );
  expect(renderHiddenPicture({ color: "#111" })).toBe("");
});
