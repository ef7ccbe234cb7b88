import { expect, it } from "vitest";
import { notesText } from "../deck/notes/notes-text.ts";
import { publicDeck } from "../deck/public/public-deck.ts";
import { readDeck } from "../deck/read.ts";
import { seenIn } from "../../tests/public/seen.ts";
import { joinSlides, renderSlides } from "./deck.ts";

it.each([
  "<dialog>\n\n密\n\n</dialog>",
  "<dialog>\n\n## 密题\n\n密\n\n</dialog>",
  "<template>\n\n### 密题\n\n- 密\n\n</template>",
  "<template>\n<div>\n\n## 密题\n\n### 密\n\n密\n\n</div>\n</template>",
  "<iframe>\n\n## 密题\n\n密\n\n</iframe>",
  "<select>\n<option>\n\n## 密题\n\n</select>",
  '<video src="a.mp4">\n\n密\n\n</video>',
  '<video src="a.mp4">\n<p>密</p>\n</video>',
  '<video src="a.mp4">\n\n### 密题\n\n- 密\n\n</video>',
  '<audio>\n<source src="a.mp3">\n\n> 密\n\n</audio>',
  "<template>密\n\n密</template>",
  "<template>密\n\n## 密题\n\n- 密\n\n密</template>",
  "文 <noscript>密\n\n密\n\n密</noscript>",
  '<object data="x">密\n\n密</object>',
  "<canvas>密\n\n密</canvas>",
  "<select><option>密\n\n密</option></select>",
  "<template>密<template>密\n\n密</template>\n\n密</template>",
  "> <template>密\n>\n> 密</template>",
  "- 甲 <template>密\n\n  密</template>",
  '<video src="a.mp4" controls>密\n\n密</video>',
  '<audio src="a.mp3">密\n\n- 密\n\n密</audio>',
  '<p>文 <video src="a.mp4"><video src="b.mp4"></video><div>密</div></video></p>',
  "<aside hidden>\n\n密\n\n### 密题\n\n密\n\n</aside>",
  '<ul class="hidden">\n\n## 密题\n\n密\n\n</ul>',
  '<x-y style="display:none">\n\n### 密题\n\n- 密\n</x-y>',
  "<p>文</p>\n<form hidden>\n\n### 密题\n\n密\n</form>",
])("the wall shows nothing of what no browser shows: %s", (unseen) => {
  const text = `# 首\n\n---\n\n## 明题\n\n明文\n\n${unseen}\n\n后文\n`;
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points", "picture"] });
  const html = joinSlides(renderSlides(deck));
  expect(html).not.toContain("密");
  expect(html).toMatch(/明题[^]*明文[^]*后文/);
});

it.each([
  "<template>\n\n## 密题\n\n密",
  "<dialog>\n\n### 密题\n\n- 密\n\n### 密题\n\n密",
  "<template>\n\n密\n\n</template>\n\n<select>\n\n### 密题\n\n密",
  "<noscript>密\n\n密",
  "文 <object data='x'>密\n\n- 密\n\n### 密",
  "<template>密\n\n密\n\nNote: 说",
  "<div hidden>\n\n密\n\n### 密题\n\n密",
  "<SpeakerNotes>\n\n密\n\n密",
  "文 <speaker-notes>密\n密",
])(
  "the wall shows nothing to the end of the slide of what no browser shows and has no end: %s",
  (unseen) => {
    const text = `# 首\n\n---\n\n## 明题\n\n明文\n\n${unseen}\n\n---\n\n## 后题\n`;
    const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points", "picture"] });
    const html = joinSlides(renderSlides(deck));
    expect(html).not.toContain("密");
    expect(html).toMatch(/明题[^]*明文[^]*后题/);
  },
);

it.each([
  "<div>\n\n### 明二\n\n- 明三",
  '<video src="a.mp4">\n\n### 明二\n\n- 明三',
  '<video controls>\n<source src="a.mp4">\n\n明二\n\n明三',
  "<p hidden>密\n\n### 明二\n\n- 明三",
  '<div class="columns"><div><video src="a.mp4">密</div><div>明二</div></div>\n\n明三',
  '<div>\n<p style="display:none">密\n<p>明二\n<p>明三\n</div>',
  "<p hidden>密\n\n明二\n\n<p>明三</p>",
])("the wall shows what stands behind a tag that lacks its end: %s", (open) => {
  const { deck } = readDeck([{ path: "a.md", text: `## 明题\n\n明文\n\n${open}\n` }], {
    layouts: ["points", "picture"],
  });
  expect(joinSlides(renderSlides(deck))).toMatch(/明二[^]*明三/);
});

