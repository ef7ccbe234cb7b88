import { expect, it } from "vitest";
import { notesText } from "../deck/notes/notes-text.ts";
import { publicDeck } from "../deck/public/public-deck.ts";
import { readDeck } from "../deck/read.ts";
import { joinSlides, renderSlides } from "./deck.ts";

it.each([
  "Notes",
  "SpeakerNotes",
  "presenter-notes",
  "speaker-notes",
  'aside class="notes"',
  'div class="notes"',
])("a label within <%s> shows nothing of them", (tag) => {
  const [name] = tag.split(" ");
  for (const label of ["Note:", "???", "讲稿：", "备注：", "Notes:"]) {
    const text = `# 首\n\n---\n\n## 明题\n\n- 明文\n\n<${tag}>\n\n密一。\n\n${label}\n\n密二。\n\n</${name}>\n\n明末\n\n---\n\n## 后题\n`;
    const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
    const html = joinSlides(renderSlides(deck)).replace(/<aside class="notes[^]*?<\/aside>/g, "");
    expect(html).not.toContain("密");
    expect(html).toMatch(/明题[^]*明文[^]*明末[^]*后题/);
    expect(JSON.stringify(publicDeck(deck).deck.slides)).not.toContain("密");
    const spoken = deck.slides[1] ? notesText(deck.slides[1].notes, new Map()) : "";
    expect(spoken).toMatch(/^密一。\s*密二。$/);
  }
});

it("a label above notes as an element stays a label", () => {
  const text = "## 明题\n\n讲稿：\n\n密一。\n\n<Notes>\n\n密二。\n\n讲稿：\n\n密三。\n\n</Notes>\n";
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  expect(
    joinSlides(renderSlides(deck)).replace(/<aside class="notes[^]*?<\/aside>/g, ""),
  ).not.toContain("密");
  expect(deck.slides[0] && notesText(deck.slides[0].notes, new Map())).toMatch(
    /密一[^]*密二[^]*密三/,
  );
});
