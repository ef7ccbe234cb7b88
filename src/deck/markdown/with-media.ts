/** A deck with its pictures and films at the addresses of a page. Of one that cannot be shown, the alternative text stays. */
import type { Token } from "markdown-it";
import { firstOf, isBackgroundAddress } from "../settings/background.ts";
import { chooseLayout } from "../layouts/choose.ts";
import type { Attributes, Block, Deck, Slide } from "../model.ts";
import { changedToken } from "./changed-token.ts";
import { spellings } from "./block-places.ts";
import { isBlankFace } from "./face/blank-face.ts";
import { standIn, standInLine } from "./face/stand-in.ts";
import { addresses, imagesOf, pictured } from "./images.ts";
import { htmlPieces } from "./html/html-pieces.ts";
import { escapeText, openTag } from "../text/html.ts";
import { tagPattern } from "../text/in-tag.ts";

/** The address of a picture or film in a page; undefined where it cannot be shown. */
type AddressOf = (src: string) => string | undefined;

/** A layout that was chosen for a picture is chosen again when the picture is gone. The deck itself where nothing changes. */
export function withMedia(deck: Deck, addressOf: AddressOf): Deck {
  const slides = deck.slides.map((slide) => {
    const uses = imagesOf({ slides: [slide] });
    if (uses.every(({ src }) => addressOf(src) === src)) return slide;
    const { bare, isEmpty } = withAlternatives(slide, addressOf);
    const gone = uses.find(({ src }) => addressOf(src) === undefined);
    if (gone && isBlankFace(bare.face)) return withLine(bare, nameOfFile(gone.src));
    if (isEmpty) return chosenAgain(bare);
    if (uses.every(({ src }) => addressOf(src) !== undefined)) return bare;
    return slide.layout === "picture" ? chosenAgain(bare) : bare;
  });
  return slides.every((slide, index) => slide === deck.slides[index]) ? deck : { ...deck, slides };
}

/** A slide is not blank when a picture without words is gone: it shows the name of the file. */
function withAlternatives(slide: Slide, addressOf: AddressOf) {
  const bare = slideWith(slide, addressOf);
  const isEmpty = isBlankFace(bare.face) && !isBlankFace(slide.face);
  return { bare: isEmpty ? slideWith(slide, addressOf, nameOfFile) : bare, isEmpty };
}

/**
 * A slide with the name of a file as its only paragraph: for backgrounds and raw HTML, in which there is no picture to
 * take its place.
 */
function withLine(slide: Slide, name: string): Slide {
  return chosenAgain({ ...slide, face: [standInLine(name)] });
}

/** With the layout that fits its face now, unless the author named one. */
function chosenAgain(slide: Slide): Slide {
  if (slide.layoutReason === undefined) return slide;
  const { layout, reason } = chooseLayout(slide.face, anywhere);
  return { ...slide, layout, layoutReason: reason };
}

