import { describe, expect, it } from "vitest";
import { joinSlides, renderSlides } from "../../render/deck.ts";
import { readDeck } from "../read.ts";
import { publicDeck } from "../public/public-deck.ts";
import { imagesOf } from "./images.ts";
import { withMedia } from "./with-media.ts";

const layouts = ["points", "picture", "section", "quote"];

function shown(text: string, isMissing = (src: string) => src.startsWith("gone")) {
  const { deck } = readDeck([{ path: "slides/a.md", text }], { layouts });
  const bare = withMedia(deck, (src) => (isMissing(src) ? undefined : src));
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
    [
      "keeps a film without its picture",
      '# 甲\n\n<video src="here.mp4" poster="gone.png" controls></video>',
      /<video src="here.mp4" [^<>]*controls/,
    ],
    [
      "keeps a picture without the one that was to take its place",
      '# 甲\n\n<img DATA-SRC="gone.png" src="here.png">',
      /<img [^>]*src="here\.png"/,
    ],
    [
      "keeps it without the one of its comment",
      '# 甲\n\n![图](here.png) <!-- .element: data-src="gone.png" -->',
      /<img [^>]*src="here\.png"/,
    ],
    [
      "keeps a film without the one that was to take its place",
      '# 甲\n\n<video controls><source src="here.mp4" data-src="gone.mp4"></video>',
      /<source src="here\.mp4"/,
    ],
  ])("%s", (_, text, expected) => {
    const { html } = shown(text);
    expect(html).toMatch(expected);
    expect(html).not.toContain("gone");
  });

  it.each([
    '<video src="gone.mp4" controls>片子</video>',
    '文 <audio src="gone.mp3">片子 **片子**</audio> 字',
    '<video src="gone.mp4">\n\n片子\n\n</video>\n\n字',
    '<audio src="gone.mp3">片子',
  ])("shows nothing of what a film holds for browsers that know none: %j", (film) => {
    expect(shown(`# 甲\n\n- 一\n\n${film}`).html).not.toMatch(/gone|片子/);
  });

  it("leaves nothing of a picture without words", () => {
    expect(shown("# 甲\n\n- 一\n\n![](gone.png)").html).not.toMatch(/gone|<p><\/p>/);
  });

  it("sets no alternative text as large as a sentence", () => {
    expect(shown("## 甲\n\n![图一](gone.png)").slide?.layout).toBe("points");
  });

  it.each([
    "![](https://a.b/c/%E5%9B%BE.png?x=1)",
    "![](a/图.png#b)",
    '<!-- .slide: data-background="图.png" -->',
    '<!-- .slide: data-background-video="图.mp4" -->',
    '<img src="图.png">',
    '<video src="图.mp4" controls></video>',
  ])("is not blank where nothing but %s stood on a slide", (image) => {
    const { html, slide } = shown(image, () => true);
    expect(html).toMatch(/<p>图<\/p>/);
    expect(slide?.layout).toBe("points");
  });

  it("keeps the name of a picture inside where it is for the public", () => {
    const { deck } = readDeck([{ path: "slides/a.md", text: "![](内部/名单.png)" }], { layouts });
    const given = publicDeck(withMedia(deck, () => undefined)).deck;
    const html = joinSlides(renderSlides(given));
    expect(html).not.toContain("名单");
    expect(html).toContain("……");
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
    expect(withMedia(deck, () => undefined).slides[1]?.layout).toBe("section");
  });
});

it("a deck whose pictures stand elsewhere has the addresses of the page, and nothing else is changed", () => {
  const text = [
    '<!-- .slide: data-background-image="../a b.png, c.png" data-background-color="#123" -->',
    "# 甲",
    '![图](../a%20b.png "题") <img alt="乙 &amp; <丙>" src="/up.png" width=3>',
    '<video poster="/up.png" data-src="x.mp4" controls>片子</video>',
  ].join("\n\n");
  const { deck } = readDeck([{ path: "slides/a.md", text }], { layouts });
  const moved = withMedia(deck, (src) => (/^[./]/.test(src) ? `in/${src.length}.png` : src));
  expect(moved.slides[0]?.attributes).toEqual({
    "data-background-image": "in/10.png",
    "data-background-color": "#123",
  });
  expect(imagesOf(moved).map(({ src }) => src)).toEqual([
    "in/10.png",
    "in/12.png",
    "in/7.png",
    "in/7.png",
    "x.mp4",
  ]);
  const html = joinSlides(renderSlides(moved));
  expect(html).toContain('<img src="in/12.png" alt="图" title="题"');
  expect(html).toContain(`<img alt="乙 &amp; &lt;丙&gt;" src="in/7.png" width="3"`);
  expect(html).toContain('<video poster="in/7.png" data-src="x.mp4" controls></video>');
});
