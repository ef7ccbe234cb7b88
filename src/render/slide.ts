import type { Token } from "markdown-it";
import { largest } from "../deck/extremes.ts";
import type { Aspect, Block, Deck, Group, HeadingBlock, Slide } from "../deck/model.ts";
import { emsOf } from "../deck/text/ems.ts";
import { inlineText } from "../deck/markdown/stretches.ts";
import { layoutNamed } from "../deck/layouts/layouts.ts";
import { listDensity } from "./face/density.ts";
import { escapeHtml, htmlAttributes } from "../deck/text/html.ts";
import { renderAhead } from "./face/ahead.ts";
import { takeFootnotes } from "./face/footnotes.ts";
import { groundOf, withoutBackground } from "./face/ground.ts";
import { type Body, drawBody } from "./face/bodies/bodies.ts";
import { sizeAcross } from "./face/code.ts";
import { renderByline, renderHead } from "./face/head.ts";
import { isPlainWord, renderGroupHeading, renderHeading } from "./face/heading.ts";
import type { Length } from "./reading/reading-length.ts";
import { renderReading } from "./reading/reading-section.ts";
import type { Section } from "./sections.ts";
import { renderContents, renderPartSlips, renderSlips } from "./face/slips.ts";
import { renderSpine } from "./face/spine.ts";
import { renderTokens } from "./face/tokens.ts";
import { partedPhrase } from "./face/word-breaks.ts";
import { arrangeFlow, arrangeGroups, type Style, styleAttribute } from "./arrange/arrangement.ts";
import { bodyWidth } from "../deck/layouts/stage-size.ts";
import { stageStyle } from "./stage-pixels.ts";
import { faceTokens } from "../deck/markdown/face/face-tokens.ts";

/** What a slide's HTML depends on beside the slide itself. */
export interface SlideContext {
  readonly deck: Deck;
  readonly sections: readonly Section[];
  readonly lengths: readonly Length[];
  readonly index: number;
}

/** One slide as a `section`: its face, its notes, and the parts for readers. */
export function renderSlide(whole: Slide, context: SlideContext): string {
  const footnotes = takeFootnotes(whole.face, context.deck.figures);
  const slide = { ...whole, face: footnotes.face };
  const { class: extraClass, style, ...attributes } = withoutBackground(slide.attributes);
  const ground = groundOf(slide, context.deck.pictures);
  const drawn = bodyOf(slide, context);
  const body =
    "data-auto-animate" in attributes ? { ...drawn, html: withMovingLines(drawn.html) } : drawn;
  const fit = body.fit === undefined || body.fit >= 1 ? undefined : `--fit:${body.fit.toFixed(3)}`;
  const own = {
    id: slide.id,
    class: extraClass ? `slide ${extraClass}` : "slide",
    "data-layout": slide.layout,
    ...(layoutNamed(slide.layout).isDeep ? { "data-deep": "" } : {}),
    ...(body.variant === undefined ? {} : { "data-variant": body.variant }),
    ...(style === undefined && fit === undefined
      ? {}
      : {
          style: [style && stageStyle(style), fit].filter((each) => each !== undefined).join(";"),
        }),
    ...(slide.heading === "" ? {} : { "data-title": slide.heading }),
    ...(slide.time === undefined ? {} : { "data-time": String(slide.time) }),
  };
  return (
    `<section${htmlAttributes({ ...attributes, ...own })}>` +
    `<div class="${["face", ...(isLatin(slide) ? ["latin"] : []), ...ground.classes].join(" ")}"${styleAttribute(ground.style)}>` +
    `${ground.html}${renderFace(slide, context, body.html)}${footnotes.html}</div>` +
    renderReading(context.deck, context.index, context.lengths[context.index]) +
    "</section>"
  );
}

/** reveal.js moves lines of code that two slides share, and knows them by this class. */
function withMovingLines(html: string): string {
  return html.replaceAll('<span class="line', '<span class="hljs-ln-code line');
}

/** Whether no character of a face is Chinese, Japanese or Korean: its quotation marks are then as narrow as letters. */
function isLatin({ face }: Slide): boolean {
  return !faceTokens(face).some(({ content }) => eastAsian.test(content));
}

const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** px of the stage: slips of the parts beside a title, and a few lines of text under one. */
const partSlipsWidth: Readonly<Record<Aspect, number>> = { "16:9": 570, "4:3": 452 };
const [underTitle, underTitleAhead] = [200, 330];

