import { layoutNamed } from "../../deck/layouts/layouts.ts";
import { ownNumber } from "../../deck/layouts/own-number.ts";
import type { Aspect, Deck, HeadingBlock, Slide } from "../../deck/model.ts";
import { type BoldFigure, headingFigure } from "../../deck/layouts/lone-figure.ts";
import { styleAttribute } from "../arrange/arrangement.ts";
import { faceTokens } from "../../deck/markdown/face/face-tokens.ts";
import { inlineText } from "../../deck/markdown/stretches.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { figureSize } from "./bodies/big-figure.ts";
import { renderHeading, titleLength } from "./heading.ts";
import { type Taken, titleSetting, titleText, widePart } from "./title.ts";

/** The width of the line that a numeral beside the title takes, where commas are drawn closer. */
const numeralEms = 0.3;

/** The heading of a slide with its number. `taken`: of the room of a large title, by what stands beside and under it. */
export function renderHead(slide: Slide, heading: HeadingBlock, deck: Deck, taken: Taken): string {
  const { aspect } = deck.settings;
  const own = ownNumber(heading.text);
  // Where a slide says nothing but the name of a part, that is its title.
  const hasMore = own?.written.trim() !== heading.text.trim() || slide.face.length > 1;
  const isMoved =
    own !== undefined && hasMore && (own.level > 0 || layoutNamed(slide.layout).beginsPart);
  const written = isMoved ? own.written.length : 0;
  const title = titleText(heading, deck.figures, written);
  const setting = titleSetting(title, slide.layout, aspect, taken);
  const figure = slide.layout === "big-figure" ? headingFigure(heading.text) : undefined;
  if (figure) return renderFigureHead(heading, figure);
  const html = renderHeading(heading, slide.layout, deck.figures, setting);
  const marked = isMoved ? withoutOwnNumber(html, own.written) : undefined;
  const numeral = marked && own ? ownNumeral(own.numeral, own.level, slide) : countedNumeral(slide);
  const isNumbered = marked !== undefined || Boolean(slide.partNumber?.numeral);
  const text = marked && own ? heading.text.slice(own.written.length) : heading.text;
  const line = titleEms[aspect];
  const length = setting
    ? setting.size === undefined
      ? ""
      : " sized"
    : titleLength(text, isNumbered ? line - numeralEms : line);
  const quoted = /^[“‘《「『]/.test(text) ? " quoted" : "";
  const part = setting && slide.layout === "cover" ? widePart(title, setting) : undefined;
  const style = {
    ...(setting?.size !== undefined && { "--title": setting.size }),
    ...(part !== undefined && { "--part": part }),
  };
  return `<header class="head${length}${quoted}"${styleAttribute(style)}>${numeral}${marked ?? html}</header>`;
}

/** A heading that is a figure, in the size of one. */
function renderFigureHead({ level, text }: HeadingBlock, { value, unit }: BoldFigure): string {
  const between = /\s/.test(text.trim().slice(value.length)[0] ?? "") ? " " : "";
  // A blank as large as the figure would part them.
  const counted = unit === "" ? "" : `<span class="unit">${between}${escapeHtml(unit)}</span>`;
  return (
    `<header class="head great" style="--type:${figureSize(value)}">` +
    `<h${level}><span class="figure">${escapeHtml(value)}</span>${counted}</h${level}></header>`
  );
}

/** Ems of a heading that stands in one line at its largest. */
const titleEms: Readonly<Record<Aspect, number>> = { "16:9": 16, "4:3": 12 };

/** The article shows the number as it is written; on the wall it stands in the numeral's place. */
function withoutOwnNumber(html: string, written: string): string | undefined {
  const start = /^(?:<[^>]*>)+/.exec(html)?.[0] ?? "";
  const shown = escapeHtml(written.trim());
  if (!html.startsWith(shown, start.length)) return undefined;
  // A wide blank behind it would set the title in.
  const rest = html.slice(start.length + shown.length);
  const blank = /^\u3000+/.exec(rest)?.[0] ?? "";
  return `${start}<span class="own-number">${shown}${blank}</span>${rest.slice(blank.length)}`;
}

function countedNumeral({ partNumber }: Slide): string {
  if (!partNumber) return "";
  const { part, numeral } = partNumber;
  // The page knows by it to which part a slide belongs, also where no number stands.
  const hidden = numeral === "" ? " hidden" : "";
  return `<span class="numeral" data-part="${part}"${hidden}>${numeral}</span>`;
}

/** A number in the heading takes the place of the counted one, so that no slide has two. */
function ownNumeral(numeral: string, level: number, { partNumber }: Slide): string {
  const part = partNumber ? ` data-part="${partNumber.part}"` : "";
  return `<span class="numeral own level-${level}"${part} aria-hidden="true">${numeral}</span>`;
}

/** Unit, speaker and date, each only where it is filled in and no line of the slide says it. */
export function renderByline({ face }: Slide, { settings }: Deck): string {
  const lines = faceTokens(face).filter(({ type }) => type === "inline");
  const said = lines.map(inlineText);
  const items = [settings.unit, settings.speaker, settings.date].filter(
    (item): item is string => item !== undefined && !said.some((line) => says(line, item)),
  );
  if (items.length === 0) return "";
  return `<ul class="byline">${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
}

/** Whether a line has these words by themselves, not as a part of longer ones. */
function says(line: string, words: string): boolean {
  for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
    const around = line.slice(Math.max(0, at - 1), at) + line.slice(at + words.length).slice(0, 1);
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
