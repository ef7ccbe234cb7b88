import { describe, expect, it } from "vitest";
import { joinSlides, renderSlides } from "../../../../render/deck.ts";
import { notesText } from "../../../notes/notes-text.ts";
import { readDeck } from "../../../read.ts";

const layouts = ["cover", "points", "picture", "section", "quote"];

function read(text: string) {
  const { deck, problems } = readDeck([{ path: "slides/a.md", text }], { layouts });
  const silent = deck.slides.map((slide) => ({ ...slide, notes: { paragraphs: [] } }));
  return {
    headings: deck.slides.map(({ heading }) => heading),
    notes: deck.slides.map(({ notes }) => notesText(notes, deck.figures)),
    grounds: deck.slides.map(({ attributes }) => attributes["data-background-image"]),
    shown: joinSlides(renderSlides({ ...deck, slides: silent })),
    hidden: deck.slides.map(({ attributes }) => attributes["data-visibility"]),
    codes: problems.map(({ code }) => code),
    lines: problems.map(({ place }) => place.line),
  };
}

describe("a deck of nodeppt", () => {
  it("is cut at its tags, with notes, columns and grounds, and without classes and icons", () => {
    const { headings, notes, grounds, shown, codes } = read(
      'title: 总题\nspeaker: 密一\njs:\n    - a.js\n\n<slide class="aligncenter" image="a.jpg .dark">\n\n# 甲题 {.text-landing.text-shadow}\n\n[:fa-github: 链接](https://a.example){.button}\n\n:::note\n## 密二\n:::\n\n<slide :class="size-40">\n\n## 乙题\n\n---\n\n:::column {.vertical-align}\n\n左\n\n---\n\n右\n\n:::\n\n* 一 {.fadeInUp}\n\n`{.code}`\n\n!![](b.png .size-50.alignleft)',
    );
    expect(headings).toEqual(["甲题", "乙题"]);
    expect(notes).toEqual(["密二", ""]);
    expect(grounds).toEqual(["a.jpg", undefined]);
    expect(shown).toMatch(/class="slot">\s*<p>左[^]*class="slot">\s*<p>右/);
    expect(shown).toContain("{.code}");
    expect(shown).toContain('src="b.png"');
    expect(shown).not.toMatch(/密|text-landing|fa-github|fadeInUp|alignleft/);
    expect(codes).toEqual(["foreign-deck"]);
  });

  it("of the first version is, too", () => {
    const { headings, notes, grounds, shown } = read(
      "title: 总题\nfiles: /js/密.js\n\n[slide]\n\n# 甲题\n\n[slide style=\"background-image:url('a.png')\"]\n\n## 乙题\n\n[note]\n密一\n[/note]\n\n- 一 {:&.moveIn}\n\n[subslide]\n丙\n=======\n丁\n[/subslide]",
    );
    expect(headings).toEqual(["甲题", "乙题", ""]);
    expect(notes).toEqual(["", "密一", ""]);
    expect(grounds).toEqual([undefined, "a.png", undefined]);
    expect(shown).not.toMatch(/密|moveIn|slide\]/);
  });

  it.each(["甲\n\n```\n<slide>\n```", "<slide>\n\n甲\n\n</slide>"])("is not %j", (text) => {
    expect(read(text).codes).not.toContain("foreign-deck");
  });
});

describe("a deck of Showoff", () => {
  it("is cut at its marks, and its sections are no code", () => {
    const { headings, notes, shown, codes } = read(
      "!SLIDE center\n\n# 甲题\n\n.notes 密一\n\n!SLIDE bullets\n\n# 乙题\n\n~~~SECTION:notes~~~\n密二\n~~~ENDSECTION~~~\n\n* 一\n\n~~~SECTION:handouts~~~\n\n密三\n\n~~~ENDSECTION~~~\n\n* 二 ~~~NUM_SLIDES~~~",
    );
    expect(headings).toEqual(["甲题", "乙题"]);
    expect(notes).toEqual(["密一", "密二"]);
    expect(shown).toMatch(/一[^]*二/);
    expect(shown).not.toMatch(/密|~~~/);
    expect(codes).toEqual(["foreign-deck"]);
  });
});

