import { describe, expect, it } from "vitest";
import { notesText } from "../../src/deck/notes/notes-text.ts";
import type { Deck } from "../../src/deck/model.ts";
import { publicDeck } from "../../src/deck/public/public-deck.ts";
import { readDeck } from "../../src/deck/read.ts";
import { readMarkdown } from "../../src/import/readers/markdown.ts";
import { renderSlides } from "../../src/render/deck.ts";

/** Of a deck of one file, the marks, upper-case letters, that its wall shows, that it shows in public, and that it says. */
function read(text: string) {
  const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  const marks = (found: string): string => [...new Set(found.match(/\b[A-Z]\b/g) ?? [])].join("");
  const shown = (of: Deck): string =>
    marks(
      renderSlides(of)
        .map(({ html }) => html.replace(hiddenElement, "").replace(/<[^>]*>/g, " "))
        .join(" "),
    );
  const slides = deck.slides.map((slide) => ({ ...slide, notes: { paragraphs: [] } }));
  return {
    wall: shown({ ...deck, slides }),
    shown: shown(publicDeck(deck).deck),
    said: marks(deck.slides.map(({ notes }) => notesText(notes, deck.figures)).join(" ")),
    codes: [...new Set(problems.map(({ code }) => code))],
    slides: deck.slides.length,
  };
}

/** As a browser draws it: an element with the attribute, where it holds no other of its name. */
const hiddenElement = /<(\w+)(?=[^<>]* hidden)[^<>]*>[^]*?<\/\1>/g;

function expectShown(text: string, shown: string): void {
  expect(read(text)).toMatchObject({ shown, wall: shown });
}

describe("Slidev's RenderWhen", () => {
  const when = (contexts: string): string => `A\n\n<RenderWhen ${contexts}>X</RenderWhen> B`;
  it.each([
    'context="presenter"',
    "context='overview'",
    ":context=\"['presenter', 'previewNext']\"",
    "v-bind:context=\"'presenter'\"",
  ])("with %s is not shown", (contexts) => expectShown(when(contexts), "AB"));

  it.each([
    'context="main"',
    'context="visible"',
    'context="slide"',
    'context="print"',
    ":context=\"['presenter', 'slide']\"",
  ])("with %s is shown", (contexts) => {
    expectShown(when(contexts), "AXB");
    expect(read(when(contexts)).codes).toEqual(["foreign-deck"]);
  });

  it.each([
    [
      "over lines, with Markdown in it",
      'A\n\n<RenderWhen context="presenter">\n\n- X\n- **Y**\n\n```js\nZ\n```\n\n</RenderWhen>\n\nB',
      "AB",
    ],
    ["in an item", '- A\n- <RenderWhen context="presenter">X</RenderWhen>\n- B', "AB"],
    [
      "with other words for the audience",
      '<RenderWhen context="presenter">\nX\n<template #fallback>A</template>\n</RenderWhen>\n\n<RenderWhen context="slide">B<template v-slot:fallback>Y</template></RenderWhen>',
      "AB",
    ],
    [
      "in another one",
      '<RenderWhen context="main">A <render-when context="presenter">X</render-when> B</RenderWhen>',
      "AB",
    ],
    ["without an end", 'A\n\n<RenderWhen context="presenter">\n\nX\n\n---\n\nB', "AB"],
    [
      "in code",
      '`<RenderWhen context="presenter">A</RenderWhen>`\n\n```vue\n<RenderWhen context="presenter">B</RenderWhen>\n```',
      "AB",
    ],
    [
      "as a component in a line",
      'A :RenderWhen[X]{context="presenter"} B :render-when[C]{context=slide}\n\n- :RenderWhen[Y]{:context="[\'overview\']"}',
      "ABC",
    ],
    [
      "as a component over lines",
      'A\n\n::RenderWhen{context="presenter"}\nX\n\n::card\nY\n::\n\nZ\n::\n\n:::render-when {context="main"}\nB\n:::\n\nC',
      "ABC",
    ],
    [
      "as a component in code",
      '`:RenderWhen[A]{context="presenter"}`\n\n```md\n:RenderWhen[B]{context="presenter"}\n```',
      "AB",
    ],
  ])("%s", (_, text, shown) => expectShown(text, shown));
});

