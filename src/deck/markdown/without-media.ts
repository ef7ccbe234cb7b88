/** A deck without pictures and films that cannot be shown: of each picture, the alternative text stays. */
import type { Token } from "markdown-it";
import { isBackgroundAddress } from "../background.ts";
import { chooseLayout } from "../layouts/choose.ts";
import type { Attributes, Block, Deck, Slide } from "../model.ts";
import { changedToken } from "./changed-token.ts";
import { imagesOf, pictured } from "./images.ts";
import { escapeText } from "./html/escape-text.ts";
import { htmlPieces } from "./html/html-pieces.ts";

/** Whether the picture or film at an address cannot be shown. */
type IsMissing = (src: string) => boolean;

/** A layout that was chosen is chosen again, where it was for a picture that is gone. */
export function withoutMedia(deck: Deck, isMissing: IsMissing): Deck {
  const slides = deck.slides.map((slide) => {
    if (!imagesOf({ slides: [slide] }).some(({ src }) => isMissing(src))) return slide;
    const bare = slideWithout(slide, isMissing);
    if (slide.layout !== "picture" || slide.layoutReason === undefined) return bare;
    const { layout, reason } = chooseLayout(bare.face, anywhere);
    return { ...bare, layout, layoutReason: reason };
  });
  return { ...deck, slides };
}

const anywhere = { isFirst: false, isLast: false, isBetweenParts: false, parts: 0 };

function slideWithout(slide: Slide, isMissing: IsMissing): Slide {
  return {
    ...slide,
    attributes: attributesWithout(slide.attributes, isMissing),
    face: slide.face.map((block): Block => {
      if (block.kind !== "group") return { ...block, tokens: tokensWithout(block.tokens) };
      const heading = { ...block.heading, tokens: tokensWithout(block.heading.tokens) };
      return { ...block, heading, tokens: tokensWithout(block.tokens) };
    }),
  };

  function tokensWithout(tokens: readonly Token[]): Token[] {
    const changed = tokens.map((token): Token => {
      if (token.type === "image" && isMissing(String(token.attrGet("src") ?? "")))
        return altOf(token);
      if (token.type === "html_block" || token.type === "html_inline") {
        return changedToken(token, { content: htmlWithout(token.content, isMissing) });
      }
      return token.children
        ? changedToken(token, { children: tokensWithout(token.children) })
        : token;
    });
    return withoutEmptyParagraphs(changed, tokens);
  }
}

function altOf(image: Token): Token {
  const content = (image.children ?? []).map((child) => child.content).join("");
  const text = { type: "text", tag: "", attrs: null, children: null, content, markup: "" };
  return changedToken(image, text);
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

/** What stands in a film or a sound is for browsers that cannot play it, and is shown. */
function htmlWithout(html: string, isMissing: IsMissing): string {
  let out = "";
  let from = 0;
  for (const piece of htmlPieces(html)) {
    // The end tag of a film stays: without its beginning, a browser passes over it.
    if (piece.kind !== "open" || !pictured.has(piece.name)) continue;
    const attributes = new Map(piece.attributes);
    const src = attributes.get("src") ?? attributes.get("data-src");
    if (src === undefined || !isMissing(src)) continue;
    out += html.slice(from, piece.at);
    if (piece.name === "img") out += escapeText(attributes.get("alt") ?? "");
    from = endOfTag(html, piece.at);
  }
  return out + html.slice(from);
}

function endOfTag(html: string, at: number): number {
  const tag = /<(?:"[^"]*"|'[^']*'|[^'">])*>/y;
  tag.lastIndex = at;
  return tag.test(html) ? tag.lastIndex : html.length;
}

const backgrounds = ["data-background", "data-background-image", "data-background-video"];

function attributesWithout(attributes: Attributes, isMissing: IsMissing): Attributes {
  const kept = Object.entries(attributes).filter(([name, value]) => {
    if (!backgrounds.includes(name)) return true;
    if (name === "data-background" && !isBackgroundAddress(value)) return true;
    return !isMissing(value.split(",")[0]?.trim() ?? "");
  });
  return Object.fromEntries(kept);
}