it.each([
  "<p hidden>文[^a]</p>\n\n[^a]: 密",
  "<div hidden>\n\n文[^a]\n\n</div>\n\n[^a]: 密",
  "- 文[^a] <!-- .element: hidden -->\n\n[^a]: 密",
  '<span style="display: none">文[^a]</span>\n\n[^a]: 密[^b]\n\n[^b]: 密密',
])("the wall has no footnote to which only hidden text points: %s", (unseen) => {
  const text = `# 首\n\n---\n\n## 明题\n\n明文[^c]\n\n${unseen}\n\n[^c]: 明注[^d]\n\n[^d]: 又注\n`;
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  const html = joinSlides(renderSlides(deck));
  expect(html).not.toContain("密");
  expect(html).toMatch(/明注[^]*又注/);
});

it.each([
  "<template>\n\n| 密 | 数 |\n|---|---|\n| 密 | 3 |\n\n</template>",
  "<dialog>\n\n- 2023年 密\n- 2024年 密\n- 2025年 密\n\n</dialog>",
  "<noscript>\n\n![密](a.png)\n\n</noscript>",
  "<div hidden>\n<table><tr><td>\n密\n\n</td></tr></table>\n密\n\n</div>\n\n明",
])("a layout draws nothing of what no browser shows: %s", (unseen) => {
  const text = `# 首\n\n---\n\n## 明题\n\n${unseen}\n`;
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points", "picture", "table"] });
  expect(joinSlides(renderSlides(deck))).not.toContain("密");
});

it.each([
  ["a listing", '<pre hidden><code class="language-js">密</code></pre>'],
  ["code in a listing", '<pre><code class="hidden">密</code></pre>'],
  [
    "a part of a caption",
    '<figure>\n<img src="a.png">\n<figcaption>明<span hidden>密</span><b style="display:none">密</b></figcaption>\n</figure>',
  ],
  [
    "a caption",
    '<figure><img src="a.png" alt="明"><figcaption class="sr-only">密</figcaption></figure>',
  ],
  ["the title of a picture with a caption", '<figure><img src="a.png" title="密"></figure>'],
  ["a picture", "![密](a.png) <!-- .element: hidden -->"],
  ["a picture that is called notes", '![密](a.png) <!-- .element: class="notes" -->'],
  [
    "a picture in raw HTML that is called notes",
    '<p>明 <img alt="密" src="a.png" class="notes"></p>',
  ],
])("no output shows what is hidden: %s", (_, unseen) => {
  const text = `# 首\n\n---\n\n## 明题\n\n${unseen}\n`;
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points", "picture"] });
  expect(seenIn(joinSlides(renderSlides(deck)))).not.toContain("密");
  expect(joinSlides(renderSlides(publicDeck(deck).deck))).not.toContain("密");
});

it("a picture has the caption of its element in public, too", () => {
  const text =
    '## 题\n\n<figure><img src="a.png" alt="现场"><figcaption>图2 明</figcaption></figure>';
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points", "picture"] });
  for (const of of [deck, publicDeck(deck).deck])
    expect(joinSlides(renderSlides(of))).toMatch(/<figcaption>[^<]*图2 明/);
});

it.each([
  '<pre><code class="language-js" data-line-numbers="1|2" data-notes="先讲">1\n2</code></pre>',
  '<pre class="fragment" data-notes="先讲"><code class="language-js">1</code></pre>',
  '<svg viewBox="0 0 9 9" data-notes="先讲"><path d="M0 0h9"/></svg>',
  '见 <svg viewBox="0 0 9 9" data-notes="先讲"><path d="M0 0h9"/></svg> 图',
])("what is said with a listing or a drawing is spoken: %s", (html) => {
  const { deck } = readDeck(
    [{ path: "a.md", text: `## 题\n\n<p data-notes="首">甲</p>\n\n${html}` }],
    {
      layouts: ["points"],
    },
  );
  expect(deck.slides.map(({ notes }) => notesText(notes, deck.figures))).toEqual(["首\n先讲"]);
  expect(joinSlides(renderSlides(publicDeck(deck).deck))).not.toContain("先讲");
  if (html.includes("pre")) expect(joinSlides(renderSlides(deck))).toContain("hljs");
});

it("a list stays whole behind an unknown element that is hidden", () => {
  const text = "<form hidden>\n\n密\n\n</form>\n\n- 甲\n- 乙";
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  const html = joinSlides(renderSlides(deck));
  expect(html).toContain("</ul>");
  expect(html).not.toMatch(/密|template/);
});

it("a film keeps its sources and its captions", () => {
  const film = '<video controls><source src="a.mp4"><track src="a.vtt">密</video>';
  const { deck } = readDeck([{ path: "a.md", text: `# 首\n\n---\n\n${film}\n` }], { layouts: [] });
  const html = joinSlides(renderSlides(deck));
  expect(html).toMatch(/<source src="a\.mp4"[^>]*>\s*<track[^>]*>\s*<\/video>/);
});
