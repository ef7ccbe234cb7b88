import { describe, expect, it } from "vitest";
import { publicDeck, shownDeck } from "../../src/deck/public/public-deck.ts";
import { readDeck } from "../../src/deck/read.ts";
import { deckFiles, readManuscript, readOutline } from "../../src/import/import.ts";
import { joinSlides, renderSlides } from "../../src/render/deck.ts";
import { seenIn } from "./seen.ts";

/** What no audience sees; lines behind the first are set in by the signs of its block. */
const unseen: readonly (readonly [name: string, lines: readonly string[]])[] = [
  ["a comment of Obsidian", ["%%", "泄密", "%%"]],
  ["such a comment in a line", ["%% 泄密 %%"]],
  ["a comment of Org", ["#+COMMENT: 泄密"]],
  ["a comment as a link's address", ["[//]: # (泄密)"]],
  ["a comment of HTML", ["<!--", "泄密", "-->"]],
  ["a note of Deckset", ["^ 泄密"]],
  ["a comment of Blade", ["{{--", "泄密", "--}}"]],
  ["a comment of Org over lines", ["#+BEGIN_COMMENT", "泄密", "#+END_COMMENT"]],
  ["notes as an element behind text", ['字<aside class="notes">泄密</aside>']],
  ["notes as code", ["```notes", "泄密", "```"]],
  ["fenced notes", ["::: notes", "泄密", ":::"]],
  ["notes of Org", ["#+BEGIN_NOTES", "泄密", "#+END_NOTES"]],
  ["notes of Hugo", ["{{% note %}}", "泄密", "{{% /note %}}"]],
  ["a fence for another format", ['::: {.content-visible when-format="pdf"}', "泄密", ":::"]],
  ["the name of a file to be put in", ['@import "泄密.md"']],
  ["the name of a listing to be put in", ["<<< @/泄密.ts"]],
  ["a cell of R that is not shown", ["```{r, echo=FALSE}", "泄密", "```"]],
  ["a cell of Quarto that is not shown", ["```{python}", "#| echo: false", "泄密", "```"]],
  ["code for another format", ['```{.python .content-visible when-format="pdf"}', "泄密", "```"]],
  ["the options of a cell", ["```{python}", "#| label: 泄密", "#| x: 泄密", "1", "```"]],
  ["what only Slidev's presenter sees", ['<RenderWhen context="presenter">泄密</RenderWhen>']],
  [
    "code, and what the presenter sees",
    ["```js", "1", "```", "", "<RenderWhen context='presenter'>泄密</RenderWhen>"],
  ],
];

const blocks: readonly (readonly [name: string, of: (lines: readonly string[]) => string])[] = [
  ["a footnote", (lines) => `首[^1]\n\n[^1]: ${lines.join("\n    ")}\n\n尾`],
  ["a footnote with more", (lines) => `首[^1]\n\n[^1]: ${lines.join("\n    ")}\n\n    尾`],
  ["a footnote in a quotation", (lines) => `> 首[^1]\n>\n> [^1]: ${lines.join("\n>     ")}\n\n尾`],
  ["a footnote in an item", (lines) => `- 首[^1]\n\n  [^1]: ${lines.join("\n      ")}\n\n尾`],
  ["an item", (lines) => `首\n\n- ${lines.join("\n  ")}\n\n- 尾`],
  ["a numbered item", (lines) => `首\n\n1. ${lines.join("\n   ")}\n\n2. 尾`],
  ["a quotation", (lines) => `首\n\n> ${lines.join("\n> ")}\n>\n> 尾`],
  ["what is set in like code", (lines) => `首\n\n    ${lines.join("\n    ")}\n\n尾`],
  ["lines behind wide blanks", (lines) => `首\n\n　${lines.join("\n　")}\n\n尾`],
  ["lines behind a sign without a width", (lines) => `首\n\n\uFEFF${lines.join("\n\u200B")}\n\n尾`],
  ["an item behind wide blanks", (lines) => `首\n\n- \u00A0${lines.join("\n  \u3000")}\n\n- 尾`],
  ["a quotation's item", (lines) => `首\n\n> - ${lines.join("\n>   ")}\n>\n> - 尾`],
];

describe.each(unseen)("%s", (_, lines) => {
  it.each(blocks)("stays unseen in %s", (_, of) => {
    const text = of(lines);
    const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
    const wall = seenIn(joinSlides(renderSlides(shownDeck(deck))));
    expect(wall).not.toMatch(/泄密|\[\^/);
    expect(wall).toMatch(/首[^]*尾/);
    expect(joinSlides(renderSlides(publicDeck(deck).deck))).not.toContain("泄密");
    expect(imported(text)).not.toContain("泄密");
  });
});

/** What is public of the deck that comes of a text. */
function imported(text: string): string {
  const read = readManuscript(Buffer.from(text), "a.md");
  if ("problem" in read) throw new Error(read.problem.code);
  const files = [...deckFiles(read.manuscript, readOutline(read.manuscript))].flatMap(
    ([path, content]) => (typeof content === "string" ? [{ path, text: content }] : []),
  );
  return joinSlides(renderSlides(publicDeck(readDeck(files, { layouts: ["points"] }).deck).deck));
}
