import { describe, expect, it } from "vitest";
import { renderSlides } from "../render/deck.ts";
import type { Block, Reading, Notes } from "./model.ts";
import { readDeck } from "./read.ts";

const layouts = ["cover", "overview", "points", "ledger", "columns"];

/** A deck of one Markdown file, or of several files by name. */
function read(files: string | Readonly<Record<string, string>>): Reading {
  const named =
    typeof files === "string" ? { "slides/01-a.md": files, "slides/figures.yaml": "" } : files;
  const list = Object.entries(named).map(([path, text]) => ({ path, text }));
  return readDeck(list, { layouts });
}

function problems(reading: Reading): readonly string[] {
  return reading.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

function slides(reading: Reading) {
  return reading.deck.slides;
}

/** `h2 标题`, `flow`, `h3 小标题`. */
function outline(face: readonly Block[]): readonly string[] {
  return face.map((block) => {
    if (block.kind === "flow") return `flow ${block.tokens.length}`;
    const heading = block.kind === "group" ? block.heading : block;
    return `${block.kind} h${heading.level} ${heading.text}`;
  });
}

function said(notes: Notes | undefined): string {
  return (notes?.paragraphs ?? [])
    .flatMap(({ runs }) => runs.map((run) => (run.kind === "text" ? run.text : "")))
    .join("");
}

describe("readDeck", () => {
  it("takes the settings, the figures and the slides of a folder", () => {
    const reading = read({
      "slides/figures.yaml": "次数: 7",
      "slides/02-b.md":
        "---\nlayout: ledger\npart: 学\nbrace: 始终\ntime: 1:30\n---\n## 乙\n\n### 丙\n\n- 讲 {{次数}}次\n\nNote:\n念{{次数}}次。",
      "slides/01-a.md": "# 甲",
      "slides/deck.yaml": "minutes: 14\nrate: 200\ntheme: white",
      "slides/picture.png": "",
    });
    expect(reading.problems).toEqual([]);
    expect(reading.deck.settings).toEqual({
      title: "甲",
      minutes: 14,
      rate: 200,
      theme: "white",
      aspect: "16:9",
      publish: { notes: "full" },
    });
    expect(reading.deck.figures.get("次数")?.value).toBe("7");
    expect(reading.deck.parts).toEqual([{ name: "学", slideIds: ["b"] }]);
    expect(slides(reading)).toMatchObject([
      { id: "a", layout: "cover", vertical: false, heading: "甲" },
      {
        id: "b",
        layout: "ledger",
        brace: "始终",
        time: 90,
        partNumber: { part: 1, number: 1, numeral: "一" },
        heading: "乙",
        place: { file: "slides/02-b.md", line: 7, column: 1 },
        notes: { paragraphs: [{ place: { line: 14, column: 1 } }] },
      },
    ]);
  });

  it("leaves the headings in an element of raw HTML in it", () => {
    const boxed = "## 题\n\n<div>\n<div>\n\n### 左\n\n文\n\n</div>\n</div>\n\n### 组\n\n文";
    const kinds = (text: string) =>
      read(text)
        .deck.slides[0]?.face.map(({ kind }) => kind)
        .join(" ");
    expect(kinds(boxed)).toBe("heading flow group");
    expect(kinds(boxed.replace(/<\/div>\n<\/div>/, "</div>"))).toBe("heading flow group group");
    const alone = read("<div>\n\n## 题\n\n文\n\n</div>");
    expect(alone.deck.slides[0]).toMatchObject({ heading: "题", face: [{ kind: "flow" }] });
  });

  it("runs a lone reveal-md file unchanged", () => {
    const reading = read({
      "talk.md":
        '---\ntitle: Foobar\nseparator: <!--s-->\nverticalSeparator: <!--v-->\ntheme: solarized\nrevealOptions:\n  transition: fade\n---\n# Foo\n\nNote: test note\n\n<!--s-->\n\n# Bar\n\n- a <!-- .element: class="fragment" -->\n\n<!--v-->\n\n<!-- .slide: data-background="#f00" -->\n## Baz',
    });
    expect(problems(reading)).toEqual(["nearest-theme 5:8"]);
    expect(reading.deck.settings.title).toBe("Foobar");
    expect(reading.deck.settings.theme).toBe("white");
    expect(
      slides(reading).map(({ id, layout, vertical, attributes }) => [
        id,
        layout,
        vertical,
        attributes,
      ]),
    ).toEqual([
      ["Foo", "cover", false, {}],
      ["Bar", "points", false, {}],
      ["Baz", "points", true, { "data-background": "#f00" }],
    ]);
    expect(said(slides(reading)[0]?.notes)).toBe("test note");
  });

  it.each([
    ["nothing at all", {}, ["no-slides 1:1"]],
    ["an empty file", { "a.md": "" }, ["empty-file 1:1", "no-slides 1:1"]],
    ["a file of front matter only", { "a.md": "---\nlayout: cover\n---\n" }, []],
    ["a file that starts and ends with separators", { "a.md": "---\n\na\n\n---\n" }, []],
    ["two separators in a row", { "a.md": "a\n\n---\n\n---\n\nb" }, ["empty-slide 4:1"]],
    ["one id twice", { "1-a.md": "a", "2-a.md": "b" }, ["duplicate-id 1:1"]],
    [
      "an unreadable character",
      { "a.md": "a\0b\r\nc\uD800" },
      ["unreadable-character 1:2", "unreadable-character 2:2"],
    ],
  ])("reports what is wrong with %s", (_, files, expected) => {
    expect(problems(read(files))).toEqual(expected);
  });

  it.each([
    ["an unknown layout", "---\nlayout: legder\n---\na", "unknown-layout 2:9", "是否指“ledger”？"],
    [
      "an unknown layout of one slide",
      'a\n\n---\n\n<!-- .slide: data-layout="x" -->\nb',
      "unknown-layout 5:1",
      "可用的有：auto、cover、overview、points、ledger、columns",
    ],
    ["an unknown key", "---\nlayuot: cover\n---\na", "unknown-key 2:1", "是否指“layout”？"],
    ["a key for code", "---\nscripts: a.js\n---\na", "not-loaded 2:1", "删去这一行"],
    [
      "a full-width colon",
      "---\nlayout: cover\npart：学\n---\na",
      "invalid-yaml 3:1",
      "冒号要用半角“:”，后面留一个空格",
    ],
    [
      "no blank behind a colon",
      "---\nlayout:cover\n---\na",
      "not-a-map 2:1",
      "冒号要用半角“:”，后面留一个空格",
    ],
    ["a key twice", "---\r\npart: a\r\npart: b\r\n---\r\na", "duplicate-key 3:1", "删去多余的一行"],
    ["a list for a value", "---\npart: [a]\n---\na", "wrong-value 2:1", "应为：一行文字"],
    [
      "a time in words",
      "---\ntime: 两分钟\n---\na",
      "invalid-time 2:7",
      "写秒数，如 90，或者分:秒，如 1:30",
    ],
    [
      "front matter without an end",
      "---\nlayout: cover\n\n# a",
      "unclosed-front-matter 1:1",
      "在设置下面单独写一行 ---",
    ],
    [
      "braces that make no figure",
      "a\n\n- b {{c}",
      "broken-figure 3:5",
      "写成 {{名称}}；要显示花括号，写 \\{{",
    ],
    [
      "braces in notes",
      "a\n\nNote: b {{}} c",
      "broken-figure 3:9",
      "写成 {{名称}}；要显示花括号，写 \\{{",
    ],
    ["a script", "a\n\n<script>x</script>", "unsafe-html 3:1", "删去它，或者改用 Markdown"],
    ["an event handler", "- a <b onclick=x>b</b>", "unsafe-attribute 1:5", "删去它"],
    [
      "an event handler in a comment",
      'a <!-- .element: onclick="x" -->',
      "unsafe-attribute 1:3",
      "删去它",
    ],
    [
      "long code",
      `a\n\n\`\`\`\n${"b\n".repeat(21)}\`\`\``,
      "long-code 3:1",
      "删到 20 行以内，或分成两页",
    ],
    ["an open fence", "a\n\n```\nb", "unclosed-fence 3:1", "在代码后面单独写一行 ```"],
  ])("reports %s with its place and a hint", (_, text, problem, hint) => {
    const reading = read(text);
    expect(problems(reading)).toEqual([problem]);
    expect(reading.problems[0]?.hint?.zh).toBe(hint);
    expect(reading.deck.slides.length).toBeGreaterThan(0);
  });

  it.each([
    ["a key of nobody's", "tags: [a]", "unknown-key"],
    ["Marp's key", "marp: true", "foreign-key"],
    ["Slidev's layout", "mdc: true\nlayout: image-right", "foreign-key"],
    ["MPE's key", "presentation:\n  width: 800", "foreign-key"],
  ])("shows a deck with %s all the same", (_, key, code) => {
    const { problems: found, deck } = read(`---\n${key}\n---\n# a`);
    expect([...new Set(found.map((problem) => `${problem.code} ${problem.severity}`))]).toEqual([
      `${code} warning`,
    ]);
    expect(deck.slides).toHaveLength(1);
  });

  it("leaves out what Slidev sets for a slide between two separators", () => {
    const { problems: found, deck } = read(
      "# a\n\n---\nlayout: two-cols\nclass: x\ndefaults:\n---\n\n# b\n\n---\nlayout: cover\n---\n\n# c\n\n---\n\nQ: d",
    );
    expect(deck.slides.map(({ heading }) => heading)).toEqual(["a", "", "b", "c", ""]);
    expect(found.map(({ code, place }) => `${code} ${place.line}`)).toEqual(["foreign-key 12"]);
  });

  it("takes braces for text where a deck has no figures sheet, and says so once", () => {
    const reading = read({
      "a.md": "# {{ item }}\n\n- {{ b }}\n\nNote: {{ c }}",
      "b.md": "{{ d }}",
    });
    expect(
      reading.problems.map(({ code, severity, place }) => [code, severity, place.line]),
    ).toEqual([["braces-as-text", "warning", 1]]);
    expect(slides(reading)[0]?.heading).toBe("{{ item }}");
  });

  it("cuts at a quoted separator of line ends, as it is written", () => {
    const text =
      '---\nseparator: "^\\n\\n\\n"\nverticalSeparator: "^\\n\\n"\n---\n# a\n\n\n\n# b\n\n\n# c\n\nd';
    expect(slides(read(text)).map(({ heading, vertical }) => [heading, vertical])).toEqual([
      ["a", false],
      ["b", false],
      ["c", true],
    ]);
  });

  it.each([
    ["an element", 'a\n\n<aside class="notes">\n\nb c\n\n</aside>\n\nd', "b c", 2],
    ["an element in a line", 'a <aside class="x notes">b c</aside>', "b c", 1],
    [
      "an attribute of a fragment",
      '- a <!-- .element: class="fragment" data-notes="b c" -->',
      "b c",
      1,
    ],
    ["an attribute of raw HTML", '<p class="fragment" data-notes="b c">a</p>', "b c", 1],
    ["a Note: in an open element", "<div>\n\na\n\nNote: b c\n\n</div>\n\nd", "b c", 4],
  ])("takes notes out of %s, and nothing of them is seen", (_, text, spoken, seen) => {
    const [slide] = slides(read(text));
    expect(said(slide?.notes)).toBe(spoken);
    const tokens = (slide?.face ?? []).flatMap((block) => block.tokens);
    const [{ html } = { html: "" }] = renderSlides(read(text).deck);
    expect(html.replace(/<aside class="notes.*?<\/aside>/s, "")).not.toContain("b c");
    expect(tokens.filter(({ type }) => /^(?:inline|html_block)$/.test(type))).toHaveLength(seen);
    expect(problems(read(text))).toEqual([]);
  });

  it.each([
    [
      "after the notes",
      '- a <!-- .element: class="fragment" data-notes="x" -->\n\nNote: n',
      "n\n|x",
    ],
    [
      "with a step that is not the first",
      '- a <!-- .element: class="fragment" -->\n- b <!-- .element: class="fragment" data-notes="x" -->',
      "||x",
    ],
    [
      "in the order of the steps",
      '<p class="fragment" data-fragment-index="2" data-notes="x">a</p>\n<p class="fragment" data-fragment-index="1" data-notes="y">b</p>',
      "|y\n|x",
    ],
    [
      "behind the steps of code",
      '```js [1|2]\na\nb\n```\n\n- a <!-- .element: class="fragment" data-notes="x" -->',
      "||x",
    ],
    ["from the start, of what is no fragment", 'a <!-- .element: data-notes="x" -->', "x"],
    [
      "in notes that have clicks of their own",
      '- a <!-- .element: class="fragment" data-notes="x" -->\n\nNote: n [click] m',
      "n | m\nx",
    ],
  ])("says what data-notes says %s", (_, text, expected) => {
    const [slide] = slides(read(text));
    const shown = slide?.notes.paragraphs.map(({ runs }) =>
      runs.map((run) => (run.kind === "text" ? run.text : "|")).join(""),
    );
    expect(shown?.join("\n")).toBe(expected);
  });

  it("leaves notes in code as code", () => {
    const text = '```html\n<aside class="notes">b</aside>\n```';
    expect(slides(read(text))[0]?.notes.paragraphs).toEqual([]);
  });

  it("names the nearest figure for an unknown one, wherever it stands", () => {
    const reading = read({
      "figures.yaml": "政策宣讲次数:\n系统宣教次数:",
      "a.md":
        "\uFEFF## 甲\n\n> - 政策 {{政策宣讲数}}次\n\n| a |\n|---|\n| b {{政策宣讲数}} |\n\n![{{政策宣讲数}}](a.png)\n\nNote:\n<!-- x\n-->念{{ 政策宣讲数 }}次",
    });
    expect(problems(reading)).toEqual([
      "unknown-figure 3:8",
      "unknown-figure 7:5",
      "unknown-figure 9:1",
      "unknown-figure 13:5",
    ]);
    expect(reading.problems[0]?.message.zh).toBe(
      "没有名为“政策宣讲数”的数字；是否指“政策宣讲次数”？",
    );
  });

  it.each([
    ["is not valid", '甲: "1\n乙: 2', "invalid-yaml 1:4"],
    ["is not UTF-8", "\uFFFD\uFFFD: 1", "not-utf8 1:1"],
    ["is no sheet", "甲、乙", "not-a-map 1:1"],
  ])("looks for no figures in a sheet that %s", (_, sheet, problem) => {
    expect(problems(read({ "figures.yaml": sheet, "a.md": "{{乙}} {{丙}}" }))).toEqual([problem]);
  });

  it("lists problems file by file and line by line", () => {
    const reading = read({
      "figures.yaml": "",
      "b.md": "{{y}}",
      "a.md": "{{x}} <b onclick=x>\n\nNote: {{z}}\n\n---\n\n<script>",
      "deck.yaml": "x: y",
    });
    expect(reading.problems.map(({ place }) => `${place.file}:${place.line}`)).toEqual([
      "deck.yaml:1",
      "a.md:1",
      "a.md:1",
      "a.md:3",
      "a.md:7",
      "b.md:1",
    ]);
  });

  it.each([
    [
      "name order with numbers as numbers",
      { "10-c.md": "c", "2-b.md": "b", "1-a.md": "a" },
      ["a", "b", "c"],
    ],
    [
      "what they say to the slides of one file",
      { "03-x.md": "# 总 结\n\n---\n\n甲<wbr>乙\n\n----\n\n### 丙\n\n----\n\n![](a.png)" },
      ["总-结", "甲乙", "丙", "x"],
    ],
    [
      "a number to the second that says the same",
      { "x.md": "## a\n\n---\n\n## b\n\n---\n\n## a", "y.md": "## a\n\n---\n\n![](b.png)" },
      ["a", "b", "a-2", "a-3", "y"],
    ],
    ["a word before a bare number", { "01.md": "a" }, ["slide-01"]],
    ["Chinese as it is", { "06-调查研究.md": "a" }, ["调查研究"]],
    [
      "front matter's id for the first slide",
      { "a.md": "---\nid: x y\n---\na\n\n---\n\nb" },
      ["x-y", "b"],
    ],
    [
      "a comment's id",
      { "a.md": '<!-- .slide: id="x" -->\na\n\n---\n\n<!-- .slide: id="y" -->\nb' },
      ["x", "y"],
    ],
    [
      "a count for a name that is taken",
      { "1-a.md": "a", "2-a.md": "b", "3-a-2.md": "c" },
      ["a", "a-2", "a-2-2"],
    ],
  ])("gives ids: %s", (_, files, ids) => {
    expect(slides(read(files)).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ["no heading", "甲", "", ["flow 3"]],
    ["flow before the heading", "甲\n\n# 乙<wbr>**丙**", "乙丙", ["flow 3", "heading h1 乙丙"]],
    [
      "groups",
      "## 甲\n\n乙\n\n### 丙\n\n丁\n\n### 戊",
      "甲",
      ["heading h2 甲", "flow 3", "group h3 丙", "group h3 戊"],
    ],
    [
      "a second heading that ends a group",
      "## 甲\n\n### 丙\n\n# 丁\n\n戊",
      "甲",
      ["heading h2 甲", "group h3 丙", "flow 6"],
    ],
    [
      "deeper headings",
      "## 甲\n\n#### 乙\n\n### 丙\n\n#### 丁",
      "甲",
      ["heading h2 甲", "flow 3", "group h3 丙"],
    ],
    ["headings inside other blocks", "> ## 甲\n\n- ### 乙", "", ["flow 12"]],
    ["setext headings", "甲\n===\n\n乙\n--", "甲", ["heading h1 甲", "flow 3"]],
    ["a figure in a heading", "## 完成{{n}}项", "完成X项", ["heading h2 完成X项"]],
    ["comments only", "<!-- a -->\n\n<!-- b\n\nc -->", "", []],
  ])("reads a face with %s", (_, text, heading, expected) => {
    const [slide] = slides(read({ "figures.yaml": "n:", "a.md": text }));
    expect(slide?.heading).toBe(heading);
    expect(outline(slide?.face ?? [])).toEqual(expected);
  });

  it("counts the lines of tokens from the file's first", () => {
    const [, slide] = slides(read("---\npart: x\n---\na\n\n---\n\n## b\n\n- c\n- d\n"));
    const maps = slide?.face.flatMap(({ tokens }) =>
      tokens.flatMap(({ map }) => (map ? [map] : [])),
    );
    expect(maps).toEqual([
      [7, 8],
      [7, 8],
      [9, 11],
      [9, 10],
      [9, 10],
      [9, 10],
      [10, 11],
      [10, 11],
      [10, 11],
    ]);
  });

  it("gives each part of a parted list its own lines", () => {
    const [, slide] = slides(read("a\n\n---\n\n- b\n- {{c}}d"));
    const lists = slide?.face.flatMap(({ tokens }) =>
      tokens.filter(({ type }) => /^(?:bullet_list|list_item)_open$/.test(type)),
    );
    expect(lists?.map(({ map }) => map)).toEqual([
      [4, 5],
      [4, 5],
      [5, 6],
      [5, 6],
    ]);
  });

  it("puts a vertical slide in the place of an empty one above it", () => {
    const reading = read("a\n\n---\n\n----\n\nb\n\n----\n\nc");
    expect(slides(reading).map(({ vertical }) => vertical)).toEqual([false, false, true]);
  });

  it("takes escaped braces for what they are", () => {
    expect(problems(read("a \\{{b\n\nNote: c \\{{d}}"))).toEqual([]);
  });

  it("shares link definitions among the slides of a file", () => {
    const [slide] = slides(read("[a]\n\n---\n\n[a]: https://example.org"));
    expect(JSON.stringify(slide?.face)).toContain("https://example.org");
  });

  it.each([
    [
      "---\nlayout: ledger\npart: 学\nbrace: 始终\n---\na\n\n---\n\nb",
      ["ledger 学 始终", "points 学 undefined"],
    ],
    [
      '---\nlayout: ledger\n---\na\n\n---\n\n<!-- .slide: data-layout="columns" data-part="行" data-brace="要" -->\nb',
      ["ledger undefined undefined", "columns 行 要"],
    ],
    ["# a\n\n---\n\n# b", ["cover undefined undefined", "points undefined undefined"]],
    ["## a", ["points undefined undefined"]],
  ])(
    "applies front matter to the first slide of a file, its part to all, and a comment to one: %j",
    (text, expected) => {
      const { deck } = read(text);
      const partOf = (id: string) => deck.parts.find(({ slideIds }) => slideIds.includes(id))?.name;
      expect(
        deck.slides.map(({ id, layout, brace }) => `${layout} ${partOf(id)} ${brace}`),
      ).toEqual(expected);
      expect(deck.slides.every(({ attributes }) => Object.keys(attributes).length === 0)).toBe(
        true,
      );
    },
  );

  it("takes layout, brace, id and time for the first slide alone", () => {
    const { deck } = read("---\nlayout: cover\nid: top\ntime: 60\n---\n# a\n\n---\n\n## b");
    expect(deck.slides.map(({ id, layout, time }) => [id, layout, time])).toEqual([
      ["top", "cover", 60],
      ["b", "points", undefined],
    ]);
  });

  it.each([
    "备注：",
    "讲稿：",
    " 逐字稿: ",
    "发言稿：",
    "讲话稿：",
    "演讲者备注：",
    "【讲稿】",
    "【解说词】：",
    "**备注：**",
    "**讲稿**：",
  ])("takes %j alone on a line for Note:", (mark) => {
    const [slide] = slides(read(`# a\n\n${mark}\n念的话`));
    expect(said(slide?.notes)).toBe("念的话");
    expect(JSON.stringify(slide?.face)).not.toContain("念的话");
  });

  it.each(["备注：见附件", "- 备注：", "工作备注：", "【讲稿】附后", "**备注**", "讲稿"])(
    "leaves %j on the face",
    (text) => {
      const [slide] = slides(read(`# a\n\n${text}\n`));
      expect(said(slide?.notes)).toBe("");
    },
  );

  it("numbers the slides of a part, with others between", () => {
    const { deck } = read({
      "1.md": "---\npart: 甲\n---\na",
      "2.md": "b",
      "3.md": "---\npart: 乙\n---\nc",
      "4.md": "---\npart: 甲\n---\nd",
    });
    expect(deck.slides.map(({ partNumber }) => partNumber)).toEqual([
      { part: 1, number: 1, numeral: "一" },
      undefined,
      { part: 2, number: 1, numeral: "一" },
      { part: 1, number: 2, numeral: "二" },
    ]);
  });

  it("speaks the notes in an attribute, and does not publish them", () => {
    const [slide] = slides(read('a\n\n<!-- .slide: data-notes="b" -->\n\nNote: c'));
    expect(said(slide?.notes)).toBe("cb");
    expect(slide?.attributes).toEqual({});
  });
});
