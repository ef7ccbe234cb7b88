import { describe, expect, it } from "vitest";
import { notesText } from "../../src/deck/notes/notes-text.ts";
import type { Deck } from "../../src/deck/model.ts";
import { publicDeck } from "../../src/deck/public/public-deck.ts";
import { readDeck } from "../../src/deck/read.ts";
import { readMarkdown } from "../../src/import/readers/markdown.ts";
import { renderPageMeta } from "../../src/render/page-meta.ts";
import { renderSlides } from "../../src/render/deck.ts";
import { isOnSlide, places } from "./places.ts";
import { seenIn } from "./seen.ts";

/** What a deck of one file shows in public and says: of its marks, upper-case letters. */
function read(text: string): { shown: string; said: string; codes: readonly string[] } {
  const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  const shown = renderSlides(publicDeck(deck).deck).map(({ html }) =>
    html.replace(/<(?:[^>]* alt="([^"]*)")?[^>]*>/g, " $1 "),
  );
  const said = deck.slides.map(({ notes }) => notesText(notes, deck.figures));
  const marks = (texts: readonly string[]): string =>
    [...new Set(texts.join(" ").match(/\b[A-Z]\b/g) ?? [])].join("");
  return { shown: marks(shown), said: marks(said), codes: problems.map(({ code }) => code) };
}

describe("no slide shows in public, nor notes on the wall,", () => {
  const canary = "泄密七号";
  const hidden = places.filter((place) => isOnSlide(place) && !place.isPublic);
  it.each(hidden.map(({ name, plant }) => [name, plant] as const))("%s", (name, plant) => {
    const text = `${plant(canary)}\n\n---\n\n尾`;
    const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
    const html = (of: Deck): string =>
      renderSlides(of)
        .map((slide) => slide.html)
        .join("");
    expect(html(publicDeck(deck).deck)).not.toContain(canary);
    if (!name.startsWith("notes ")) return;
    const slides = deck.slides.map((slide) => ({ ...slide, notes: { paragraphs: [] } }));
    expect(html({ ...deck, slides })).not.toContain(canary);
  });
});

