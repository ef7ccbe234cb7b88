/** Where the figures of a face stand. */
import type { Token } from "markdown-it";
import { bracesAsText, brokenFigure } from "../../figures/figure-problems.ts";
import type { Place } from "../../model.ts";
import { longestParagraph } from "../bounds.ts";
import {
  type FigureMeta,
  brokenFigures,
  mayBreakFigure,
  namedBraces,
} from "../rules/figures/figure.ts";
import { offsetOf } from "../token-offsets.ts";
import type { FaceContext } from "./face-context.ts";

/** A figure where a face names it. */
export interface PlacedFigure {
  readonly name: string;
  readonly place: Place;
}

/** Gives every figure its place, also in its token's `meta`, and reports braces that name no figure. */
export function placeFigures(
  tokens: readonly Token[],
  context: FaceContext,
): readonly PlacedFigure[] {
  let line = 0;
  return tokens.flatMap(({ map, children, content }) => {
    line = map?.[0] ?? line;
    const isRead = content.length <= longestParagraph;
    if (
      isRead &&
      children?.some((child) => child.type === "text" && mayBreakFigure(child.content))
    ) {
      for (const offset of brokenFigures(content)) {
        context.problems.push(brokenFigure(context.placeIn(line, content, offset)));
      }
    }
    return figureTokens(children ?? []).map((token) => {
      const { name, offset } = token.meta as unknown as FigureMeta;
      const place = context.placeIn(line, content, offset);
      token.meta = { name, place };
      return { name, place };
    });
  });
}

/** Without a sheet: braces that would name a figure. */
export function reportBraces(tokens: readonly Token[], context: FaceContext): void {
  let line = 0;
  for (const { map, children, content } of tokens) {
    line = map?.[0] ?? line;
    const braces = children?.find(({ type, content: text }) => {
      return type === "text" && namedBraces(text) >= 0;
    });
    if (!braces) continue;
    const offset = offsetOf(braces) + namedBraces(braces.content);
    context.problems.push(bracesAsText(context.placeIn(line, content, offset)));
  }
}

/** Those in the words of images are written (`write-figures.ts`). */
function figureTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => {
    if (token.type === "figure") return [token];
    return token.type === "image" ? [] : figureTokens(token.children ?? []);
  });
}