describe("what MarkItDown makes of a PowerPoint file", () => {
  it("is cut where its slides begin, and their notes are such", () => {
    const { headings, notes, shown, codes } = read(
      "<!-- Slide number: 1 -->\n# 甲题\n张三\n\n### Notes:\n密一\n\n<!-- Slide number: 2 -->\n\n# 乙题\n文\n\n### Notes:\n密二\n\n密三\n\n<!-- Slide number: 3 -->\n# 丙题",
    );
    expect(headings).toEqual(["甲题", "乙题", "丙题"]);
    expect(notes).toEqual(["密一", "密二\n密三", ""]);
    expect(shown).not.toContain("密");
    expect(codes).toEqual(["foreign-deck"]);
  });
});

describe("a deck of presenterm", () => {
  it("is cut at the ends of its slides, and its remarks are spoken", () => {
    const { headings, notes, shown, codes } = read(
      "甲题\n---\n\n甲文\n\n<!-- speaker_note: 密一 -->\n\n---\n\n后文\n\n<!-- end_slide -->\n\n乙题\n===\n\n# 小题\n\n文 <!-- speaker_note: 密二 --> 字\n\n<!-- speaker_note: |\n  密三\n  密四\n-->",
    );
    expect(headings).toEqual(["甲题", "乙题"]);
    expect(notes).toEqual(["密一", expect.stringMatching(/密二[^]*密三[^]*密四/)]);
    expect(shown).toContain("后文");
    expect(shown).toMatch(/<h3>小题<\/h3>/);
    expect(shown).not.toContain("密");
    expect(codes).toEqual(["foreign-deck"]);
  });

  it("has its title slide, leaves out what it skips, and stands in columns", () => {
    const { headings, hidden, shown } = read(
      "---\ntitle: 总题\nsub_title: 副题\nauthor: 张三\n---\n\n<!-- skip_slide -->\n\n密\n===\n\n<!-- end_slide -->\n\n<!-- column_layout: [1, 1] -->\n\n<!-- column: 0 -->\n\n左\n\n<!-- column: 1 -->\n\n右\n\n<!-- reset_layout -->\n\n下",
    );
    expect(headings).toEqual(["总题", "密", ""]);
    expect(hidden).toEqual([undefined, "hidden", undefined]);
    expect(shown).toContain("副题");
    expect(shown).toMatch(/class="slot">\s*<p>左[^]*class="slot">\s*<p>右[^]*<\/div>\s*<p>下/);
  });

  it("is not one for a command in code", () => {
    const { headings } = read("甲\n\n---\n\n```\n<!-- end_slide -->\n```\n\n---\n\n乙");
    expect(headings).toHaveLength(3);
  });
});

describe("a deck of iA Presenter", () => {
  const deck =
    "# 甲题\n\t张三\n\n密一。\n密二。\n\n---\n\n/assets/a.png\nsize: contain\n\n## 乙题\n\n\t- 一\n\t- 二\n\n- 密三\n\n| 列 | 数 |\n|---|---|\n| 行 | 1 |\n\n// 密四\n\n```\n码\n```";

  it("shows what is set in, headings, tables, pictures and code, and speaks the rest", () => {
    const { headings, notes, shown, codes } = read(deck);
    expect(headings).toEqual(["甲题", "乙题"]);
    expect(notes).toEqual([expect.stringMatching(/密一。\s?密二。/), "密三"]);
    for (const one of ["张三", "一", "二", "行", "码", 'src="assets/a.png"'])
      expect(shown).toContain(one);
    expect(shown).not.toMatch(/密|size:/);
    expect(codes).toContain("foreign-deck");
  });

  it("is told where nothing but the tabs speaks for it", () => {
    const { shown, codes, lines } = read(
      "# 甲\n\n\t显示的一行\n\n只念。\n\n---\n\n# 乙\n\n\t- 一\n\n也只念。",
    );
    expect(shown).toContain("只念");
    expect(codes).toContain("maybe-notes");
    expect(lines[codes.indexOf("maybe-notes")]).toBe(5);
  });

  it.each([
    ["an item that goes on", "- 甲\n\t乙\n\n---\n\n- 丙\n\t丁\n\n文"],
    ["code", "# 甲\n\n\tlet a = 1;\n\n文\n\n---\n\n# 乙\n\n\tdo_it(b)\n\n文"],
    ["all of a text", "\t甲。\n\n\t乙。\n\n---\n\n\t丙。"],
  ])("and no word is for %s", (_, text) => {
    const { codes } = read(text);
    expect(codes).not.toContain("maybe-notes");
    expect(codes).not.toContain("foreign-deck");
  });
});