describe("what is hidden over a separator stays hidden", () => {
  it.each([
    ["an element", "A\n\n<div hidden>\n\nX\n\n---\n\nY\n\n</div>\n\nB\n\n---\n\nC", "ABC", ""],
    ["by its style", 'A\n\n<p style="display:none">\n\nX\n\n----\n\nY\n\n</p>\n\nB', "AB", ""],
    ["with notes", "A\n\n<div hidden>\n\nX\n\nNote: Y\n\n---\n\nZ\n\n</div>\n\nNote: S", "A", "S"],
    ["what is for scripts", "A\n\n<template>\n\nX\n\n---\n\nY\n\n</template>", "A", ""],
    [
      "notes",
      "A\n\n<aside class=notes>\n\nS\n\n---\n\nT\n\n</aside>\n\nB\n\n---\n\nC",
      "ABC",
      "ST",
    ],
    ["fenced notes", "A\n\n::: notes\nS\n\n---\n\nT\n:::\n\nB\n\n---\n\nC", "ABC", "ST"],
    [
      "sections in an element",
      "A\n\n<div hidden>\n<section>\n\nX\n\n</section>\n</div>\n\nB",
      "AB",
      "",
    ],
    [
      "a section",
      "A\n\n---\n\n<section hidden>\n\nX\n\n---\n\nY\n\n</section>\n\n---\n\nB",
      "AB",
      "",
    ],
    [
      "sections in a section",
      '<section data-visibility="hidden">\n\nX\n\n<section>\n\nY\n\n</section>\n</section>\n\n---\n\nA',
      "A",
      "",
    ],
    ["a section of notes", "A\n\n<section class=notes>\n\nS\n\n</section>\n\nB", "AB", "S"],
    [
      "a section of notes behind one that is hidden",
      "A\n\n<section hidden>\n\nX\n\n<section>\n\nY\n\n</section>\n</section>\n\n<section class=notes>\n\nS\n\n</section>",
      "A",
      "S",
    ],
    [
      "after one that is open",
      "A\n\n<div hidden>\n\nX\n\n---\n\nB\n\n<div hidden>Y</div>",
      "AB",
      "",
    ],
    ["in code", "A\n\n`<div hidden>` \\<div hidden>\n\n---\n\nB\n\n</div>", "AB", ""],
    [
      "a footnote to which only hidden text points",
      "A[^1] <span hidden>X[^2]</span> B[^3]\n\n[^1]: C\n\n[^2]: Y[^4]\n\n[^3]: D[^5]\n\n[^4]: Z\n\n[^5]: E",
      "ABCDE",
      "",
    ],
    [
      "an element behind code below a tag, in which a comment of Obsidian would begin",
      "<div>A</div>\n```erlang\n%% B\n```\n\nC\n\n<p hidden>X</p>",
      "ABC",
      "",
    ],
    ["notes as code right below a tag", "A\n\n<div>\n```notes\nS\n```\nB\n</div>", "AB", "S"],
    ["notes as code without an end below a tag", "A\n\n<div>\n~~~ {.notes}\nS\n</div>", "A", "S"],
    ["a section in notes", "A\n\nNote: S\n\n<section>\n\nT\n\n</section>\n\n---\n\nB", "AB", "ST"],
    [
      "a section in the notes of a section, and one behind it",
      "<section>\n\nA\n\nNote: S\n\n<section>\n\nT\n\n</section>\n\n</section>\n<section>\n\nB\n\n</section>",
      "AB",
      "ST",
    ],
    ["the only footnote", "A <b hidden>x[^1]</b>\n\n[^1]: X", "A", ""],
    [
      "a block that outlives the paragraph it stands in",
      "A\n\n<p hidden><div hidden><div hidden></p>X\n\n---\n\nB",
      "AB",
      "",
    ],
    [
      "notes behind a slide that leaves its notes open",
      "A\n\n<aside class=notes>\n\n---\n\nB\n\nNote:\n\nS\n\n<aside class=notes>T</aside>\n\n<aside class=notes>U</aside>",
      "AB",
      "STU",
    ],
    [
      "what a comment hides below sections",
      "<section>\n\nA\n\n</section>\n\nX <!-- .element: hidden -->",
      "A",
      "",
    ],
    [
      "a slide below sections",
      "<section>\n\nA\n\n</section>\n\n<!-- .slide: hidden -->\n\nX",
      "A",
      "",
    ],
    [
      "what stands beside a section, set in by the one around both",
      "<section>\n    <section>\n    A\n    </section>\n    <!-- X -->\n    B\n\n    ![X](a.png) <!-- .element: hidden -->\n\n    {/* X\n\n    X */}\n\n    Note: S\n</section>",
      "AB",
      "S",
    ],
    [
      "a slide in a section that a separator tears",
      "<section>\n\nA\n\n</section>\n<section>\n\n<!-- .slide: hidden -->\n\nX\n\n---\n\nB\n\n</section>",
      "AB",
      "",
    ],
    ["a film, and no more than it", "<video hidden>X</video>A <video>Y</video>B", "AB", ""],
    [
      "an element that opens in one that is hidden",
      "A\n\n- B\n- X <!-- .element: hidden -->\n\n  <dialog>Y\n\nZ\n\n</dialog>\n\nC",
      "ABC",
      "",
    ],
    [
      "a comment that would end with a list, after notes",
      "- A\n\n  <section class=notes>\n\n> S\n\n  </section>\n\n   <!--\n> X\n\n---\n\n- Y\n-->",
      "A",
      "S",
    ],
    [
      "a declaration that would end with a list, after notes",
      "- A\n\n<aside class=notes>S</aside>\n\n  <![CDATA[ X\n\nY ]]>\n\nB",
      "AB",
      "S",
    ],
    [
      "an instruction that would end with a list, after a comment",
      "- A\n\n{/* X */}\n\n  <?x X\n\nY ?>\n\nB",
      "AB",
      "",
    ],
    [
      "an open comment of Obsidian in a section",
      "<section hidden>\n\n%% X\nY\n</section>\n\n---\n\nA",
      "A",
      "",
    ],
    [
      "the sections of a slide that is hidden",
      '# A\n\n---\n\n<!-- .slide: data-visibility="hidden" -->\n\n## X\n\n<section>\n\n## Y\n\n</section>\n\n<section>\n\nZ\n\n</section>\n\n---\n\nB',
      "AB",
      "",
    ],
    [
      "the sections of a slide that a comment alone hides",
      "<!-- .slide: hidden -->\n\n<section>\n\n## X\n\n</section>\n\n---\n\nA\n\n<section>\n\nB\n\n</section>",
      "AB",
      "",
    ],
    [
      "the sections of a slide that Remark leaves out",
      "# A\n\n---\n\nexclude: true\n\n## X\n\n<section>\n\n## Y\n\n</section>\n\n---\n\nB",
      "AB",
      "",
    ],
    [
      "no sections below code that hides a slide",
      "# A\n\n```\n<!-- .slide: hidden -->\n```\n\n<section>\n\nB\n\n</section>",
      "AB",
      "",
    ],
    [
      "a section with text of its own, set in",
      "<section>\n    A\n\n    <section hidden>\n\n    X\n\n    <section>\n\n    Y\n\n    </section>\n\n    Z\n\n    </section>\n\n    B\n\n    <section class=notes>\n\n    S\n\n    </section>\n</section>\n\n---\n\nC",
      "ABC",
      "S",
    ],
    [
      "a section of notes in fenced notes that are set in",
      "<section>\n    ::: notes\n\n    <section class=notes>\n\n    S\n\n    </section>\n\n    ---\n\n    T\n\n    :::\n\n    A\n</section>",
      "A",
      "ST",
    ],
    ["code at the top, below an empty line", "\n    A\n\n\n    B", "AB", ""],
    ["notes in a footnote", "A[^1]\n\n[^1]: B\n\n    C\n\n    Note:\n    S", "ABC", "S"],
    [
      "a comment of Obsidian in a footnote",
      "A[^1]\n\n[^1]: B\n\n    C\n    %%X%%D\n\nE",
      "AEBCD",
      "",
    ],
    [
      "text right behind an element by a comment",
      "A\n\n<p>B</p>\nX\n<!-- .element: hidden -->",
      "A",
      "",
    ],
    [
      "text right behind a drawing by a comment",
      'A\n\n<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>\nX\n<!-- .element: hidden -->\nB',
      "AB",
      "",
    ],
    [
      "text right behind an instruction by a comment",
      "A\n\n<p>B</p>\n<?x Y ?>\nX\n<!-- .element: hidden -->",
      "A",
      "",
    ],
    [
      "a comment over paragraphs in a list in a footnote",
      "A[^1]\n\n[^1]: B\n\n    - C\n\n      D <!-- X\n\n      Y --> E",
      "AEBCD",
      "",
    ],
    ["a comment in a footnote in a list", "- A[^1]\n\n  [^1]: B\n\n      C{/* X */}", "ABC", ""],
    [
      "notes that are set in in an element",
      "A\n\n<div>\n\n    ::: notes\n    S\n    :::\n\n</div>",
      "A",
      "S",
    ],
    [
      "notes that begin an item",
      "A\n\n- ::: notes\n  S\n  :::\n- B\n\n1. - ```notes\n     T\n     ```",
      "AB",
      "ST",
    ],
    [
      "a fence in a comment in a template",
      "<section data-markdown>\n<textarea data-template>\nA\n\n<!--\n```\nX\n-->\nB{>>Y<<}\n```js\nC\n```\n</textarea>\n</section>",
      "ABC",
      "",
    ],
    [
      "a comment behind code right below the tag of a section",
      "<section>\n~~~ js\nA\n\nB\n~~~\n\nC\n{>>X<<} <!-- Y\n\nZ -->\n</section>\n\n---\n\nD",
      "ABCD",
      "",
    ],
    [
      "a comment in an item of a section that is set in",
      "<section>\n\t1. A\n\n\t\t {/* X */}\n\n\t   - B\n\n\t\t    {>>Y<<}\n</section>",
      "AB",
      "",
    ],
    [
      "a comment behind a comment with code in it that is open",
      "A\n\n<div>\n<!--\nX\n\n```\nX\n-->\n</div>\n\nB {>>Y<<}\n\n---\n\nC",
      "ABC",
      "",
    ],
    [
      "a comment behind notes that are code over a blank line below a tag",
      "A\n\n<div>\n~~~ notes\nS\n\nT\n~~~\n</div>\n\nB <!-- X\n\nY --> C\n\n%%\n```\nX\n%%\n\nD{>>Y<<}\n\nNote: U",
      "ABCD",
      "STU",
    ],
    [
      "a comment of another program behind a comment with a fence on its line",
      "A <!-- ```chart\na,b\nX,1\n```\n\nX --> B\n\n---\n\n%%\nX\n\n```chart\na,b\nY,1\n```\n%%\n\nC",
      "ABC",
      "",
    ],
    [
      "code in a comment behind one in which a fence has no end",
      "A\n\n{/* X\n\n```chart\na,b\nX,1\n``` */}\n\nB\n\n%%\n```chart\na,b\nY,1\n```\n\nX\n%%\n\nC",
      "ABC",
      "",
    ],
    [
      "an element of notes with such a comment in it",
      "A\n\nNote: S\n\n<div hidden>\n\nX\n\n{/* X\n\n```js\nX\n``` */}\n\n</div>\n\nT\n\n---\n\nB",
      "AB",
      "ST",
    ],
    ["a comment with a comment of HTML in it", "A <!— <!-- X --> Y —> B\n\nC", "ABC", ""],
    ["settings behind a comment", "<!-- X -->\n---\ntitle: T\nremark: Y\n---\n\nA", "A", ""],
    [
      "a slide by a comment above what could be settings",
      "<!-- .slide: hidden -->\n---\ntitle: A\n---\n\nB",
      "AB",
      "",
    ],
    ["a picture by a comment", "A ![X](a.png)<!-- .element: hidden --> B", "AB", ""],
    ["an element by a comment", 'A\n\nX\n<!-- .element: class="notes" -->', "A", ""],
    [
      "in a diagram that is not drawn",
      '```mermaid X\n---\ntitle: X\n---\n%%{init: {"a": "X"}}%%\nflowchart LR\n  %% X\n  A --> B %% Y\n  click A "x.html" "Y"\n```',
      "AB",
      "",
    ],
    ["in a formula that is not drawn", "$$\nA % X\nB \\% C \\\\% Y\n$$", "ABC", ""],
  ])("%s", (_, text, shown, said) => {
    expect(read(text)).toMatchObject({ shown, said });
  });
});