describe("a condition of Slidev", () => {
  it.each([
    "$slidev.nav.isPresenter",
    "$nav.isPresenter",
    "isPresenter",
    "(isPresenter)",
    "$renderContext === 'presenter'",
    "'presenter' == $renderContext",
    "$renderContext !== 'slide'",
    "['presenter', 'overview'].includes($renderContext)",
    "$slidev.nav.isPresenter && $clicks > 1",
    "isPresenter || false",
  ])("for the presenter alone hides: %s", (condition) => {
    for (const name of ["v-if", "v-show"]) {
      expectShown(
        `A\n\n<div ${name}="${condition}">\n\nX\n\n</div>\n\nB <b ${name}="${condition}">Y</b>`,
        "AB",
      );
    }
  });

  it.each([
    "!$slidev.nav.isPresenter",
    "$renderContext === 'slide'",
    "$renderContext != 'presenter'",
    "['slide', 'presenter'].includes($renderContext)",
    "$clicks > 1",
    "isPresenter || $clicks > 1",
    "isPresenterReady",
  ])("for the audience, too, shows: %s", (condition) => {
    expectShown(`A\n\n<div v-if="${condition}">\n\nB\n\n</div>`, "AB");
  });

  it.each([
    [
      "what is always shown",
      '<div v-if="!$nav.isPresenter"><p v-if="a">A</p></div>\n<div v-else>X</div>\n\nB',
      "AB",
    ],
    ["what is never shown", '<div v-if="$nav.isPresenter">X</div>\n<div v-else>A</div>\n\nB', "AB"],
    ["what may be shown", '<div v-if="$clicks > 1">A</div>\n<div v-else>B</div>', "AB"],
    ["something else", '<div v-if="true">A</div>\n\nB\n\n<div v-else>C</div>', "ABC"],
  ])("decides for `v-else` behind %s", (_, text, shown) => expectShown(text, shown));
});

describe("Quarto's conditional content", () => {
  const ways: readonly ((attributes: string) => string)[] = [
    (attributes) => `A\n\n::: {${attributes}}\n\nX\n\n:::\n\nB`,
    (attributes) => `A [*X* [x](y)]{${attributes}} B`,
    (attributes) => `A\n\n\`\`\`{.python ${attributes}}\nX\n\`\`\`\n\nB`,
    (attributes) => `- A\n- ::: {${attributes}}\n  X\n  :::\n- B`,
  ];
  it.each([
    '.content-visible when-format="pptx"',
    ".content-visible when-format=pdf",
    '.content-visible unless-format="revealjs"',
    '.content-visible unless-format="html"',
    '.content-visible when-format="html" unless-format="revealjs"',
    '.content-visible when-profile="internal"',
    '.content-visible when-meta="internal"',
    ".content-hidden",
    '.content-hidden when-format="html"',
    '.content-hidden when-format="revealjs"',
    '.content-hidden unless-format="pptx"',
    '.content-hidden when-profile="public"',
    '.content-hidden unless-meta="a.b"',
  ])("that is not for slides of the web is not shown: %s", (attributes) => {
    for (const way of ways) expectShown(way(attributes), "AB");
  });

  it.each([
    ".content-visible",
    '.content-visible when-format="html"',
    '.content-visible when-format="html:js"',
    '.content-visible when-format="revealjs"',
    '.content-visible unless-format="pdf"',
    '.content-visible unless-profile="internal"',
    '.content-hidden when-format="pptx"',
    '.content-hidden unless-format="revealjs"',
  ])("that is for them is shown: %s", (attributes) => {
    for (const way of ways) {
      const { wall, shown, codes } = read(way(attributes));
      expect([wall, shown]).toEqual(["AXB", "AXB"]);
      expect(codes).not.toContain("no-attributes");
    }
  });

  it.each([
    ["format: pptx", "AY"],
    ["format: beamer", "AZ"],
    ["format:\n  pptx: default\n  revealjs:\n    theme: a", "A"],
    ["format: clean-revealjs", "A"],
    ["internal: false\ninternal2: true\na:\n  b: true", "ACD"],
  ])("is that of the format and the metadata in %j", (head, shown) => {
    const block = (mark: string, attributes: string): string =>
      `::: {.content-visible ${attributes}}\n${mark}\n:::`;
    const text = [
      `---\n${head}\n---\n\nA`,
      block("Y", 'when-format="pptx"'),
      block("Z", 'when-format="pdf"'),
      block("C", 'when-meta="internal2"'),
      block("D", 'when-meta="a.b"'),
    ].join("\n\n");
    expect(read(text).wall).toBe(shown);
  });

  it("stands around other fences, which stay what they are", () => {
    const text =
      '::: {.content-visible when-format="html"}\n\nA\n\n::: {.notes}\nS\n:::\n\n::: {.content-visible when-format="pdf"}\nX\n\n::: {.columns}\nY\n:::\n\n:::\n\nB\n\n:::\n\nC';
    expect(read(text)).toMatchObject({ shown: "ABC", wall: "ABC", said: "S" });
    expect(read(text).codes).toEqual(["foreign-deck"]);
  });
});

