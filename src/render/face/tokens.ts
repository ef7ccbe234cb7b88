import MarkdownIt, { type Token } from "markdown-it";
import type { Deck } from "../../deck/model.ts";
import { once } from "../../deck/once.ts";
import { mathOf } from "../../deck/markdown/rules/math.ts";
import { sanitizeHtml } from "../../deck/markdown/html/raw-html.ts";
import { escapeHtml, htmlAttributes } from "../../deck/text/html.ts";
import { chartOf } from "../../deck/markdown/rules/code.ts";
import { renderChart } from "../chart/chart.ts";
import { diagramOf } from "../../deck/diagram/diagram.ts";
import { renderDiagram } from "../diagram/diagram.ts";
import { renderCode } from "./code.ts";
import { renderFigure } from "./figure.ts";
import { markFaint } from "./faint-colors.ts";
import { drawMarks } from "./marks.ts";
import { hangNumbers } from "../item-numbers.ts";
import { areBoldLines, beginsAnew, lineFrom } from "../arrange/line-starts.ts";
import { figureWithUnit, numberWithUnit } from "./number-units.ts";
import { drawRaised } from "./raised.ts";
import { dottedName, holdTogether, markAddresses } from "./wholes.ts";
import { breakMark, hasLongPhrase, markWordBreaks } from "./word-breaks.ts";
import { stageStyle, withStageStyles } from "../stage-pixels.ts";
import { svgAddress } from "../../deck/markdown/rules/html/svg.ts";

/** Only its renderer is used: the tokens were parsed before. */
const markdown = new MarkdownIt({ html: true });

interface FaceEnv {
  /** The MathML and SVG of this stretch, to be put in behind the allow-list of raw HTML, which does not know them. */
  readonly drawings: string[];
  readonly figures: Deck["figures"];
  /** For each open list item, from the outermost: whether it holds a figure's tile. */
  readonly tiles: boolean[];
  /** Characters of a phrase without a mark that may stay unbroken. */
  readonly longest: number | undefined;
  /** Phrases part between words also where the author marked a place. */
  readonly partsAll: boolean;
}

const faceEnv = (env: unknown): FaceEnv => env as FaceEnv;

markdown.renderer.rules["figure"] = (tokens, index, _options, env) => {
  const name: unknown = tokens[index]?.meta?.name;
  return renderFigure(faceEnv(env).figures.get(String(name)));
};

/** Characters of a phrase in a text with places of the author's: in a whole line, and where a line holds few. */
const longestMarked = { wide: 13, narrow: 8 };

markdown.renderer.rules["text"] = (tokens, index, _options, env) => {
  const text = markAddresses(textAfterFormula(tokens, index));
  const { longest, partsAll } = faceEnv(env);
  const hasBreaks = !partsAll && hasLineBreak(tokens);
  // Where the author marked places, only a phrase parts that may be wider than its box.
  const least = hasBreaks ? Math.max(longest ?? longestMarked.wide, longestMarked.narrow) : longest;
  const isLong = hasLongPhrase(text, least);
  const before = textBefore(tokens, index);
  const html = drawMarks(isLong ? markWordBreaks(text, least) : text, before)
    .replace(dottedName, (name) => `<span class="whole">${name.replaceAll(breakMark, "")}</span>`)
    .replace(numberWithUnit, (found, offset: number, whole: string) => {
      const parts = !hasBreaks && /\p{Script=Han}{4}$/u.test(whole.slice(0, offset));
      return `${parts ? breakMark : ""}<span class="whole">${found}</span>`;
    });
  return drawRaised(holdTogether(html, before === undefined)).replaceAll(breakMark, "<wbr>");
};

/** Asked at each text and each end of a line, of all that stand in one paragraph. */
const hasLineBreak = once((tokens: readonly Token[]) => tokens.some(isLineBreak));
const beginBold = once(areBoldLines);

const marksAfterFormula = /^[，。；：、！？”）》」]+/u;

/** The marks that follow a formula in a line: no line begins with them, so they are drawn with it. */
function marksAfter(tokens: readonly Token[], index: number): string {
  const [formula, next] = [tokens[index], tokens[index + 1]];
  const isInLine = formula !== undefined && mathOf(formula)?.display === false;
  return isInLine && next?.type === "text" ? (marksAfterFormula.exec(next.content)?.[0] ?? "") : "";
}

function textAfterFormula(tokens: readonly Token[], index: number): string {
  return (tokens[index]?.content ?? "").slice(marksAfter(tokens, index - 1).length);
}

markdown.renderer.rules["footnote_mark"] = (tokens, index) =>
  `<sup class="footnote">${escapeHtml(tokens[index]?.content ?? "")}</sup>`;

markdown.renderer.rules["softbreak"] = (tokens, index) =>
  beginBold(tokens) || beginsAnew(lineFrom(tokens, index + 1)) ? "<br>\n" : "\n";

/**
 * The text before a text in its line, also before a `<wbr>`; empty for an element, undefined at the start of a line.
 */
function textBefore(tokens: readonly Token[], index: number): string | undefined {
  const before = tokens[index - 1];
  if (!before || before.type === "softbreak" || before.type === "hardbreak") return undefined;
  // markdown-it leaves empty ones around emphasis.
  if (before.type === "text") return before.content || textBefore(tokens, index - 1);
  if (before.type === "span_open") return undefined;
  if (before.nesting === 1) return textBefore(tokens, index - 1) === undefined ? undefined : "";
  if (before.type !== "html_inline" || !lineBreak.test(before.content)) return "";
  return /^<br/i.test(before.content) ? undefined : (tokens[index - 2]?.content ?? "");
}