describe("what a comment hides is on no wall, whatever a layout makes of it", () => {
  it.each([
    ["a list", "- X\n- Y"],
    ["code", "```js\nX\n```"],
    ["a chart", "```chart\na,X\nb,1\n```"],
    ["a diagram", "```mermaid\nX\n```"],
    ["a formula", "$$\nX\n$$"],
    ["a table", "| X |\n|---|\n| Y |"],
    ["a heading of a group", "### X"],
  ])("%s", (_, text) => {
    const whole = `## A\n\n${text}\n\n<!-- .element: hidden -->\n\nB`;
    const { deck } = readDeck([{ path: "1.md", text: whole }], { layouts: ["points"] });
    const html = renderSlides(deck)
      .map((slide) => slide.html)
      .join("");
    expect(html).toMatch(/A[^]*B/);
    expect(html).not.toMatch(/\b[XY]\b/);
  });

  it("an item", () => {
    const text = "## A\n\n- B\n- X <!-- .element: hidden -->\n- C <!-- .element: class=notes -->";
    const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
    expect(renderSlides(deck)[0]?.html).not.toMatch(/\b[CX]\b/);
  });
});

describe("a comment of HTML is not shown, with any markup in it", () => {
  const drawing = '<svg viewBox="0 0 9 9"><text>X</text></svg>';
  it.each([
    ["a drawing", `A\n\n<!-- ${drawing} X -->\n\nB`],
    ["a drawing over lines", `A\n\n<!--\n${drawing.replaceAll("><", ">\n<")}\nX -->\n\nB`],
    ["an empty drawing", "A\n\n<!-- <svg/> X -->\n\nB"],
    ["half of a drawing in each of two", "A\n\n<!-- <svg> -->\nB\n<!-- </svg> X -->"],
    ["the end of a drawing around it", "A\n\n<svg>\n<!-- </svg> X -->\n</svg>\n\nB"],
    ["the end of a drawing in a line", "A <svg><!-- </svg> X --></svg> B"],
    [
      "the end of a drawing in an element",
      "A\n\n<div>\n<svg>\n<!-- </svg>\nX -->\n</svg>\n</div>\n\nB",
    ],
    ["a listing", "A\n\n<!--\n<pre><code>x</code></pre>\nX\n-->\n\nB"],
    [
      "a listing between blank lines",
      "A\n\n<!--\n\n<pre><code>x\n\nx</code></pre>\n\nX\n\n-->\n\nB",
    ],
    [
      "a listing, behind one that is shown",
      "A\n\n<pre><code>B</code></pre>\n<!-- <pre><code>x</code></pre> X -->",
    ],
    [
      "a picture with its caption",
      "A\n\n<!-- <figure><img src='a.png'><figcaption>X</figcaption></figure> X -->\n\nB",
    ],
    [
      "a table",
      "A\n\n<!--\n<table>\n<tr><td>X</td><td>Y</td></tr>\n<tr><td>X</td><td>Y</td></tr>\n</table>\nX -->\n\nB",
    ],
    ["a diagram", 'A\n\n<!--\n<div class="mermaid">\ngraph LR\n</div>\nX -->\n\nB'],
  ])("%s", (_, text) => {
    expect(read(text).shown).toBe("AB");
  });
});

