import { describe, expect, it } from "vitest";
import { notesText } from "../deck/notes/notes-text.ts";
import { readDeck } from "../deck/read.ts";
import { renderSlides } from "../render/deck.ts";
import { deckFiles, readManuscript, readOutline } from "./import.ts";

/** What the deck of a document shows and says. */
function imported(text: string, file: string): { shown: string; said: string; left: string } {
  const read = readManuscript(Buffer.from(text), file);
  if ("problem" in read) throw new Error(read.problem.code);
  const outline = readOutline(read.manuscript);
  const files = [...deckFiles(read.manuscript, outline)].flatMap(([path, content]) =>
    typeof content === "string" ? [{ path, text: content }] : [],
  );
  const { deck } = readDeck(files, {
    layouts: ["cover", "points", "ledger", "bridge", "closing"],
  });
  const silent = deck.slides.map((slide) => ({ ...slide, notes: { paragraphs: [] } }));
  return {
    shown:
      JSON.stringify(deck.settings) +
      renderSlides({ ...deck, slides: silent })
        .map(({ html }) => html)
        .join("\n"),
    said: deck.slides.map(({ notes }) => notesText(notes, deck.figures)).join("\n"),
    left: outline.left.map((one) => one.text).join("\n"),
  };
}

/** It has all that a face is made of. */
const notes =
  "第一，泄密甲不要提。坚持“泄密乙乙”、“泄密丙丙”、“泄密丁丁”三个不放。完成泄密戊戊120个，泄密己己35亿元。";

const ways: readonly (readonly [name: string, write: (notes: string) => string])[] = [
  ["a fence of Pandoc", (x) => `::: notes\n${x}\n:::`],
  ["a fence with attributes", (x) => `:::: {.notes}\n\n${x}\n\n- ${x}\n\n::::`],
  ["an element", (x) => `<aside class="notes">\n\n${x}\n\n</aside>`],
  ["an element in a line", (x) => `文<aside class="notes">${x}</aside>`],
  ["a component", (x) => `<SpeakerNotes>${x}</SpeakerNotes>`],
  ["a table", (x) => `::: notes\n\n| 甲 | 乙 |\n|---|---|\n| 1 | ${x} |\n\n:::`],
  ["a heading", (x) => `::: notes\n\n## 泄密庚\n\n${x}\n\n:::`],
  ["a picture", (x) => `::: notes\n\n![泄密庚](泄密辛.png)\n\n${x}\n\n:::`],
  ["a mark", (x) => `Note:\n\n${x}`],
  ["a mark and a list", (x) => `讲稿：\n\n- ${x}\n- ${x}`],
  ["a mark right below a tag", (x) => `<div hidden>\n密\n\n</div>\nNote:\n\n${x}`],
  ["a mark over headings", (x) => `???\n\n### 泄密庚\n\n${x}`],
  ["a mark over a heading of a slide", (x) => `Note:\n\n## 泄密庚\n\n${x}\n\n# 泄密辛\n\n${x}`],
  ["a mark over text and a heading", (x) => `???\n${x}\n\n# 泄密庚\n\n## 泄密辛\n\n话`],
  ["a mark over numbers", (x) => `备注：\n${x}\n\n一、泄密庚\n\n（一）泄密辛。泄密壬。\n\n话`],
  ["a name of a speech over a heading", (x) => `讲稿：\n\n${x}\n\n## 泄密庚\n\n- 泄密辛`],
  ["a caret", (x) => `^ ${x}`],
  ["code", (x) => `\`\`\`notes\n${x}\n\`\`\``],
  ["a tag of Hugo", (x) => `{{% note %}}\n${x}\n{{% /note %}}`],
  ["a block of Org", (x) => `#+BEGIN_NOTES\n${x}\n#+END_NOTES`],
  ["a command of Beamer", (x) => `\\note[item]{${x}}`],
  ["a function of Typst", (x) => `#speaker-note[${x}]`],
  ["a mark of GitPitch", (x) => `@note[${x}]`],
  ["a block of Slidify", (x) => `*** pnotes ${x}`],
  ["a comment of presenterm", (x) => `<!-- speaker_note: ${x} -->`],
  ["an attribute of AsciiDoc", (x) => `[.notes]\n${x}`],
  ["a callout", (x) => `> [!note] 备注\n> ${x}\n>\n> ${x}`],
  ["a fence of remarks", (x) => `:::note\n\n${x}\n\n${x}\n\n:::`],
  ["an admonition", (x) => `!!! note\n    ${x}`],
  ["an element of remarks", (x) => `<note>${x}</note>`],
  ["what opens under a name", (x) => `<details><summary>备注</summary>\n\n${x}\n\n</details>`],
  ["a name alone", (x) => `**备注**\n\n${x}\n\n${x}`],
  ["a name as a heading", (x) => `### 讲稿\n\n${x}\n\n${x}`],
  ["a name and a colon", (x) => `讲稿：${x}\n\n${x}`],
  ["a remark", (x) => `备注：${x}`],
];

