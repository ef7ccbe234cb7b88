import type { Token } from "markdown-it";
import { contentOf } from "../../../deck/layouts/shape.ts";
import { type BoldFigure, boldFigure } from "../../../deck/layouts/lone-figure.ts";
import { outermost } from "../../../deck/markdown/stretches.ts";
import { emsOf, figureEms } from "../../../deck/text/ems.ts";
import type { Aspect, Deck } from "../../../deck/model.ts";
import { figureText } from "../../../deck/notes/notes-text.ts";
import { escapeHtml } from "../../../deck/text/html.ts";
import { renderTokens } from "../tokens.ts";
import { bodyWidth } from "../../../deck/layouts/stage-size.ts";
import { figureName } from "../../../deck/markdown/rules/figures/figure.ts";

/** px of the stage: the gap beside the figure, and the least for words beside it. */
const [asideGap, leastAside] = [72, 460];
/** A figure on a stage of 4:3 is smaller; `big-figure.css` draws it. */
const figureShare: Readonly<Record<Aspect, number>> = { "16:9": 1, "4:3": 0.7 };
const unitShare = 0.4;
/** Type of the words beside it, px, and the lines that they may take. */
const [asideType, mostAside] = [64, 2];

/** Whether the words about the figure have room at its side, where its label stands already. */
export function standsAside(tokens: readonly Token[], { figures, settings }: Deck): boolean {
  const { tile, text, bold, shown, unit } = partsOf(tokens, figures);
  const { paragraphs } = contentOf(text);
  const hasLabel = bold
    ? bold.label !== ""
    : tile.some(({ children }) => children?.some((child) => child.attrGet("class") === "label"));
  if (tile.length === 0 || hasLabel || paragraphs.length === 0) return false;
  const size = figureSize(shown) * figureShare[settings.aspect];
  const width = (figureEms(shown) + emsOf(unit) * unitShare) * size;
  const room = bodyWidth[settings.aspect] - width - asideGap;
  const lines = paragraphs.map((each) => Math.ceil((emsOf(each) * asideType) / room));
  return room >= leastAside && lines.reduce((sum, count) => sum + count, 0) <= mostAside;
}

/** One figure across the slide, with its label and the sentences that go with it. */
export function renderBigFigure(tokens: readonly Token[], { figures }: Deck): string {
  const { tile, text, bold, shown, unit } = partsOf(tokens, figures);
  const share =
    /^\d{1,3}(?:\.\d+)?$/.test(shown) && /^[%％]/.test(unit) ? Number(shown) : undefined;
  const slips = share === undefined || share > 100 ? "" : renderShare(share);
  const great = bold ? renderBold(bold) : renderTokens(tile, figures);
  // The figure is the heading, and drawn as that.
  if (tile.length === 0) return `<div class="flow">${renderTokens(text, figures)}</div>`;
  return (
    `<div class="great" style="--type:${figureSize(shown)}">${great}</div>${slips}` +
    (text.length > 0 ? `<div class="flow">${renderTokens(text, figures)}</div>` : "")
  );
}

interface Parts {
  readonly tile: readonly Token[];
  readonly text: readonly Token[];
  /** The figure where it is a bold number. */
  readonly bold: BoldFigure | undefined;
  /** The value and its unit, as they are drawn. */
  readonly shown: string;
  readonly unit: string;
}

function partsOf(tokens: readonly Token[], figures: Deck["figures"]): Parts {
  const stretches = outermost(tokens);
  const isTiles = (stretch: readonly Token[]): boolean => contentOf(stretch).tiles.length > 0;
  const tile = stretches.filter(isTiles).flat();
  const text = stretches.filter((stretch) => !isTiles(stretch)).flat();
  const bold = boldFigure(tile.find(({ type }) => type === "inline"));
  const shown = bold?.value ?? figureOf(tile, figures);
  return { tile, text, bold, shown, unit: bold?.unit ?? unitOf(tile) };
}

/** px of the stage, by the characters of a number. */
export function figureSize(value: string): number {
  const { length } = value;
  return length <= 3 ? 424 : length <= 5 ? 360 : length <= 7 ? 280 : 200;
}

/** Drawn as a tile is. */
function renderBold({ value, unit, label }: BoldFigure): string {
  const counted = unit === "" ? "" : `<span class="unit">${escapeHtml(unit)}</span>`;
  return (
    `<div class="tiles"><p class="tile">${label === "" ? "" : `<span class="label">${escapeHtml(label)}</span>`}` +
    `<span class="count"><strong class="figure">${escapeHtml(value)}</strong>${counted}</span></p></div>`
  );
}

function figureOf(tokens: readonly Token[], figures: Deck["figures"]): string {
  const children = tokens.flatMap((token) => token.children ?? []);
  const typed = children.findIndex(({ type }) => type === "typed_figure_open");
  if (typed >= 0) return children[typed + 1]?.content ?? "";
  const token = children.find(({ type }) => type === "figure");
  return token ? figureText(figureName(token), figures) : "";
}

function unitOf(tokens: readonly Token[]): string {
  const children = tokens.flatMap(({ children }) => children ?? []);
  const unit = children.findIndex((token) => token.attrGet("class") === "unit");
  return children[unit + 1]?.content ?? "";
}

/** Twenty slips, each worth five of a hundred. */
function renderShare(share: number): string {
  const slips = Array.from({ length: 20 }, (_, index) => {
    const part = Math.min(1, Math.max(0, share / 5 - index));
    return `<i style="--part:${part.toFixed(2)}"></i>`;
  });
  return `<span class="share" aria-hidden="true">${slips.join("")}</span>`;
}