/** Without its folders and its ending. */
function nameOfFile(src: string): string {
  const [, path = ""] = spellings(src);
  return /([^/\\?#]*?)(?:\.\w+)?(?:[?#].*)?$/s.exec(path)?.[1] ?? "";
}

const anywhere = { isFirst: false, isLast: false, isBetweenParts: false, parts: 0 };

function slideWith(
  slide: Slide,
  addressOf: AddressOf,
  wordsFor: (src: string) => string = () => "",
): Slide {
  return {
    ...slide,
    attributes: attributesWith(slide.attributes, addressOf),
    face: slide.face.map((block): Block => {
      if (block.kind !== "group") return { ...block, tokens: tokensWith(block.tokens) };
      const heading = { ...block.heading, tokens: tokensWith(block.heading.tokens) };
      return { ...block, heading, tokens: tokensWith(block.tokens) };
    }),
  };

  function tokensWith(tokens: readonly Token[]): Token[] {
    const changed = tokens.map((token): Token => {
      if (token.type === "image") return imageWith(token, addressOf, wordsFor);
      if (token.type === "html_block" || token.type === "html_inline") {
        return htmlTokenWith(token, addressOf);
      }
      return token.children ? changedToken(token, { children: tokensWith(token.children) }) : token;
    });
    return withoutEmptyParagraphs(changed, tokens);
  }
}

function imageWith(image: Token, addressOf: AddressOf, wordsFor: (src: string) => string): Token {
  const src = String(image.attrGet("src") ?? "");
  const address = addressOf(src);
  if (address === undefined) return altOf(image, wordsFor(src));
  const attrs = placed(
    (image.attrs ?? []).map(([name, value]) => [name, `${value}`]),
    addressOf,
  );
  return changedToken(image, { attrs });
}

function altOf(image: Token, otherwise: string): Token {
  const said = (image.children ?? []).map((child) => child.content).join("");
  return changedToken(image, standIn(otherwise, said));
}

/** Paragraphs in which nothing but such pictures without alternative text stood. */
function withoutEmptyParagraphs(changed: readonly Token[], before: readonly Token[]): Token[] {
  const empty = new Set(
    changed.flatMap((token, index) => {
      const children = token.children ?? [];
      const isEmptied =
        token.type === "inline" &&
        changed[index - 1]?.type === "paragraph_open" &&
        before[index]?.children?.some(({ type }) => type === "image") === true &&
        children.every(({ type, content }) => type === "text" && content.trim() === "");
      return isEmptied ? [index - 1, index, index + 1] : [];
    }),
  );
  return changed.filter((_, index) => !empty.has(index));
}

/** A block also keeps its HTML as it is written (`writtenHtml`). */
function htmlTokenWith(token: Token, addressOf: AddressOf): Token {
  const written: unknown = token.meta?.["content"];
  return changedToken(token, {
    content: htmlWith(token.content, addressOf),
    ...(typeof written === "string" && {
      meta: { ...token.meta, content: htmlWith(written, addressOf) },
    }),
  });
}

/** A film or a sound that is missing is hidden with what it holds, as that is for browsers that know none. */
function htmlWith(html: string, addressOf: AddressOf): string {
  let out = "";
  let from = 0;
  for (const piece of htmlPieces(html)) {
    if (piece.kind !== "open" || !pictured.has(piece.name)) continue;
    const attributes = new Map(piece.attributes);
    const src = attributes.get("src") ?? attributes.get("data-src");
    const isMissing = src !== undefined && addressOf(src) === undefined;
    const kept = placed(piece.attributes, addressOf);
    const isSame = kept.length === piece.attributes.length;
    if (!isMissing && isSame && kept.every(([name, value]) => attributes.get(name) === value))
      continue;
    out += html.slice(from, piece.at);
    if (!isMissing) out += openTag(piece.name, kept);
    else if (piece.name === "img") out += escapeText(attributes.get("alt") ?? "");
    else if (piece.name !== "source") out += openTag(piece.name, [["hidden", ""]]);
    from = endOfTag(html, piece.at);
  }
  return out + html.slice(from);
}

/**
 * The attributes of a picture or a film with the addresses that it gets. Without another picture a film is a film still, and
 * so is a picture without the file that reveal.js would put in its place.
 */
function placed(
  attributes: readonly (readonly [name: string, value: string])[],
  addressOf: AddressOf,
): [name: string, value: string][] {
  return attributes.flatMap(([name, value]): [string, string][] => {
    const address = addresses.has(name) ? addressOf(value) : value;
    return address === undefined ? [] : [[name, address]];
  });
}

function endOfTag(html: string, at: number): number {
  const tag = tagPattern(String.raw`<[^\s<>/]*~>`, "y");
  tag.lastIndex = at;
  return tag.test(html) ? tag.lastIndex : html.length;
}

const backgrounds = ["data-background", "data-background-image", "data-background-video"];

function attributesWith(attributes: Attributes, addressOf: AddressOf): Attributes {
  const kept = Object.entries(attributes).flatMap(([name, value]) => {
    const isAddress =
      backgrounds.includes(name) && (name !== "data-background" || isBackgroundAddress(value));
    if (!isAddress) return [[name, value] as const];
    const src = firstOf(value) ?? "";
    const address = addressOf(src);
    if (address === undefined) return [];
    return [[name, address === src ? value : address] as const];
  });
  return Object.fromEntries(kept);
}
