import { htmlPieces } from "./html-pieces.ts";
import { isEmptyElement, isMedium, losesContent } from "./raw-html.ts";

/** Elements that hold whole blocks. */
const boxes: ReadonlySet<string> = new Set([
  "div",
  "section",
  "article",
  "main",
  "header",
  "footer",
  "details",
  "figure",
  "center",
]);

export function isBox(name: string): boolean {
  return boxes.has(name.toLowerCase());
}

/** How many of these elements are open after some HTML, where `open` were so before it. */
export function openBoxes(html: string, open = 0): number {
  return opened(html, open, isBox);
}

/** The same for these elements and those whose content is not shown: a heading in one is none of the slide's. */
export function openHolders(html: string, open: number): number {
  return opened(html, open, (name) => isBox(name) || isUnseen(name));
}

/** How many elements are open whose content no browser shows. A film that lacks its end is taken for a film. */
export function openUnseen(html: string, open: number): number {
  return opened(html, open, (name) => isUnseen(name) && !isMedium(name));
}

function isUnseen(name: string): boolean {
  const needsEnd = !isEmptyElement(name) && !/^(?:opt(?:ion|group)|rp)$/.test(name);
  return needsEnd && (losesContent(name) || isMedium(name));
}

function opened(html: string, open: number, counts: (name: string) => boolean): number {
  return htmlPieces(html)
    .filter((piece) => piece.kind !== "text" && counts(piece.name))
    .reduce((count, { kind }) => Math.max(0, count + (kind === "open" ? 1 : -1)), open);
}
