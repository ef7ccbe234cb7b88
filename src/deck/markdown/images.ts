import type { Token } from "markdown-it";
import { placeInBlock, spellings, writtenHtml } from "./block-places.ts";
import { faceTokens } from "./face-tokens.ts";
import { offsetOf } from "./token-offsets.ts";
import type { Deck, Place, Slide } from "../model.ts";

/** An image that a face shows, as its source is written. */
export interface ImageUse {
  readonly src: string;
  /** Where it is written; the slide's place for a background. */
  readonly place: Place;
}

/** Every image of a deck, in order: Markdown's, raw HTML's and slide backgrounds. */
export function imagesOf(deck: Deck): readonly ImageUse[] {
  return deck.slides.flatMap((slide) => [...backgroundsOf(slide), ...faceImages(slide)]);
}

/** Whether an image would have to be fetched from a network. */
export function isRemote(src: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(src);
}

function backgroundsOf({ attributes, place }: Slide): readonly ImageUse[] {
  const src = attributes["data-background-image"];
  return src === undefined ? [] : [{ src, place }];
}

function faceImages(slide: Slide): readonly ImageUse[] {
  return faceTokens(slide.face).flatMap((token) =>
    sourcesOf(token).map(({ src, at }) => ({
      src,
      place: placeInBlock(token, at, slide.place, spellings(src)),
    })),
  );
}

/** Offsets count from the start of the block's content. */
function sourcesOf(token: Token): readonly { readonly src: string; readonly at: number }[] {
  const at = offsetOf(token);
  if (token.type === "image") return [{ src: String(token.attrGet("src") ?? ""), at }];
  if (token.type.startsWith("html_")) {
    return [...writtenHtml(token).matchAll(rawImage)].map(({ 2: src = "", index }) => ({
      src,
      at: at + index,
    }));
  }
  return token.children?.flatMap(sourcesOf) ?? [];
}

const rawImage =
  /<(?:img|video|audio|source)\b[^>]*?\s(?:data-)?(?:src|poster)\s*=\s*(["'])(.*?)\1/gis;
