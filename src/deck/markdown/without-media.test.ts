import { describe, expect, it } from "vitest";
import { joinSlides, renderSlides } from "../../render/deck.ts";
import { readDeck } from "../read.ts";
import { withoutMedia } from "./without-media.ts";

const layouts = ["points", "picture", "section", "quote"];

function shown(text: string, isMissing = (src: string) => src.startsWith("gone")) {
  const { deck } = readDeck([{ path: "slides/a.md", text }], { layouts });
  const bare = withoutMedia(deck, isMissing);
  return { slide: bare.slides[0], html: joinSlides(renderSlides(bare)) };
}

describe("a deck without the pictures that are missing", () => {
  it.each([
    ["has the alternative text of a picture", "# 甲\n\n乙 ![图一](gone.png) 丙", /乙 ?图一 ?丙/],
    [
      "has the alternative text of raw HTML",
      '# 甲\n\n<img src="gone.png" alt="图<二" width=3>',
      /图&lt;二/,
    ],
    ["keeps pictures that are there", "# 甲\n\n![图](here.png)", /<img [^>]*src="here\.png"/],
    ["shows what stands in a film", '# 甲\n\n<video src="gone.mp4" controls>片子</video>', /片子/],
  ])("%s", (_, text, expected) => {
    const { html } = shown(text);
    expect(html).toMatch(expected);
    expect(html).not.toContain("gone");
  });

  it("leaves nothing of a picture without words", () => {
    expect(shown("# 甲\n\n- 一\n\n![](gone.png)").html).not.toMatch(/gone|<p><\/p>/);
  });

  it("has no background that is missing, but its colour", () => {
    const text =
      '<!-- .slide: data-background-image="gone.jpg" data-background-color="#123" -->\n# 甲\n\n乙';
    expect(shown(text).slide?.attributes).toEqual({ "data-background-color": "#123" });
  });

  it("chooses the layout of a slide again that was chosen for a picture", () => {
    const text = "# 首\n\n---\n\n# 甲\n\n![](gone.png)";
    const { deck } = readDeck([{ path: "slides/a.md", text }], { layouts });
    expect(deck.slides[1]?.layout).toBe("picture");
    expect(withoutMedia(deck, () => true).slides[1]?.layout).toBe("section");
  });
});
