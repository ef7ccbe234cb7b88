import { describe, expect, it } from "vitest";
import { publicDeck } from "../../src/deck/public/public-deck.ts";
import { readDeck } from "../../src/deck/read.ts";
import { renderSlides } from "../../src/render/deck.ts";

/** What a public output has of a text, and what its wall has: without what has the attribute `hidden`, and hidden slides. */
function read(text: string): { readonly wall: string; readonly shown: string } {
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  const words = (slides: readonly { readonly html: string }[]): string =>
    slides
      .filter(({ html }) => !/^<section[^<>]* data-visibility="hidden"/.test(html.trim()))
      .map(({ html }) => html.replace(/<(\w+)(?=[^<>]* hidden)[^<>]*>[^]*?<\/\1>/g, ""))
      .join(" ");
  const marks = (html: string): string =>
    [...new Set(html.replace(/<[^>]*>/g, " ").match(/\b[A-Z]\b/g) ?? [])].join("");
  return {
    wall: marks(words(renderSlides(deck))),
    shown: marks(words(renderSlides(publicDeck(deck).deck))),
  };
}

/** What no page takes, as it asks for a file or as nobody knows what it says. */
const refused = [
  "display: none; background: url(a.png)",
  "background-image: url('a.png'); visibility: hidden",
  "opacity: 0; behavior: url(a.htc)",
  "display: none /* 内部 */",
  "dis\\70lay: none",
  "color: white; background: white; list-style-image: image-set('a.png')",
];

describe.each(refused)("what is hidden by a style that is not taken (%s)", (style) => {
  it.each([
    ["of raw HTML", `A\n\n<div style="${style}">X</div>\n\nB`],
    ["of raw HTML in a line", `A <span style="${style}">X</span> B`],
    ["of raw HTML around Markdown", `A\n\n<div style="${style}">\n\n- X\n\n</div>\n\nB`],
    ["of a paragraph", `A\n\nX\n\n<!-- .element: style="${style}" -->\n\nB`],
    ["of a word", `A **X**<!-- .element: style="${style}" --> B`],
    ["of raw HTML, in a comment", `A\n\n<p>X</p>\n<!-- .element: style="${style}" -->\n\nB`],
    ["of a slide", `A\n\nB\n\n---\n\n<!-- .slide: style="${style}" -->\n\nX`],
    ["of a section", `A\n\nB\n\n---\n\n<section style="${style}">\n\nX\n\n</section>`],
  ])("%s, is on no wall and in no public output", (_, text) => {
    expect(read(text)).toEqual({ wall: "AB", shown: "AB" });
  });
});
