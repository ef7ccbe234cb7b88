import type { Deck, Paragraph, ParagraphShape, Run, Slide } from "../../deck/model.ts";
import { notesText, shownText } from "../../deck/notes/notes-text.ts";
import { renderFigure } from "../face/figure.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { keyPhrases, type Lit } from "./key-phrases.ts";
import { type ShapedHtml, joinShapes } from "./shapes.ts";

/**
 * The notes of a slide as `aside.notes`, which the wall never shows; empty where nothing is spoken. Each paragraph has
 * an id and a link to itself, and what stands on the face is lit in it. `echo` marks notes that only say the heading.
 */
export function renderNotes(slide: Slide, figures: Deck["figures"]): string {
  const { paragraphs } = slide.notes;
  if (paragraphs.length === 0) return "";
  const lit = keyPhrases(slide);
  const html = paragraphs.map((paragraph, index): ShapedHtml => {
    const id = escapeHtml(`${slide.id}.${index + 1}`);
    const text = renderRuns(paragraph, lit[index] ?? [], figures);
    const anchor = `<a class="anchor" href="#${id}" aria-label="本段的链接"></a>`;
    const tag = tagOf(paragraph.shape);
    return { shape: paragraph.shape, html: `<${tag} id="${id}">${text}${anchor}</${tag}>` };
  });
  const echo = notesText(slide.notes, figures).trim() === slide.heading;
  return `<aside class="notes${echo ? " echo" : ""}">${joinShapes(html)}</aside>`;
}

/** The heading of the slide is an `h2`. */
function tagOf(shape: ParagraphShape | undefined): string {
  if (shape?.kind === "heading") return `h${Math.min(shape.level + 2, 6)}`;
  if (shape?.kind === "cell") return shape.isHead ? "th" : "td";
  return shape?.kind === "code" ? "pre" : "p";
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
  if (run.code) html = `<code>${html}</code>`;
  if (run.strong) html = `<strong>${html}</strong>`;
  return run.href === undefined
    ? html
    : `<a href="${escapeHtml(run.href)}" rel="noreferrer">${html}</a>`;
}

const marks: Readonly<Record<Lit["kind"], readonly [string, string]>> = {
  key: ['<strong class="key">', "</strong>"],
  phrase: ["<mark>", "</mark>"],
};