describe("code that its author hides", () => {
  const around = (open: string, code = "X"): string => `A\n\n\`\`\`${open}\n${code}\n\`\`\`\n\nB`;
  it.each([
    ["{r setup, include=FALSE}", "X"],
    ["{r echo = F}", "X"],
    ['{r, fig.cap="}", echo=FALSE}', "X"],
    ["{python}", "#| include: false\nX"],
    ["{python}", "#| label: a\n#| echo: false\nX"],
    ["{r}", "#| echo = FALSE, fig.width = 3\nX"],
    ["{ojs}", "//| echo: false\nX"],
    ["{sql}", "--| echo: false\nX"],
    ["{mermaid}", "%%| include: false\nX"],
    ["python {cmd=true hide=true}", "X"],
    ["{.python .hidden}", "X"],
    ['python {style="display: none"}', "X"],
    ["{.mermaid .hidden}", "X"],
    ["{python}", "#| echo: true\n#| classes: a hidden\nX"],
    ["python {.line-numbers cmd=true hide}", "X"],
    ["js {cmd=true, hide: true}", "X"],
    ["{.python .cmd hide='true'}", "X"],
    ["{python cmd hide=true}", "X"],
    ["python hide=true cmd", "X"],
    ["python cmd hide", "X"],
    ['js hide: "true"', "X"],
  ])("is not shown: %s %j", (open, code) => {
    expectShown(around(open, code), "AB");
    expectShown(
      around(open, code)
        .replaceAll(/^(?=.)/gm, "  ")
        .replace(/^ {2}/, "- "),
      "AB",
    );
  });

  it.each([
    ["{r}", "X"],
    ["{r a, echo=TRUE, message=FALSE}", "X"],
    ["{r fig-echo=FALSE}", "X"],
    ["{python}", "X\n#| echo: false"],
    ["{python}", "#| echo: fenced\nX"],
    ["{{python}}", "#| echo: false\nX"],
    ["{.python echo=false}", "X"],
    ["python", "echo = FALSE\nX"],
    ["{mermaid}", "%%| echo: false\nX"],
    ["python {cmd=true hide=false}", "X"],
    ["r {results = hide, fig.show='hide'}", "X"],
    ["js {hide-x}", "X"],
    ["js hide {1}", "X"],
    ["js hide", "X"],
    ["js hide=false cmd", "X"],
    ["hide", "X"],
  ])("is all that is left out: %s %j is shown", (open, code) => {
    expectShown(around(open, code), "AXB");
  });

  it("needs no braces and no value in a deck of Markdown Preview Enhanced", () => {
    expectShown(`---\npresentation:\n  width: 800\n---\n\n${around("js hide")}`, "AB");
  });

  it("is known by what the deck says of all its code", () => {
    const cells = "```{r}\nX\n```\n\n```{r, echo=TRUE}\nB\n```\n\n```{notes}\nS\n```";
    const set = "```{r}\nC\nknitr::opts_chunk$set(fig.dim = c(1, 2), echo = FALSE)\n```";
    expect(read(`---\nformat: revealjs\n---\n\nA\n\n${cells}`)).toMatchObject({
      wall: "AB",
      said: "S",
    });
    expectShown(`---\nexecute:\n  echo: false\n---\n\nA\n\n${cells}`, "AB");
    expectShown(`---\nformat:\n  revealjs:\n    echo: true\n---\n\nA\n\n${cells}`, "AXB");
    expectShown(`---\nformat: html\n---\n\nA\n\n${cells}`, "AXB");
    expectShown(`A\n\n${set}\n\n${cells}`, "ACB");
  });

  it("leaves no blank slide, and no options where it is shown", () => {
    const text =
      "A\n\n---\n\n```{r, echo=FALSE}\nX\n```\n\n---\n\n```{r}\n#| label: Y\n#| fig-cap: Z\nB\n```";
    expect(read(text)).toMatchObject({ wall: "AB", shown: "AB", slides: 2 });
  });
});

