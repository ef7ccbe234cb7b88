import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { notesText } from "../deck/notes/notes-text.ts";
import { readDeck } from "../deck/read.ts";
import expected from "./corpus-outlines.json" with { type: "json" };
import { deckFiles, readManuscript, readOutline } from "./import.ts";
import type { Outline } from "./model.ts";
import { spokenOf, writtenText } from "./report/lossless.ts";

/** Official texts from elsewhere. They are not part of the project. */
const corpus = process.env["CORPUS"];
const isThere = corpus !== undefined && existsSync(corpus);
if (!isThere) process.stdout.write("CORPUS names no folder: the texts in it are not imported\n");

/** The most characters that are spoken on one slide. */
const mostOfSlide = 1150;

describe.skipIf(!isThere).each(Object.entries(expected))("%s", (path, outline) => {
  const bytes = isThere ? readFileSync(join(corpus, path)) : new Uint8Array();
  const read = isThere ? readManuscript(bytes, path) : undefined;
  if (read && "problem" in read) throw new Error(read.problem.code);
  const manuscript = read?.manuscript ?? { name: "", blocks: [], pictures: new Map(), left: [] };

  let found: Outline;
  let time: number;
  beforeAll(() => {
    const start = performance.now();
    found = readOutline(manuscript);
    time = performance.now() - start;
  });

  it("has the outline that a careful reader gives it", () => {
    expect(summaryOf(found)).toEqual(outline);
  });

  it("comes in whole, soon, on slides that one can stand before", () => {
    const start = performance.now();
    const files = [...deckFiles(manuscript, found)].flatMap(([name, text]) =>
      typeof text === "string" ? [{ path: name, text }] : [],
    );
    expect(performance.now() - start + time).toBeLessThan(5000);
    const { deck, problems } = readDeck(files, {
      layouts: ["cover", "points", "ledger", "bridge", "closing"],
    });
    const notes = deck.slides.map((slide) => notesText(slide.notes, deck.figures));
    expect(spokenOf(notes.join(""))).toBe(writtenText(manuscript, found));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(Math.max(...notes.map(({ length }) => length))).toBeLessThan(mostOfSlide);
  });
});

/** The title, the byline, the number of headings of each level, and the headings of the highest level. */
function summaryOf({ passages, left: _, ...head }: Outline) {
  const found = passages.flatMap(({ text, role }) =>
    role.kind === "heading" ? [{ level: role.level, text: text.slice(0, role.lead) }] : [],
  );
  const top = Math.max(1, Math.min(...found.map(({ level }) => level)));
  const headings: Record<string, number> = {};
  for (const { level } of found) headings[level] = (headings[level] ?? 0) + 1;
  return {
    ...head,
    headings,
    top: found.filter(({ level }) => level <= top).map(({ text }) => text),
  };
}
