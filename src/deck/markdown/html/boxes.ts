import { htmlPieces } from "./html-pieces.ts";

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
  return htmlPieces(html)
    .filter((piece) => piece.kind !== "text" && isBox(piece.name))
    .reduce((count, { kind }) => Math.max(0, count + (kind === "open" ? 1 : -1)), open);
}