describe("Remark's classes that hide", () => {
  it.each([
    ["in a line", "A .hidden[X *y* [Y](z)] B", "AB"],
    ["with others", "A .red.invisible[X] B", "AB"],
    ["over lines", "class: center\n\nA\n\n.hidden[\n\n- X\n\nY [Z]\n\n]\n\nB", "AB"],
    ["an item", "- A\n- .hidden[X]\n- B", "AB"],
    ["in one that is shown", "class: center\n\n.red[A .hidden[X] B]", "AB"],
    ["no other class", "A .hidden-sm[B] C", "ABC"],
    ["no code", "`.hidden[A]`\n\n```js\na .hidden[B]\n```", "AB"],
    ["behind a comment with code in it", "<!-- ```js\nX\n```\n-->\n\nA .hidden[X] B", "AB"],
    ["not in code behind a comment", "<!-- X\nX -->\n\n```js\n.hidden[A]\n```\n\nB", "AB"],
    ["over a line of dashes", "A .hidden[X\n\n---\n\nY]\n\nB", "AB"],
    ["nothing without an end", "A .hidden[B\n\n---\n\nC", "ABC"],
    ["one that is shown, to the next line of dashes", "A .red[B\n\n---\n\nC]", "ABC"],
    ["no member of a list", "A x.hidden[B] C", "ABC"],
    ["behind a word", "class: center\n\nA.hidden[X] B", "AB"],
    ["behind a number, as notes", "class: center\n\nA 5.notes[X] B", "AB"],
    ["behind brackets", "class: center\n\n(A).hidden[X] .red[B].hidden[Y]", "AB"],
    ["behind an underline", "layout: false\n\nA z_.red.hidden[X] B", "AB"],
    ["no code in a line", "class: center\n\n`A.hidden[B]`", "AB"],
  ])("%s", (_, text, shown) => expectShown(text, shown));
});

describe("Deckset's notes", () => {
  const notes = "# A\n\n^- S\n^* T\n\n^1. U\n\n^V\n\n- B";
  it("need no blank behind their mark", () => {
    expect(read(`slidenumbers: true\n\n${notes}`)).toMatchObject({
      shown: "AB",
      wall: "AB",
      said: "STUV",
    });
  });

  it("hold a public output back in a deck that may be another's", () => {
    for (const line of ["^- S", "^* S", "^1. S", "^S says"]) {
      expect(read(`# A\n\n${line}`).codes).toEqual(["no-notes"]);
    }
    expect(read("# A\n\nx^2^ and ^B^ and [^1]\n\n^1^ C\n\n[^1]: D").codes).toEqual([]);
  });
});

describe("two heads of front matter", () => {
  const body = "# A\n\n---\n\nB";
  it.each([
    ["an empty one", "---\n---\nmarp: true\nauthor: X\n---\n"],
    ["one with keys", "---\ntitle: X\n---\n---\nmarp: true\nauthor: Y\n---\n"],
    ["one behind a blank line", "---\ntags: [X]\n---\n\n---\ntitle: Y\nauthor: Z\n---\n"],
  ])("are not shown: %s", (_, head) => {
    const { deck } = readDeck([{ path: "1.md", text: head + body }], { layouts: ["points"] });
    const html = renderSlides(deck).map((slide) => slide.html);
    expect(deck.slides.map(({ heading }) => heading)).toEqual(["A", ""]);
    expect(html.join().replace(/class="byline".*/g, "")).not.toMatch(/author|marp|tags/);
    expect(JSON.stringify(readMarkdown(head + body, "1.md").blocks)).not.toMatch(/author:|marp/);
  });

  it.each([
    ["a slide of text", "---\ntitle: x\n---\n\n---\n\nQ: A\n\n---\n\nB"],
    ["a slide of one line", "---\n---\nQ: A\n---\n\nB"],
    [
      "a slide whose settings hide it",
      "---\nmdc: true\n---\n\n---\nhide: true\n---\n\nX\n\n---\n\nA\n\n---\n\nB",
    ],
  ])("are not %s", (_, text) => expect(read(text).shown).toMatch(/A.*B$/));
});
