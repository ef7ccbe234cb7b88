import type { MarkdownIt, Token } from "markdown-it";
import { type HtmlPiece, htmlPieces } from "../../html/html-pieces.ts";
import { hidingTracker } from "../../html/hiding.ts";
import { faceContext } from "../../face/face-context.ts";
import type { MakeToken } from "../leading.ts";

interface Figure {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
}

/** The caption that its element gives a picture; undefined for any other token. It is shown, as a title need not be. */
export function captionIn({ meta }: Token): string | undefined {
  const { caption } = (meta ?? {}) as { readonly caption?: string };
  return caption;
}

/** Attributes that no layout needs: it chooses the size and the place. Any other keeps the HTML as it is written. */
const onBox = /^align$/;
const onImage = /^(?:src|data-src|alt|title|width|height|loading|align)$/;

/** Core rule: `<figure>` with one picture and its caption is a picture with that caption, as Markdown has it. */
export function figureElementRule(md: MarkdownIt): void {
  md.core.ruler.after("prose", "figure_element", (state) => {
    if (!faceContext(state.env)) return;
    const make = (type: string): Token => new state.Token(type, "", 0);
    state.tokens = state.tokens.flatMap((token) => {
      const figures =
        token.type === "html_block" && token.level === 0 && /<figure\b/i.test(token.content)
          ? figuresIn(token.content)
          : undefined;
      if (!figures) return [token];
      return figures.flatMap((figure, index) => {
        const [open, inline, close] = paragraphOf(figure, token, make);
        state.md.inline.parse(inline.content, state.md, state.env, (inline.children = []));
        const [image] = inline.children;
        if (image && figure.caption !== "") image.meta = { caption: figure.caption };
        // The whole block is the first one's prose.
        if (index === 0) inline.meta = token.meta;
        return [open, inline, close];
      });
    });
  });
}

/** The figures side by side in a block of HTML; undefined where anything else stands there. */
function figuresIn(html: string): readonly Figure[] | undefined {
  // A comment may set attributes.
  if (html.includes("<!--")) return undefined;
  const figures: Figure[] = [];
  const pieces = htmlPieces(html);
  let at = 0;
  for (;;) {
    while (isBlank(pieces[at])) at++;
    if (at >= pieces.length) break;
    const end = pieces.findIndex(
      (piece, index) => index > at && piece.kind === "close" && piece.name === "figure",
    );
    const figure = end < 0 ? undefined : figureOf(pieces.slice(at, end));
    if (!figure) return undefined;
    figures.push(figure);
    at = end + 1;
  }
  return figures.length > 0 ? figures : undefined;
}

function isBlank(piece: HtmlPiece | undefined): boolean {
  return piece?.kind === "text" && piece.text.trim() === "";
}

/** `pieces`: of one figure without its end tag. */
function figureOf(pieces: readonly HtmlPiece[]): Figure | undefined {
  const [box, ...inside] = pieces;
  if (box?.kind !== "open" || box.name !== "figure") return undefined;
  if (!box.attributes.every(([name]) => onBox.test(name))) return undefined;
  let image: Extract<HtmlPiece, { kind: "open" }> | undefined;
  let caption = "";
  let isCaption = false;
  const hiding = hidingTracker();
  for (const piece of inside) {
    // Spoken with the element that it stands on.
    if (piece.kind === "open" && piece.attributes.some(([name]) => name === "data-notes"))
      return undefined;
    if (piece.kind !== "text") hiding.pass(piece);
    if (piece.kind === "text") {
      if (isCaption) caption += hiding.isHiding() ? "" : piece.text;
      else if (!isBlank(piece)) return undefined;
    } else if (piece.name === "figcaption") {
      isCaption = piece.kind === "open";
    } else if (piece.kind === "open" && piece.name === "img" && !image && !isCaption) {
      image = piece;
    } else if (!isCaption || !/^(?:b|strong|i|em|small|span|br|a)$/.test(piece.name)) {
      return undefined;
    }
  }
  if (!image?.attributes.every(([name]) => onImage.test(name))) return undefined;
  const of = (...names: readonly string[]): string =>
    image?.attributes.find(([name]) => names.includes(name))?.[1].trim() ?? "";
  const src = of("src", "data-src");
  if (src === "" || /[<>\n\\]/.test(src)) return undefined;
  const written = caption.replace(/[ \t\r\n]+/g, " ").trim();
  return { src, alt: of("alt") || written, caption: written };
}

function paragraphOf(
  { src, alt }: Figure,
  at: Token,
  make: MakeToken,
): readonly [open: Token, inline: Token, close: Token] {
  const [open, inline, close] = [make("paragraph_open"), make("inline"), make("paragraph_close")];
  for (const token of [open, inline, close]) {
    token.block = true;
    token.map = at.map;
  }
  [open.tag, open.nesting] = ["p", 1];
  [close.tag, close.nesting] = ["p", -1];
  inline.level = 1;
  inline.content = `![${alt.replace(/[[\]\\\n]/g, " ").trim()}](<${src}>)`;
  return [open, inline, close];
}