describe("a deck of GeekSlides", () => {
  it("is cut at its links, with notes and grounds, and without its details", () => {
    const { headings, notes, grounds, shown, codes } = read(
      "[](#intro,.coverbg)\n\n# 甲题\n\n甲\n\n::: Notes\n密一\n:::\n\n::: Details\n密\n\n- 密\n:::\n\n[](.partial#two,bgurl(a.jpg),bgcolor(#123))\n\n## 乙题\n\n::: Details\n密\n\n[](#three)\n## 丙题\n\n```md\n[](#码)\n```",
    );
    expect(headings).toEqual(["甲题", "乙题", "丙题"]);
    expect(notes).toEqual(["密一", "", ""]);
    expect(grounds).toEqual([undefined, "a.jpg", undefined]);
    expect(shown).toContain("码");
    expect(shown).not.toMatch(/密|:::|partial/);
    expect(codes).toContain("foreign-deck");
  });

  it("may have nothing but names of slides", () => {
    const { headings, shown } = read("\n[](#a)\n# 甲题\n\n::: details\n密\n:::\n\n[](#b)\n\n乙");
    expect(headings).toEqual(["甲题", ""]);
    expect(shown).not.toContain("密");
  });

  it.each([
    "# 甲\n\n::: Details\n乙\n:::",
    "甲 [](#a)\n\n[](b.md) 乙\n\n`[](#c)`\n\n    [](#d)",
    "甲\n\n[](./a)\n\n[](.a/b)\n\n乙",
    "# 甲\n\n[](#a)\n\n乙\n\n## 丙\n\n[](#b)\n\n丁",
    "甲乙\n\n```\n[](.a)\n```",
  ])("is not %j", (text) => {
    const { codes, shown } = read(text);
    expect(codes).not.toContain("foreign-deck");
    expect(shown).toContain("乙");
  });
});

describe("a deck of Slidify", () => {
  const head = "---\ntitle: 总题\nframework: io2012\nknit: slidify::knit2slides\n---\n\n";

  it("is cut at separators with classes, has its notes, and two columns", () => {
    const { headings, notes, shown, codes } = read(
      `${head}## 甲题\n\n*** pnotes\n\n密一\n\n--- &twocol .dark #id bg:white\n\n## 乙题\n\n*** =left\n\n左\n\n*** {name: right, class: x}\n\n右\n\n***  =pnotes 密二\n- 密三\n\n---&vcenter\n\n丙\n\n\`\`\`\n*** =left\n--- .码\n\`\`\``,
    );
    expect(headings).toEqual(["总题", "甲题", "乙题", ""]);
    expect(notes).toEqual(["", "密一", expect.stringMatching(/密二[^]*密三/), ""]);
    expect(shown).toMatch(/class="slot">\s*<p>左[^]*class="slot">\s*<p>右/);
    expect(shown).toMatch(/丙[^]*=left[^]*码/);
    expect(shown).not.toMatch(/密|vcenter|twocol|pnotes/);
    expect(codes).toContain("foreign-deck");
  });

  it.each([
    ["words behind the mark, before a column", "*** pnotes 密\n\n*** =right\n\n乙"],
    ["a name in braces", "乙\n\n*** {name: pnotes}\n密"],
    ["two of them", "乙\n\n*** =pnotes\n密\n\n*** pnotes 密密\n- 密"],
    ["a block right behind them", "*** pnotes\n密\n*** {class: a} 乙\n乙"],
    ["a list and a ruler, without a blank line", "乙\n\n*** pnotes\n- 密\n--- .a\n丙"],
  ])("has notes with %s", (_, text) => {
    for (const before of [head, "", "---\ntitle: a\n---\n\n"]) {
      const { notes, shown } = read(`${before}# 甲\n\n${text}\n\n---\n\n# 丁`);
      expect(notes.join("\n")).toContain("密");
      expect(shown).not.toMatch(/密|pnotes|\*{3}/);
      expect(shown).toMatch(/甲[^]*[乙丙][^]*丁/);
    }
  });

  it("footnotes stay, and are told", () => {
    const { shown, codes } = read(`${head}# 甲\n\n*** =fnotes\n乙`);
    expect(shown).toContain("乙");
    expect(codes).toContain("maybe-notes");
  });

  it.each(["# 甲\n\n***\n\n--- 乙", "# 甲\n\n***notes*** 乙", "```\n*** pnotes\n```"])(
    "is not %j",
    (text) => {
      expect(read(text).codes).not.toContain("foreign-deck");
    },
  );
});

