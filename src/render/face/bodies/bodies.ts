/** The bodies that a layout arranges itself, by layout; any other body is rendered as it was written. */
import type { Token } from "markdown-it";
import { emsOf } from "../../../deck/text/ems.ts";
import { contentOf } from "../../../deck/layouts/shape.ts";
import { outermost } from "../../../deck/markdown/stretches.ts";
import type { Block, Deck, Slide } from "../../../deck/model.ts";
import { renderTokens } from "../tokens.ts";
import { renderBigFigure, standsAside } from "./big-figure.ts";
import { pictureVariant, renderPictures } from "./picture.ts";
import { renderQuote } from "./quote.ts";
import { renderTable } from "./table.ts";
import { renderTimeline } from "./timeline.ts";

export interface Body {
  readonly html: string;
  /** Values for its style sheet. */
  readonly variant?: string;
  /** Below 1 where it is more than the slide holds. */
  readonly fit?: number;
}

type Draw = (tokens: readonly Token[], slide: Slide, deck: Deck) => Body;

const bodies: Readonly<Record<string, Draw>> = {
  table: drawTable,
  picture: (tokens, { heading }, deck) => {
    const variant = pictureVariant(tokens, heading, deck);
    return { html: renderPictures(tokens, variant, deck), variant };
  },
  quote: (tokens, _slide, deck) => ({ html: renderQuote(tokens, deck) }),
  timeline: (tokens, _slide, deck) => ({ html: renderTimeline(tokens, deck) }),
  "big-figure": (tokens, _slide, deck) => ({
    html: renderBigFigure(tokens, deck),
    ...(standsAside(tokens, deck) ? { variant: "aside" } : {}),
  }),
};

/** The body of a slide whose layout arranges it; undefined for any other, and where there are groups. */
export function drawBody(slide: Slide, blocks: readonly Block[], deck: Deck): Body | undefined {
  const draw = Object.hasOwn(bodies, slide.layout) ? bodies[slide.layout] : undefined;
  const flows = blocks.filter((block) => block.kind === "flow");
  if (!draw || flows.length === 0 || flows.length < blocks.length) return undefined;
  return draw(
    flows.flatMap(({ tokens }) => tokens),
    slide,
    deck,
  );
}

/** Tables, with what stands before and after them. */
function drawTable(tokens: readonly Token[], _slide: Slide, deck: Deck): Body {
  const stretches = outermost(tokens);
  const isTable = (stretch: readonly Token[]): boolean => stretch[0]?.type === "table_open";
  const text = stretches.filter((stretch) => !isTable(stretch)).flat();
  const around = contentOf(text).paragraphs.reduce(
    (sum, paragraph) => sum + 80 * Math.ceil(emsOf(paragraph) / 34),
    0,
  );
  let fit = 1;
  const html = stretches.map((stretch) => {
    if (!isTable(stretch)) return `<div class="flow">${renderTokens(stretch, deck.figures)}</div>`;
    const table = renderTable(stretch, deck, around);
    fit = Math.min(fit, table.fit);
    return table.html;
  });
  return { html: html.join(""), fit };
}
