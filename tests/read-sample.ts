import type { Notes, Reading, Slide } from "../src/deck/model.ts";
import { readDeck } from "../src/deck/read.ts";

const layouts = ["cover", "overview", "points", "ledger", "columns"];

/** A deck of one Markdown file, or of several files by name. */
export function read(files: string | Readonly<Record<string, string>>): Reading {
  const named =
    typeof files === "string" ? { "slides/01-a.md": files, "slides/figures.yaml": "" } : files;
  const list = Object.entries(named).map(([path, text]) => ({ path, text }));
  return readDeck(list, { layouts });
}

/** `code line:column` of each problem. */
export function problems(reading: Reading): readonly string[] {
  return reading.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

export function slides(reading: Reading): readonly Slide[] {
  return reading.deck.slides;
}

/** The text of the notes, without figures and steps. */
export function said(notes: Notes | undefined): string {
  return (notes?.paragraphs ?? [])
    .flatMap(({ runs }) => runs.map((run) => (run.kind === "text" ? run.text : "")))
    .join("");
}
