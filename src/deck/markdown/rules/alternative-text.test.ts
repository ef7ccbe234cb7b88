import { expect, it } from "vitest";
import { renderSlides } from "../../../render/deck.ts";
import { readDeck } from "../../read.ts";

it.each([
  ["![堤<!-- 内部 -->上](a.png)", "堤上"],
  ["[![堤上<!-- 内部 -->](a.png)](https://a.b)", "堤上"],
  ["![堤上][a<!-- 内部 -->]\n\n[a<!-- 内部 -->]: a.png", "堤上"],
  ["- ![<!-- 内部 -->](a.png) 文", ""],
  ["![堤上.png](a.png)", ""],
  ["文 ![inline 堤上.JPG](a.png) 文", ""],
  ["![微信图片_20231107](a.png)", ""],
  ["文 ![*堤*上<!-- 内\n部 -->](a.png) 文", "堤上"],
])(
  "a comment in the words for a picture, and the name of a file, are on no page: %s",
  (text, alt) => {
    const { deck } = readDeck([{ path: "1.md", text: `## 题\n\n${text}\n` }], {
      layouts: ["points"],
    });
    const html = renderSlides(deck)
      .map((slide) => slide.html)
      .join("");
    expect(/ alt="([^"]*)"/.exec(html)?.[1]).toBe(alt);
    expect(html).not.toContain("内");
  },
);
