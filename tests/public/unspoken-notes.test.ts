import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDeck } from "../../src/deck/read.ts";
import { renderSlides } from "../../src/render/deck.ts";
import { notesText } from "../../src/deck/notes/notes-text.ts";

function read(text: string) {
  return readDeck([{ path: "1.md", text }], { layouts: ["points", "cover", "closing"] }).deck;
}

/** Every way to give notes. */
const ways: readonly (readonly [name: string, give: (notes: string) => string])[] = [
  ["behind Note:", (notes) => `## 题\n\nNote:\n${notes}`],
  ["behind a second Note:", (notes) => `## 题\n\nNote: 一\n\nNote:\n${notes}`],
  ["behind remark's mark", (notes) => `## 题\n\n???\n${notes}`],
  ["in Pandoc's fence", (notes) => `## 题\n\n::: notes\n${notes}\n:::`],
  ["as code", (notes) => `## 题\n\n\`\`\`notes\n${notes}\n\`\`\``],
  ["in a tag of Hugo", (notes) => `## 题\n\n{{% note %}}\n${notes}\n{{% /note %}}`],
  ["as an element", (notes) => `## 题\n\n<aside class="notes">\n\n${notes}\n\n</aside>`],
  [
    "as an element without blank lines",
    (notes) => `## 题\n\n<aside class="notes">${notes}</aside>`,
  ],
  ["set in", (notes) => `## 题\n\nNote:\n${notes.replace(/^(?=.)/gm, "    ")}`],
  ["as Deckset's paragraph", (notes) => `## 题\n\n^ ${notes.replace(/\n\n/g, "\n")}`],
  [
    "as an attribute",
    (notes) => `<!-- .slide: data-notes='${notes.replace(/<!--.*?-->/g, "")}' -->\n\n## 题`,
  ],
];

const unspoken: readonly string[] = [
  "<!-- 密 -->",
  "%% 密 %%",
  "%%\n密\n%%",
  "{/* 密 */}",
  "{>> 密 <<}",
  "{-- 密 --}",
  "[//]: # (密)",
  "[comment]: <> (密)",
  "{# 密 #}",
  "{% comment %} 密 {% endcomment %}",
  "{::comment} 密 {:/comment}",
  "<%# 密 %>",
  "{{!-- 密 --}}",
  "<!— 密 —>",
  "#+comment: 密",
  "<p hidden>密</p>",
  '<span style="display:none">密</span>',
  '<div class="hidden">\n密\n</div>',
  "<template>密</template>",
];

describe("what is not spoken in notes", () => {
  it.each(ways)("%s", (_, give) => {
    for (const secret of unspoken) {
      const deck = read(give(`甲\n${secret}\n乙`));
      const [slide] = deck.slides;
      expect([secret, slide && notesText(slide.notes, deck.figures)]).toEqual([
        secret,
        expect.stringMatching(/^(?:一\n)?甲\s*乙$/),
      ]);
      expect(renderSlides(deck)[0]?.html).not.toContain("密");
    }
  });
});

it("nothing is a comment behind two lines of %% that have nothing between them", () => {
  const deck = read("## 题\n\nNote:\n%%\n%%\n说\n%%\n话");
  expect(deck.slides.map((slide) => notesText(slide.notes, deck.figures))).toEqual(["说话"]);
});

it("what opens and never ends takes at most its own line of the speech", () => {
  const marks = [
    "{/*",
    "{#",
    "{>>",
    "{--",
    "{% comment %}",
    "<!—",
    "<%#",
    "{::comment}",
    "<p hidden>",
  ];
  const more = ['<b style="display:none">', "<template>", "::: {.hidden}", "%%\n"];
  const piece = fc.constantFrom(...marks, ...more, "说", "说。\n", "\n\n说", "`码`");
  // A second `%%` ends it.
  const pieces = fc
    .array(piece, { maxLength: 30 })
    .filter((all) => all.filter((one) => one === "%%\n").length < 2);
  fc.assert(
    fc.property(pieces, (pieces) => {
      const notes = pieces.join("");
      const deck = read(`## 题\n\nNote:\n${notes}\n`);
      const said = deck.slides.map((slide) => notesText(slide.notes, deck.figures)).join("");
      const isKept = (line: string): boolean => !/%%.*%%|^\s*%%/.test(line);
      const meant = notes.split("\n").filter(isKept).join("").match(/说/g) ?? [];
      expect((said.match(/说/g) ?? []).length).toBeGreaterThanOrEqual(meant.length);
    }),
  );
});

it("a slide behind notes is one where code begins in their comment and ends behind it", () => {
  const text =
    "甲\n\nNote:\n\n乙\n\n{/* 密\n\n```js\n密\n``` */}\n\n---\n\n<!-- .slide: hidden -->\n\n密\n\n```js\n密\n```";
  const { slides, figures } = read(text);
  const said = slides.map(({ notes }) => notesText(notes, figures)).join("");
  expect(said).toContain("乙");
  expect(said).not.toContain("密");
  expect(slides).toHaveLength(2);
});