describe("Obsidian's comments", () => {
  it.each([
    ["with text behind the mark", "A\n\n%% X\n\nY\n%%\n\nB"],
    ["open, before one with an end", "%% X\nY\n\nA\n\n%%\nX\n\n---\n\nY\n%%\n\nB"],
    ["over lines", "A\n%% X\nY %%\nB"],
    ["of more than a thousand letters", `A\n\n%%\n${"字".repeat(1200)}\n\nX\n%%\n\nB`],
    ["in an item", "- %% X\n- A\n\n1. - %%X%%\n   - B"],
    ["over lines of a quotation", "> %%\n> X\n>\n> Y\n> %%\n> A\n\n> - %% X\n>   Y\n> - B"],
    ["before an element that is hidden", "A\n\n%% X\n<div hidden>\n\nY\n\n</div>\n\nB"],
    ["before notes", "A\n\n%% X\n```notes\n\nY\n```\n\n%% X\n::: notes\n\nY\n\n:::\n\nB"],
    ["as a link, in a quotation", "A\n\n> [//]: # (X)\n> [comment]: <> (Y)\n> B"],
    ["and percentages", "A 5%%\n\n10%% B"],
    ["from a line to another", "A %% X\nY %% B"],
    ["from a line to another, in blocks", "- A %% X\n  Y %%\n\n> B %% X\n> Y %%"],
    ["from a line to another, in a footnote", "A[^1]\n\n[^1]: B %% X\n    Y %%"],
    ["over a blank line, to the end of a line", "A\n\n%% X\n\nY %%\n\nB"],
    ["from a line over a list", "A %%\n- X\n- Y\n%% B"],
    ["from a line to one of its own", "A %%\nX\n%%\n\n%%\nY\n%%\n\nB"],
  ])("%s", (_, text) => {
    expect(read(text).shown).toBe("AB");
  });

  it.each([
    "%% X\n\nA 5%%\n\nB\n\nC\n\nD",
    "%% X\n\nA\n\n---\n\nB %%\n\nC\n\nD",
    "- A %% B\n- C %% D",
    "A %% B\n\nC %% D",
    "| A | %% |\n|---|---|\n| B C | %% D |",
  ])("are none in %j", (text) => {
    expect(read(text).shown).toBe("ABCD");
  });
});

