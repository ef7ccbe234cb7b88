import { decoded } from "../../deck/text/decoded.ts";
import { pictureAt, stepsOf } from "../channel/steps.ts";
import { pictureOf } from "../ui/picture.ts";
import { slideElements } from "../ui/slide-list.ts";

/**
 * What can be printed beside the article itself: slides, one a page; a page for each of their steps; each slide beside
 * its text, several a page; or each slide over its text, on pages of its own.
 */
export const papers = ["slides", "steps", "handout", "notes"] as const;
export type Paper = (typeof papers)[number];

/** The slides of the page as sheets of paper, in reading order, complete, with their own copies of everything. */
export function makeSheets(document: Document, paper: Paper): HTMLElement {
  const sheets = document.createElement("div");
  sheets.className = "sheets";
  sheets.dataset["paper"] = paper;
  const hasText = paper === "handout" || paper === "notes";
  for (const slide of slideElements(document)) {
    // The stage has taken it out already, the article only hides it.
    if (slide.closest('[data-visibility="hidden"]')) continue;
    const last = stepsOf(slide).length;
    const steps = paper === "steps" ? [...Array(last + 1).keys()] : [last];
    steps.forEach((step, index) => {
      const sheet = document.createElement("article");
      const frame = document.createElement("div");
      sheet.dataset["slide"] = slide.id;
      if (index === 0) sheet.id = sheetId(slide.id);
      frame.className = "staged frame";
      frame.append(printable(slide, paper === "steps" ? pictureAt(slide, step) : pictureOf(slide)));
      sheet.append(frame, ...(hasText ? printedNotes(slide) : []));
      sheets.append(sheet);
    });
  }
  // Paper cannot be pressed.
  for (const fold of sheets.querySelectorAll("details")) fold.open = true;
  return sheets;
}

function sheetId(slideId: string): string {
  return `sheet-${slideId}`;
}

function printable(slide: HTMLElement, picture: HTMLElement): HTMLElement {
  // On the screen, a picture is only to be seen. A PDF is also searched and read aloud.
  picture.inert = false;
  picture.removeAttribute("aria-hidden");
  // reveal.js numbers the steps of near slides only.
  stepsOf(picture).forEach((step, index) => {
    for (const part of step) part.dataset["fragmentIndex"] = String(index);
  });
  const links = slide.querySelectorAll<HTMLAnchorElement>(":scope > .face a");
  picture.querySelectorAll("a").forEach((link, index) => {
    const target = paperTarget(links[index]?.getAttribute("href") ?? "");
    if (target !== undefined) link.href = target;
  });
  return picture;
}

/** Where a link leads from paper: to the sheet of a slide, or out. A file beside the deck is not beside the paper. */
function paperTarget(href: string): string | undefined {
  const [, id] = /^#\/?([^/]+)/.exec(href) ?? [];
  if (id !== undefined) return `#${sheetId(decoded(id) ?? id)}`;
  return /^(?:https?|mailto|tel):/i.test(href) ? href : undefined;
}

function printedNotes(slide: HTMLElement): HTMLElement[] {
  const notes = slide.querySelector<HTMLElement>(":scope > .notes:not(.echo)");
  if (!notes) return [];
  const text = notes.cloneNode(true) as HTMLElement;
  text.className = "text";
  for (const paragraph of text.querySelectorAll("[id]")) paragraph.removeAttribute("id");
  for (const anchor of text.querySelectorAll(".anchor")) anchor.remove();
  return [text];
}
