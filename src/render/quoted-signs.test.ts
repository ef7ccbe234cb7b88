import { describe, expect, it } from "vitest";
import { publicDeck, shownDeck } from "../deck/public/public-deck.ts";
import { readDeck } from "../deck/read.ts";
import { joinSlides, renderSlides } from "./deck.ts";

const around = (slide: string): string => `# 首\n\n---\n\n${slide}\n\n---\n\n## 后题\n\n后文\n`;

describe("a sign in quotes ends no tag", () => {
  it.each([
    ["notes of a section", '<section data-notes="密 > 密，A->密">\n\n## 明\n\n</section>'],
    ["in single quotes", "<section data-notes='密 > 密 \" > 密'>\n\n## 明\n\n</section>"],
    ["in Chinese quotes", "<section data-notes=“密 > 密”>\n\n## 明\n\n</section>"],
    ["over lines", '<section\n  data-notes="密 > 密"\n  id="a">\n\n## 明\n\n</section>'],
    ["around `<`", '<section data-notes="密 <3 密 > 密">\n\n## 明\n\n</section>'],
    ["beside Markdown", '<section data-markdown data-notes="密 > 密">\n\n## 明\n\n</section>'],
    [
      "a section that holds others",
      '<section data-notes="密 > 密">\n<section data-notes="密 -> 密">\n\n## 明\n\n</section>\n</section>',
    ],
    [
      "a section that is hidden",
      '## 明\n\n---\n\n<section title="A -> B" data-visibility="hidden">\n\n## 密\n\n密\n\n</section>',
    ],
    [
      "a template",
      '<section data-markdown>\n<textarea data-template title="密 > 密">\n## 明\n</textarea>\n</section>',
    ],
    [
      "templates of several slides",
      '<section data-markdown data-notes="密 > 密">\n<textarea data-template title="密 > 密">\n## 明\n---\n## 明\n</textarea>\n</section>',
    ],
    [
      "a listing",
      '## 明\n\n<pre data-notes="密 > 密"><code class="language-js" data-notes="密 > 密">let a = 1;</code></pre>',
    ],
    ["Slidev's lists", '## 明\n\n<v-clicks data-notes="密 > 密">\n\n- 甲\n\n</v-clicks>'],
    ["a style", '## 明\n\n<style data-notes="密 > 密">p { color: red }</style>\n\n甲'],
    [
      "a table",
      '## 明\n\n<table data-notes="密 > 密"><tr data-notes="x > 密"><td data-notes="> 密">甲</td></tr></table>',
    ],
    ["a drawing", '## 明\n\n<svg data-notes="密 > 密" viewBox="0 0 1 1"><path d="M0 0"/></svg>'],
    ["a quotation", '## 明\n\n> <p data-notes="密 > 密">甲</p>'],
    ["loose text", '## 明\n\n<div data-notes="密 > 密">甲<p data-notes="> 密">乙</p></div>'],
    ["notes set in", '## 明\n\n    <aside title="密 > 密" class="notes">密</aside>'],
    ["notes as an element", '## 明\n\n<aside title="密 > 密" class="notes">密</aside>'],
    ["Hackmd's comment", '## 明\n\n<comment title="密 > 密">密</comment>\n'],
  ])("%s", (_, slide) => {
    const { deck } = readDeck([{ path: "a.md", text: around(slide) }], { layouts: ["points"] });
    const html = joinSlides(renderSlides(shownDeck(deck))).replace(
      /<aside class="notes[^]*?<\/aside>/g,
      "",
    );
    expect(html).not.toContain("密");
    expect(html).toMatch(/明[^]*后题[^]*后文/);
    expect(joinSlides(renderSlides(publicDeck(deck).deck))).not.toContain("密");
  });
});