describe("a comment of another program is not shown, however long", () => {
  it.each([
    ["{/* ", " */}"],
    ["{# ", " #}"],
    ["{{- /* ", " */ -}}"],
    ["{% comment %}", "{% endcomment %}"],
    ["{%- comment -%}\n", "\n{%- endcomment -%}"],
    ["{{% comment %}}", "{{% /comment %}}"],
    ["{{< comment >}}", "{{< /comment >}}"],
    ["{{!-- ", " --}}"],
    ["{::comment}", "{:/comment}"],
    ["\n\\begin{comment}\n", "\n\\end{comment}\n"],
    ["\\iffalse ", " \\fi "],
    ["<%-- ", " --%>"],
    ["<!— ", " —>"],
    ["<comment>", "</comment>"],
    ["\n#+begin_comment\n", "\n#+end_comment\n"],
    ["\n:PROPERTIES:\n", "\n:END:\n"],
    ["@@comment:", "@@"],
    ["{>>", "<<}"],
    ["{--", "--}"],
    ["{~~", "~>"],
    ["%%", "%%"],
  ])("%j", (open, close) => {
    const end = open === "{~~" ? "B~~}" : "B";
    const inside = `X ${"字".repeat(1200)}\n\n---\n\nY`;
    const text = open === "%%" ? inside.replace(/\s/g, " ") : inside;
    expect(read(`A${open}${text}${close}${end}`).shown).toBe("AB");
    expect(read(`A ${open} B`).shown).toBe("AB");
  });

  it("also in a link's address over lines, and on one line of Org", () => {
    const text = "A\n\n[//]: # (X\nY)\n\nB\n\n[comment]: # (X\n\nY)\n\n#+COMMENT: X\n\nC";
    expect(read(text).shown).toBe("ABC");
  });

  it("in quotations and items", () => {
    const quoted = "> #+begin_comment\n> X\n>\n> Y\n> #+end_comment\n>\n> A\n>\n> #+COMMENT: X";
    const items =
      "- :PROPERTIES:\n  :X: Y\n  :END:\n- B\n\n> #+BEGIN_NOTES\n> S\n>\n> T\n> #+END_NOTES\n> C";
    expect(read(`${quoted}\n\n${items}`)).toMatchObject({ shown: "ABC", said: "ST" });
  });

  it("behind code in which one begins", () => {
    expect(read("```js\nA {/* B\n```\n\n{# X #}C\n\n{/* Y */}D").shown).toBe("ABCD");
  });
});

describe("a slide that a comment in its notes hides is hidden, as in reveal.js", () => {
  it.each([
    'Note:\nS\n\n<!-- .slide: data-visibility="hidden" -->',
    "???\nS\n<!-- .slide：hidden -->",
    '<aside class="notes">S\n\n<!-- .slide: hidden -->\n\n</aside>',
    "::: notes\nS\n\n<!-- .slide: hidden -->\n:::",
  ])("%j", (notes) => {
    expect(read(`X\n\n${notes}\n\n---\n\nA`).shown).toBe("A");
  });

  it("but not one in code there", () => {
    expect(read("A\n\nNote:\nS `<!-- .slide: hidden -->`\n\n---\n\nB").shown).toBe("AB");
  });
});

it("what is not shown of a list goes on behind its item", () => {
  const text = "- <![CDATA[ X\nY ]]>\n- A\n\n> <?x X\nY ?>\n\nB\n\n- <p\nhidden\n>X</p>\n- C";
  expect(read(text).shown).toBe("ABC");
});

it.each([
  ["over paragraphs", "A <![CDATA[ X\n\n- Y\n\nZ ]]> B"],
  ["in an item", "- A\n  <![CDATA[ X\n\n  Y ]]>\n- B"],
  [
    "in an item of a template",
    "<section data-markdown><textarea data-template>\n- A\n\n  <![CDATA[ X\nY ]]>\n- B\n</textarea></section>",
  ],
  ["before what is hidden", "A\n\n<![CDATA[ X\nY ]]>\nZ\n<!-- .element: hidden -->\n\nB"],
  [
    "behind a drawing",
    'A\n\n<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>\n<![CDATA[ X\n\nY ]]>\n\nB',
  ],
  ["beside code", "`<![CDATA[` A\n\n```xml\n<![CDATA[B]]>\n```\n\n<![CDATA[ X\n\nY ]]>"],
])("a section of XML is not shown: %s", (_, text) => {
  expect(read(text).shown).toBe("AB");
});

it.each([
  ["- X\n\n  </div>\n\n  <p>Y</p>\n\nB", "AB"],
  ["- X\n\n  - X\n\n    </div>\n\n    Y\n\n  Z\n\nB", "AB"],
  ["- X\n\n  <div>X</div>\n\n  </div>\n\n  </div>\n\nB", "AB"],
  ["- X\n\n</div>\n\nB\n\n- C\n\n  </div>\n\n  D", "ABCD"],
])(
  "an end tag in an item ends what is hidden around it no sooner than on the wall: %j",
  (text, shown) => {
    const { deck } = readDeck([{ path: "1.md", text: `A\n\n<div hidden>\n\nX\n\n${text}` }], {
      layouts: ["points"],
    });
    const seen = (of: Deck): string => {
      const html = renderSlides(of).map((slide) => slide.html);
      return [...new Set(seenIn(html.join("\n")).match(/\b[A-Z]\b/g) ?? [])].join("");
    };
    expect([seen(deck), seen(publicDeck(deck).deck)]).toEqual([shown, shown]);
  },
);

it("a remark in a diagram right below a tag, which is drawn as typed, holds a public output back", () => {
  expect(read("<div>\n```mermaid\npie\n  %% X\n```\n</div>").codes).toContain("no-notes");
});

it("a tag that ends on a line of its own hides what it holds", () => {
  const text = "A\n\n<span\n  hidden\n  >X</span\n>\n\n<video\nhidden\n>Y</video>\n\nB";
  expect(read(text).shown).toBe("AB");
});

