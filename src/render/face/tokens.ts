import MarkdownIt, { type Token } from "markdown-it";
import type { Deck } from "../../deck/model.ts";
import { sanitizeHtml } from "../../deck/markdown/raw-html.ts";
import { renderFigure } from "./figure.ts";
import { drawMarks } from "./marks.ts";

/** Only its renderer is used: what the tokens mean was settled when they were parsed. */
const markdown = new MarkdownIt({ html: true });

interface FaceEnv {
  readonly figures: Deck["figures"];
  /** Of the list items that are open, from the outermost: whether they hold a figure's tile. */
  readonly tiles: boolean[];
}

const faceEnv = (env: unknown): FaceEnv => env as FaceEnv;

markdown.renderer.rules["figure"] = (tokens, index, _options, env) => {
  const name: unknown = tokens[index]?.meta?.name;
  return renderFigure(faceEnv(env).figures.get(String(name)));
};

markdown.renderer.rules["text"] = (tokens, index) =>
  drawMarks(tokens[index]?.content ?? "", textBefore(tokens, index));

/** What stands before a text in its line, through a `<wbr>`; empty for an element, none where a line begins. */
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

/** Where a layout counts by itself, it goes on from what the author wrote: 4. is the fourth. */
markdown.renderer.rules["ordered_list_open"] = (tokens, index, options, _env, renderer) => {
  const token = tokens[index];
  const start = Number(token?.attrGet("start") ?? 1);
  if (token && start !== 1) token.attrSet("style", `--before:${start - 1}`);
  return renderer.renderToken(tokens, index, options);
};

/**
 * Markdown tokens as HTML. Raw HTML of the manuscript is kept as far as the allow-list goes: nothing in a manuscript
 * runs.
 */
export function renderTokens(tokens: readonly Token[], figures: Deck["figures"]): string {
  const html = markdown.renderer.render([...tokens], markdown.options, {
    figures,
    tiles: [],
  } satisfies FaceEnv);
  return tokens.some(hasRawHtml) ? sanitizeHtml(html) : html;
}

/** `<wbr>` and `<br>` stand in most headings and are harmless by themselves, so they don't cost a second parse. */
const lineBreak = /^<w?br\s*\/?>$/i;

function hasRawHtml(token: Token): boolean {
  if (token.type === "html_block") return true;
  if (token.type === "html_inline") return !lineBreak.test(token.content);
  return token.children?.some(hasRawHtml) ?? false;
}
