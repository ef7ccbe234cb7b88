import type { Token } from "markdown-it";
import { type BoldFigure, boldFigure } from "../../deck/layouts/lone-figure.ts";
import { outermost } from "../../deck/markdown/stretches.ts";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import type { Aspect, Group } from "../../deck/model.ts";
import { bodyWidth } from "../../deck/layouts/stage-size.ts";
import { emsOf, figureEms } from "../../deck/text/ems.ts";
import { isFigured } from "../../deck/layouts/fits.ts";
import { contentOf } from "../../deck/layouts/shape.ts";
import type { Arrangement } from "./arrangement.ts";

/** px of the stage, as `columns.css` draws them. */
const gap: Readonly<Record<Aspect, number>> = { "16:9": 66, "4:3": 48 };
/** Largest figure by the rows of groups, px; the unit as a part of it, and what parts the two, ems of the figure. */
const largestFigures = [0, 260, 180];
const [unitShare, unitGap] = [0.4, 0.08];
/** More groups than this stand in two rows. */
const mostAcross = 4;

/** Groups of one figure each: all figures as large as the widest lets them be. Undefined for any other groups. */
export function arrangeFigured(
  groups: readonly Group[],
  aspect: Aspect,
): Omit<Arrangement, "tokens"> | undefined {
  if (!isFigured(groups.map(({ tokens }) => contentOf(tokens)))) return undefined;
  const rows = groups.length > mostAcross ? 2 : 1;
  const across = rows === 1 ? groups.length : Math.ceil(groups.length / rows);
  const column = (bodyWidth[aspect] - gap[aspect] * (across - 1)) / across;
  const widths = groups.flatMap(({ tokens }) =>
    tokens.flatMap((token) => {
      const figure = boldFigure(token);
      return figure ? [countEms(figure)] : [];
    }),
  );
  const size = Math.min(largestFigures[rows] ?? 0, ...widths.map((ems) => column / ems));
  return {
    classes: ["figured"],
    style: { "--figure": Math.floor(size), "--across": across },
    groupTokens: groups.map(({ tokens }) => outermost(tokens).flatMap(withCount)),
  };
}

function countEms({ value, unit }: BoldFigure): number {
  return figureEms(value) + (unit === "" ? 0 : unitGap + emsOf(unit) * unitShare);
}

/** The paragraph of a figure, as a tile is: the figure, its unit, and under them the words about it. */
function withCount(stretch: readonly Token[]): readonly Token[] {
  const [open, inline, close] = stretch;
  const figure = boldFigure(inline);
  if (!open || !inline || !close || !figure) return stretch;
  const [text] = (inline.children ?? []).filter(({ type }) => type === "text");
  if (!text) return stretch;
  const span = (name: string, content: string): readonly Token[] =>
    content === "" ? [] : boxed(text, "span", name, [changedToken(text, { content })]);
  const count = [
    ...boxed(text, "strong", "figure", [changedToken(text, { content: figure.value })]),
    ...span("unit", figure.unit),
  ];
  const children = [...boxed(text, "span", "count", count), ...span("label", figure.label)];
  return [
    changedToken(open, { attrs: [["class", "tile"]] }),
    changedToken(inline, { children }),
    close,
  ];
}

function boxed(like: Token, tag: string, name: string, inner: readonly Token[]): readonly Token[] {
  const side = (nesting: 1 | -1): Token =>
    changedToken(like, {
      type: nesting === 1 ? "span_open" : "span_close",
      tag,
      nesting,
      content: "",
      attrs: nesting === 1 ? [["class", name]] : null,
    });
  return [side(1), ...inner, side(-1)];
}
