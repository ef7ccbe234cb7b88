import type { MarkdownIt, Token } from "markdown-it";
import { htmlPieces } from "../html/html-pieces.ts";
import { openBoxes } from "../html/boxes.ts";
import { outermost } from "../stretches.ts";
import { type MakeToken, afterHeading, htmlToken, isComment } from "./leading.ts";

type Side = "left" | "right";

interface Picture {
  readonly tokens: readonly Token[];
  readonly side: Side;
  /** Of the slide, per cent. */
  readonly width: number | undefined;
  readonly src: string;
  readonly alt: string;
}

/** A picture with a side in its alternative text, as in Marp and Deckset. */
const sided =
  /^!\[(?:bg\s+)?(?:fit\s+)?(left|right)(?::(\d+)%)?(?:\s+(?:bg|fit|contain|cover|filtered|original|\d+%))*\]\(([^\s()<>"]+)\)$/;

/**
 * Core rule: a picture that is to stand at one side of the slide, as `![right](a.png)` of Marp and Deckset or
 * `<img align="right">`. Beside plain text it is a picture as any other, which the layout for pictures sets at that side;
 * beside anything else, the slide gets two columns.
 */
export function besideRule(md: MarkdownIt): void {
  md.core.ruler.after("slot", "beside", (state) => {
    const made = withSides(state.tokens, (type) => new state.Token(type, "", 0));
    if (made) state.tokens = made;
  });
}

function withSides(tokens: readonly Token[], make: MakeToken): Token[] | undefined {
  let open = 0;
  const stretches = outermost(tokens);
  const pictures = new Map<readonly Token[], Picture>();
  for (const stretch of stretches) {
    const picture = open === 0 ? pictureOf(stretch) : undefined;
    if (picture) pictures.set(stretch, picture);
    const [first] = stretch;
    if (first?.type === "html_block") open = openBoxes(first.content, open);
  }
  const [first] = pictures.values();
  if (!first || open > 0) return undefined;
  const rest = stretches.filter((stretch) => !pictures.has(stretch)).flat();
  const lead = afterHeading(rest);
  const content = rest.slice(lead);
  const shown = (): readonly Token[] =>
    [...pictures.values()].flatMap((picture) => paragraphOf(picture, make));
  if (content.every(isPlain)) {
    return [...rest.slice(0, lead), ...shown(), ...content];
  }
  const html = (text: string): Token => htmlToken(make, text, first.tokens[0]?.map);
  const words = [html('<div class="slot">\n'), ...content, html("</div>\n")];
  const seen = [html('<div class="slot">\n'), ...shown(), html("</div>\n")];
  const width = Math.min(60, Math.max(20, first.width ?? 40));
  return [
    ...rest.slice(0, lead),
    html(`<div class="slots ${first.side}" style="--side:${width}%">\n`),
    ...(first.side === "left" ? [...seen, ...words] : [...words, ...seen]),
    html("</div>\n"),
  ];
}

/** What the layout for pictures takes beside one. */
function isPlain(token: Token): boolean {
  const { type, level } = token;
  if (level > 0) return type !== "fence" && type !== "html_block" && type !== "blockquote_open";
  return isComment(token) || /^(?:paragraph|bullet_list|ordered_list)_/.test(type);
}

function pictureOf(stretch: readonly Token[]): Picture | undefined {
  const [first, inline] = stretch;
  if (first?.type === "paragraph_open" && inline) {
    const [, side, width, src = ""] = sided.exec(inline.content.trim()) ?? [];
    if (side === undefined) return undefined;
    return { tokens: stretch, side: side as Side, width: percent(width), src, alt: "" };
  }
  if (first?.type !== "html_block" || !/<img\b/i.test(first.content)) return undefined;
  const pieces = htmlPieces(first.content).filter(
    (piece) => piece.kind !== "text" || piece.text.trim() !== "",
  );
  const [image] = pieces;
  if (pieces.length !== 1 || image?.kind !== "open" || image.name !== "img") return undefined;
  const of = (name: string): string => image.attributes.find(([key]) => key === name)?.[1] ?? "";
  const [, side] =
    /^\s*(left|right)\s*$/i.exec(of("align")) ??
    /\bfloat\s*:\s*(left|right)\b/i.exec(of("style")) ??
    [];
  if (side === undefined || of("src") === "" || /[<>\n]/.test(of("src"))) return undefined;
  const [, width] = /(?:^|\bwidth\s*:\s*)(\d+)%/.exec(of("width") || of("style")) ?? [];
  return {
    tokens: stretch,
    side: side.toLowerCase() as Side,
    width: percent(width),
    src: of("src"),
    alt: of("alt"),
  };
}

function percent(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** The picture as Markdown has it. */
function paragraphOf({ tokens, side, src, alt }: Picture, make: MakeToken): readonly Token[] {
  const [first] = tokens;
  const [open, inline, close] = [make("paragraph_open"), make("inline"), make("paragraph_close")];
  for (const token of [open, inline, close]) {
    token.block = true;
    token.map = first?.map ?? null;
  }
  [open.tag, open.nesting] = ["p", 1];
  [close.tag, close.nesting] = ["p", -1];
  open.meta = { side };
  inline.level = 1;
  inline.children = [];
  inline.content = `![${alt.replace(/[[\]\\\n]/g, " ").trim()}](<${src}>)`;
  return [open, inline, close];
}
