import type { Token } from "markdown-it";
import { faceTokens } from "./face-tokens.ts";
import type { Deck, Place, Slide } from "../model.ts";

/** An image that a face shows, as its source is written. */
export interface ImageUse {
  readonly src: string;
  /** The slide's place, or the line of the block where that is known. */
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
    sourcesOf(token).map((src) => ({ src, place: placeOf(token, slide) })),
  );
}

function placeOf({ map }: Token, { place }: Slide): Place {
  return map ? { file: place.file, line: map[0] + 1, column: 1 } : place;
}

function sourcesOf(token: Token): readonly string[] {
  if (token.type === "image") return [String(token.attrGet("src") ?? "")];
  if (token.type.startsWith("html_")) {
    return [...token.content.matchAll(rawImage)].map(([, , src = ""]) => src);
  }
  return token.children?.flatMap(sourcesOf) ?? [];
}

const rawImage =
  /<(?:img|video|audio|source)\b[^>]*?\s(?:data-)?(?:src|poster)\s*=\s*(["'])(.*?)\1/gis;
