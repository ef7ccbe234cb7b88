import { describe, expect, it } from "vitest";
import { faceTokens } from "./face/face-tokens.ts";
import { publicDeck, shownDeck } from "../public/public-deck.ts";
import { readDeck } from "../read.ts";
import { joinSlides, renderSlides } from "../../render/deck.ts";
import { seenIn } from "../../../tests/public/seen.ts";
import { renderTokens } from "../../render/face/tokens.ts";

function html(text: string): string {
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  const tokens = faceTokens(deck.slides[0]?.face ?? []);
  return renderTokens(tokens, new Map()).replace(
    /<wbr>|<\/?div class="item">|<\/div>(?=<\/li>)|\n/g,
    "",
  );
}

const link = (address: string) => `<a href="${address}">${address}</a>`;

describe("an address in text", () => {
  it.each([
    ["见 https://example.org/a?b=c，后面", `<p>见 ${link("https://example.org/a?b=c")}，后面</p>`],
    ["见https://example.org。", `<p>见${link("https://example.org")}。</p>`],
    ["(https://example.org/a_(b)).", `<p>(${link("https://example.org/a_(b)")}).</p>`],
    ["http://localhost:8000/ and x", `<p>${link("http://localhost:8000/")} and x</p>`],
    [
      "[https://a.example](https://b.example)",
      '<p><a href="https://b.example">https://a.example</a></p>',
    ],
    ["`https://example.org`", "<p><code>https://example.org</code></p>"],
    ["<https://example.org>", `<p>${link("https://example.org")}</p>`],
  ])("%j is a link, and no more than it", (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

function slots(side: string, one: string, other: string, at = "right"): string {
  const open =
    side === "" ? '<div class="slots">' : `<div class="slots ${at}" style="--side:${side}">`;
  return `${open}<div class="slot">${one}</div><div class="slot">${other}</div></div>`;
}

describe("forms of other programs", () => {
  it.each([
    [
      "- [ ] a\n- [x] b",
      '<ul><li><span class="task" role="img" aria-label="未完成"></span>a</li><li><span class="task done" role="img" aria-label="已完成"></span>b</li></ul>',
    ],
    ["- [a](b.html) c", '<ul><li><a href="b.html" download="">a</a> c</li></ul>'],
    ["\t- a\n\n\tb", "<ul><li>a</li></ul><p>b</p>"],
    ['- a\n- b\n<!-- .element: class="x" -->', '<ul><li>a</li><li class="x">b</li></ul>'],
    ['- a\n- b\n\n<!-- .element: class="x" -->', '<ul class="x"><li>a</li><li>b</li></ul>'],
    ['<div>\n\na\n\n</div>\n<!-- .element: class="x" -->', '<div class="x"><p>a</p></div>'],
    ['<font color="#e07b00" size="5">a</font>', '<p><font color="#e07b00" size="5">a</font></p>'],
    ["- a\n\n::right::\n\nb", slots("", "<ul><li>a</li></ul>", "<p>b</p>")],
    ["a\n::right::\nb ::right::", slots("", "<p>a</p>", "<p>b ::right::</p>")],
    ["# a\n\nb\n\n::right::\n\nc", `<h1>a</h1>${slots("", "<p>b</p>", "<p>c</p>")}`],
    ["# a\n\nb\n\n::right::\n\n# c\n\nd", slots("", "<h1>a</h1><p>b</p>", "<h1>c</h1><p>d</p>")],
    ["::right::\n\nb", "<p>b</p>"],
    [
      "a\n\n::left::\n\nb\n\n::right::\n\nc\n\n::bottom::\n\nd",
      `<p>a</p>${slots("", "<p>b</p>", "<p>c</p>")}<p>d</p>`,
    ],
    ["[.column]\n\na\n\n[.column]\n\nb", slots("", "<p>a</p>", "<p>b</p>")],
    ["<div>\n\n::left::\n\na\n\n::right::\n\nb\n\n</div>", "<div><p>a</p><p>b</p></div>"],
    [
      '<img src="a.png" align="right" width="25%">\n\n> b',
      slots("25%", "<blockquote><p>b</p></blockquote>", '<p><img src="a.png" alt="" /></p>'),
    ],
    ["![left:90%](a.png)\n\n`b`\n\n---\nc", '<p><img src="a.png" alt=""></p><p><code>b</code></p>'],
    [
      "> b\n\n![bg left](a.png)",
      slots(
        "40%",
        '<p><img src="a.png" alt="" /></p>',
        "<blockquote><p>b</p></blockquote>",
        "left",
      ),
    ],
    [
      "- ![right](a.png)\n\n> b",
      '<ul><li><img src="a.png" alt="right"></li></ul><blockquote><p>b</p></blockquote>',
    ],
  ])("%j", (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it("keeps the step of a listing", () => {
    expect(html('<pre class="fragment fade-up"><code class="js">a</code></pre>')).toMatch(
      /^<pre class="code fragment fade-up"/,
    );
  });

  it("sets the attributes behind a fence on its box", () => {
    expect(html('```\na\n```\n<!-- .element: class="x" -->')).toMatch(/^<pre class="code x"/);
  });
});

describe("footnotes", () => {
  it("stand behind all else, counted in the order of their marks", () => {
    expect(html("a[^x] b[^1] c[^x]\n\n[^1]: one\n\n[^x]: word\n\n- d")).toBe(
      '<p>a<sup class="footnote">1</sup> b<sup class="footnote">2</sup> c<sup class="footnote">1</sup></p>' +
        '<ul><li>d</li></ul><ol class="footnotes"><li><p>word</p></li><li><p>one</p></li></ol>',
    );
  });

  it("are no part of a heading, and no link", () => {
    const { deck, problems } = readDeck([{ path: "a.md", text: "# a[^1] [^2]\n\n[^1]: b" }], {
      layouts: ["points"],
    });
    expect(deck.slides[0]?.heading).toBe("a [^2]");
    expect(problems).toEqual([]);
  });

  it("may stand in their line, as in Pandoc", () => {
    expect(html("文^[注 *一*^[注 二]]字[^1]\n\nx^[1] x^[ab] \\^[注]\n\n[^1]: 三")).toBe(
      '<p>文<sup class="footnote">1</sup>字<sup class="footnote">3</sup></p><p>x^[1] x^[ab] ^[注]</p>' +
        '<ol class="footnotes"><li><p>注 <em>一</em><sup class="footnote">2</sup></p></li><li><p>注 二</p></li><li><p>三</p></li></ol>',
    );
  });

  it.each([
    "![图^[这是 注]](a.png)文^[注 *一*]",
    "![图[^1]](a.png)文[^2]\n\n[^1]: 零^[注 二]\n\n[^2]: 注 *一*",
  ])("take no number in an alternative text, where none is drawn: %j", (text) => {
    expect(html(text)).toBe(
      '<p><img src="a.png" alt="图">文<sup class="footnote">1</sup></p>' +
        '<ol class="footnotes"><li><p>注 <em>一</em></p></li></ol>',
    );
  });

  it("that are hidden in their line, or whose mark is, are not shown", () => {
    const text =
      "# 甲^[乙<span hidden>密</span><!-- 密 -->]\n\n<span hidden>a^[密]</span>\n\nb^[密] <!-- .element: hidden -->\n\n<div hidden>\n\n^[密]\n\n</div>";
    const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
    const wall = joinSlides(renderSlides(shownDeck(deck)));
    const open = joinSlides(renderSlides(publicDeck(deck).deck));
    expect(seenIn(wall)).toContain("乙");
    expect(seenIn(wall) + open).not.toContain("密");
    expect(deck.slides[0]?.heading).toBe("甲");
  });

  it("of a slide are its own", () => {
    expect(html("a[^1]\n\n---\n\n[^1]: b")).toBe("<p>a[^1]</p>");
  });
});

describe("a name between colons", () => {
  it.each([
    ["很好:smile:，谢谢 :+1:", "很好😄，谢谢 👍"],
    ["8:30:00 1:100:2 :100: std:map:x a:on:b", "8:30:00 1:100:2 :100: std:map:x a:on:b"],
    [":nobody: ::smile:: :constructor: \\:smile:", ":nobody: ::smile:: :constructor: :smile:"],
    ["`:smile:`", "<code>:smile:</code>"],
  ])("%j", (text, expected) => {
    expect(html(text).replace(/<\/?span[^>]*>/g, "")).toBe(`<p>${expected}</p>`);
  });
});

describe("code as an element", () => {
  const code = (text: string) => {
    const { deck, problems } = readDeck([{ path: "a.md", text }], { layouts: [] });
    const fences = faceTokens(deck.slides[0]?.face ?? []).filter(({ type }) => type === "fence");
    return { codes: fences.map(({ info, content }) => [info, content]), problems };
  };

  it.each([
    [
      '<pre><code class="language-js" data-trim data-line-numbers="1|3">\n    a &lt; b;\n\n      c();\n</code></pre>',
      [["js [1|3]", "a < b;\n\n  c();\n"]],
    ],
    [
      '<div>\n<pre data-id="x"><code class="hljs python">a</code></pre>\n<pre><code>b</code></pre>\n</div>',
      [
        ["python", "a\n"],
        ["", "b\n"],
      ],
    ],
    [
      '<pre><code data-ln-start-from="7" data-line-numbers><script type="text/template">\n<b>c</b> &amp;\n</script></code></pre>',
      [[" [7:]", "<b>c</b> &amp;\n"]],
    ],
    [
      '<pre class="fragment fade-up"><code class="js" data-fragment-index="2">a</code></pre>',
      [["js", "a\n"]],
    ],
    ["<pre><code>a <b>x</b></code></pre>", []],
    ["<pre>a</pre>", []],
  ])("%j", (text, expected) => {
    expect(code(text)).toEqual({ codes: expected, problems: [] });
  });
});

describe("bare words in raw HTML", () => {
  it.each([
    [
      "<h2>a</h2>\nb <b>c</b>, <a href='#'>d</a>\n<div>e</div>\nf",
      '<h2>a</h2><p>b <b>c</b>, <a href="#">d</a></p><div>e</div><p>f</p>',
    ],
    ["<div>\na <b>b</b>\n</div>", "<div>a <b>b</b></div>"],
    ["<p>a</p>\n<img src='x.png'>", '<p>a</p><img src="x.png" />'],
    ["<div>\n\na\n\n</div>", "<div><p>a</p></div>"],
  ])("%j", (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});
