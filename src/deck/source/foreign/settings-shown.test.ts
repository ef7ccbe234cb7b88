import { describe, expect, it } from "vitest";
import { processorTime } from "../../../../tests/processor-time.ts";
import { seenIn } from "../../../../tests/public/seen.ts";
import { joinSlides, renderSlides } from "../../../render/deck.ts";
import { notesText } from "../../notes/notes-text.ts";
import { publicDeck, shownDeck } from "../../public/public-deck.ts";
import { readDeck } from "../../read.ts";

/** What the wall shows of a deck, what is public of it, and what is said. */
function read(text: string) {
  const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  const shown = joinSlides(renderSlides(shownDeck(deck)));
  return {
    wall: seenIn(shown.replace(/<aside class="notes[^]*?<\/aside>|<footer[^]*?<\/footer>/g, "")),
    open: joinSlides(renderSlides(publicDeck(deck).deck)),
    notes: deck.slides.map(({ notes }) => notesText(notes, deck.figures)).join("\n"),
    hidden: deck.slides.map(({ attributes }) => attributes["data-visibility"] === "hidden"),
    codes: problems.map(({ code }) => code),
  };
}

describe("in a deck of Deckset", () => {
  it.each([
    "theme: Simple, 1\nauthor: 泄密\nfooter: 泄密\n\n# 甲",
    "autoscale:true\n泄密: 泄密\nslide-dividers: #\n\n# 甲",
    "slidenumbers: true\nowner: 泄密\n[.hide-footer]\n\n# 甲",
    "footer: 泄密\n---\n\n# 甲",
    "pause-screen-text: 泄密\n\n# 甲",
    "time-budget: 20\n泄密: 泄密\n\n# 甲",
    "slidecount: true\nfooter: 泄密\n# 甲",
    "# 甲\n\n[.unknown: 泄密]\n\n[.泄密: x]",
    "# 甲\n\n[.text: #fff, 泄密]",
    "---\nautoscale: true\nslidenumbers: true\n---\nfooter: 泄密\nowner: 泄密\n\n# 甲",
  ])("nothing is shown that it is told: %j", (text) => {
    const { wall, open } = read(`${text}\n\n乙\n\n---\n\n# [fit] 丙`);
    expect(wall).not.toContain("泄密");
    expect(open).not.toContain("泄密");
    expect(wall).toMatch(/甲[^]*乙[^]*丙/);
  });

  it("paragraphs are notes where its head says so", () => {
    const { wall, open, notes } = read(
      "slidenumbers: true\nparagraphs-as-presenter-notes: true\n\n# 甲\n泄密\n泄密\n\n**泄密** 泄密\n\n- 乙\n  丙\n\n> 丁\n\n![](a.png)\n\n1. 戊\n\n| 己 |\n|---|\n| 庚 |\n\n[泄密](b.md)\n\n---\n\n泄密\n\n```js\n辛\n\n壬\n```\n\n***\n\n[.hide-footer]\n\n# [fit] 癸",
    );
    expect(wall + open).not.toMatch(/泄密|hide-footer/);
    expect(notes.match(/泄密/g)).toHaveLength(6);
    expect(wall).toMatch(/甲[^]*乙[^]*丙[^]*丁[^]*戊[^]*己[^]*庚[^]*辛[^]*壬[^]*癸/);
    const fronted = read(
      "---\ntheme: Libre\nparagraphs-as-presenter-notes: true\n---\n\n# 甲\n\n泄密",
    );
    expect(fronted).toMatchObject({ open: expect.not.stringContaining("泄密"), notes: "泄密" });
    expect(
      read("slidenumbers: true\nparagraphs-as-presenter-notes: no\n\n# 甲\n\n乙").wall,
    ).toContain("乙");
  });

  it("words in capitals are told to it, too, and a heading needs no blank", () => {
    const { wall } = read("slidenumbers: true\n\n# [FIT] **甲**\n\n##乙\n\n`##丙`");
    expect(wall).not.toMatch(/FIT|##乙/);
    expect(wall).toContain("##丙");
  });

  it.each(["主题：甲\n乙：丙\n\n丁", "time: noon\nplace: hall\n\n丁", "theme: 我们的城市\n\n丁"])(
    "the first lines of another deck are text: %j",
    (text) => {
      expect(read(text).wall).toMatch(/[甲]|noon|城市/);
    },
  );
});

describe("in a deck of Landslide", () => {
  it.each(["# Presenter Notes", "## presenter notes ##", "#### Presenter Notes  "])(
    "%j begins notes",
    (heading) => {
      const { wall, open, notes, codes } = read(`# 甲\n\n乙\n\n${heading}\n\n泄密\n\n---\n\n# 丙`);
      expect(wall).not.toMatch(/泄密|notes/i);
      expect(open).not.toContain("泄密");
      expect(notes).toContain("泄密");
      expect(wall).toContain("丙");
      expect(codes).not.toContain("no-notes");
    },
  );

  it.each([".fx: 泄密", ".qr: 450|http://泄密", ".code: 泄密.py", ".gist: 泄密"])(
    "%j is not shown",
    (macro) => {
      const { wall, open } = read(`# 甲\n\n${macro}\n\n乙\n\n.md: 丙`);
      expect(wall + open).not.toContain("泄密");
      expect(wall).toMatch(/乙[^]*丙/);
    },
  );
});

it.each([
  ["# 甲\n\n.notes: 乙\n丙\n\n丁", ["notes-go-on"]],
  ["# 甲\n\n.notes: 乙\n\n---\n\n# 丁", []],
  ["# 甲\n\nnotes: 乙\n\n丁", []],
  ["# 甲\n\n.notes:\n\n乙\n\n丁", []],
  ["# 甲\n\n```js\n.notes: 乙\n\n丁\n```", []],
  ["# 甲\n\n.notes: 乙\n\n", []],
])("that Landslide's notes go on behind their paragraph is told: %j", (text, codes) => {
  expect(read(text).codes).toEqual(codes);
});

describe("in a deck of Slidev", () => {
  const head = "---\nmdc: true\n---\n\n# 甲\n\n";
  const bare = "# 甲\n\n---\nlayout: center\n---\n\n# 庚\n\n";
  it.each([head, bare])("no settings of a slide are shown, whatever their keys: %j", (before) => {
    for (const set of [
      "clickAnimation: 泄密",
      "Owner: 泄密\nlayout: quote",
      "泄密: 泄密",
      '"a b": 泄密\nc.d: 泄密',
      "x: {\n  y: 泄密\n}",
      "a: 泄密\n\nb: 泄密\n  c: 泄密",
      "# 泄密\na: 泄密\nb:\n- 泄密",
      "layout: image-left\n\n# 泄密\nimage: a.png\n\n# 泄密\nclass: 泄密",
      "level: 2\n\n# 泄密",
      "hideInToc: true\n\nlevel: 2\ntodo: 泄密",
      "a:\n\n# 泄密\n\n- 泄密\n\n  # 泄密",
      "a: x\nnote: 泄密\nb:\n  notes: |\n    泄密\n\n    泄密",
      "notes: |\n  泄密\n\n  泄密",
    ]) {
      const { wall, open, notes } = read(`${before}---\n${set}\n---\n\n# 乙\n\n丙`);
      expect(wall + open + notes).not.toContain("泄密");
      expect(wall).toMatch(/甲[^]*乙[^]*丙/);
    }
  });

  it.each([head, bare])("settings as code at the head of a slide are not shown: %j", (before) => {
    const text = `${before}---\n\n\`\`\`yaml\nlayout: center\nowner: 泄密\n\`\`\`\n\n# 乙\n\n\`\`\`yaml\n丙: 丁\n\`\`\`\n\n---\n\n\`\`\`yml\nhide: true\n\`\`\`\n\n# 泄密\n\n---\nlayout: center\n---\n\n\`\`\`yaml\n戊: 己\n\`\`\``;
    const { wall, open, hidden } = read(text);
    expect(wall + open).not.toContain("泄密");
    expect(wall).toMatch(/乙[^]*丁[^]*己/);
    expect(hidden.filter(Boolean)).toHaveLength(1);
  });

  it.each([
    "layout: image-left\n\n# 泄密\nimage: a.png\n\n# 泄密\nclass: 泄密",
    "hideInToc: true\n\nlevel: 2\ntodo: 泄密",
    "layout: iframe\n\n# 泄密\nurl: 泄密\nmeta: 泄密\n\n",
    "title: 泄密\na:\n  - 泄密\nb: |\n  泄密\n\n  泄密",
    "layout: x\nnotes: |\n  泄密",
  ])("settings with blank lines and remarks make a deck known: %j", (set) => {
    const { wall, open, codes } = read(`# 甲\n\n---\n${set}\n---\n\n# 乙\n\n丙`);
    expect(wall + open).not.toContain("泄密");
    expect(wall).toMatch(/甲[^]*乙[^]*丙/);
    expect(codes).toContain("foreign-key");
  });

  it("layouts and pictures that stand amid remarks are taken over", () => {
    const { deck } = readDeck(
      [
        {
          path: "1.md",
          text: `${head}---\nbackground: a.png # 注\n\n# 注\nlayout: section\n---\n\n# 乙\n\n丙\n`,
        },
      ],
      { layouts: ["points", "section"] },
    );
    const [, slide] = deck.slides;
    expect(slide?.layout).toBe("section");
    expect(JSON.stringify(slide?.attributes)).toContain("a.png");
  });

  it.each([
    "时间：九点\n\n# 己",
    "Time: nine\n\n# 己",
    "time: nine\n\n# 己\n\n- 庚",
    "time: nine\n\n戊 己",
  ])("text with a label over a heading is a slide: %j", (text) => {
    expect(read(`${head}---\n${text}\n---\n\n# 乙`).wall).toMatch(/甲[^]*己[^]*乙/);
  });

  it.each(["class: x\n\n# 己", "class: x\nowner: y\n\n# 己\n\nlevel: 丙"])(
    "so is a slide of another program with settings above its heading: %j",
    (text) => {
      expect(read(`# 甲\n\n---\n${text}\n---\n\n# 乙`).wall).toMatch(/甲[^]*己[^]*乙/);
    },
  );

  it("all sections of a slide that is hidden are hidden", () => {
    const { wall, open } = read(
      `${head}---\nhide: true\n---\n\n<section>\n<section>\n\n## 泄密\n</section>\n<section>\n\n## 泄密\n</section>\n</section>\n\n---\n\n# 乙`,
    );
    expect(wall + open).not.toContain("泄密");
    expect(wall).toContain("乙");
  });

  it("settings at the end of the file are none of its text", () => {
    const { wall, open } = read(`${head}---\nlayout: end\nowner: 泄密`);
    expect(wall + open).not.toContain("泄密");
  });

  it("what components are told is not shown", () => {
    const { wall, open } = read(
      `${head}:icon{name="泄密"} 乙\n\n::card{note="泄密"}\n丙\n::\n\n:b[丁]{x=泄密}\n\n[戊]{.a note="泄密"}\n\n![](a.png){note="泄密"}\n\n**己**{note="泄密"}\n\n::: notes\n泄密\n:::\n\n:: right ::\n\n庚 \`:a{b}\` 10:30 {辛}`,
    );
    expect(wall + open).not.toContain("泄密");
    expect(wall).toMatch(/乙[^]*丙[^]*丁[^]*戊[^]*己[^]*庚[^]*:a\{b\}[^]*10:30[^]*\{辛\}/);
    expect(wall).not.toMatch(/::|right/);
  });

  it.each([
    "::div{.hidden}\n泄密\n\n泄密\n::",
    '::div{class="hidden"}\n泄密\n::',
    "::a[泄密]{style='display: none'}\n::b\n泄密\n::\n泄密\n::",
    '::div{v-if="$nav.isPresenter"}\n泄密\n::',
    '::RenderWhen{context="presenter"}\n泄密\n::',
    "字 :span[泄密]{.hidden} 字",
  ])("what components hide is not shown: %j", (text) => {
    const { wall, open } = read(
      `${head}${text}\n\n乙 :b[丙]{.red}\n\n::RenderWhen{context="slide"}\n丁\n::`,
    );
    expect(wall + open).not.toMatch(/泄密|::/);
    expect(wall).toMatch(/乙 丙[^]*丁/);
  });

  it("notes with code in them are notes", () => {
    const { wall, open, notes } = read(
      `${head}<!--\n泄密\n\n\`\`\`js\n泄密\n\`\`\`\n\n泄密\n-->\n\n---\n\n# 乙`,
    );
    expect(wall + open).not.toContain("泄密");
    expect(notes.match(/泄密/g)).toHaveLength(3);
    expect(wall).toContain("乙");
  });

  it("a slide that begins with text is one", () => {
    const { wall } = read(
      `${head}---\n\n乙: 丙\n\n---\nlayout: center\n---\n\n丁: 戊\n\n---\n\n# 己`,
    );
    expect(wall).toMatch(/乙[^]*丙[^]*丁[^]*戊/);
  });

  it.each([
    "# 甲\n\n---\n\n```yaml\n乙: 丙\n```\n\n---\n\n# 丁",
    "# 甲\n\n---\n乙: 丙\n---\n\n# 丁",
  ])("what looks so in any other deck is shown: %j", (text) => {
    expect(read(text).wall).toMatch(/乙[^]*丙[^]*丁/);
  });
});

describe("in a deck of Pandoc or Quarto", () => {
  const head = "---\nformat: revealjs\n---\n\n";
  const signs = "## 甲 {.smaller}\n\n乙\n\n";

  it.each([
    ' {visibility="hidden"}',
    " {visibility=hidden}",
    " { #id .a visibility='hidden' }",
    " {.hidden}",
    " {data-visibility=hidden}",
    ' {style="display: none"}',
  ])("a slide is hidden by the braces of its heading: %j", (braces) => {
    for (const before of [`${head}## 甲\n\n乙\n\n`, signs]) {
      const { wall, open, hidden, codes } = read(
        `${before}## 泄密${braces}\n\n泄密\n\n## 丙\n\n丁`,
      );
      expect(wall + open).not.toContain("泄密");
      expect(wall).toMatch(/甲[^]*乙[^]*丙[^]*丁/);
      expect(hidden).toEqual([false, true, false]);
      expect(codes).not.toContain("no-attributes");
    }
  });

  it.each([
    '[泄密]{style="display:none"}',
    "[泄密]{.hidden}",
    "[泄密](a.md){.a .hidden}",
    '::: {style="display: none"}\n泄密\n:::',
    "::: {.a style='visibility:hidden'}\n::: b\n泄密\n:::\n泄密\n:::",
    "`泄密`{=latex}",
    "```{=latex}\n泄密\n```",
    "````{=typst}\n泄密\n```\n泄密\n````",
    "\\note{泄密 \\textbf{泄密}\n\n泄密}",
    "\\note<1>[item]{泄密}",
    ': 表 {#泄密 x="泄密"}',
    "$$\nx\n$$ {#泄密}",
    "\\newcommand{\\x}{泄密}",
    "\\pause",
    "\\label{泄密}\\index{泄密!泄密}",
    "甲 \\only<2>{泄密} \\mode<article>{泄密 {泄密}} \\cite[泄密]{泄密} 己",
  ])("what it hides or says to another format is not shown: %j", (text) => {
    const { wall, open } = read(`${head}${signs}${text}\n\n丙\n\n---\n\n丁`);
    expect(wall + open).not.toMatch(/泄密|\\|\{/);
    expect(wall).toMatch(/乙[^]*丙[^]*丁/);
  });

  it.each([
    ["---\noutput: slidy_presentation\n---\n\n", "`r 泄密`"],
    ["---\nformat: revealjs\n---\n\n", "`{python} 泄密(x)`"],
    ["```{r}\nx\n```\n\n", "`r round(泄密, 2)`"],
  ])("code in a line that it runs is not shown, and told: %j %s", (front, code) => {
    const { wall, open, codes } = read(
      `${front}## 甲\n\n句 ${code} 乙 \`r\` \`\`\`r a\`\`\` \`x\`\n\n\`\`\`md\n\`r 丙\`\n\`\`\``,
    );
    expect(wall + open).not.toContain("泄密");
    expect(wall).toMatch(/句[^]*乙[^]*r a[^]*x[^]*r 丙/);
    expect(codes.filter((one) => one === "not-loaded")).toHaveLength(1);
  });

  it("in any other deck such code is code", () => {
    const { wall, codes } = read("# 甲\n\n键 `r 乙` 与 `{r} 丙`");
    expect(wall).toMatch(/r 乙[^]*\{r\} 丙/);
    expect(codes).toEqual([]);
  });

  it("formulas are none of what it hides", () => {
    const { wall } = read(
      `${head}${signs}$$\n\\frac{a}{b}\n$$\n\n\\[\n\\frac{c}{d}\n\\]\n\n句 $\\frac{e}{f}$ \\(\\frac{g}{h}\\) \`\\frac{i}{j}\``,
    );
    for (const part of ["{a}{b}", "{c}{d}", "{e}{f}", "{g}{h}", "{i}{j}"]) {
      expect(wall).toContain(`\\frac${part}`);
    }
  });

  it("in a deck of Beamer alone the words of its commands are shown", () => {
    for (const front of [
      "format: beamer",
      "output:\n  beamer_presentation: default",
      "output: binb::metropolis",
      "output:\n  binb::monash:\n    toc: true",
    ]) {
      const { wall, open } = read(
        `---\n${front}\n---\n\n## 甲\n\n句 \\alert{乙} \\only<2->{丙} \\textbf{丁} \\label{泄密} 戊`,
      );
      expect(wall).toMatch(/甲[^]*句\s+乙\s+丙\s+丁\s+戊/);
      expect(open).not.toMatch(/泄密|\\/);
    }
  });

  it.each([
    ["\\textcolor{red}{乙}丙", "乙丙"],
    ["\\textbf{乙}[丙]", "乙[丙]"],
    ["\\textbf{乙 `丙` 丁}", "乙 丙 丁"],
    ["\\textcolor{red}{\\textbf{\\emph{乙}}}", "乙"],
    ["\\href{http://a.b}{乙} \\colorbox{red}{丙} \\fcolorbox{red}{blue}{丁}", "乙 丙 丁"],
    ["\\mbox{乙}\\uline{丙}\\parbox[t]{3cm}{丁}\\MakeUppercase{戊}", "乙丙丁戊"],
    ["m\\textsuperscript{2} 乙\\textsuperscript{丙} \\sout{丁}", "m 2 乙丙 丁"],
    ["{\\color{red} 乙} {\\Large\\bfseries 丙} \\small 丁", "乙 丙 丁"],
    ["\\alt<2>{乙}{丙} \\only<handout:0>{丁}", "乙 丙 丁"],
    ["\\begin{center}\n乙\n\\end{center}", "乙"],
    ["\\begin{block}{乙}\n丙\n\\end{block}", "乙 丙"],
    ["乙\\footnote{丙}丁", "乙 1 丁"],
    ["乙\n\n\\iffalse\n泄密\n\n泄密\n\\fi\n\n丙", "乙 丙"],
    ["乙\n\n\\mode<article>\n\n泄密\n\n- 泄密\n\n\\mode<all>\n\n丙", "乙 丙"],
    ["乙\n\n\\mode <handout>\n泄密\n\\mode<article>\n## 泄密\n\\mode*\n\n丙", "乙 丙"],
    ["乙\n\n\\mode<presentation>\n\n丁\n\n\\mode<all>\n\n丙", "乙 丁 丙"],
    ["\\only<article>{泄密}\\visible<0>{泄密}\\only<beamer:0|handout:1>{泄密}乙", "乙"],
    ["\\sidenote{泄\\textbf{\\emph{密}}}\\invisible<2>{泄密}乙", "乙"],
  ])("in a deck of Beamer alone letters are shown however they are set: %j", (text, words) => {
    const { wall, open, codes } = read(`---\nformat: beamer\n---\n\n## 甲\n\n句 ${text} 末`);
    expect(wall.replace(/\s+/g, " ")).toContain(`句 ${words} 末`);
    expect(open).not.toMatch(/泄|密|\\/);
    expect(codes).not.toContain("maybe-torn");
  });

  it.each([
    '::: {.callout-note title="题"}\n乙\n:::',
    "::: {title='题' .callout-tip collapse=true}\n\n乙\n:::",
    "::: {.callout-note}\n## 题\n乙\n:::",
    "::: {#thm-line}\n## 题\n乙\n:::",
    '::: {#def-a name="题"}\n乙\n:::',
    "::: {.proof}\n\n## 题\n\n乙\n:::",
    "::: {.callout-note}\n\n## 题\n\n乙\n:::",
  ])("a callout or a theorem has its title on its slide: %j", (text) => {
    const { wall, hidden } = read(`${head}## 甲\n\n${text}\n\n丙`);
    expect(wall).toMatch(/甲[^]*题[^]*乙[^]*丙/);
    expect(hidden).toHaveLength(1);
  });

  it.each([
    ["title: 总题\nsubtitle: 副题\nformat: revealjs", ["总题", "副题"]],
    ["output: slidy_presentation\ntitle: '*总题*' # 泄密", ["总题"]],
    [
      "author: 张三\ntitle: 总题\ndate: 2025-03-01\nformat: revealjs",
      ["总题", "张三", "2025-03-01"],
    ],
    ["title: 总题\nauthor: [张三, 李四]\ndate: today\nformat: revealjs", ["总题", "张三", "李四"]],
    ["title: 总题 <!-- 泄密 -->\nformat: revealjs\nsubtitle: 副题", ["总题", "副题"]],
    [
      "title: 总题\nauthor:\n  - name: 张三\n    affiliation: 甲校\n    email: 泄密\n  - name: 李四\n    affiliations:\n      - name: 甲校\n      - name: 乙院\nformat: revealjs",
      ["总题", "张三", "李四", "甲校", "乙院"],
    ],
    [
      "title: 总题\nauthor: {name: {given: 三, family: 张}, affiliation: 甲校}\nformat: revealjs",
      ["总题", "三 张", "甲校"],
    ],
    ["format: revealjs\ntitle: 总题\nauthor: {name: 张三, affiliation: 甲校}", ["张三", "甲校"]],
    ["title: 甲\nauthor: 张三\noutput: revealjs::revealjs_presentation", ["甲", "张三"]],
    [
      "title: 甲\nauthor: 张三\noutput:\n  revealjs::revealjs_presentation:\n    theme: 泄密",
      ["甲", "张三"],
    ],
  ])("the title at its head has a slide: %j", (set, words) => {
    const { deck, problems } = readDeck(
      [{ path: "1.md", text: `---\n${set}\n---\n\n## 甲\n\n乙 %%\n\n## 丙\n\n丁` }],
      { layouts: ["points"] },
    );
    const [first = "", second = "", ...rest] = renderSlides(publicDeck(deck).deck).map(({ html }) =>
      seenIn(html),
    );
    for (const word of words) expect(first).toContain(word);
    expect(first + second).not.toMatch(/泄密|slidy|revealjs|today/);
    expect([second.includes("甲"), rest.length]).toEqual([true, 1]);
    // Lines stay where they are.
    const torn = problems.find(({ code }) => code === "torn-mark" || code === "maybe-torn");
    expect(torn?.place.line).toBe(set.split("\n").length + 6);
  });

  it.each([
    "---\ntitle: 总题\nsubtitle: 副题\n---\n\n## 甲 {.smaller}\n\n乙",
    "---\ntitle: 总题\nsubtitle: 副题\nformat: revealjs\n---\n\n# 总题\n\n乙",
    "---\ntitle: 总题\nsubtitle: 副题\noutput:\n  xaringan::moon_reader:\n    lib_dir: x\n---\n\n# 甲\n\n乙",
  ])(
    "so it has in a deck that is known by its text, beside its own words, and in xaringan: %j",
    (text) => {
      const { wall, hidden } = read(text);
      expect(wall).toMatch(/总题[^]*副题[^]*乙/);
      expect(hidden).toHaveLength(2);
    },
  );

  it.each([
    "---\ntitle: 丙\nrevealOptions: {}\n---\n\n## 甲 {.smaller}\n\n乙",
    "---\ntitle: 丙\nlayout: cover\n---\n\n## 甲 {.smaller}\n\n乙",
    "---\ntitle: 丙\noutput:\n  xaringan::moon_reader:\n    seal: false\n---\n\n# 甲\n\n乙",
    "---\ntitle: 甲\nformat: revealjs\n---\n\n# 甲 {.x}\n\n乙",
    "---\ntitle: 丙\nformat: html\n---\n\n# 甲\n\n乙",
    "---\nformat: revealjs\n---\n\n# 甲\n\n乙",
  ])("no second one is made where the text has it, or another program shows none: %j", (text) => {
    const { hidden } = read(text);
    expect(hidden).toHaveLength(1);
  });

  it("what it shows is shown", () => {
    const { wall, hidden } = read(
      `${head}${signs}## 丙 {visibility="uncounted"}\n\n\`<b>丁</b>\`{=html}\n\n\`\`\`{=html}\n<p>戊</p>\n\`\`\`\n\n[己](a.md){target="_blank"}\n\n$\\alpha{}$ \\庚 [hidden]{.x}\n\n\`\\note{x}\``,
    );
    expect(wall).toMatch(/丙[^]*丁[^]*戊[^]*己[^]*庚[^]*hidden[^]*note\{x\}/);
    expect(wall).not.toMatch(/`|=html|<b>/);
    expect(hidden).toEqual([false, false]);
  });

  it("notes of Beamer are notes in any deck", () => {
    const { wall, open, notes } = read("# 甲\n\n\\note{说 \\emph{这}\n\n那}\n\n乙");
    expect(wall + open).not.toMatch(/说|那|note/);
    expect(notes).toMatch(/说[^]*那/);
    expect(wall).toContain("乙");
  });
});

it.each(["---", "..."])(
  "a block of metadata amid a deck of Pandoc's is not shown: it ends with %s",
  (end) => {
    const { wall, open } = read(
      `---\nformat: revealjs\n---\n\n## 甲\n\n乙\n\n---\ntitle: 泄密\n\n# 泄密\n泄密:\n  - 泄密\n${end}\n\n## 丙\n\n丁\n\n---\n\n戊`,
    );
    expect(wall + open).not.toContain("泄密");
    expect(wall).toMatch(/甲[^]*乙[^]*丙[^]*丁[^]*戊/);
  },
);

it.each([
  "# 泄密\n泄密: x\n\n# 泄密\ny: 泄密\n---\n\n## 丙",
  "references:\n- id: 泄密\n  title: 泄密\n\n- id: 泄密\n...\n\n## 丙",
])("so is one with remarks, or with blank lines in its list: %j", (block) => {
  const { wall, open } = read(`---\nformat: revealjs\n---\n\n## 甲\n\n乙\n\n---\n${block}`);
  expect(wall + open).not.toMatch(/泄密|---/);
  expect(wall).toMatch(/甲[^]*乙[^]*丙/);
});

it.each([
  "output: slidy_presentation",
  "output:\n  html_document: default\n  ioslides_presentation:\n    widescreen: true",
  "output: revealjs::revealjs_presentation",
  "output: [html_document, beamer_presentation]",
])("so is one amid slides of R Markdown: %j", (output) => {
  const { wall, open } = read(
    `---\ntitle: 甲\n${output}\n---\n\n## 甲\n\n乙\n\n---\ntitle: 泄密\nauthor: 泄密\n---\n\n## 丙\n\n丁\n\n---\n\n戊`,
  );
  expect(wall + open).not.toContain("泄密");
  expect(wall).toMatch(/甲[^]*乙[^]*丙[^]*丁[^]*戊/);
});

it("a list over lines in metadata is read in time by its length", () => {
  const list = "- - a: b\n  - c\n".repeat(3000);
  const text = `---\nformat: revealjs\n---\n\n## A\n\n---\nreferences:\n${list}- d\nx y\n`;
  expect(processorTime(() => read(text))).toBeLessThan(5000);
});

describe("in a deck of GitPitch", () => {
  it("nothing is shown that it is told, and all that it shows", () => {
    const { wall, open, notes, hidden } = read(
      [
        "@title[泄密]\n@transition[泄密]\n\n@snap[north 泄密]\n## 甲 @fa[泄密] a@b.c @handle\n@snapend\n\n@size[1em](乙 @color[#泄密](丙))",
        "---?image=a.png&size=泄密\n\n@ul[泄密](false)\n- 丁\n@ulend\n\n@box[泄密](戊#己) @css[泄密]([庚](c.md))",
        "+++?color=#123\n@title[泄密]\n\n```py\n@x[1]\n```\n\n@[1-2, 泄密](辛)\n@[3]\n\n@note[泄密]\n\n@comment[泄密]\n\n[drag=10 泄密, drop=top]\n\n@quote[壬](癸)\n\n@code[py](泄密.py)",
        "+++\n\n![drag=泄密](d.png)\n\n子\n\n@math[泄密]\n$$x$$\n@math",
      ].join("\n\n"),
    );
    expect(wall + open).not.toMatch(/泄密|snap|drag|@(?!b\.c|handle|x\[1\])/);
    expect(notes).toContain("泄密");
    expect(wall).toMatch(
      /甲[^]*@handle[^]*乙 ?丙[^]*丁[^]*戊[^]*己[^]*庚[^]*@x\[1\][^]*辛[^]*壬[^]*癸[^]*子/,
    );
    expect(hidden).toHaveLength(4);
  });

  it.each(["@张三 说 a@b[1](c)\n\n乙", "# 甲\n\n@media[1]\n\n乙", "# 甲\n\n+++\n\n乙"])(
    "what looks so in another deck is shown: %j",
    (text) => {
      const { wall } = read(text);
      expect(wall).toMatch(/@|\+\+\+/);
    },
  );
});

it.each([
  ".notes[泄密]",
  ".a.speaker-notes[泄密 **泄密**]",
  "- 乙\n\n.notes[\n泄密\n\n- 泄密\n]",
  "文 .notes[泄密] 字",
])("words of Remark with the class of notes are notes: %j", (text) => {
  const { wall, open, notes } = read(`class: center, middle\n\n# 甲\n\n${text}\n\n丙`);
  expect(wall + open).not.toMatch(/泄密|notes\[/);
  expect(notes).toContain("泄密");
  expect(wall).toContain("丙");
});

it.each(["# 甲", "---\nformat: revealjs\n---\n\n## 甲"])(
  "remarks and changes of a Word file that Pandoc takes over are not shown: %j",
  (begin) => {
    const { wall, open, notes } = read(
      `${begin}\n\n句[泄密 [x](y)\n泄密]{.comment-start id="0" author="泄{密"\ndate="x"}乙[]{.comment-end id="0"}[泄密]{.deletion author="x"}丙[]{.paragraph-deletion author="x"}`,
    );
    expect(wall).toMatch(/甲[^]*句\s*乙\s*丙/);
    expect(wall + open + notes).not.toMatch(/泄密|comment|deletion|\{/);
  },
);

it("in a deck of Remark a step ends the notes, but in their code", () => {
  const { wall, open, notes } = read(
    "class: center, middle\n\n# 甲\n\n???\n泄密\n\n```\n--\n泄密\n```\n\n--\n乙\n\n---\n\n# 丙\n\n???\n\n泄密",
  );
  expect(wall).toMatch(/甲[^]*乙[^]*丙/);
  expect(wall + open).not.toMatch(/泄密|:::/);
  expect(notes.match(/泄密/g)).toHaveLength(3);
});

it.each(["乙 ^密密泄密", "乙 ^泄-leak1", "乙 ^3", "x ^abc^ y", "`乙 ^leak12`"])(
  "what is no name of a block of Obsidian's is shown: %j",
  (text) => {
    expect(read(`# 甲\n\n${text}\n\n丙`).wall).toMatch(/泄密|leak|3|abc/);
  },
);

it("the name of a block of Obsidian's is not shown", () => {
  const { wall, open } = read("# 甲\n\n乙 ^leak-1\n\n- 丙 ^leak22\n- 丁\n\n戊");
  expect(wall + open).not.toContain("leak");
  expect(wall).toMatch(/乙[^]*丙[^]*丁[^]*戊/);
});

it("what Marp is told of a background is not its alternative text", () => {
  const { wall, open } = read(
    "---\nmarp: true\n---\n\n# 甲\n\n![bg right:40% 泄密](a.png)\n\n---\n\n![bg 泄密](b.png)\n![bg 泄密](c.png)\n\n![w:30 乙](d.png)",
  );
  expect(wall + open).not.toMatch(/泄密|right:/);
  expect(open).toContain("乙");
});
