/** What the tiles of a list measure, so that all their figures can be set in one size. */
import type { Token } from "markdown-it";
import { defaultPlaceholder } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import { emsOf, figureEms } from "../../deck/text/ems.ts";
import { partsOf, tokenText, type Parts } from "./lines.ts";

/** Widths in ems of label, figure and unit, each in its own size. */
export interface Tile {
  readonly label: Parts;
  readonly figure: number;
  readonly unit: number;
}

/** The tiles among `tokens`, in order. */
export function tilesOf(tokens: readonly Token[], figures: Figures): readonly Tile[] {
  return tokens.flatMap((token, at) => {
    if (token.type !== "list_item_open" || !hasClass(token, "tile")) return [];
    let line = at;
    while (line < tokens.length && tokens[line]?.type !== "inline") line++;
    const children = tokens[line]?.children ?? [];
    const unit = spanOf(children, "unit").map((child) => tokenText(child, figures));
    return {
      label: partsOf(spanOf(children, "label"), figures),
      figure: tileFigureEms(children, figures),
      unit: emsOf(unit.join("").trim()),
    };
  });
}

function hasClass(token: Token, name: string): boolean {
  return String(token.attrGet("class") ?? "")
    .split(" ")
    .includes(name);
}

/** A blank tile is a box, nearly as wide as high. */
function tileFigureEms(children: readonly Token[], figures: Figures): number {
  const typed = children.findIndex(({ type }) => type === "typed_figure_open");
  if (typed >= 0) return figureEms(children[typed + 1]?.content ?? "");
  const figure = children.find(({ type }) => type === "figure");
  const found = figures.get(String(Reflect.get(Object(figure?.meta), "name")));
  if (found?.value !== undefined) return figureEms(found.value);
  const text = found?.placeholder ?? defaultPlaceholder;
  return Math.max(0.88, 0.52 * figureEms(text) + 0.2);
}

function spanOf(children: readonly Token[], name: string): readonly Token[] {
  const start = children.findIndex(
    (token) => token.type === "span_open" && token.attrGet("class") === name,
  );
  if (start < 0) return [];
  const rest = children.slice(start + 1);
  let depth = 1;
  const end = rest.findIndex(({ type }) => {
    if (type === "span_open") depth++;
    if (type === "span_close") depth--;
    return depth === 0;
  });
  return rest.slice(0, end < 0 ? undefined : end);
}
