import { pictureOf } from "../ui/picture.ts";
import { slideElements } from "../ui/slide-list.ts";

/** What is put on paper beside the article itself: slides, one a page, or each slide over its text. */
export type Paper = "slides" | "handout";

/** The slides of the page as sheets of paper, in reading order, complete, with their own copies of everything. */
export function makeSheets(document: Document, paper: Paper): HTMLElement {
  const sheets = document.createElement("div");
  sheets.className = "sheets";
  sheets.dataset["paper"] = paper;
  for (const slide of slideElements(document)) {
    const sheet = document.createElement("article");
    const frame = document.createElement("div");
    frame.className = "staged frame";
    frame.append(printable(slide));
    sheet.append(frame, ...(paper === "handout" ? textOf(slide) : []));
    sheets.append(sheet);
  }
  return sheets;
}

function printable(slide: HTMLElement): HTMLElement {
  const picture = pictureOf(slide);
  // A picture on the screen is there for the eye alone; a PDF is searched and read aloud.
  picture.inert = false;
  picture.removeAttribute("aria-hidden");
  return picture;
}

function textOf(slide: HTMLElement): HTMLElement[] {
  const notes = slide.querySelector<HTMLElement>(":scope > .notes:not(.echo)");
  if (!notes) return [];
  const text = notes.cloneNode(true) as HTMLElement;
  text.className = "text";
  for (const paragraph of text.querySelectorAll("[id]")) paragraph.removeAttribute("id");
  for (const anchor of text.querySelectorAll(".anchor")) anchor.remove();
  return [text];
}
