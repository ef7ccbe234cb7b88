import type { Deck, Paragraph, Run, Slide } from "../../deck/model.ts";
import { notesText, shownText } from "../../deck/notes/notes-text.ts";
import { renderFigure } from "../face/figure.ts";
import { escapeHtml } from "../html.ts";
import { keyPhrases, type Lit } from "./key-phrases.ts";

/**
 * The notes of a slide as `aside.notes`, which the wall never shows; empty where nothing is spoken. Each paragraph has
 * an id and a link to itself, and what stands on the face is lit in it. `echo` marks notes that only say the heading.
 */
export function renderNotes(slide: Slide, figures: Deck["figures"]): string {
  const { paragraphs } = slide.notes;
  if (paragraphs.length === 0) return "";
  const lit = keyPhrases(slide);
  const html = paragraphs.map((paragraph, index) => {
    const id = escapeHtml(`${slide.id}.${index + 1}`);
    const text = renderRuns(paragraph, lit[index] ?? [], figures);
    return `<p id="${id}">${text}<a class="anchor" href="#${id}" aria-label="本段的链接"></a></p>`;
  });
  const echo = notesText(slide.notes, figures).trim() === slide.heading;
  return `<aside class="notes${echo ? " echo" : ""}">${html.join("")}</aside>`;
}

function renderRuns(paragraph: Paragraph, lit: readonly Lit[], figures: Deck["figures"]): string {
  let offset = 0;
  return paragraph.runs
    .map((run) => {
      if (run.kind === "click") return '<span class="click" hidden></span>';
      const start = offset;
      offset += run.kind === "figure" ? 1 : run.text.length;
      if (run.kind === "figure") return renderFigure(figures.get(run.name));
      return renderText(run, start, lit);
    })
    .join("");
}

function renderText(run: Run & { kind: "text" }, start: number, lit: readonly Lit[]): string {
  const end = start + run.text.length;
  const text = (from: number, to: number): string =>
    escapeHtml(shownText(run.text.slice(from - start, to - start)));
  let html = "";
  let done = start;
  for (const stretch of lit) {
    const from = Math.max(stretch.start, done);
    const to = Math.min(stretch.end, end);
    if (from >= to) continue;
    const [open, close] = marks[stretch.kind];
    html += text(done, from) + open + text(from, to) + close;
    done = to;
  }
  html += text(done, end);
  return run.strong ? `<strong>${html}</strong>` : html;
}

const marks: Readonly<Record<Lit["kind"], readonly [string, string]>> = {
  key: ['<strong class="key">', "</strong>"],
  phrase: ["<mark>", "</mark>"],
};
