import { describe, expect, it } from "vitest";
import { notesText } from "../../deck/notes/notes-text.ts";
import { readDeck } from "../../deck/read.ts";
import { renderSlides } from "../../render/deck.ts";
import { deckFiles, readManuscript, readOutline } from "../import.ts";

/** What the deck of a file shows and says, and what is told. */
function imported(text: string): { shown: string; said: string; told: string } {
  const read = readManuscript(Buffer.from(text), "a.md");
  if ("problem" in read) throw new Error(read.problem.code);
  const outline = readOutline(read.manuscript);
  const files = [...deckFiles(read.manuscript, outline)].flatMap(([path, content]) =>
    typeof content === "string" ? [{ path, text: content }] : [],
  );
  const { deck } = readDeck(files, { layouts: ["cover", "points", "ledger"] });
  const silent = deck.slides.map((slide) => ({ ...slide, notes: { paragraphs: [] } }));
  const faces = renderSlides({ ...deck, slides: silent }).map(({ html }) => html);
  return {
    shown: [...faces, ...files.map(({ path }) => path), deck.settings.title].join("\n"),
    said: deck.slides.map(({ notes }) => notesText(notes, deck.figures)).join("\n"),
    told: outline.left.map((one) => one.text).join("\n"),
  };
}

describe("what the reading of a file hides or takes as notes is on no slide that is imported", () => {
  it.each([
    [
      "notes between tags over a ruler, in notes",
      'VIS\n\n---\n\nVIS\n\nNote:\n\nSAID\n\n{{% note %}}\nSAID\n\n---\n\nSAID\n{{% /note %}}\n\nSAID\n\n<aside class="notes">\n\nSAID\n\n</aside>\n\n---\n\n1. VIS\n   - VIS\n\n<div hidden>',
    ],
    ["a comment in the title of a head", '---\ntitle: "题<!-- SECRET -->"\n---\n\n## 一\n\nVIS'],
    [
      "what is hidden in the author of a head",
      "---\ntitle: 题\nauthor: 李四<span hidden>SECRET</span>\n---\n\n## 一\n\nVIS",
    ],
    [
      "the file of a picture that is hidden",
      '# 题\n\nVIS\n\n<p hidden>\n![图](SECRET.png)\n</p>\n\n## 一\n\n<div class="x" hidden>\n\n![](SECRET2.png)\n\n</div>\n\nVIS',
    ],
    ["a tag of notes without an end", '# 题\n\n## 一\n\nVIS\n\n<aside class="notes"\n\nSAID'],
  ])("%s", (_, text) => {
    const { shown, said } = imported(text);
    expect(shown).not.toMatch(/SECRET|SAID/);
    expect(said).not.toContain("SECRET");
  });
});

it.each([
  ["the fences of Quarto", "::: {.incremental}\n- 完成20个\n- 投资35亿\n:::", ":::"],
  ["the columns of Pandoc", '::: {.column width="60%"}\n完成60个20个\n:::\n\n. . .', '":.{'],
  ["the boxes of Remark", ".left[\n完成20个\n]\n.right[投资]\n\n???\n话", ".[]"],
  ["the title of a callout", "> [!info] 完成20个\n> 投资35亿", "[!]"],
])("no sign is left of %s", (_, text, signs) => {
  const { shown } = imported(`# 题\n\n---\n\n## 一\n\n${text}`);
  const words = shown
    .replace(/<[^<>]*>/g, "")
    .replace(/\d\d-\S+\.md|deck\.yaml|figures\.yaml/g, "");
  expect([...words].filter((sign) => signs.includes(sign))).toEqual([]);
});

it("a number that is hidden is not taken for a part of another", () => {
  const { shown, said } = imported(
    "# 题\n\n2026年\n\n## 一\n\n<!-- a\n\n| 甲 | 乙 |\n|---|---|\n| 26 | 1 | -->\n\n字",
  );
  expect(shown + said).not.toMatch(/\b26\b/);
});

describe("what the reading of a file shows or says is not lost", () => {
  it.each([
    ["notes in an attribute", '# 题\n\n- 甲 <!-- .element: data-notes="SAID" -->\n\n乙', "said"],
    ["a paragraph of HTML in notes", "# 题\n\n甲\n\nNote:\n\n<p>SAID</p>", "said"],
    ["the words for a picture in notes", "# 题\n\n甲\n\nNote:\n\n![SAID](a.png)", "said"],
    ["a picture under the title", "# 题\n\n![SHOWN](a.png)\n\n## 一\n\n甲", "shown"],
    ["a picture alone", "![SHOWN](a.png)\n", "shown"],
    [
      "what follows a footnote without a mark in a section",
      "# 题\n\n<section>\n    a[^12]\n\n    [^1]: b\n\n        c\n\n    SAID\n</section>\n\n乙",
      "said",
    ],
    ["a draft", "---\ndraft: true\n---\n\n# 题\n\n## 一\n\nSAID", "said"],
  ] as const)("%s", (_, text, where) => {
    expect(imported(text)[where]).toMatch(/SAID|SHOWN/);
  });

  it("and stands behind the words before it, once", () => {
    const text =
      '# 题\n\n## 一\n\n甲甲\n\nNote: 乙乙\n\n---\n\n## 二\n\n- 丙丙 <!-- .element: data-notes="丁丁" -->\n\n---\n\n## 三\n\n戊戊';
    expect(imported(text).said.replace(/\s/g, "")).toBe("题一甲甲Note:乙乙二丙丙丁丁三戊戊");
  });
});