function renderFace(slide: Slide, context: SlideContext, body: string): string {
  const { deck, sections, index } = context;
  const layout = layoutNamed(slide.layout);
  const heading = slide.face.findIndex((block) => block.kind === "heading");
  const before = heading < 0 ? [] : slide.face.slice(0, heading);
  const partSlips = layout.beginsPart ? renderPartSlips(deck.slides, index) : "";
  const ahead = layout.beginsPart && body === "" ? renderAhead(deck.slides, index) : "";
  const taken = {
    width: partSlips === "" ? 0 : partSlipsWidth[deck.settings.aspect],
    height: ahead === "" ? (body === "" ? 0 : underTitle) : underTitleAhead,
  };
  return [
    renderSpine(sections, index, deck.slides.length),
    renderBlocks(before, slide, context),
    heading < 0 ? "" : renderHead(slide, slide.face[heading] as HeadingBlock, deck, taken),
    body,
    layout.hasByline ? renderByline(slide, deck) : "",
    ahead,
    layout.hasSlips && !(layout.standsOnSlips && isPlainWord(slide.heading))
      ? renderSlips(sections, deck.parts)
      : "",
    partSlips,
  ].join("");
}

function bodyOf(slide: Slide, context: SlideContext): Body {
  const heading = slide.face.findIndex((block) => block.kind === "heading");
  const after = slide.face.slice(heading + 1);
  const drawn = drawBody(slide, after, context.deck);
  if (drawn) return { ...drawn, html: `<div class="body">${drawn.html}</div>` };
  const variant =
    layoutNamed(slide.layout).standsOnSlips && isPlainWord(slide.heading)
      ? { variant: "plain" }
      : {};
  return { html: renderBody(slide, after, context), ...variant };
}

function renderBody(slide: Slide, blocks: readonly Block[], context: SlideContext): string {
  const brace = slide.brace ? `<p class="brace">${escapeHtml(slide.brace)}</p>` : "";
  const body = brace + renderBlocks(blocks, slide, context);
  return body === "" ? "" : `<div class="body">${body}</div>`;
}

/** Ems of an item whose number has room to be large. */
const shortItem = 13;

/** Numbers that are compared stand out only where each is in one line. */
function areShort(groups: readonly Group[]): boolean {
  const texts = groups.flatMap(({ tokens }) => tokens.filter(({ type }) => type === "inline"));
  return texts.every((token) => emsOf(inlineText(token)) <= shortItem);
}

