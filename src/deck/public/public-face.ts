/** The tokens of a face as a public output gets them: rebuilt from a list of what may stand in them. */
import type { Token } from "markdown-it";
import { diagramOf } from "../diagram/diagram.ts";
import type { Code } from "../code/code-info.ts";
import { isFileName } from "../markdown/face/stand-in.ts";
import { mathOf } from "../markdown/rules/math.ts";
import { chartOf, codeOf } from "../markdown/rules/code.ts";
import type { FigureText } from "../markdown/face/face-context.ts";
import { plainText } from "../markdown/face/face.ts";
import { closingOf } from "../markdown/face/shown-tokens.ts";
import type { Block, HeadingBlock } from "../model.ts";
import { isLeftOut } from "../markdown/html/leaves-out.ts";
import { type PictureName, publicAttributes } from "./public-attributes.ts";
import { footnoteMarks, withFootnotes } from "./public-footnotes.ts";
import { htmlCleaner } from "./public-html.ts";
import { captionIn } from "../markdown/rules/html/figure-element.ts";
import { svgAddress } from "../markdown/rules/html/svg.ts";
import { figureName, writtenFigures } from "../markdown/rules/figures/figure.ts";

/** A public output has no places of the source. */
export const nowhere = { file: "", line: 1, column: 1 } as const;

/**
 * The blocks of one slide. Comments are gone, elements that are hidden or hold notes are gone with what stands in them,
 * and every attribute is one of the list.
 */
export function publicFace(
  face: readonly Block[],
  nameOf: PictureName,
  figureText: FigureText,
): readonly Block[] {
  const clean = tokenCleaner(nameOf);
  const heading = ({ level, tokens }: HeadingBlock): HeadingBlock => {
    const kept = clean(tokens);
    const text = plainText(kept[1]?.children ?? [], figureText).trim();
    return { kind: "heading", level, tokens: kept, text };
  };
  const kept = face.map((block): Block => {
    if (block.kind === "heading") return heading(block);
    if (block.kind === "flow") return { kind: "flow", tokens: clean(block.tokens) };
    const opening = heading(block.heading);
    return { kind: "group", heading: opening, tokens: clean(block.tokens), place: nowhere };
  });
  // Of the footnotes those that only hidden text points to go, too.
  return withFootnotes(kept, footnoteMarks(kept));
}

/** Cleans the tokens of one slide, stretch by stretch: raw HTML may open an element in one and close it in another. */
function tokenCleaner(nameOf: PictureName): (tokens: readonly Token[]) => readonly Token[] {
  const html = htmlCleaner(nameOf);
  const passOver = ({ type, content, children }: Token): void => {
    if (type === "html_block" || type === "html_inline") html.clean(content);
    children?.forEach(passOver);
  };
  return function clean(tokens) {
    const kept: Token[] = [];
    const dropped: boolean[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (!token) break;
      const attributes = attributesOf(token);
      if (token.type === "html_block" || token.type === "html_inline") {
        const content = html.clean(token.content);
        if (content !== "") kept.push(copy(token, { content }));
        continue;
      }
      if (isLeftOut(token.tag, attributes)) {
        if (token.nesting !== 1) continue;
        const end = closingOf(tokens, index);
        // Raw HTML in it may hide what stands behind it.
        for (const each of tokens.slice(index, end)) passOver(each);
        index = end;
        continue;
      }
      if (token.type === "list_item_open" || token.type === "list_item_close")
        html.item(token.nesting === 1 ? 1 : -1);
      // What stands in a hidden element goes; a tag that closes one from before it stays.
      const isDropped = token.nesting === -1 ? (dropped.pop() ?? false) : html.isHiding();
      if (token.nesting === 1) dropped.push(isDropped);
      const children = token.children && clean(token.children);
      if (isDropped && !children?.length) continue;
      const attrs = publicAttributes(attributes, nameOf);
      const content = children ? "" : shownSource(token);
      kept.push(copy(token, { content, attrs, children }));
    }
    return kept;
  };
}

function attributesOf({ attrs }: Token): readonly (readonly [string, string])[] {
  return (attrs ?? []).map(([name, value]) => [name, String(value)]);
}

/** Of a diagram, the drawing alone goes out. The text of one that is not drawn has no comments, nor has a formula's. */
function shownSource(token: Token): string {
  if (diagramOf(token) || token.type === "svg") return "";
  // A slide with nothing but a picture that is gone is not blank, and the picture's name stays inside.
  if (isFileName(token) && token.content !== "") return "……";
  return token.content;
}

/** The part of a fence's first line that is drawn. */
function drawnCode(token: Token): Code {
  const { language, ...drawn } = codeOf(token);
  return language && /^[\w+#.-]+$/.test(language) ? { language, ...drawn } : drawn;
}

/** The names of figures are for counting, as those of tokens are. */
function metaOf(token: Token): Token["meta"] {
  const figures = writtenFigures(token);
  const drawn = drawnMeta(token);
  return figures.length > 0 ? { ...drawn, figures } : drawn;
}

function drawnMeta(token: Token): Token["meta"] {
  if (token.type === "figure") return { name: figureName(token) };
  const caption = captionIn(token);
  if (caption !== undefined) return { caption };
  const math = mathOf(token);
  if (math) return { math: { display: math.display, ...(math.html && { html: math.html }) } };
  const svg = svgAddress(token);
  if (svg !== undefined) return { svg };
  if (token.type !== "fence") return null;
  const chart = chartOf(token);
  const diagram = diagramOf(token);
  return { code: drawnCode(token), ...(chart && { chart }), ...(diagram && { diagram }) };
}

/** Nothing but what the renderers draw; the fields of markdown-it's `Token` that are not here stay empty. */
function copy(
  token: Token,
  own: {
    readonly content: string;
    readonly attrs?: readonly (readonly [string, string])[];
    readonly children?: readonly Token[] | null;
  },
): Token {
  const { type, tag, nesting, level, block, hidden, markup } = token;
  const made = Object.create(Object.getPrototypeOf(token) as object) as Token;
  return Object.assign(made, {
    type,
    tag,
    nesting,
    level,
    block,
    hidden,
    markup,
    map: null,
    info: "",
    meta: metaOf(token),
    content: own.content,
    attrs: own.attrs?.map(([name, value]): [string, string] => [name, value]) ?? null,
    children: own.children ? [...own.children] : null,
  });
}