describe("what was notes in a deck that comes in is on no face, and is said", () => {
  it.each(ways)("%s", (_, write) => {
    const text = `# 年度工作总结

## 一、主要工作

- 完成项目建设20个

${write(notes)}

---

## 二、下步打算

坚持“三个优先”、“三个不变”。

${write(notes)}`;
    const { shown, said } = imported(text, "a.md");
    expect(shown).not.toContain("泄密");
    expect(shown).toContain("下步打算");
    expect(said.match(/泄密甲/g)?.length).toBeGreaterThanOrEqual(2);
    expect(said.indexOf("项目建设")).toBeLessThan(said.indexOf("泄密甲"));
    expect(said.lastIndexOf("三个优先")).toBeLessThan(said.lastIndexOf("泄密甲"));
  });
});

/** Decks of programs that have slides of their own, of two slides with notes. */
const programs: readonly (readonly [name: string, text: string])[] = [
  [
    "iA Presenter",
    `# 总结\n\t张三\n\n${notes}\n\n---\n\n/assets/a.png\nsize: contain\n\n## 下步打算\n\n\t- 完成项目建设20个\n\n${notes}`,
  ],
  [
    "nodeppt",
    `title: 泄密壬\n\n<slide>\n\n# 总结\n\n张三\n\n:::note\n${notes}\n:::\n\n<slide>\n\n## 下步打算\n\n- 完成项目建设20个\n\n:::note\n${notes}\n:::`,
  ],
  [
    "Showoff",
    `!SLIDE\n\n# 总结\n\n张三\n\n.notes ${notes}\n\n!SLIDE\n\n## 下步打算\n\n- 完成项目建设20个\n\n~~~SECTION:notes~~~\n${notes}\n~~~ENDSECTION~~~`,
  ],
  [
    "MarkItDown",
    `<!-- Slide number: 1 -->\n# 总结\n张三\n\n### Notes:\n${notes}\n\n<!-- Slide number: 2 -->\n# 下步打算\n完成项目建设20个\n\n### Notes:\n${notes}`,
  ],
];

it.each(programs)("what %s speaks is said, and what it shows is on a face", (_, text) => {
  const { shown, said } = imported(text, "a.md");
  expect(shown).not.toContain("泄密");
  expect(said.match(/泄密甲/g)).toHaveLength(2);
  for (const word of ["下步打算", "项目建设"]) expect(shown).toContain(word);
  expect(shown + said).toContain("张三");
});

describe("what was notes right behind a table is no row of it", () => {
  it.each(ways)("%s", (_, write) => {
    const table = "| 项 | 数 |\n|---|---|\n| 建设 | 20 |\n";
    const text = `# 总结\n\n---\n\n## 一、工作\n\n${table}${write(notes)}\n\n---\n\n## 二、打算\n\n话。`;
    const { shown, said } = imported(text, "a.md");
    expect(shown).not.toContain("泄密");
    expect(shown).toContain("建设");
    expect(said).toContain("泄密甲");
  });

  it("but cells that are called so are rows", () => {
    const table = "项 | 数\n---|---\n备注 | 20\n提示：甲 | 乙";
    expect(imported(`# 总结\n\n---\n\n## 一、工作\n\n${table}`, "a.md").shown).toContain("20");
  });
});

describe("what its own program hides is neither shown nor said, and told", () => {
  it.each([
    ["a fence of Quarto", `::: {.content-hidden}\n${notes}\n:::`],
    ["a fence for another format", `::: {.content-visible when-format="pdf"}\n${notes}\n:::`],
    ["such a fence in an item", `- ::: {.content-hidden when-format="html"}\n  ${notes}\n  :::`],
    ["a span for another format", `- 字[${notes}]{.content-hidden when-format="html"}`],
    ["brackets of Remark", `- .hidden[${notes}]`],
    ["Slidev's presenter", `<RenderWhen context="presenter">\n\n${notes}\n\n</RenderWhen>`],
    [
      "Slidev's presenter in an item",
      `- <RenderWhen context="presenter">\n\n  ${notes}\n\n  </RenderWhen>`,
    ],
    ["details of GeekSlides", `[](.a#b)\n\n::: Details\n${notes}\n:::`],
    ["a cell of R", `\`\`\`{r, echo=FALSE}\n${notes}\n\`\`\``],
  ])("%s", (_, hidden) => {
    for (const before of ["文字。\n\n", "| 项 | 数 |\n|---|---|\n| 甲 | 1 |\n"]) {
      const { shown, said, left } = imported(`# 甲\n\n${before}${hidden}\n\n尾。`, "a.md");
      expect(shown + said).not.toContain("泄密");
      expect(shown + said).toContain("尾。");
      expect(left).toContain("泄密甲");
    }
  });

  it("what it shows comes in without its marks", () => {
    const { shown, said } = imported(
      `---\nformat: revealjs\n---\n\n# 甲\n\n[乙乙]{.content-visible when-format="html"}丙。\n\n::: {.content-visible when-format="revealjs"}\n丁丁。\n:::`,
      "a.md",
    );
    expect(said).toContain("乙乙丙。");
    expect(said).toContain("丁丁。");
    expect(shown + said).not.toContain(":::");
  });
});

