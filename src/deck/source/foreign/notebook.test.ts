import { expect, it } from "vitest";
import { readDeck } from "../../read.ts";
import { joinSlides, renderSlides } from "../../../render/deck.ts";
import { seenIn } from "../../../../tests/public/seen.ts";
import { notesText } from "../../notes/notes-text.ts";
import { publicDeck } from "../../public/public-deck.ts";
import { fromNotebook } from "./notebook.ts";

const type = (name: string): string => `{"slideshow": {"slide_type": "${name}"}}`;

it.each([
  [
    "regions of Jupytext",
    '<!-- #region slideshow={"slide_type": "notes"} -->\n密\n\n- 密\n<!-- #endregion -->\n\n<!-- #region x -->\n乙\n<!-- #endregion -->',
  ],
  ["its older ones", `<!-- #region ${type("notes")} -->\n密\n<!-- #endregion -->\n\n乙`],
  [
    "one in another",
    `<!-- #region a -->\n乙\n<!-- #region ${type("notes")} -->\n密\n<!-- #endregion -->\n<!-- #endregion -->`,
  ],
  ["cells of MyST", `+++ ${type("notes")}\n\n密\n\n+++\n\n乙`],
  [
    "two behind one another",
    `+++ ${type("notes")}\n\n密\n\n+++ ${type("notes")}\n密\n\n+++ {}\n乙`,
  ],
  ["up to code that runs", `+++ ${type("notes")}\n密\n\n\`\`\`{code-cell}\n乙\n\`\`\``],
])("notes of a notebook are notes: %s", (_, text) => {
  const { wall, open, said } = read(`# 甲\n\n${text}\n\n丙`);
  expect(wall).toMatch(/甲[^]*乙[^]*丙/);
  expect(wall + open).not.toMatch(/密|:::|\+\+\+|slide_type/);
  expect(said).toContain("密");
});

it.each<readonly [string, string, true?]>([
  ["a region", `<!-- #region ${type("skip")} -->\n密\n\n# 密\n<!-- #endregion -->`],
  ["a cell", `+++ ${type("skip")}\n密\n\n+++ ${type("notes")}\n说\n\n+++`],
  ["code", '```python slideshow={"slide_type": "skip"}\n密\n\n密\n```'],
  ["code of MyST", "```{code-cell}\n---\nslideshow:\n  slide_type: skip\n---\n密\n```"],
  ["a cell without a page", "```{code-cell} ipython3\n:tags: [a, remove-cell]\n\n密\n```"],
  ["code without a page", "```{code-cell}\n---\ntags:\n  - a\n  - remove-input\n---\n密\n```"],
  ["a cell between colons", ":::{code-cell} python\n:tags: [remove-cell]\n密\n\n# 密\n:::"],
  ["one in a longer row", "::::{code-cell}\n---\ntags: [remove-input]\n---\n密\n:::\n密\n::::"],
  ["one without an end", ":::{code-cell}\n:tags: [remove-cell]\n密", true],
  ["code by its tags", '```python tags=["remove-cell"]\n密\n```'],
  ["code that is folded away", '```python jupyter={"source_hidden": true}\n密\n```'],
  ["text by its tags", '+++ {"tags": ["remove-cell"]}\n\n密\n\n+++ {}'],
  ["what is for another format", "<!-- #raw -->\n密\n<!-- #endraw -->"],
  ["code with its notes", '~~~py slideshow={"slide_type": "notes"}\n密\n~~~'],
])("what it leaves out of its slides is not shown and not said: %s", (_, text, isLast) => {
  const { wall, open, said } = read(`# 甲\n\n乙\n\n${text}\n\n丙`);
  expect(wall).toMatch(isLast ? /甲[^]*乙/ : /甲[^]*乙[^]*丙/);
  expect(wall + open + said).not.toContain("密");
});

it("the last cell of MyST goes on over rulers to the end", () => {
  const { wall, open, said } = read(`# 甲\n\n+++ ${type("notes")}\n\n密\n\n---\n\n密`);
  expect(wall + open).not.toContain("密");
  expect(said.match(/密/g)).toHaveLength(2);
});

it.each([
  '```md\n<!-- #region slideshow={"slide_type": "notes"} -->\n乙\n<!-- #endregion -->\n```',
  '```python\ntags = "remove-cell"\n乙\n```',
  ":::{code-cell}\n乙\n:::\n\n文 tags: remove-cell 字",
  "```{code-cell}\n乙\n```\n\n文 tags: remove-cell 字",
  "文 slide_type: notes 字\n\n+++\n\n乙",
])("what shows such a text is left alone: %j", (text) => {
  expect(fromNotebook(text)).toBe(text);
});

function read(text: string) {
  const { deck } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  const html = joinSlides(renderSlides(deck));
  return {
    wall: seenIn(html.replace(/<aside class="notes[^]*?<\/aside>|<footer[^]*?<\/footer>/g, "")),
    open: joinSlides(renderSlides(publicDeck(deck).deck)),
    said: deck.slides.map(({ notes }) => notesText(notes, deck.figures)).join("\n"),
  };
}