describe("a value of an attribute over lines shows nothing and is said whole", () => {
  it.each([
    ["with an empty line", '<p data-notes="S\n\nT">A</p>'],
    ["with what begins a block", 'A <b data-notes="S\n---\n- T">a</b>'],
    ["in an item", '- A <b class="fragment" data-notes="S\n# T">a</b>'],
    ["of an element that begins an item", '- <p data-notes="S\nT">A</p>'],
    ["with an empty line, in an item", '1. a\n\n   <p data-notes="S\n\nT">A</p>'],
    ["of an element that begins a quotation", '> <p data-notes="S\nT">A</p>'],
    ["with an empty line, in a quotation", '> <p data-notes="S\n>\n> T">A</p>'],
    ["with an empty line that ends a quotation", '> - <p data-notes="S\n\nT">A</p>'],
    ["with a title before it", '<p title="x\n\ny"\n\ndata-notes="S T">A</p>'],
  ])("%s", (name, text) => {
    const { shown, said } = read(text);
    expect(shown).toBe("A");
    if (name !== "with a title before it") expect(said).toBe("ST");
  });
});

describe("a comment in a section", () => {
  const inner = "A <!-- X\n\n- Y\n\nZ --> B\n\n```\n<!-- C\n\n-->\n```\n\n`<!--` D\n\n<!-- X\nY";
  it.each([
    ["", `<section>\n\n${inner}\n\n</section>`],
    ["set in", `<section>\n${inner.replace(/^(?=.)/gm, "    ")}\n</section>`],
    [
      "in a template",
      `<section data-markdown><textarea data-template>\n${inner}\n</textarea></section>`,
    ],
  ])("is not shown %s", (_, text) => {
    expect(read(text)).toMatchObject({ shown: "ABCD", said: "" });
  });

  it.each([
    ["a heading", "## A <!-- X\nY --> B"],
    ["rows", "| A |\n|---|\n| B <!-- X |\n| Y --> C |"],
    ["a line, without an end", "A <!-- X\nY"],
  ])("is not shown over the lines of %s, set in right below its tag", (_, text) => {
    const set = `<section>\n${text.replace(/^/gm, "    ")}\n</section>\n\n---\n\nD`;
    expect(read(set).shown).not.toMatch(/[XY]/);
    expect(read(set).shown).toMatch(/^A.*D$/);
  });

  it("still sets attributes", () => {
    const text =
      '<section data-markdown><textarea data-template>\nA\n<!-- .slide:\n  id="a" -->\n</textarea></section>';
    expect(readDeck([{ path: "1.md", text }], { layouts: [] }).deck.slides[0]?.id).toBe("a");
  });
});

describe("the id of a slide, which is its address", () => {
  it.each([
    ["an element", "<div hidden>\n\n甲\n\n</div>\n\n乙", "乙"],
    ["a heading in part", "## 乙<span hidden>甲</span>", "乙"],
    ["by a comment", "甲\n<!-- .element: hidden -->\n\n乙", "乙"],
    ["in a formula", "$x % y$", "x"],
    ["notes as an element", "<aside class=notes>甲</aside>\n\n乙", "乙"],
    ["what is for scripts", "<template>\n\n甲\n\n</template>\n\n乙", "乙"],
  ])("has nothing of what is hidden: %s", (_, text, id) => {
    const { deck } = readDeck([{ path: "1.md", text: `${text}\n\n---\n\n尾` }], {
      layouts: ["points"],
    });
    expect(deck.slides[0]?.id).toBe(id);
  });
});

it("the headings and the description of a site with notes have nothing of what is hidden", () => {
  const text =
    "# 甲<span hidden>乙</span>\n\n### 丙<b hidden>乙</b>\n\n<p hidden>乙</p>\n\n丁\n<!-- .element: hidden -->\n\n戊";
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  const html = renderPageMeta(deck, { color: "#000" }) + JSON.stringify(deck.settings);
  const [slide] = deck.slides;
  const headings = slide?.face.flatMap((block) =>
    block.kind === "heading" ? [block.text] : block.kind === "group" ? [block.heading.text] : [],
  );
  expect([slide?.heading, headings, /[乙丁]/.exec(html)]).toEqual(["甲", ["甲", "丙"], null]);
});

describe("an element without an end tag hides no more than itself", () => {
  it.each([
    ["an item", "<ul><li hidden>X<ul><li>Y</ul><li>A</ul>B", "AB"],
    ["the last item", "<ul><li>A<li hidden>X</ul>B", "AB"],
    ["a row", "<table><tr hidden><td>X<table><tr><td>Y</table><tr><td>A</table>B", "AB"],
    ["a cell", "<table><tr><td hidden>X<th>A<tr><td>B</table>", "AB"],
    ["a term", "<dl><dt hidden>X<dd>A<dd hidden>Y</dl>B", "AB"],
    ["an item with an end", "<ul><li hidden>X<ul><li>Y</li></ul>Z</li><li>A</li></ul>", "A"],
  ])("%s", (_, text, shown) => {
    expect(read(text).shown).toBe(shown);
  });
});

