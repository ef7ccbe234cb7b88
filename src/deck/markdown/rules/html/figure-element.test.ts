import { describe, expect, it } from "vitest";
import { joinSlides, renderSlides } from "../../../../render/deck.ts";
import { readDeck } from "../../../read.ts";

const layouts = ["points", "picture"];

function read(text: string) {
  const reading = readDeck([{ path: "a.md", text: `# 首\n\n---\n\n${text}` }], { layouts });
  return { reading, slide: reading.deck.slides[1], html: joinSlides(renderSlides(reading.deck)) };
}

describe("a figure in HTML", () => {
  it("is a picture with its caption", () => {
    const { slide, html } = read(
      '## 街\n\n<figure align="center">\n<img src="a b.png" alt="老街" width=600>\n<figcaption>图1　<b>改造前</b>\n的“老街”</figcaption>\n</figure>',
    );
    expect(slide?.layout).toBe("picture");
    expect(html).toMatch(/<img src="a%20b\.png" alt="老街"/);
    expect(html).toMatch(/<figcaption>图1　改造前.*老街/s);
  });

  it("stands beside the next one", () => {
    const one = (name: string) =>
      `<figure><img src="${name}.png"><figcaption>${name}</figcaption></figure>`;
    expect(read(`${one("前")}\n${one("后")}`).html).toContain('data-count="2"');
  });

  it("says in the check what its caption says", () => {
    const { reading } = read('<figure><img src="a.png"><figcaption>老街</figcaption></figure>');
    expect(reading.prose[1]?.map(({ text }) => text).join()).toContain("老街");
  });

  it.each([
    '<figure class="fragment"><img src="a.png"></figure>',
    '<figure><img src="a.png" class="r-stretch"></figure>',
    '<figure><img src="a.png"><img src="b.png"></figure>',
    '<figure><img src="a.png">甲</figure>',
    "<figure><pre>甲</pre></figure>",
    '<figure><img src="a.png">',
    '<figure><img src="a.png"></figure><!-- .element: class="fragment" -->',
    "<figure><img></figure>",
  ])("with more than that stays as it is written: %s", (text) => {
    expect(read(text).html).toContain("<figure");
    expect(read(text).slide?.layout).toBe("points");
  });
});

it.each([
  ["讲稿：先看这张图。", "maybe-notes"],
  ["图2 工地（讲稿：这里多讲两句）", "maybe-notes"],
  ["答复口径：正在研究", "maybe-notes"],
  ["图3 {>>不能外传", "torn-mark"],
])("what looks like notes in the caption of a picture with words is told: %s", (caption, code) => {
  const text = `## 题\n\n<figure><img src="a.png" alt="现场"><figcaption>${caption}</figcaption></figure>`;
  const { problems } = readDeck([{ path: "a.md", text }], { layouts: ["picture"] });
  expect(problems.map((problem) => problem.code)).toContain(code);
});