/*
 * An item that a layout arranges (centres, numbers, hangs) is a box around its text: as a flex or grid box itself, it
 * would make a row of each `<wbr>` and of the text on either side of it (Firefox does).
 */
markdown.renderer.rules["list_item_open"] = (tokens, index, options, env, renderer) => {
  const isTile = tokens[index]?.attrGet("class")?.toString().split(" ").includes("tile") ?? false;
  faceEnv(env).tiles.push(isTile);
  return renderer.renderToken(tokens, index, options) + (isTile ? "" : '<div class="item">');
};
markdown.renderer.rules["list_item_close"] = (tokens, index, options, env, renderer) =>
  (faceEnv(env).tiles.pop() ? "" : "</div>") + renderer.renderToken(tokens, index, options);

markdown.renderer.rules["fence"] = (tokens, index, _options, env) => {
  const token = tokens[index];
  const chart = token && chartOf(token);
  if (chart) return drawing(renderChart(chart, chartHeight(tokens)), env);
  const diagram = token && diagramOf(token);
  if (diagram) return drawing(renderDiagram(diagram), env);
  return token ? renderCode(token, tokens) : "";
};

/** Px of the stage: alone below a heading, and what each line of text beside it takes. */
function chartHeight(tokens: readonly Token[]): number {
  const others = tokens.filter(({ type }) => type === "inline" || type === "fence").length - 1;
  return Math.max(360, 700 - 90 * others);
}

/** A place for what the allow-list of raw HTML does not know; it is put in behind the list. */
function drawing(html: string, env: unknown): string {
  const { drawings } = faceEnv(env);
  return `<data value="drawing-${drawings.push(html) - 1}"></data>`;
}

markdown.renderer.rules["code_inline"] = (tokens, index, _options, env) => {
  const token = tokens[index];
  if (!token) return "";
  const html = mathOf(token)?.html;
  const marks = marksAfter(tokens, index);
  if (html !== undefined && marks === "") return drawing(html, env);
  if (html !== undefined) return `<span class="whole">${drawing(html, env)}${marks}</span>`;
  const attributes = (token.attrs ?? []).map(([name, value]) => [name, String(value)] as const);
  return `<code${htmlAttributes(Object.fromEntries(attributes))}>${escapeHtml(token.content)}</code>${marks}`;
};

markdown.renderer.rules["svg"] = (tokens, index, _options, env) => {
  const token = tokens[index];
  const src = token && svgAddress(token);
  if (!token || src === undefined) return "";
  const given = (token.attrs ?? []).map(([name, value]) => [name, String(value)] as const);
  const { style = "", width = "100%", height = "", ...rest } = Object.fromEntries(given);
  // As in a page, a drawing without a size is as wide as what it stands in; what stands below it keeps its room.
  const sides = [sideOf("width", width), sideOf("height", height)];
  const most = `max-height:calc(${chartHeight(tokens)} * var(--sp));object-fit:contain`;
  const styles = [...sides, style.replace(/;\s*$/, ""), most].filter((part) => part !== "");
  const own = { alt: "", ...rest, style: stageStyle(styles.join(";")), src };
  return drawing(`<img${htmlAttributes(own)} />`, env);
};

function sideOf(name: string, value: string): string {
  if (/^\d+(?:\.\d+)?(?:px)?$/.test(value)) return `${name}:${parseFloat(value)}px`;
  return /^[\d.]+(?:%|em)$/.test(value) ? `${name}:${value}` : "";
}

const drawingPlace = /<data value="drawing-(\d+)"><\/data>/g;

/** Where a layout counts by itself, it begins with the author's number: 4. is the fourth. */
markdown.renderer.rules["ordered_list_open"] = (tokens, index, options, _env, renderer) => {
  const token = tokens[index];
  const start = Number(token?.attrGet("start") ?? 1);
  if (token && start !== 1) token.attrSet("style", `--before:${start - 1}`);
  return renderer.renderToken(tokens, index, options);
};

/**
 * Markdown tokens as HTML. Raw HTML of the manuscript is kept as far as the allow-list goes: nothing in a manuscript
 * runs. `longest`: characters of a phrase without a mark that may stay unbroken; `partsAll`: also in a text in which the
 * author marked places.
 */
export function renderTokens(
  tokens: readonly Token[],
  figures: Deck["figures"],
  longest?: number,
  partsAll = false,
): string {
  const drawings: string[] = [];
  const rendered = markdown.renderer.render([...tokens], markdown.options, {
    figures,
    tiles: [],
    longest,
    partsAll,
    drawings,
  } satisfies FaceEnv);
  const html = hangNumbers(rendered).replace(figureWithUnit, '<span class="whole">$&</span>');
  const clean = markFaint(withStageStyles(tokens.some(hasRawHtml) ? sanitizeHtml(html) : html));
  return clean.replace(drawingPlace, (place, number: string) => drawings[Number(number)] ?? place);
}

/** `<wbr>` and `<br>` stand in most headings and are harmless by themselves, so they don't cost a second parse. */
const lineBreak = /^<w?br\s*\/?>$/i;

function isLineBreak({ type, content }: Token): boolean {
  return type === "hardbreak" || (type === "html_inline" && lineBreak.test(content));
}

function hasRawHtml(token: Token): boolean {
  if (token.type === "html_block") return true;
  if (token.type === "html_inline") return !lineBreak.test(token.content);
  return token.children?.some(hasRawHtml) ?? false;
}