/** Marks the numbers of a text, but those of dates, tags and character references. */
function withNumbers(html: string): string {
  return html.replace(
    /(<[^>]*>|&#?\w+;)|(\d+(?:[.,]\d+)*)(?![年月日号\d])/g,
    (found, markup?: string) => (markup ? found : `<span class="compared">${found}</span>`),
  );
}

const asIs = (html: string): string => html;

/** Characters of a phrase that finds room without a break in one of two halves, and in a group of more. */
const [longestInHalf, longestInGroup] = [8, 5];

/** Neighbouring groups stand in one box, which is what layouts arrange. */
function renderBlocks(blocks: readonly Block[], slide: Slide, context: SlideContext): string {
  const shared = sharedSize(blocks, slide, context);
  return blocks
    .map((block, i) => {
      if (block.kind !== "group") return renderBlock(block, slide, context, shared);
      if (blocks[i - 1]?.kind === "group") return "";
      const after = blocks.slice(i);
      const end = after.findIndex(({ kind }) => kind !== "group");
      return renderGroups(after.slice(0, end < 0 ? undefined : end) as Group[], slide, context);
    })
    .join("");
}

/** Several lists under headings of their own are set in one size: the one in which all have room. */
function sharedSize(
  blocks: readonly Block[],
  { layout }: Slide,
  { deck: { figures, settings } }: SlideContext,
): Style | undefined {
  const flows = blocks.filter((block) => block.kind === "flow");
  if (flows.length < 2) return undefined;
  const widths = flows.map(({ tokens }) =>
    Number(arrangeFlow(layout, tokens, figures, settings.aspect).style?.["--ems"] ?? 0),
  );
  const ems = largest(widths);
  if (ems === 0) return undefined;
  const rows = flows.flatMap(({ tokens }) =>
    tokens.filter(({ type }) => type === "list_item_open" || type === "heading_open"),
  );
  const [width, height, row] = [bodyWidth[settings.aspect] - besideMarker, 740, 1.7];
  const type = Math.floor(Math.min(largestType, width / ems, height / (rows.length * row)));
  const size = `calc(${type} * var(--sp))`;
  return { "--ems": ems, "--large": size, "--most": size };
}

/** px: what the marker of an item takes, with slack; and the type of a short list. */
const [besideMarker, largestType] = [80, 84];

function renderGroups(groups: readonly Group[], slide: Slide, context: SlideContext): string {
  const { deck, sections } = context;
  const layout = layoutNamed(slide.layout);
  const walked = layout.walks ? " fragment custom step" : "";
  const {
    classes = [],
    style,
    groupStyles,
    groupTokens,
  } = arrangeGroups(slide.layout, groups, deck.figures, deck.settings.aspect);
  const many = groups.length === 2 ? longestInHalf : longestInGroup;
  const longest = layout.isDeep ? undefined : many;
  // Under a title, a group is what stands outside of groups elsewhere.
  const tokensOf = ({ tokens }: Group, i: number): readonly Token[] =>
    layout.isDeep
      ? arrangeFlow(slide.layout, tokens, deck.figures, deck.settings.aspect).tokens
      : (groupTokens?.[i] ?? tokens);
  const numbered = slide.layout === "compare" && areShort(groups) ? withNumbers : asIs;
  const html = groups.map((group, i) => {
    const contents = layout.hasContents
      ? renderContents(sections.filter(({ part }) => part === i + 1))
      : "";
    return (
      `<div class="group${walked}"${styleAttribute(groupStyles?.[i])}>${renderGroupHeading(group.heading, deck.figures)}` +
      `${numbered(renderTokens(tokensOf(group, i), deck.figures, longest))}${contents}</div>`
    );
  });
  const code = codeBeside(groups, slide, classes, deck.settings.aspect);
  const own = code === undefined ? style : { ...style, "--code-across": code };
  return `<div class="${["groups", ...classes].join(" ")}"${styleAttribute(own)}>${html.join("")}</div>`;
}

/** Listings in groups side by side have one size, in which their lines stay whole. */
function codeBeside(
  groups: readonly Group[],
  { layout }: Slide,
  classes: readonly string[],
  aspect: Aspect,
): number | undefined {
  if (classes.includes("one") || !/^(?:columns|compare|numbered)$/.test(layout)) return undefined;
  const across = layout === "numbered" ? Math.min(2, groups.length) : groups.length;
  const tokens = groups.flatMap(({ tokens }) => [...tokens]);
  return across > 1 ? sizeAcross(tokens, across, bodyWidth[aspect]) : undefined;
}

/** Classes of text that takes many lines: it breaks between words. A shorter one breaks at marks where it can. */
const longText = /\b(?:densest|prose)\b(?!.*\b(?:names|words|clauses)\b)/;

const besideTiles = /\bsplit\b/;

function renderBlock(
  block: Exclude<Block, Group>,
  slide: Slide,
  { deck }: SlideContext,
  shared: Style | undefined,
): string {
  if (block.kind === "heading") return renderHeading(block, slide.layout, deck.figures);
  const { aspect } = deck.settings;
  const {
    tokens,
    classes = [],
    style,
  } = arrangeFlow(slide.layout, block.tokens, deck.figures, aspect);
  const names = [flowClass(block.tokens, aspect), ...classes].join(" ");
  const longest = longText.test(names)
    ? partedPhrase
    : besideTiles.test(names)
      ? longestInHalf
      : undefined;
  const html = renderTokens(tokens, deck.figures, longest);
  const own = shared && style?.["--ems"] ? { ...style, ...shared } : style;
  return `<div class="${names}"${styleAttribute(own)}>${html}</div>`;
}

/** `split` where phrases stand beside tiles, so that a layout can put them in two columns; else by what lists hold. */
function flowClass(tokens: readonly Token[], aspect: Aspect): string {
  const lists = tokens.filter(({ type, level }) => type === "bullet_list_open" && level === 0);
  const tiles = lists.filter((list) => list.attrGet("class") === "tiles");
  if (tiles.length > 0) return tiles.length < lists.length ? "flow split" : "flow";
  return `flow${listDensity(tokens, aspect)}`;
}
