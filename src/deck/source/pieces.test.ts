import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../settings/front-matter.ts";
import { withoutHidden } from "./notes/notes-elements.ts";
import { cutPieces } from "./pieces.ts";
import { readSource } from "./source.ts";

/** Slides as `face | note | note`, trimmed, with `^` before a vertical one. */
function cut(text: string): readonly string[] {
  const { source } = readSource({ path: "a.md", text });
  return cutPieces(source, readFrontMatter(source)).pieces.map(({ face, notes, vertical }) => {
    const texts = [face, ...notes].map(([start, end]) => source.text.slice(start, end).trim());
    return `${vertical ? "^" : ""}${texts.join(" | ")}`;
  });
}

/** The face of a first slide, in one line. */
function shown(text: string): string {
  const { source } = readSource({ path: "a.md", text });
  const [piece] = cutPieces(source, readFrontMatter(source)).pieces;
  const face = withoutHidden(source.text.slice(...(piece?.face ?? [])), 0, piece?.hidden ?? []);
  return face
    .replace(/<wbr *>/g, " ")
    .replaceAll("\u200B", "")
    .trim()
    .replace(/\s+/g, " ");
}

const front = (yaml: string) => `---\n${yaml}\n---\n`;

describe("cutPieces", () => {
  it.each([
    ["a line of three hyphens", "a\n\n---\n\nb", ["a", "b"]],
    ["blanks behind the hyphens", "a\n\n--- \t\n\nb", ["a", "b"]],
    ["a setext underline of three hyphens", "a\n---\nb", ["a", "b"]],
    ["four hyphens", "a\n\n----\n\nb\n\n---\n\nc", ["a", "^b", "c"]],
    ["hyphens that end a list", "- a\n---\n- b", ["- a", "- b"]],
    [
      "hyphens under an element",
      "<img src=x>\n---\n```\n---\n```",
      ["<img src=x>", "```\n---\n```"],
    ],
    ["a line end of Windows", "a\r\n\r\n---\r\n\r\nb", ["a", "b"]],
    ["a fence left open in a list item", "- ```\n---\nb", ["- ```", "b"]],
  ])("cuts slides at %s", (_, text, slides) => {
    expect(cut(text)).toEqual(slides);
  });

  it.each([
    ["a fence", "```\n---\nNote: x\n```"],
    ["a fence of tildes", "~~~\n---\n```\n---\n~~~"],
    ["a fence in a list right under a cut", "- a\n\n  ```\n  ---\n  Note: x\n  ```"],
    ["an indented code block", "    code\n    Note: x\n    ---"],
    ["a comment", "<!--\n---\nNote: x\n\n----\n-->"],
    ["a comment in a paragraph", "text <!-- a\nNote: x\n---\nb --> text"],
    ["a comment in a list item", "- text <!-- a\n  Note: x\n  b --> text"],
    ["a comment in a heading's paragraph", "text <!--\n---\n-->\nmore"],
    ["preformatted text", "<pre>\n---\n\nNote: x\n</pre>"],
    ["preformatted text in an element", "<div><pre>\n---\nNote: x\n</pre></div>"],
    ["a script", "<script>\n---\n\n---\n</script>"],
    ["a style", "<style>\n---\n</style>"],
    ["a text area", "<textarea>\n\nNote: x\n\n</textarea>"],
    ["a processing instruction", "<?php\n---\nNote: x\n?>"],
    ["a CDATA section", "<![CDATA[\n---\n]]>"],
    ["another number of hyphens", "a\n-----\nb\n\n--\n\n- - -\n\n***"],
    ["hyphens with text", "--- a\na ---\n |---|"],
    ["a quotation", "> Note: x\n> ---"],
    ["a word that ends in note", "footnote: x\nNotebook: y\nNote x"],
  ])("leaves %s whole", (_, text) => {
    expect(cut(text)).toEqual([text.trim()]);
  });

  it.each([
    ["Note:", "a\n\nNote:\nb", "a | b"],
    ["Notes:", "a\n\nNotes:\nb", "a | b"],
    ["any case", "a\n\nnOTE:\nb", "a | b"],
    ["a full-width colon", "a\n\nNote：\nb", "a | b"],
    ["text on its line", "a\n\nNote: b\nc", "a | b\nc"],
    ["no blank line before it", "a\nNote:\nb", "a | b"],
    ["an indent", "a\n\n  Note:\n  b", "a | b"],
    ["an indent as of code", "a\n\n      Note:\n      b", "a | b"],
    ["a tab", "a\n\n\tNote:\n\tb", "a | b"],
    ["a list right above", "- a\n- b\nNote:\nc", "- a\n- b | c"],
    ["a place inside a list", "- a\n\n  Note:\n  c", "- a | c"],
    ["a deep place inside a list", "- a\n  - b\n    Note:\n    c", "- a\n  - b | c"],
    ["an element right above", "<div>\na\n</div>\nNote:\nc", "<div>\na\n</div> | c"],
    ["a table right above", "| a |\n|---|\n| b |\nNote: c", "| a |\n|---|\n| b | | c"],
    ["nothing above", "Note:\nc", " | c"],
    ["nothing below", "a\n\nNote:\n", "a | "],
    ["remark's mark", "a\n\n???\nb", "a | b"],
    ["wide blanks", "a\n\n\u3000\u3000Note：\u3000\nb", "a | b"],
    ["a sign without width", "a\n\n\u200BNote:\nb", "a | b"],
    ["wide letters", "a\n\nＮｏｔｅ：\nb", "a | b"],
    ["emphasis", "a\n\n**Notes:**\nb", "a | b"],
    ["its English name on its line", "a\n\nSpeaker notes: b", "a | b"],
    ["its Chinese name on its line", "a\n\n旁白：b", "a | b"],
    ["its name in the other Chinese letters", "a\n\n備註：\nb", "a | b"],
    ["another one below", "a\n\nNote: b\n\nNote: c", "a | b | c"],
  ])("takes notes with %s", (_, text, slide) => {
    expect(cut(text)).toEqual([slide]);
  });

  it.each([
    ["a\n\n::: notes\nb\n:::\n\nc", "a c", ["b"]],
    ["a\n\n:::: {#x .notes} ::::\nb\n::::\n", "a", ["b"]],
    ["a\n\n::: notes\nb\n\nc", "a", ["b c"]],
    ["a\n\n```\n::: notes\nb\n:::\n```", "a ``` ::: notes b ::: ```", []],
    ["a\n\n::: {.notes-x}\nb\n:::", "a ::: {.notes-x} b :::", []],
  ])("takes notes that are fenced as in Pandoc: %j", (text, face, notes) => {
    const { source } = readSource({ path: "a.md", text });
    const [piece] = cutPieces(source, readFrontMatter(source)).pieces;
    const flat = (part: string): string => part.trim().replace(/\s+/g, " ");
    const shown = withoutHidden(source.text, 0, piece?.hidden ?? []);
    const spoken = piece?.notes.map((range) => flat(source.text.slice(...range)));
    expect([flat(shown), spoken]).toEqual([face, notes]);
  });

  it.each([
    ["nested", "a\n<aside class=notes>b<aside>c</aside>d</aside>e", "a e"],
    ["with its end in code", "<aside class=notes>\n\n`</aside>` b\n\n</aside>\na", "a"],
    ["with its end in a fence", "<aside class=notes>\n\n```\n</aside>\n```\nb\n</aside>\na", "a"],
    ["with its end in a comment", "<aside class=notes><!-- </aside> -->b</aside>a", "a"],
    ["with its end in a value", "<aside class=notes><b id='</aside>'>b</b></aside>a", "a"],
    ["opened twice and closed once", "<aside class=notes>b<aside class=notes>c</aside>a", "a"],
    ["of another name", "<div class=notes>\n\nb<div>c</div>\n\nd</div>a", "a"],
    ["whose class is another", "<div class='notes-b'>a</div>", "<div class='notes-b'>a</div>"],
    ["in a comment", "<!-- <aside class=notes> --> a", "<!-- <aside class=notes> --> a"],
    ["fenced, with fences in them", ":::: notes\nb\n::: {.c}\nd\n:::\ne\n::::\na", "a"],
    [
      "of a name in one word",
      "<aside class=speaker_notes>b</aside>a<aside class='x speakernotes'>b</aside>",
      "a",
    ],
    [
      "as assistants write them",
      "<div>\n<speaker_notes>b</speaker_notes>\n</div>\na<presenter_notes>\n\nb\n\n</presenter_notes>",
      "<div> </div> a",
    ],
    ["that is called so", "<notes>b</notes>a<speaker-notes>\n\nb\n\n</speaker-notes>", "a"],
    ["fenced in a quotation", "> ::: notes\n> b\n> :::\n\na", "a"],
  ])("hides notes that are an element %s", (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ["over paragraphs", "a <!-- b\n\nc --> d", "a d"],
    ["over a heading's end", "# a <!-- b\nc --> d", "# a d"],
    ["over rows", "|a|\n|-|\n|b <!-- c|\n|d --> e|", "|a| |-| |b e|"],
    ["over items", "- a <!-- b\n\n- c --> d\n- e", "- a d - e"],
    ["without an end, up to its paragraph's", "a <!-- b\nc\n\nd", "a d"],
    ["over a blank line in HTML", "<div>\na <!-- b\n\nc\n---\n--> d\n</div>", "<div> a d </div>"],
    ["behind one on its line", "<!-- a -->b <!-- c\n\nd --> e", "<!-- a -->b e"],
    ["before another", "a <!-- b\n\nc <!-- d --> e", "a c <!-- d --> e"],
    ["in code", "`<!--` a\n\n`-->`", "`<!--` a `-->`"],
    ["escaped", "\\<!-- a\n\n-->", "\\<!-- a -->"],
    ["of Obsidian", "a %%b%% c\n\n%%\nd\n\n---\n\n%%\n\ne", "a c e"],
    ["of Obsidian in code", "`%%a%%`\n\n```\n%%b%%\n```", "`%%a%%` ``` %%b%% ```"],
    ["that is a percentage", "5%%，3%%", "5%%，3%%"],
    ["that ends with one", "增长5% %%实际4.5%%%，稳", "增长5% ，稳"],
    ["of a word processor", "<!—a—>b ＜！－－a－－＞", "b"],
    ["of dashes of which one became long", "<!-—a-->b <!–-a-—> <!- -a-->", "b"],
    ["of a Chinese keyboard", "《!-- a --》b 《！——a——》《甲》", "b 《甲》"],
    ["of templates", "a{/* b\n\nc */}{# d #}{% comment %}e{% endcomment %}f", "a f"],
    ["of kramdown", "a\n\n{::comment}\nb\n\nc\n{:/comment}\n{::comment}d{:/}e", "a e"],
    ["of Critic markup", "甲{>>b<<}{--c\n\nd--}乙", "甲 乙"],
    ["in what Critic markup keeps", "{++a {>>b<<} ++}{~~c~>d %%e%% ~~}{==f==}", "a d f"],
    ["that Critic markup replaces", "x{~~b~>c~~}{++d++}y", "x cdy"],
    ["of no Critic markup", "\\{++a++} i++} {==b", "\\{++a++} i++} {==b"],
    [
      "in no formula",
      "$$\na\n%% b\nc\n$$\n\n$$ d %% e\n$$ f %% g",
      "$$ a %% b c $$ $$ d %% e $$ f %% g",
    ],
    ["between signs of none", "$$ a $b$\n%% c\n$$\n\n\\[见\n%% d\n\\]", "$$ a $b$ $$ \\[见"],
    ["that is a heading's name", "# a {#b}", "# a {#b}"],
  ])("hides a comment %s", (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it("makes no code of what follows something hidden on its line", () => {
    const { source } = readSource({ path: "a.md", text: "a <!-- b\n\nlong --> c" });
    const [piece] = cutPieces(source, readFrontMatter(source)).pieces;
    expect(withoutHidden(source.text, 0, piece?.hidden ?? [])).toBe("a       \n\n<wbr   > c");
  });

  it("ends notes at the next slide, but not inside their fences", () => {
    expect(cut("a\n\nNote:\nb\n```\n---\n```\nc\n\n---\n\nd")).toEqual([
      "a | b\n```\n---\n```\nc",
      "d",
    ]);
  });

  it.each([
    ["of Hugo", "{{% note %}}", "{{% /note %}}"],
    ["of Jekyll", "{% note %}", "{% endnote %}"],
    ["of Org", "#+BEGIN_NOTES", "#+END_NOTES"],
  ])("cuts no slide between tags of notes %s", (_, open, close) => {
    expect(cut(`a\n\n${open}\nb\n\n---\n\nc\n${close}\n\nd`).length).toBe(1);
    // Without an end, they end with their slide.
    expect(cut(`a\n\n${open}\nb\n\n---\n\nc}`).length).toBe(2);
  });

  it("takes reveal-md's comments for separators where no head says so and nothing else cuts", () => {
    expect(cut("a\n\n<!--s-->\n\nb\n\n<!-- v -->\n\nc")).toEqual(["a", "b", "^c"]);
    expect(cut("a\n\n<!--s-->\n\nb\n\n---\n\nc")).toHaveLength(2);
    expect(cut("a\n\n```\n<!--s-->\n```\n\nb")).toHaveLength(1);
  });

  it.each([
    ["a comment", "separator: <!--s-->", "a\n\n<!--s-->\n\nb\n\n---\n\nc", ["a", "b\n\n---\n\nc"]],
    ["a comment within a line", "separator: <!--s-->", "a<!--s-->b", ["a", "b"]],
    [
      "a pair of comments",
      "separator: <!--s-->\nverticalSeparator: <!--v-->",
      "a\n<!--s-->\nb\n<!--v-->\nc",
      ["a", "b", "^c"],
    ],
    ["line ends around it", "separator: '\\r?\\n\\* \\* \\*\\r?\\n'", "a\n* * *\nb", ["a", "b"]],
    ["line ends of Windows only", "separator: '\\r\\n===\\r\\n'", "a\n===\nb", ["a", "b"]],
    ["blank lines", "separator: ^\\n\\n\\n", "a\n\n\n\nb\n\nc", ["a", "b\n\nc"]],
    [
      "blank lines of two numbers",
      "separator: ^\\n\\n\\n\nverticalSeparator: ^\\n\\n",
      "a\n\n\nb\n\n\n\nc",
      ["a", "^b", "c"],
    ],
    [
      "a word for notes",
      "notesSeparator: '^Comment:'",
      "a\n\ncomment: b\nNote: c",
      ["a | b\nNote: c"],
    ],
    [
      "a word in the quotes of a Chinese keyboard",
      "notesSeparator: “^备:”",
      "a\n\n备: b",
      ["a | b"],
    ],
    ["a pattern that matches nothing", "separator: x*", "a\n\n---\n\nb", ["a\n\n---\n\nb"]],
    [
      "a word under a list",
      "separator: '^%%%$'",
      "- a\n%%%\n  ```\n%%%\n  ```",
      ["- a", "```\n%%%\n  ```"],
    ],
    [
      "a fence that holds it",
      "separator: <!--s-->",
      "```\n<!--s-->\n```\n<!--s-->\nb",
      ["```\n<!--s-->\n```", "b"],
    ],
    [
      "a comment that holds it",
      "separator: s-->",
      "<!-- a\ns-->\n\ns-->\nb",
      ["<!-- a\ns-->", "b"],
    ],
  ])("takes a separator of one's own: %s", (_, yaml, text, slides) => {
    expect(cut(front(yaml) + text)).toEqual(slides);
  });

  it.each([
    "<select><option>a<option>b</select>",
    "<ruby>字<rp>(<rt>zi</rt></ruby>",
    "<p hidden>a",
    "<ul><li hidden>a</ul>",
  ])("misses no end tag that may be left out: %s", (html) => {
    const { source } = readSource({ path: "a.md", text: `a\n\n${html}\n\nb` });
    expect(cutPieces(source, readFrontMatter(source)).problems).toEqual([]);
  });

  it("ends code without an end at the next slide", () => {
    expect(cut("a\n\n```js\nb\n\n---\n\nc\n---\ne")).toEqual(["a\n\n```js\nb", "c", "e"]);
  });

  it("cuts before the comments of Markdown Preview Enhanced", () => {
    const text = `${front("presentation:\n  width: 800")}<!-- slide -->\n# a\n\n---\n\n<!-- slide vertical=true class="x" -->\nb`;
    expect(cut(text).filter((slide) => slide !== "")).toEqual([
      "<!-- slide -->\n# a\n\n---",
      '^<!-- slide vertical=true class="x" -->\nb',
    ]);
  });

  it.each([
    ["hidden-separator", "a\n\n<div hidden>\n\nb\n\n---\n\nc\n\n</div>", 7, 1],
    ["unclosed-hidden", "a\n\n<div hidden>\n\nb\n\n---\n\nc", 3, 1],
    ["unclosed-hidden", "a\n\n<div hidden>\n\nb", 3, 1],
    ["unclosed-fence", "a\n\n::: notes\nb\n\n- c\n：：：", 3, 1],
    ["torn-mark", "a\n\n<div hidden>\n\nb\n\n<section>\n\nc\n\n</section>\n\nd", 3, 1],
    ["unclosed-hidden", "a\n\n<div hidden>\n\nb\n\n---\n\n<section>\n\nc\n\n</section>", 3, 1],
    ["invalid-separator", `${front("separator: '('")}a`, 2, 12],
    ["unclosed-fence", "a\n\n> ```\n> b", 3, 3],
    ["unclosed-comment", "a\n\n<!-- b\n\nc", 3, 1],
  ])("reports %s with its place", (code, text, line, column) => {
    const { source } = readSource({ path: "a.md", text });
    expect(cutPieces(source, readFrontMatter(source)).problems).toMatchObject([
      { code, place: { file: "a.md", line, column } },
    ]);
  });

  it.each([
    "```\na\n```",
    "> ```\n> a\n> ```",
    "- ~~~~\n  a\n  ~~~~~ ",
    "<!-- a -->",
    "```\n```",
    "<!-- a\n-->\n\n<!---->",
  ])("finds nothing unclosed in %j", (text) => {
    const { source } = readSource({ path: "a.md", text });
    expect(cutPieces(source, readFrontMatter(source)).problems).toEqual([]);
  });
});

it.each([
  ["on a slide", "", ["A", "", "B", "C"]],
  ["on one that is hidden", '<!-- .slide: data-visibility="hidden" -->\n\n', ["A", "", "B", "C"]],
])("code right below a tag with a blank line in it takes no slides in: %s", (_, set, headings) => {
  const text = `# A\n\n---\n\n${set}<div>\n\`\`\`js\na\n\nb\n\`\`\`\n</div>\n\n---\n\n# B\n\n---\n\n# C\n\n\`\`\`ts\n---\n\nNote: x\n\`\`\``;
  const slides = cut(text);
  expect(slides.map((slide) => /# (\w)/.exec(slide)?.[1] ?? "")).toEqual(headings);
  expect(slides.join("\n")).not.toContain(" | ");
});
