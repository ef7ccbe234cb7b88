import { describe, expect, it } from "vitest";
import { cleanStyles } from "../../../site/css/clean-styles.ts";
import { joinSlides, renderSlides } from "../../../render/deck.ts";
import { imagesOf } from "../../markdown/images.ts";
import { notesText } from "../../notes/notes-text.ts";
import { readDeck } from "../../read.ts";
import { growth } from "../../../../tests/processor-time.ts";
import { findCandidates } from "../separators.ts";
import { sourceOf } from "../source.ts";
import { faceTokens } from "../../markdown/face/face-tokens.ts";
import { mathOf } from "../../markdown/rules/math.ts";
import { withoutDialect } from "./foreign.ts";

const layouts = ["cover", "points", "picture", "section", "quote"];

function read(program: "marp: true" | "mdc: true" | "title: x", body: string) {
  const text = `---\n${program}\n---\n\n${body}`;
  const { deck, styles, problems } = readDeck([{ path: "slides/a.md", text }], { layouts });
  return {
    slides: deck.slides,
    headings: deck.slides.map(({ heading }) => heading),
    notes: deck.slides.map(({ notes }) => notesText(notes, deck.figures)),
    images: imagesOf(deck).map(({ src }) => src),
    html: joinSlides(renderSlides(deck)),
    styles,
    problems,
  };
}