describe("a deck of Spectacle", () => {
  it("is cut at separators with a layout, ends notes there, and has its sections side by side", () => {
    const { headings, notes, shown, codes } = read(
      '--- { "layout" : "center" }\n\n# 甲题\n\nNotes: 密一\n\n--- {"layout":"columns"}\n\n::section\n\n左\n\n::section\n\n右\n\n---\n\n# 丙题\n\n```md\n--- {"layout": "码"}\n```\n\nNotes: 密二',
    );
    expect(headings).toEqual(["甲题", "", "丙题"]);
    expect(notes).toEqual(["密一", "", "密二"]);
    expect(shown).toMatch(/class="slot">\s*<p>左[^]*class="slot">\s*<p>右/);
    expect(shown).toContain("码");
    expect(shown).not.toMatch(/密|center|::section/);
    expect(codes).toEqual(["foreign-deck"]);
  });

  it.each([
    '甲\n\n```\n--- { "layout" : "columns" }\n```',
    "甲\n\n--- {乙}\n\n--- 丙",
    "甲 --- {a: b}",
  ])("is not %j", (text) => {
    expect(read(text).codes).not.toContain("foreign-deck");
  });
});

it("a remark that another program speaks is told as no comment", () => {
  expect(read("---\nmarp: true\n---\n\n# 甲\n\n<!-- notes: 乙 -->").codes).not.toContain(
    "maybe-notes",
  );
});

describe("what no slide of its own program shows is on none here", () => {
  const cut = "<!-- end_slide -->\n\n";
  it.each([
    ["notes of presenterm over lines", `甲\n\n${cut}<!--\nspeaker_note: |\n  密\n-->`, "密"],
    ["its commands behind a prefix", `甲\n\n${cut}乙 <!-- cmd:speaker_note: 密 -->`, "密"],
    ["a slide that a prefix skips", `甲\n\n${cut}<!-- cmd:skip_slide -->\n\n密`, ""],
    ["code of rust that is run and hidden", `甲\n\n${cut}\`\`\`rust\n# 密\nfn a\n\`\`\``, ""],
    ["other such code", `甲\n\n${cut}\`\`\`bash +exec\n/// 密\necho\n\`\`\``, ""],
    ["code in place of which a file is put", `甲\n\n${cut}\`\`\`file +exec\npath: 密\n\`\`\``, ""],
    ["comments of patat", "---\npatat:\n  wrap: true\n---\n\n# 甲\n\n<!-- 密 -->\n", "密"],
    [
      "comments of deck, but for its settings",
      '---\npresentationID: x1\n---\n\n# 甲\n\n<!-- {"layout": "密"} -->\n\n<!--\n密密\n-->\n',
      "密密",
    ],
    [
      "pages of deck that are skipped or ignored",
      '---\nbasePresentationID: x1\n---\n\n# 甲\n\n---\n\n<!-- {"key": "a",\n"skip": true} -->\n\n# 密\n\n---\n\n<!-- {"ignore":true} -->\n\n# 密\n\n<!-- 密 -->\n',
      "",
    ],
    ["a directive of MyST", "# 甲\n\n```{revealjs-notes}\n密\n```\n\n乙", "密"],
    ["notes of Showoff over lines", "!SLIDE\n# 甲\n\n.notes 密\n密密\n\n乙", "密密密"],
    [
      "paragraphs of Showoff for others",
      "!SLIDE\n# 甲\n\n.comment 密\n密\n\n.handouts 密\n\n乙",
      "",
    ],
    ["a slide of Showoff for paper", "!SLIDE\n# 甲\n\n!SLIDE printonly\n# 密\n密", ""],
    ["more slides of Showoff", "!SLIDE\n# 甲\n\n<!SLIDE supplemental a>\n\n密", ""],
    [
      "notes of Showoff without a mark of slides",
      "# 甲\n\n~~~SECTION:notes~~~\n密\n~~~ENDSECTION~~~\n\n# 乙\n\n丙",
      "密",
    ],
    [
      "its notes on the line of their mark",
      "!SLIDE\n# 甲\n\n~~~SECTION:notes~~~ 密\n\n密密\n~~~ENDSECTION~~~\n\n乙",
      "密\n密密",
    ],
    [
      "its notes in one line",
      "!SLIDE\n# 甲\n\n~~~SECTION:notes~~~ 密 ~~~ENDSECTION~~~\n\n乙",
      "密",
    ],
    [
      "its notes with a fence in them",
      "!SLIDE\n# 甲\n\n~~~SECTION:notes~~~\n密\n\n:::\n\n密密\n~~~ENDSECTION~~~\n\n乙",
      "密\n:::\n密密",
    ],
    [
      "its handouts with an arrow in them",
      "!SLIDE\n# 甲\n\n~~~SECTION:handouts~~~ 密\n密 --> 密\n\n密\n~~~ENDSECTION~~~\n\n乙",
      "",
    ],
    [
      "its handouts without an end",
      "!SLIDE\n# 甲\n\n~~~SECTION:handouts~~~\n密\n\n!SLIDE\n\n# 乙",
      "",
    ],
    [
      "notes of MarkItDown with a line of dashes",
      "<!-- Slide number: 1 -->\n# 甲\n\n### Notes:\n一\n---\n密\n\n<!-- Slide number: 2 -->\n# 乙",
      "一\n密",
    ],
    ["notes of nodeppt by other names", "<slide>\n\n甲\n\n::: notes\n密\n:::\n\n乙", "密"],
    ["its notes on the line of their mark", "<slide>\n\n甲\n\n:::note 密\n密密\n:::", "密密密"],
    ["a slide of nodeppt that is hidden", '<slide>\n\n甲\n\n<slide class="hidden">\n密', ""],
    ["notes of GitPitch in an item", "---?color=red\n\n- 甲 @note[密]", "密"],
    ["words of iA Presenter in an element", "\t甲\n\n<b>密</b> 密\n\n// 乙", "密 密"],
  ])("%s", (_, text, said) => {
    const { deck } = readDeck([{ path: "slides/a.md", text }], { layouts });
    const open = deck.slides.filter(({ attributes }) => attributes["data-visibility"] !== "hidden");
    const silent = open.map((slide) => ({ ...slide, notes: { paragraphs: [] } }));
    expect(joinSlides(renderSlides({ ...deck, slides: silent }))).not.toContain("密");
    expect(open.map(({ notes }) => notesText(notes, deck.figures)).join("")).toBe(said);
    expect(open.length).toBeGreaterThan(0);
  });
});

