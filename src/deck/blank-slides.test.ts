import { describe, expect, it } from "vitest";
import { problems } from "../../tests/read-sample.ts";
import { faceTokens } from "./markdown/face/face-tokens.ts";
import { imagesOf } from "./markdown/images.ts";
import { isBlankFace } from "./markdown/face/blank-face.ts";
import { withMedia } from "./markdown/with-media.ts";
import { readDeck } from "./read.ts";

const layouts = ["cover", "overview", "points", "section", "picture"];

function read(text: string) {
  return readDeck([{ path: "a.md", text }], { layouts });
}

/** The slide between two others on which this stands. */
function slideOf(text: string) {
  const reading = read(`# 首\n\n---\n\n${text}\n\n---\n\n## 尾\n\n乙`);
  return { slide: reading.deck.slides[1], count: reading.deck.slides.length, reading };
}

function wordsOf(text: string): string {
  const face = slideOf(text).slide?.face ?? [];
  return faceTokens(face)
    .map(({ content }) => content)
    .join("|");
}

describe("a slide on which nothing can be seen", () => {
  const unseen = [
    "<div></div>",
    "<script>x</script>",
    "<canvas></canvas>",
    "<template>甲</template>",
    "<object>甲</object>",
    "<select><option>甲</option></select>",
    "<p hidden>甲</p>",
    '<div style="display:none">\n\n甲\n\n</div>',
    '<p class="fragment"></p>',
    '- <!-- .element: class="fragment" -->',
    "-",
    "&nbsp;",
    "&#8203;",
    "<br>",
    "<video></video>",
    '<iframe srcdoc="<p>甲</p>"></iframe>',
    '<iframe src="javascript:x"></iframe>',
    "|  |  |\n|--|--|\n|  |  |",
    "```chart\n```",
    "##",
  ];

  it.each(unseen)("is the ground of the theme, and is told: %s", (text) => {
    const { slide, reading } = slideOf(text);
    expect(slide?.layout).toBe("section");
    expect(problems(reading)).toContain("blank-slide 5:1");
  });

  it.each([
    "甲",
    "![](a.png)",
    "<p>甲</p>",
    "<div>\n\n甲\n\n</div>",
    "<p hidden>甲</p>\n\n乙",
    "<svg><circle r=1 /></svg>",
    '<video src="a.mp4"></video>',
    '<div style="height:9px;background:red"></div>',
    "`a`",
    "$x$",
    "- [ ] 甲",
  ])("is none where %s stands", (text) => {
    const { slide, reading } = slideOf(text);
    expect(isBlankFace(slide?.face ?? [])).toBe(false);
    expect(problems(reading)).not.toContain("blank-slide 5:1");
  });

  it.each([
    ['<!-- .slide: data-background-color="#123" -->', "a colour"],
    ['<!-- .slide: class="photo" -->\n<p hidden>甲</p>', "a class"],
    ['<style scoped>section{background:red}</style>\n\n<p class="a"></p>', "styles of its own"],
    ['<!-- .slide: data-layout="overview" -->\n&nbsp;', "a layout that draws something"],
  ])("is told nothing where it has %s: %s", (text) => {
    expect(problems(slideOf(text).reading)).toEqual([]);
  });

  it("has no mark without words", () => {
    expect(slideOf("- \n- \n\n```\n```").slide?.face).toEqual([]);
  });

  it("keeps its notes", () => {
    const { slide, count } = slideOf("Note: 停一停");
    expect([slide?.layout, slide?.notes.paragraphs.length, count]).toEqual(["section", 1, 3]);
  });
});

it.each([
  "<!-- 以后再讲 -->",
  "<style>p { color: red }</style>",
  '甲 <!-- .element: style="opacity:0" -->',
])("a slide with nothing but %s is left out, and the slide below it stands in its place", (top) => {
  const text = `# 首\n\n---\n\n${top}\n\n----\n\n## 甲\n\n乙`;
  const { deck, problems: told } = read(text);
  expect(deck.slides.map(({ heading, vertical }) => [heading, vertical])).toEqual([
    ["首", false],
    ["甲", false],
  ]);
  expect(told).toEqual([]);
});

describe("a slide with nothing but a page of the web", () => {
  it.each([
    ['<!-- .slide: data-background-iframe="https://a.b/c?d=1" -->', "a.b/c"],
    ['<section data-background-iframe="//a.b/c">\n\n&nbsp;\n\n</section>', "a.b/c"],
    ['<iframe src="https://a.b/c?d=1"></iframe>', "a.b/c"],
    ["<iframe data-src=https://a.b/c>no frames</iframe>\n<!-- x -->", "a.b/c"],
    ['<iframe title="航拍" src="https://a.b/c"></iframe>', "航拍"],
    ['<embed src="a.swf">', "a.swf"],
    ['<object data="https://a.b:8080/c.pdf">甲</object>', "a.b"],
    ['<lottie-player src="https://a.b/c.json"></lottie-player>', "a.b/c.json"],
    ["[](https://a.b/c)", "a.b/c"],
  ])("has its address or title: %s", (text, name) => {
    expect(wordsOf(text)).toContain(name);
    expect(slideOf(text).slide?.layout).toBe("points");
  });

  it("has no address where something else is seen", () => {
    expect(wordsOf("甲\n\n<iframe src=https://a.b/c></iframe>")).not.toContain("|a.b");
    const behind = '<!-- .slide: data-background-iframe="https://a.b/c" -->\n\n甲';
    expect(wordsOf(behind)).not.toContain("a.b");
    expect(problems(slideOf(behind).reading)).toContain("unsafe-attribute 5:1");
  });
});

it.each([
  '<video><source src="https://a.b/图.mp4"></video>',
  '<picture><source srcset="https://a.b/c.webp"><img src="https://a.b/图.png"></picture>',
])("a film or a picture of the web alone has the name of its file: %s", (text) => {
  const { deck } = slideOf(text).reading;
  expect(imagesOf(deck).length).toBe(1);
  const { slides } = withMedia(deck, () => undefined);
  expect(faceTokens(slides[1]?.face ?? [])[1]?.content).toBe("图");
});