describe("an element is hidden", () => {
  it.each([
    'v-if="false"',
    "v-show='false'",
    "x-show=false",
    'ng-hide="true"',
    'class="hide"',
    ...[
      ..."hidden hidden! !hidden tw-hidden md:hidden is-hidden uk-hidden d-none d-lg-none d-hide dn".split(
        " ",
      ),
      ..."invisible lg:invisible uk-invisible element-invisible v-hidden [display:none]".split(" "),
      ..."opacity-0 !opacity-0 op-0 op0 o-0 opacity-[0] size-0 scale-0 text-0 text-[0px]".split(
        " ",
      ),
      ..."sr-only is-sr-only visually-hidden visuallyhidden visually-hidden-focusable".split(" "),
      ..."govuk-visually-hidden screen-reader-text show-for-sr text-hide text-transparent".split(
        " ",
      ),
      "hidden print:block",
      "d-none d-print-block",
      "opacity-0 hover:opacity-100",
      "block md:hidden",
    ].map((classes) => `class="a ${classes} b"`),
    ..."un-hidden invisible op0 op-0 opacity-0 sr-only display-none text-transparent".split(" "),
    ...'op="0" un-op="0" display="none" un-invisible="" text="transparent xs"'.split(/ (?!xs)/),
    'class="visible-print-block"',
    'class="print-only"',
    'style="opacity: 0.001"',
    'style="opacity: 2%"',
    'style="font-size: 0.5px"',
    'style="font-size: 1px"',
    'style="font-size: .05em"',
    'style="clip-path: circle(0)"',
    'style="clip-path: polygon(0 0, 0 0, 0px 0)"',
    'style="transform: translateX(-9999px)"',
    'style="translate: 0 -9999px"',
    'style="position: absolute; left: -100vw"',
    'style="color: #FFF; background: white"',
    'style="background-color: rgb(0, 0, 0); color:#000000 !important"',
    'style="color: red; background: red"',
  ])("by %s", (attribute) => {
    expect(read(`A\n\n<p ${attribute}>X</p>\n\nB <span ${attribute}>Y</span>`).shown).toBe("AB");
  });

  it.each([
    'v-if="true"',
    'v-if="a"',
    "ng-hide=false",
    "op50",
    "hide-below",
    'op="50"',
    'text="xl red-500"',
    'text="transparent" bg="clip-text gradient-to-r"',
    "text-transparent bg-clip-text",
    'text-transparent class="bg-clip-text"',
    'display="block"',
    'style="opacity: 0.1"',
    'style="opacity: 50%"',
    'style="font-size: 0.8em"',
    'style="font-size: 12px"',
    'style="clip-path: circle(50%)"',
    'style="transform: translateX(-50%)"',
    'style="left: -10vw"',
    'class="hide-on-print"',
    ...[
      ..."opacity-50 opacity-05 op-80 text-white not-sr-only visible size-10 scale-105 dn-1".split(
        " ",
      ),
      ..."print:hidden d-print-none max-md:hidden dark:hidden hover:invisible overflow-hidden".split(
        " ",
      ),
      "hidden md:block",
      "d-none d-md-flex",
      "opacity-0 lg:opacity-100",
      "bg-clip-text text-transparent bg-gradient-to-r",
    ].map((classes) => `class="a ${classes} b"`),
    'style="color: #fff; background: #f00"',
    'style="color: #fff"',
    'style="border-color: red; background: red"',
    'style="color: inherit; background: inherit"',
  ])("not by %s", (attribute) => {
    expect(read(`<p ${attribute}>A</p>`).shown).toBe("A");
  });
});