it.each([
  ["implicit_slide_ends", "甲\n---\n\n一\n\n乙\n---\n\n<!-- font_size: 2 -->\n\n二"],
  ["end_slide_shorthand", "甲\n===\n\n一\n\n---\n\n乙\n===\n\n<!-- font_size: 2 -->\n\n二"],
])("a deck of presenterm is cut as %s in its head says", (option, body) => {
  const { headings } = read(`---\noptions:\n  ${option}: true\n---\n\n${body}`);
  expect(headings).toEqual(["甲", "乙"]);
});

it("what hides by its class is told in a deck of nodeppt, too", () => {
  expect(read("<slide>\n\n甲\n\n密 {.hidden}").codes).toContain("no-attributes");
});

it("of mbr a quotation in two others is notes", () => {
  const slides =
    "# 总题\n\n---\n\n## 甲\n\n- 乙\n\n>>> 密一。\n>>>\n>>> 密二。\n\n```text\n>>> 丙\n```";
  const { notes, shown } = read(`---\ntitle: 总题\nstyle: slides\n---\n\n${slides}`);
  expect(notes).toEqual(["", "密一。\n密二。"]);
  expect(shown).not.toContain("密");
  expect(shown).toContain("丙");
  expect(read(slides).notes).toEqual(["", ""]);
});

it("of Go's present a line behind a colon is notes, also right below a text", () => {
  const rest =
    "## 甲\n\n- 乙\n- 丙\n: 密一。\n\n## 丁\n\n一句话。\n: 密二。\n\n## 戊\n\n: 密三。\n";
  const { notes, shown } = read(`# 总题\n\n${rest}\n.image a.png\n`);
  expect(notes).toEqual(["", "密一。", "密二。", "密三。"]);
  expect(shown).not.toContain("密");
  expect(read(`# 总题\n\n${rest}`).notes).toEqual(["", "", "", ""]);
  expect(read(`# 总题\n\n${rest}\n.image 指令\n`).notes).toEqual(["", "", "", ""]);
});
