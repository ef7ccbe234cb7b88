import { expect, it } from "vitest";
import { checkManuscript } from "../../check/check.ts";
import { sampleFiles } from "../../check/sample-manuscript.ts";
import { blankFigure } from "../../check/rules/figures/blank-figure.ts";
import { unusedFigure } from "../../check/rules/figures/unused-figure.ts";
import { renderSlides } from "../../render/deck.ts";
import { notesText } from "../notes/notes-text.ts";
import { publicDeck } from "../public/public-deck.ts";
import { readDeck } from "../read.ts";
import { blankFigureNames } from "./figure-names.ts";

function read(files: Readonly<Record<string, string>>) {
  const sheet = { "figures.yaml": "户数: 36\n空: { placeholder: N }\n" };
  const all = Object.entries({ ...sheet, ...files }).map(([path, text]) => ({ path, text }));
  return readDeck(all, { layouts: ["cover", "points", "ledger"] });
}

it("is written in the settings of a deck", () => {
  const { deck, problems } = read({
    "deck.yaml":
      'title: 走访{{户数}}户\nsubtitle: "{{空}}次"\nunit: "{{户数}}局"\nspeaker: "{{户数}}人"\ndate: "{{户数}}日"',
    "1.md": "# 题",
  });
  const { title, subtitle, unit, speaker, date } = deck.settings;
  expect([title, subtitle, unit, speaker, date]).toEqual([
    "走访36户",
    "N次",
    "36局",
    "36人",
    "36日",
  ]);
  expect(problems).toEqual([]);
});

it.each<[string, Readonly<Record<string, string>>]>([
  ["deck.yaml", { "deck.yaml": "title: 走访{{无}}户", "1.md": "# 题" }],
  ["front matter", { "1.md": "---\npart: 走访{{无}}户\n---\n\n# 题\n\n---\n\n## 二" }],
])("is told once where the sheet has no such name: %s", (_, files) => {
  const { problems } = read(files);
  expect(problems.map(({ code }) => code)).toEqual(["unknown-figure"]);
});

it("is written in the title, the part, the brace and the attributes of slides", () => {
  const { deck, problems } = read({
    "1.md":
      '---\nlayout: ledger\ntitle: 走访{{户数}}户\npart: 学{{户数}}\nbrace: 始终{{户数}}\n---\n\n<!-- .slide: aria-label="走访{{户数}}" -->\n\n## 题\n\n### 组\n\n字',
  });
  expect(deck.settings.title).toBe("走访36户");
  expect(deck.parts.map(({ name }) => name)).toEqual(["学36"]);
  expect(renderSlides(publicDeck(deck).deck)[0]?.html).toContain("始终36");
  expect(deck.slides[0]?.attributes["aria-label"]).toBe("走访36");
  expect(problems).toEqual([]);
});

it.each([
  ["title", "---\ntitle: 走访{{户数}}户\nunit: 区{{户数}}局\n---\n\n# 题"],
  ["unit", "---\ntitle: 走访{{户数}}户\nunit: 区{{户数}}局\n---\n\n# 题"],
] as const)("is written in the %s of a deck without settings", (key, text) => {
  expect(read({ "1.md": text }).deck.settings[key]).toContain("36");
});

it("is told in an attribute of a slide that holds no words", () => {
  const { problems } = read({
    "1.md": '<!-- .slide: data-background-image="{{户数}}.png" -->\n\n## 题',
  });
  expect(problems).toMatchObject([{ code: "figure-not-placed", place: { line: 1 } }]);
});

it("counts as a use and as a blank", () => {
  const files = {
    "deck.yaml": "title: 走访{{空}}户\n",
    "1.md": "---\nbrace: 始终{{户数}}\n---\n\n# 题\n",
  };
  const { deck } = read(files);
  expect(blankFigureNames(deck)).toEqual(["空"]);
  expect(blankFigureNames(publicDeck(deck).deck)).toEqual(["空"]);
  const told = checkManuscript(sampleFiles({ ...files, "figures.yaml": "户数: 36\n空:\n" }), [
    unusedFigure,
    blankFigure,
  ]);
  expect(told.map(({ code }) => code)).toEqual(["blank-figure"]);
});

it("is text without a sheet", () => {
  const files = [
    { path: "deck.yaml", text: "title: 走访{{户数}}户" },
    { path: "1.md", text: "# 题" },
  ];
  expect(readDeck(files, { layouts: [] }).deck.settings.title).toBe("走访{{户数}}户");
});

it.each([
  '<!-- .slide: data-notes="说{{户数}}户，{{空}}次" -->\n\n## 题',
  '## 题\n\n<p data-notes="说{{户数}}户，{{空}}次">字</p>',
])("is said in data-notes: %s", (text) => {
  const { deck, prose, problems } = read({ "1.md": text });
  expect(deck.slides.map(({ notes }) => notesText(notes, deck.figures))).toEqual(["说36户，N次"]);
  const named = prose
    .flat()
    .flatMap(({ role, figures }) => figures.map(({ name }) => [role, name]));
  expect(named).toEqual([
    ["notes", "户数"],
    ["notes", "空"],
  ]);
  expect(problems).toEqual([]);
});