it("notes before the first words are said, and no title", () => {
  const { shown, said } = imported(`::: notes\n${notes}\n:::\n\n# 年度总结\n\n文字。`, "a.md");
  expect(shown).not.toContain("泄密");
  expect(shown).toContain("年度");
  expect(said).toContain("泄密甲");
});

it("in a document without separators a mark holds up to the next heading of a section", () => {
  const text = `# 年度工作总结\n\n## 一、主要工作\n\n完成建设20个。\n\nNote: ${notes}\n\n### 泄密庚\n\n${notes}\n\n## 二、下步打算\n\n坚持“三个优先”、“三个不变”。`;
  const { shown, said } = imported(text, "a.md");
  expect(shown).not.toContain("泄密");
  expect(shown).toContain("下步打算");
  expect(said.match(/泄密甲/g)).toHaveLength(2);
});

it("in a text without markup a name of a speech holds up to the next heading", () => {
  const text = `年度工作总结\n一、主要工作\n完成项目建设20个。\n讲稿\n${notes}\n${notes}\n二、下步打算\n坚持“三个优先”、“三个不变”、“三个确保”。`;
  const { shown, said } = imported(text, "a.txt");
  expect(shown).not.toContain("泄密");
  expect(shown).toContain("三个优先");
  expect(said.match(/泄密甲/g)).toHaveLength(2);
});

it("a document that is called a speech has faces", () => {
  const body = "坚持“三个优先”、“三个不变”、“三个确保”，完成建设120个，投资35亿元。".repeat(20);
  for (const head of ["讲稿", "发言稿", "年度会议\n讲稿"]) {
    expect(imported(`${head}\n${body}`, "a.txt").shown).toContain("三个优先");
  }
});

it.each([
  ["right below it", `Note:\n\n<!-- .element: hidden -->\n甲\n\n${notes}`],
  ["in an element below it", `Note:\n\n<div>\n<!-- .element: hidden -->\n甲\n\n</div>\n\n${notes}`],
  ["on its line", `Note: 甲 <!-- .element: hidden -->\n\n${notes}`],
])("a comment that hides takes no mark of notes away: %s", (_, said) => {
  const text = `# 题\n\n字\n\n${said}\n\n![图](A.png)\n\n---\n\n# 尾\n\n字`;
  expect(imported(text, "a.md").shown).not.toContain("泄密");
});

it("a line that begins what is said, or a slide, is joined with none before it", () => {
  // Lines of about one width are taken for broken ones.
  const lines = ["一 VIS VIS VISVISz", "Note: SAIDz SAIDz", "---", "二", "VISVISz VISVISzz"];
  const text = [...lines, "VISVISVISVISVISz"].join("\n\n");
  expect(imported(text, "a.md").shown).not.toContain("SAID");
});

it("a comment behind a fence that is open in the notes is no text", () => {
  const notes = "Note:\n\n<p>a</p>\n```notes\nSAID\n\nSAID\n```\n\nSAID";
  expect(
    imported(`# 题\n\nb\n\n${notes}\n\n---\n\n{/* SECRET\n\n- SECRET */}\n\nc`, "a.md").shown,
  ).not.toContain("SECRET");
});

it("a picture behind a mark of notes that the file's own slides show is shown", () => {
  const text =
    "题\n\n甲\n\n乙\n\nNote:\n\n念\n\n<div hidden>\n密\n\n</div>\n---\n\n![图说](a.png)\n\n丙\n";
  expect(imported(text, "a.md").shown).toContain("图说");
});

it("of a phrase with a remark in brackets nothing is proposed for a face", () => {
  const text = `# 年度总结\n\n## 一、工作\n\n完成项目20个【备注：泄密甲】，投资35亿元。\n\n坚持“三个优先（内部：泄密乙）”、“三个不变”、“三个确保”。一是抓产业（注：泄密丙，不外传）。二是抓民生（配图：泄密丁）。三是抓党建。`;
  for (const name of ["a.md", "a.txt"]) {
    const { shown, said } = imported(name === "a.md" ? text : text.replaceAll("#", ""), name);
    expect(shown).not.toContain("泄密");
    expect(said).toContain("泄密丁");
  }
});