describe("front matter", () => {
  const rest = "A\n\n---\n\nB\n";
  it.each([
    ["hidden: true", "", ["hidden-file", "no-slides"]],
    ["draft:", "", ["hidden-file", "no-slides"]],
    ["隐藏: 是", "", ["hidden-file", "no-slides"]],
    ["published: false", "", ["hidden-file", "no-slides"]],
    ["draft: false\npublished: true", "AB", []],
    ["hide:\n  - toc", "AB", ["unknown-key"]],
    ["publish: none", "AB", ["unknown-key"]],
    ["publish: { notes: none }", "AB", ["unknown-key"]],
    ["publish: true\nprivate: no", "AB", ["unknown-key", "unknown-key"]],
    ["公开: 否", "AB", ["unknown-key"]],
    ["状态: 草稿", "AB", ["not-public"]],
    ["密级: 内部", "AB", ["not-public"]],
    ["status: draft", "AB", ["not-public"]],
    ["公开范围: 本局内部", "AB", ["not-public"]],
    ["状态: 定稿\n密级: 无\n公开: 是\nstatus: final", "AB", Array(4).fill("unknown-key")],
  ])("%j hides a file, guards it, or neither", (yaml, shown, codes) => {
    expect(read(`---\n${yaml}\n---\n${rest}`)).toMatchObject({ shown, codes });
  });

  it.each([
    [
      "of TOML",
      '+++\ntitle = "题"\nremark = "X"\nlong = """\nY\n---\nZ"""\n\n[params]\nx = "X"\n+++\n\n',
    ],
    ["of TOML, named", "---toml\nremark = 'X'\n---\n"],
    ["of JSON", '{\n  "remark": "X",\n  "a": { "b": "Y" }\n}\n'],
    ["of JSON in a line", '{"remark": "X"}\n\n'],
    ["of JSON with single quotes", "{'remark': 'X'}\n\n"],
    ["of YAML in braces", "{ remark: X, b: Y }\n"],
    ["of JSON between marks", ';;;\n{ "remark": "X" }\n;;;\n'],
    ["of YAML, named", "--- yaml\nremark: X\n---\n"],
    ["of YAML behind blank lines", "\n\n---\nremark: X\n---\n"],
    ["of YAML behind a blank", " ---\nremark: X\n---\n"],
    ["of YAML behind two byte order marks", "\uFEFF\uFEFF---\nremark: X\n---\n"],
  ])("%s is not shown", (_, head) => {
    expect(read(head + rest).shown).toBe("AB");
    const hidden = head.replace(/remark/, "draft");
    expect(read(hidden + rest).shown).toBe("");
    expect(JSON.stringify(readMarkdown(head + rest, "1.md").blocks)).not.toMatch(/[XYZ]/);
  });

  it.each([
    ["with a figure", "{{次数}} A"],
    ["with a list of settings behind it", "{\n\nA\n\n}"],
    ["with a sign of GitPitch", "+++\n\nA\n\n+++\n\nB"],
    ["of text between separators", "\n---\n\nA: 1\n\nB\n\n---\n\nC"],
  ])("is nothing that a file begins with %s", (_, text) => {
    expect(read(text).shown).toMatch(/^A/);
  });

  it.each([
    ["hide: true", "AC"],
    ["hidden: true", "AC"],
    ["layout: center\ndisabled: true", "AC"],
    ["{hide: true}", "AC"],
    ['{ "layout": "a, b", "hide":true }', "AC"],
    ['{\n  "layout": "center",\n  "hidden": "yes"\n}', "AC"],
    ['"hide": true', "AC"],
    ["'hidden': 'true'", "AC"],
    ["hide: false", "ABC"],
    ["{hide: false}", "ABC"],
    ['hide: "no"', "ABC"],
  ])("of a slide, as in Slidev, hides it or not: %j", (yaml, shown) => {
    expect(read(`A\n\n---\n${yaml}\n---\n\nB\n\n---\n\nC`).shown).toBe(shown);
  });

  it.each([
    ['"hidden": true', "AC"],
    ["{hidden: true}", "AC"],
    ['{"title": "X", "draft": true}', "AC"],
    ['{\n  "visibility": "hidden"\n}', "AC"],
    ["{hidden: true} X", "AXBC"],
    ["{hidden: false}", "ABC"],
    ["{'a': X, b}", "AXBC"],
  ])("at the head of a slide hides it or not: %j", (set, shown) => {
    expect(read(`A\n\n---\n\n${set}\n\nB\n\n---\n\nC`).shown).toBe(shown);
  });

  it("of a hidden file names no deck", () => {
    const { deck } = readDeck(
      [
        { path: "1.md", text: "---\ntitle: 甲\npart: 甲\nhidden: true\n---\n## 丙" },
        { path: "2.md", text: "## 乙" },
      ],
      { layouts: ["points"] },
    );
    expect(JSON.stringify(publicDeck(deck).deck)).not.toContain("甲");
  });

  it("that would guard a file stops what is made of it", () => {
    const files = [
      "publish: none",
      "internal: true",
      "public: false",
      "confidential: true",
      "保密: 是",
      "公开: 否",
    ].map((yaml) => {
      const text = `---\n${yaml}\n---\n${rest}`;
      return readDeck([{ path: "1.md", text }], { layouts: ["points"] }).problems;
    });
    expect(files.map((problems) => problems.map(({ severity }) => severity))).toEqual([
      ["error"],
      ["error"],
      ["error"],
      ["error"],
      ["error"],
      ["error"],
    ]);
  });
});

describe("what styles the deck", () => {
  const style = "<style>p::after { content: 'X' }</style>";
  it.each([
    ["a comment", `A\n\n<!-- ${style} -->`],
    ["a comment over lines", `A\n\n<!--\n\n${style}\n\n-->`],
    ["notes", `A\n\nNote: ${style}`],
    ["a slide that is hidden", `A\n\n---\n\n<!-- .slide: hidden -->\n\n${style}\n\nB`],
    ["a section that is hidden", `A\n\n<section hidden>\n\n${style}\n\nB\n\n</section>`],
    ["a file that is hidden", `---\ndraft: true\ncss: X.css\n---\n\n${style}\n\nA`],
  ])("is not in %s", (_, text) => {
    expect(readDeck([{ path: "1.md", text }], { layouts: ["points"] }).styles).toEqual([]);
  });

  it("is what stands on a slide", () => {
    const { styles } = readDeck([{ path: "1.md", text: `A\n\n<!-- X -->${style}` }], {
      layouts: ["points"],
    });
    expect(styles).toHaveLength(1);
  });
});

it("a comment of HTML in a value of a setting is not shown", () => {
  const files = [
    { path: "deck.yaml", text: "title: A <!-- X -->\nunit: <!-- Y -->\nspeaker: B<!-- X\n" },
    { path: "figures.yaml", text: "数: 3 <!-- X -->\n空: { value: <!-- X -->, placeholder: N }\n" },
    { path: "1.md", text: "---\npart: C <!-- X -->\n---\n\n{{数}} {{空}}" },
  ];
  const { deck } = readDeck(files, { layouts: ["points"] });
  expect(deck.settings).toMatchObject({ title: "A", speaker: "B" });
  expect(deck.parts.map(({ name }) => name)).toEqual(["C"]);
  expect(deck.figures.get("数")?.value).toBe("3");
  expect(deck.figures.get("空")).toMatchObject({ placeholder: "N" });
  expect(JSON.stringify([deck.settings, deck.parts])).not.toMatch(/[XY]/);
});
