/** Figures where no element can stand, as in the words of a picture: they are written as what they say. */
import type { Token } from "markdown-it";
import { figureNotPlaced } from "../../figures/figure-problems.ts";
import { isSafeAttribute } from "../html/attributes.ts";
import { figuresInHtml, holdsWords } from "../html/figures-in-html.ts";
import { addWritten, type FigureMeta, figuresIn, writeInto } from "../rules/figures/figure.ts";
import { captionIn } from "../rules/html/figure-element.ts";
import { offsetOf } from "../token-offsets.ts";
import { mathOf } from "../rules/math.ts";
import { texOf } from "../rules/figures/figure-in-tex.ts";
import type { FaceContext, FigureText } from "./face-context.ts";

/**
 * Writes the figures of pictures, raw HTML, attributes and formulas, and keeps their places; `meta` of a token keeps their
 * names. Figures in addresses and styles stay, and are told.
 */
export function writeFigures(
  tokens: readonly Token[],
  context: FaceContext,
  say: NonNullable<FigureText>,
): void {
  let line = 0;
  for (const block of tokens) {
    line = block.map?.[0] ?? line;
    const { content } = block;
    const writer: Writer = {
      say,
      found(token, name, offset) {
        context.written.push({ name, place: context.placeIn(line, content, offset) });
        addWritten(token, name);
      },
      unfit: (attribute, offset) =>
        void context.problems.push(
          figureNotPlaced(attribute, context.placeIn(line, content, offset)),
        ),
    };
    write(block, block, writer);
  }
}

interface Writer {
  readonly say: NonNullable<FigureText>;
  /** A figure that is written, at an offset of its block's content. */
  found(token: Token, name: string, offset: number): void;
  unfit(attribute: string, offset: number): void;
}

function write(token: Token, block: Token, writer: Writer): void {
  if (token.attrs) writeAttributes(token, block, writer);
  if (token.type === "image") return writeImage(token, writer);
  if (token.type === "svg" || token.type.startsWith("html_")) {
    return writeHtml(token, writer);
  }
  if (mathOf(token)) return writeFormula(token, block, writer);
  for (const child of token.children ?? []) write(child, block, writer);
}

function writeImage(token: Token, { say, found }: Pick<Writer, "say" | "found">, outer = 0): void {
  const start = outer + offsetOf(token) + imageStart;
  const caption = captionIn(token);
  if (caption !== undefined) {
    const written = writeInto(caption, (name) => {
      found(token, name, start);
      return say(name);
    });
    token.meta = { ...token.meta, caption: written };
  }
  for (const child of token.children ?? []) {
    if (child.type === "image") writeImage(child, { say, found }, start);
    if (child.type !== "figure") continue;
    const { name, offset } = child.meta as unknown as FigureMeta;
    found(child, name, start + offset);
    Object.assign(child, { type: "text", content: say(name) });
  }
}

/** `![` */
const imageStart = 2;

function writeHtml(token: Token, { say, found, unfit }: Writer): void {
  const { html, named } = figuresInHtml(token.content, say);
  const start = offsetOf(token);
  token.content = html;
  for (const { name, offset, unfit: attribute } of named) {
    if (attribute === undefined) found(token, name, start + offset);
    else if (isShown(attribute)) unfit(attribute, start + offset);
  }
}

/** Two braces are also TeX's own: there only a name of the sheet is a figure. */
function writeFormula(token: Token, { content }: Token, { say, found }: Writer): void {
  const math = mathOf(token);
  const named = figuresIn(token.content).filter(({ name }) => say.isKnown?.(name));
  if (!math || named.length === 0) return;
  const start = offsetOf(token);
  for (const { name, offset, length } of named) {
    const at = content.indexOf(token.content.slice(offset, offset + length), start);
    found(token, name, Math.max(at, start));
  }
  const written = (tex: string): string =>
    writeInto(tex, (name) => (say.isKnown?.(name) ? texOf(say(name)) : undefined));
  token.content = written(token.content);
  token.meta = { ...token.meta, math: { ...math, ...(math.tex && { tex: written(math.tex) }) } };
}

/** The attributes that Markdown makes, and those of comments. */
function writeAttributes(token: Token, { content }: Token, { say, found, unfit }: Writer): void {
  token.attrs = (token.attrs ?? []).map(([attribute, given]) => {
    const value = withBraces(String(given));
    const named = figuresIn(value);
    if (named.length === 0) return [attribute, given];
    const written = named.map(({ name, offset, length }) => {
      const at = content.indexOf(value.slice(offset, offset + length), offsetOf(token));
      return { name, at: Math.max(at, offsetOf(token)) };
    });
    if (!holdsWords(attribute)) {
      if (isShown(attribute)) unfit(attribute, written[0]?.at ?? 0);
      return [attribute, given];
    }
    for (const { name, at } of written) found(token, name, at);
    return [attribute, writeInto(value, say)];
  });
}

/** Addresses have their signs escaped. */
function withBraces(value: string): string {
  if (!/%7B%7B/i.test(value)) return value;
  try {
    return decodeURI(value.replaceAll(/%7B/gi, "{").replaceAll(/%7D/gi, "}"));
  } catch {
    return value;
  }
}

function isShown(attribute: string): boolean {
  return attribute !== "data-notes" && isSafeAttribute(attribute, "");
}
