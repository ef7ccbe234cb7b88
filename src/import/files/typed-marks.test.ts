import { expect, it } from "vitest";
import { notesText } from "../../deck/notes/notes-text.ts";
import { readDeck } from "../../deck/read.ts";
import { renderSlides } from "../../render/deck.ts";
import { deckFiles, readManuscript, readOutline } from "../import.ts";

/** A deck of a text: its faces and its notes as they are seen, blanks aside. */
function deckOf(text: string): { readonly faces: string; readonly notes: string } {
  const read = readManuscript(new TextEncoder().encode(text), "稿.txt");
  if ("problem" in read) throw new Error(read.problem.code);
  const files = [...deckFiles(read.manuscript, readOutline(read.manuscript))].flatMap(
    ([path, content]) => (typeof content === "string" ? [{ path, text: content }] : []),
  );
  const { deck } = readDeck(files, { layouts: ["cover", "points"] });
  const faces = renderSlides(deck)
    .map(({ html }) => /<h1[^>]*>[^]*?<\/h1>/.exec(html)?.[0].replace(/<[^>]*>/g, ""))
    .join("\n");
  const notes = deck.slides.map((slide) => notesText(slide.notes, deck.figures)).join("\n");
  return { faces: faces.replace(/\s/g, ""), notes: notes.replace(/\s/g, "") };
}

it.each(["C++和VC++", "[6+X]", "[click]", "[2025]", "[AI+]", "{++甲++}", "++甲++", "[TOC]"])(
  "%s is the words that it is, in a title and in the notes",
  (typed) => {
    const title = `在全市${typed}工作会议上的讲话`;
    const { faces, notes } = deckOf(`${title}\n\n一、工作情况\n\n全年工作都完成了${typed}。`);
    expect([faces, notes].map((text) => text.includes(title))).toEqual([true, true]);
    expect(notes).toContain(`全年工作都完成了${typed}。`);
  },
);

it.each(["!include 甲.md", '@import "甲.md"'])("a line %s is spoken, as it is text", (line) => {
  const { notes } = deckOf(`在全市会议上的讲话\n\n一、情况\n\n工作都完成了。\n\n${line}`);
  expect(notes).toContain(line.replace(" ", ""));
});