describe("a deck of Marp", () => {
  it("has the ground that the style of one slide sets behind it", () => {
    const { slides } = read(
      "marp: true",
      `# A\n\n---\n\n<style scoped>\nsection { background-image: url('a.jpg'); background-size: cover; color: white }\nh2 { background: red }\n</style>\n\n## B\n\n---\n\n<style scoped>section{background:#123}</style>\n\n## C\n\n---\n\n## D`,
    );
    expect(slides.map(({ attributes }) => attributes)).toMatchObject([
      {},
      { "data-background-image": "a.jpg", "data-background-size": "cover" },
      { "data-background-color": "#123" },
      {},
    ]);
    expect(slides[3]?.attributes).toEqual({});
  });

  it.each([
    ["any ruler", "# A\n\n***\n\n# B\n\n___\n\n# C\n\n- - -\n\n# D", ["A", "B", "C", "D"]],
    ["no line that makes a heading", "B\n---\n\nb\n\n---\n\n# C", ["B", "C"]],
    ["a ruler behind a list", "# A\n\n- a\n---\n\n# B", ["A", "B"]],
    ["no ruler in code", "# A\n\n```\n---\n```", ["A"]],
  ])("is cut at %s", (_, body, headings) => {
    expect(read("marp: true", body).headings).toEqual(headings);
  });

  it.each([
    ["2", ["A", "B", "D"]],
    ["[1, 3]", ["A", "C", "D"]],
    ["false", ["A"]],
  ])("is cut at its headings by headingDivider: %s", (value, headings) => {
    const body = "<!-- x -->\n\n# A\n\n## B\n\n### C\n\n```\n# no\n```\n\n---\n\n# D\n\nd";
    const text = `---\nmarp: true\nheadingDivider: ${value}\n---\n\n${body}`;
    const { deck } = readDeck(
      [{ path: "a.md", text: value === "false" ? text.replace("---\n\n# D\n\nd", "") : text }],
      { layouts },
    );
    expect(deck.slides.map(({ heading }) => heading)).toEqual(headings);
  });

  it("has its comments as notes, but not what it tells Marp", () => {
    const body =
      "<!-- _class: lead -->\n# A\n\n<!-- say\nthis -->\n\n`<!-- code -->`\n\n<!-- prettier-ignore -->";
    const { notes, html } = read("marp: true", body);
    expect(notes).toEqual(["say this"]);
    expect(html).toContain("&lt;!-- code --&gt;");
  });

  it.each([
    ["![bg](a.png)", { "data-background-image": "a.png" }],
    ["![bg fit](a.png)", { "data-background-image": "a.png", "data-background-size": "contain" }],
    ["![bg right:40%](a.png)", {}],
    ["![bg](a.png) ![bg](b.png)", {}],
    ["<!-- _backgroundColor: #123 -->", { "data-background-color": "#123" }],
  ])("has the background of %s", (image, attributes) => {
    expect(read("marp: true", `# A\n\n${image}\n\ntext`).slides[0]?.attributes).toEqual(attributes);
  });

  it("keeps a ground until the next one, and has that of the front matter before", () => {
    const body = [
      "# A\n\na",
      "<!-- backgroundColor: #123 -->\n\n## B",
      "## C\n\nc",
      "<!--\n_backgroundColor: red\n_class: invert\n-->\n\n## D",
      "```\n---\n```\n\n## E",
      '<!-- backgroundColor: ""\nclass: invert -->\n\n## F',
    ].join("\n\n---\n\n");
    const { slides, problems } = read("marp: true\nbackgroundColor: '#fff'" as "marp: true", body);
    expect(slides.map(({ attributes }) => attributes["data-background-color"])).toEqual([
      "#fff",
      "#123",
      "#123",
      "red",
      "#123",
      "#0d1117",
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["foreign-key"]);
  });

  it("tells once what has no counterpart", () => {
    const { problems } = read(
      "marp: true",
      "<!-- header: a -->\n\n# A\n\n---\n\n<!-- _footer: b -->\n\n# B",
    );
    expect(problems.map(({ code, place }) => `${code} ${place.line}`)).toEqual([
      "foreign-key 2",
      "foreign-key 5",
    ]);
  });

  it("has pictures of the size that is said", () => {
    const { html } = read("marp: true", "# A\n\ntext ![w:300 a lamp](a.png)");
    expect(html).toMatch(/<img src="a\.png" alt="a lamp" width="300"/);
  });
});

describe("a deck of Slidev", () => {
  it("has the last comment of a slide as its notes", () => {
    const body =
      "# A\n\n<!-- todo -->\n\na\n\n<!--\nsay this\n-->\n\n---\n\n# B\n\n<!-- and this -->";
    expect(read("mdc: true", body).notes).toEqual(["say this", "and this"]);
  });

  it.each([
    ["theme: default", "<v-clicks>\n\n- a\n\n</v-clicks>"],
    ["theme: default", "<v-click>\n\na\n\n</v-click>"],
    ["theme: default", "<VClicks>\n\n- a\n\n</VClicks>"],
    ["theme: default", '<div v-click="1">a</div>'],
    ["theme: default", '<RenderWhen context="slide">a</RenderWhen>'],
    ["theme: seriph", "a"],
    ["theme: '@slidev/theme-x'", "a"],
  ])("is known by %s and %j, with its notes", (head, shown) => {
    const body = `# A\n\n${shown}\n\n<!-- 去年一共做了二十项工作 -->`;
    const { notes, problems } = read(head as "title: x", body);
    expect(notes).toEqual(["去年一共做了二十项工作"]);
    expect(problems.map(({ code }) => code)).toContain("foreign-deck");
  });

  it.each([
    ["in code", "`<v-click>`\n\n```html\n<v-clicks>\n```"],
    ["in a comment", "<!-- <v-click> -->\n\nb"],
    ["beside our marks of notes", "<v-click>b</v-click>\n\n---\n\n# B\n\nNote: c"],
    ["beside comments of reveal.js", '<v-click>b</v-click> <!-- .element: class="x" -->'],
  ])("is not known by its tags %s", (_, body) => {
    const { notes, problems } = read("title: x", `# A\n\n${body}\n\n---\n\n# D\n\n<!-- d -->`);
    expect(notes.join("")).not.toContain("d");
    expect(problems.map(({ code }) => code)).not.toContain("foreign-deck");
  });

  it("shows the picture that the settings of a slide name", () => {
    const settings = (lines: string): string => `---\n${lines}\n---\n`;
    const body = `# A\n\n${settings("layout: image-right\nimage: /a.png")}\n# B\n\nb\n\n${settings("layout: cover\nbackground: /b.png")}\n# C`;
    const { images, headings } = read("mdc: true", body);
    expect(images).toEqual(["/a.png", "/b.png"]);
    expect(headings).toEqual(["A", "B", "C"]);
  });

  it("takes the nearest layout for a heading with a few words, and what the slide holds for any other", () => {
    const settings = (layout: string): string => `---\nlayout: ${layout}\n---\n`;
    const body = `# A\n\na\n\n${settings("quote")}\n# B\n\nb\n\n${settings("center")}\n# C\n\n- c\n- c\n\n${settings("toString")}\n# D\n\nd`;
    expect(read("mdc: true", body).slides.map(({ layout }) => layout)).toEqual([
      "cover",
      "section",
      "points",
      "quote",
    ]);
  });

  it("tells what stands in other files, and does not show their names", () => {
    const { html, problems } = read(
      "mdc: true",
      "# A\n\n<<< @/code.ts#x {1}\n\n---\nsrc: ./b.md\n---\n\n---\n\n# C",
    );
    expect(html).not.toMatch(/&lt;&lt;&lt;|b\.md/);
    expect(
      problems.filter(({ code }) => code === "not-loaded").map(({ place }) => place.line),
    ).toEqual([7, 10]);
  });
});

describe("a slide of Slidev that names a file", () => {
  it("does not show what is written below it, and says so", () => {
    const { slides, problems } = read(
      "mdc: true",
      "# A\n\n---\nsrc: ./b.md\n---\n\n# 密\n\n密密\n\n---\n\n# C\n\n---\nsrc: ./d.md\n---\n\n---\n\n# E",
    );
    const shown = slides.filter(({ attributes }) => attributes["data-visibility"] !== "hidden");
    expect(shown.map(({ heading }) => heading)).toEqual(["A", "C", "E"]);
    const told = problems.filter(({ code }) => code === "not-loaded");
    expect(told.map(({ message }) => /below it is not shown/.test(message.en))).toEqual([
      true,
      false,
    ]);
  });
});

describe("a deck that is known by how it is written", () => {
  const shown = (html: string): string =>
    html.replace(/<aside class="notes[^]*?<\/aside>|<footer[^]*?<\/footer>|<wbr \/>/g, "");

  it("is cut at the headings of Pandoc, with its backgrounds, columns and notes", () => {
    const body = [
      '# A {background-color="#123"}',
      "## B {.smaller}\n\n- b [c]{.fragment}\n\n. . .\n\nd ![](a.png){width=50%}",
      "::: {.notes}\nsay this\n:::",
      '## C\n\n:::: {.columns}\n\n::: {.column width="40%"}\ne\n:::\n\n::: {.column}\nf\n:::\n\n::::\n\ng',
      "```\n\n# code {.smaller}\n```",
      "### D\n\nd",
      "---\n\nh",
    ].join("\n\n");
    const { headings, notes, slides, html, problems } = read("title: x", body);
    expect(headings).toEqual(["x", "A", "B", "C", ""]);
    expect(notes).toEqual(["", "", "say this", "", ""]);
    expect(slides[1]?.attributes["data-background-color"]).toBe("#123");
    expect(shown(html)).not.toMatch(/:::|\. \. \.|smaller\}(?!\n)|width=50|\.fragment/);
    expect(html).toMatch(/slots[^]*slot">\s*<p>e<\/p>[^]*slot">\s*<p>f<\/p>[^]*<p>g<\/p>/);
    expect(problems.map(({ code }) => code)).toEqual(["foreign-deck"]);
  });

  it.each(["::: notes", "::: {.notes}"])(
    "is Pandoc's by %s right above the next heading",
    (open) => {
      const body = `# A\n\na\n\n${open}\nsay a\n:::\n\n# B\n\nb\n\n${open}\nsay b\n:::`;
      const { headings, notes, problems } = read("title: x", body);
      expect(headings).toEqual(["x", "A", "B"]);
      expect(notes).toEqual(["", "say a", "say b"]);
      expect(problems.map(({ code }) => code)).toEqual(["foreign-deck"]);
    },
  );

  it.each([
    ["a lower heading", "## A\n\n::: notes\nsay a\n:::\n\n### B\n\nb"],
    ["a ruler", "## A\n\n::: notes\nsay a\n:::\n\n---\n\n## B\n\nb"],
  ])("is not Pandoc's by notes above %s", (_, body) => {
    expect(read("title: x", body).problems.map(({ code }) => code)).not.toContain("foreign-deck");
  });

  it.each([
    ["::: {.note}", "maybe-notes"],
    ["::: note", "maybe-notes"],
    ["::: {.讲稿}", "no-notes"],
    ["::: {.content-hiden}", "no-attributes"],
  ])("tells %s, which is no notes of Pandoc's", (open, code) => {
    const { problems } = read(
      "format: revealjs" as "title: x",
      `## A\n\na\n\n${open}\nsay\n:::\n\n## B\n\nb`,
    );
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it.each(["::: {.callout-note}", "::: {#fig-note}", "::: {.fragment}"])(
    "tells nothing of %s",
    (open) => {
      const { problems } = read(
        "format: revealjs" as "title: x",
        `## A\n\na\n\n${open}\nsay\n:::\n\n## B\n\nb`,
      );
      expect(
        problems.map(({ code }) => code).filter((code) => /notes|attributes/.test(code)),
      ).toEqual([]);
    },
  );

  it("keeps in Pandoc's braces what would hide a part of a slide, which is told", () => {
    const { problems } = read("title: x", "# A {.smaller}\n\n## B\n\nb\n\n### C {.hidden}\n\nc");
    expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toContain(
      "no-attributes error",
    );
  });

  it.each([
    ["its notes and a step", "# A\n\na\n\n???\nsay this\n\n--\n\nb", "title: x"],
    [
      "its notes and a step of another slide",
      "# A\n\na\n\nb\n\n???\nsay this\n\n---\n\n# B\n\nc\n\n--\n\nd",
      "title: x",
    ],
    [
      "a slide that goes on",
      "# A\n\na b\n\n???\nsay this\n\n---\ncontinued: true\n\nc",
      "title: x",
    ],
  ])("is Remark's by %s", (_, body, head) => {
    const { html, notes, problems } = read(head as "title: x", body);
    expect(notes.filter((said) => said !== "")).toEqual(["say this"]);
    expect(shown(html)).toMatch(/a[^]*b/);
    expect(shown(html)).not.toMatch(/continued|>--/);
    expect(problems.map(({ code }) => code)).toEqual(["foreign-deck"]);
  });

  it.each([
    ["in code", "# A\n\n```\n???\n```\n\na\n\n---\n\n```\n--\n```", "title: x"],
    [
      "where the head has another use for it",
      "# A\n\n???\nb\n\n--\n\n# B",
      "verticalSeparator: ^--$",
    ],
  ])("is not Remark's by a step %s", (_, body, head) => {
    const { problems } = read(head as "title: x", body);
    expect(problems.map(({ code }) => code)).not.toContain("foreign-deck");
  });

  it("keeps in a deck of Remark what is code in a line, and shows the words of a class right behind a word", () => {
    const { html } = read(
      "title: x",
      "class: center\n\nTotal.red[a].blue[b] `os.environ[c]` .red[`.red[d]`]",
    );
    expect(shown(html)).toMatch(/Totalab[^]*os\.environ\[c\]<[^]*[^\]]<code>\.red\[d\]<\/code>/);
    expect(shown(html)).not.toContain(".red[<");
  });

  it("has the slides of Remark without what is set for them", () => {
    const body =
      "class: center, middle\n\n# A\n\n.footnote[.red[*] a]\n\n???\nsay this\n\n---\nlayout: true\n\nb\n\n---\nexclude: true\n\n# C\n\n---\nbackground-image: url(a.png)\nname: x\n\n.left-column[\n## D\n]\n\n--\n\n.right-column[\n- e\n]";
    const { html, notes, slides, problems, headings } = read("title: x", body);
    expect(headings).toEqual(["A", "", "C", "D"]);
    expect(notes).toEqual(["say this", "", "", ""]);
    expect(slides.map(({ attributes }) => attributes)).toEqual([
      {},
      { "data-visibility": "hidden" },
      { "data-visibility": "hidden" },
      { "data-background-image": "a.png" },
    ]);
    expect(shown(html)).not.toMatch(/class:|layout:|exclude:|column\[|<p>--|\]</);
    expect(html).toContain("<p>* a</p>");
    expect(problems.map(({ code }) => code)).toEqual(["foreign-deck"]);
  });

  it.each(["template: 目录\nname: b", "background-image: url(a.png)\nname: b"])(
    "shows nothing that Remark is told: %j",
    (settings) => {
      const { html, headings } = read("title: x", `# A\n\n---\n${settings}\n\n# B`);
      expect(headings).toEqual(["A", "B"]);
      expect(shown(html)).not.toMatch(/template|目录|name|background/);
    },
  );

  it.each([
    ["author: SECRET", "B"],
    ["data-x: SECRET\nowner: SECRET\nclass: center", "B"],
    ["count: false\nremark: SECRET", "B"],
  ])("shows no property of a slide of Remark, whatever its name: %j", (settings, heading) => {
    const { html, headings } = read(
      "title: x",
      `class: center, middle\n\n# A\n\n---\n${settings}\n\n# ${heading}\n\nhttps://a.b`,
    );
    expect(headings).toEqual(["A", heading]);
    expect(html).not.toContain("SECRET");
    expect(html).toContain("https://a.b");
  });

  it("has the pictures and notes of Deckset, and nothing that it is told", () => {
    const body =
      "theme: Fira\nautoscale: true\n\n# [fit] A\n\n^ say this\n\n---\n\n[.background-color: #123]\n[.autoscale: true]\n\n![](a.png)\n\nb\n\n---\n\n![right](b.png)\n\n# C\n\n> c\n\n---\n\n![inline fill](c.png)![inline 50%](d.png)";
    const { html, notes, slides, images, problems, headings } = read("title: x", body);
    expect(headings).toEqual(["A", "", "C", ""]);
    expect(notes).toEqual(["say this", "", "", ""]);
    expect(slides[1]?.attributes).toEqual({
      "data-background-color": "#123",
      "data-background-image": "a.png",
    });
    expect(images).toEqual(["a.png", "b.png", "c.png", "d.png"]);
    expect(shown(html)).not.toMatch(/autoscale|\[fit\]|\[\.|inline/);
    expect(problems.map(({ code }) => code)).toEqual(["foreign-deck"]);
  });

  it("takes no columns of another program for Deckset's", () => {
    const columns = ":::: columns\n::: column\n- a\n:::\n::: column\n- b\n:::\n::::";
    const { problems } = read("title: x", `# A\n\n---\n\n## B\n\n${columns}`);
    expect(problems.map(({ message }) => message.en)).toEqual([]);
  });

  it.each([
    ["alone", "[.hide: true]\n\n# B"],
    ["right over the heading", "[.hide:true]\n# B"],
    [
      "behind other commands",
      "[.autoscale: true]\n[.background-color: #123]\n[.hide: true]\n\n# B",
    ],
    ["behind what is shown", "# B\n\nb\n\n[.hide: true]"],
    ["right below notes", "# B\n\n^ say\n[.hide: true]\n\nb"],
    ["by its other name", "[.skip: true]\n\n# B"],
    ["under a slide that is told to be shown", "[.hide: false]\n\n# C\n\n---\n\n[.hide]\n\n# B"],
  ])("leaves out the slide that Deckset is told to hide: %s", (_, body) => {
    const { slides } = read("title: x", `autoscale: true\n\n# [fit] A\n\n^ say\n\n---\n\n${body}`);
    expect(
      slides.map(({ heading, attributes }) => [heading, attributes["data-visibility"]]),
    ).toEqual(slides.map(({ heading }) => [heading, heading === "B" ? "hidden" : undefined]));
    expect(slides.at(-1)?.heading).toBe("B");
  });

  it.each([
    "name: a\n\nb",
    "class: a\n\nb",
    "# A\n\ntheme: b",
    "# A {#id}\n\n{{ b }}",
    "::: b\n\nc\n\n:::",
  ])("is nobody else's: %j", (body) => {
    expect(read("title: x", body).problems.map(({ code }) => code)).not.toContain("foreign-deck");
  });
});

it("styles of one slide reach that slide alone", async () => {
  const { html, styles } = read(
    "mdc: true",
    "# A\n\n---\n\n# B\n\n<style>\nh1 { color: red }\nsection { --x: 1 }\n</style>",
  );
  expect(html).toMatch(/<section data-styles="2" id="B"/);
  const [style] = styles;
  if (!style || !("text" in style)) throw new Error("no style");
  const scope = { layer: "theme", ...(style.slide && { slide: style.slide }) } as const;
  const { css } = await cleanStyles(style.text, "a.md", scope, async () => undefined);
  expect(css).toContain('.staged [data-layout][data-styles="2"] h1');
  expect(css).toContain('.staged [data-layout][data-styles="2"]:not');
});

it("a piece with nothing but styles makes no slide", () => {
  const { headings, styles } = read(
    "title: x",
    "# A\n\n---\n\n<style>\nh1 { color: red }\n</style>",
  );
  expect(headings).toEqual(["A"]);
  expect(styles).toHaveLength(1);
});

it.each([
  [
    'data-separator="^\\n---\\n$" data-separator-vertical="^\\n--\\n$" data-separator-notes="^Say:"',
    "\n---\n",
    "\n--\n",
  ],
  [
    'data-separator="^\\r?\\n\\r?\\n\\r?\\n" data-separator-vertical="^\\r?\\n\\r?\\n" data-separator-notes="^Say:"',
    "\n\n",
    "\n",
  ],
  ["data-separator-vertical='^--$' data-separator-notes='^Say:'", "\n---\n", "\n--\n"],
])("a template with several slides is these, by %s", (attributes, across, down) => {
  const lines = ["    ## A", "    - a", across, "    ## B", "    Say: b", down, "    ## C"].join(
    "\n",
  );
  const body = `<section data-markdown ${attributes}>\n  <textarea data-template>\n${lines}\n  </textarea>\n</section>\n\n<section>\n<h2>D</h2>\n<b onclick>x</b></section>`;
  const { slides, headings, notes, problems } = read("title: x", body);
  expect(headings.slice(0, 3)).toEqual(["A", "B", "C"]);
  expect(slides.map(({ vertical }) => vertical)).toEqual([false, false, true, false]);
  expect(notes).toEqual(["", "b", "", ""]);
  // The lines are those of the file.
  expect(problems.at(-1)?.place.line).toBe(4 + body.split("\n").length - 0);
});

it("a template whose separator is that of the file is cut at it, and not at a section in code", () => {
  const body =
    '# A\n\n---\n\n<section data-markdown data-separator="^---$">\n<textarea data-template>\n## B\n\n```html\n<section>\nx\n</section>\n```\n---\n## C\n</textarea>\n</section>';
  expect(read("title: x", body).headings).toEqual(["A", "B", "C"]);
});

it("a template in code is code", () => {
  const code =
    "```html\n<section data-markdown>\n<textarea data-template>\na\n---\nb\n</textarea>\n</section>\n```";
  expect(read("title: x", `# A\n\n${code}`).headings).toEqual(["A"]);
});

it("what comes with a click is a fragment, in a deck of any name", () => {
  const body = [
    "# A",
    "<v-clicks>\n\n- one\n- two\n\n</v-clicks>",
    "<v-click>\n\nthree\n\n</v-click>",
    '<p v-click class="x">four</p>',
    "a <v-click>five</v-click>",
    "```html\n<v-click>\n```",
    "Note: six",
  ].join("\n\n");
  const { html, problems } = read("title: x", body);
  expect(html.match(/class="[^"]*\bfragment\b/g)).toHaveLength(5);
  expect(html).toContain('class="fragment x"');
  expect(html).toContain("&lt;v-click");
  expect(problems).toEqual([]);
});

it.each([
  ['<div\n  v-click="1"\n  id="x"\n>\nA\n</div>', 'class="fragment"'],
  ['<div\n  v-click\n  class="x"\n>\nA\n</div>', 'class="fragment x"'],
  ['<div v-click :class="$clicks >= 9 ? 1 : 2">A</div>', 'class="fragment"'],
  ['<v-click :at="$a > 1">\n\nA\n\n</v-click>', 'class="fragment"'],
])("no part of a tag with a click stands on the slide: %j", (tag, shown) => {
  const { html } = read("mdc: true", `# T\n\n${tag}`);
  expect(html.replace(/\s+/g, " ")).toContain(shown);
  expect(html.replace(/<[^<>]*>/g, "")).not.toMatch(/&gt;|v-click|clicks|x"/);
});

describe("such a deck takes time by its length, made of", () => {
  const units = [
    "<!--",
    "<v-clicks>\n",
    "<v-click>",
    "![bg",
    "![bg](a) ",
    "` ",
    "<p v-click ",
    "````md magic-move\n",
    "---\nlayout: x\n",
    "# a\n",
    "<!--\n# a\n",
    "<<< @/a\n",
    "![[a",
    "{{< include ",
    "> - ",
    "````md magic-move\n````\n",
    "!!!include",
    "<style>\n",
    "<section data-markdown><textarea data-template>\n",
    "<section data-markdown>\n",
    ":render-when[a]{",
    ":render-when[a]{context=presenter} ",
    "::render-when{context=presenter}\n",
    ":: :render-when\n::   \t  a",
    "```js hide\n",
    "`r a` ",
    "`{r} a",
    "\\a{b}",
    "\\a{{",
    "\\a<",
    "\\[",
    "\\begin{a}",
    "$a ",
    "::: {.callout-a}\n",
    "# a {",
    "{{a",
    "::: {.columns}\n",
    ".a[",
    "![a](",
    "\n\n# a",
    "theme: a\n",
    "class: a\n",
  ];
  it.each(units)("%j over and over", (unit) => {
    const work = (size: number): void => {
      const body = unit.repeat(size / unit.length);
      for (const program of ["Marp", "Slidev"] as const) {
        withoutDialect(sourceOf("a.md", `v-click\n${body}`), { bodyStart: 0, program });
      }
      for (const sign of [
        "# A {.smaller}\n",
        "layout: true\n",
        "autoscale: true\n\n",
        "[.column]\n",
      ]) {
        withoutDialect(sourceOf("a.md", sign + body), { bodyStart: 0 });
        findCandidates(sourceOf("a.md", body), { fields: {}, bodyStart: 0, marpCuts: [1, 2] });
      }
    };
    expect(growth(work)).toBeLessThan(10);
  });
});

it.each([
  ["---\nformat: revealjs\n---\n\n## A\n\n::: callout-note\nNote: b\n:::", ["note-mark 8"], true],
  [
    "---\nmdc: true\n---\n\n# A\n\nNote:\nb\n\nNotes: c\n\n---\n\nNotes: d",
    ["note-mark 7", "note-mark 14"],
    true,
  ],
  ["---\nmarp: true\n---\n\n# A\n\nnote：b", ["note-mark 7"], true],
  ["class: center, middle\n\n# A\n\nNote: b", ["note-mark 5"], true],
  ["class: center, middle\n\n# A\n\n???\n\nNote: b\n\n---\n\nc", [], true],
  ["---\nformat: revealjs\n---\n\n## A\n\n::: {.notes}\nNote: b\n:::\n\n`Note:` c", [], true],
  ["---\nformat: revealjs\n---\n\n## A\n\n```\nNote: b\n```\n\n<!-- --> Note: c", [], false],
  ["---\nmdc: true\n---\n\n# A\n\n<!--\nNote: b\n-->", [], true],
  ["# A\n\nNote: b", [], true],
])(
  "the mark of another program's notes is told where this one has its own: %j",
  (text, told, isSpoken) => {
    const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts });
    const found = problems.filter(({ code }) => code === "note-mark");
    expect(found.map(({ code, place }) => `${code} ${place.line}`)).toEqual(told);
    // What is told is not shown all the same.
    const [first] = deck.slides.map(({ notes }) => notesText(notes, deck.figures));
    expect(first !== "").toBe(isSpoken);
  },
);

it.each([
  ["$$ {1|3|all}\n\\begin{aligned}\n\na &= \\vec{b} \\\\\n\nc &= d\n\\end{aligned}\n$$", 1, []],
  ["$$\na = b\n\n\\text{for all x} \\sin x\n$$", 1, []],
  ["$$\na^2\n$$\n\nb and c = d\n\n$$\ne_1\n\n+ f\n$$", 2, []],
  ["$$\na = b\n\nsome words of a text\n$$", 0, ["maybe-torn"]],
  ["$$\na = b\n\nNote: c\n$$", 0, ["maybe-torn"]],
  ["$$\na = 甲\n\nb\n$$", 0, ["maybe-torn"]],
  ["$$\n\n---\n\na = b\n$$", 0, ["maybe-torn", "maybe-torn"]],
  ["```\n$$\na = b\n\nc\n$$\n```", 0, []],
])("a formula with blank lines is one: %j", (text, count, codes) => {
  const { deck, problems } = readDeck([{ path: "1.md", text: `# A\n\n${text}\n\nz ^2^` }], {
    layouts,
  });
  const tokens = deck.slides.flatMap(({ face }) => faceTokens(face));
  const found = tokens.flatMap(({ children }) => children ?? []).filter((one) => mathOf(one));
  expect(found).toHaveLength(count);
  expect(problems.map(({ code }) => code)).toEqual(codes);
});
