/** The notes of a slide as elements: a paragraph each, or a row of a table. All lines are equally high. */
import type { Clause, ClausePiece } from "../../../deck/notes/clauses/clause-notes.ts";
import type { ParagraphShape } from "../../../deck/model.ts";
import { make } from "../../ui/element.ts";
import type { Page } from "../slides/pages.ts";

export function shapedElements({ paragraphs, shapes }: Page): readonly HTMLElement[] {
  const elements: HTMLElement[] = [];
  paragraphs.forEach((clauses, index) => {
    const shape = shapes[index];
    const element = make("p", {}, ...clauses.map(clauseElement));
    if (shape) wear(element, shape);
    if (shape?.kind === "cell" && !shape.begins) elements.at(-1)?.append(element);
    else elements.push(shape?.kind === "cell" ? make("div", { class: "row" }, element) : element);
  });
  return elements;
}

function wear(element: HTMLElement, shape: ParagraphShape): void {
  element.className = shape.kind;
  if (shape.kind === "item") {
    element.classList.add(shape.mark);
    element.style.setProperty("--depth", String(shape.depth));
  }
  if (shape.kind === "cell" && shape.isHead) element.classList.add("head");
}

function clauseElement({ pieces }: Clause): HTMLElement {
  return make("span", { class: "clause" }, ...pieces.map(pieceNode));
}

function pieceNode(piece: ClausePiece): Node | string {
  if (piece.kind === "click") return make("i", { class: "click", "aria-hidden": "true" });
  if (piece.kind === "figure") {
    return make("span", { class: piece.blank ? "figure blank" : "figure", text: piece.text });
  }
  let node: Node | string = piece.text;
  if (piece.code) node = make("code", {}, node);
  // A press on it would lead away from the notes.
  if (piece.href !== undefined) node = make("u", {}, node);
  return piece.strong ? make("strong", {}, node) : node;
}
