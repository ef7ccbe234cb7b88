import type { Deck, Slide } from "../../deck/model.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { contentsId } from "./reading-contents.ts";
import { lengthText, type Length } from "./reading-length.ts";
import { renderNotes } from "../notes/notes.ts";

/** What readers find under a face: the length of the text, the full text, and the way on. */
export function renderReading(
  { slides, figures }: Deck,
  index: number,
  length: Length | undefined,
): string {
  const slide = slides[index];
  if (!slide) return "";
  const about =
    length && length.characters > 0
      ? `<p class="about"><b>全文</b> <span>${lengthText(length)}</span></p>`
      : "";
  return about + renderNotes(slide, figures) + renderPager(slides, index);
}

/** The contents stand between, so that the three are where a thumb looks for them. */
function renderPager(slides: readonly Slide[], index: number): string {
  return (
    '<footer class="pager">' +
    renderTurn(slides, index - 1, "prev", "上一节") +
    `<a class="to-contents" href="#${contentsId}">目录</a>` +
    renderTurn(slides, index + 1, "next", "下一节") +
    "</footer>"
  );
}

function renderTurn(slides: readonly Slide[], to: number, rel: string, words: string): string {
  const slide = slides[to];
  if (!slide) return "";
  const where = slide.heading === "" ? `第 ${to + 1} 页` : escapeHtml(slide.heading);
  return `<a rel="${rel}" href="#${escapeHtml(slide.id)}">${words}` + `<span> ${where}</span></a>`;
}
