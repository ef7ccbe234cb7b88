import type { Token } from "markdown-it";
import { placeInBlock, spellings, writtenHtml } from "./block-places.ts";
import { backgroundOf } from "../settings/background.ts";
import { faceTokens } from "./face/face-tokens.ts";
import { htmlPieces } from "./html/html-pieces.ts";
import { offsetOf } from "./token-offsets.ts";
import type { Deck, Place, Slide } from "../model.ts";
import { once } from "../once.ts";

/** An image that a face shows, as its source is written. */
export interface ImageUse {
  readonly src: string;
  /** Where it is written; the slide's place for a background. */
  readonly place: Place;
}

/** Every image of a deck, in order: Markdown's, raw HTML's and slide backgrounds. */
export function imagesOf({ slides }: Pick<Deck, "slides">): readonly ImageUse[] {
  return slides.flatMap(imagesOn);
}

const imagesOn = once((slide: Slide): readonly ImageUse[] => [
  ...backgroundsOf(slide),
  ...faceImages(slide),
]);

/** Whether an image would have to be fetched from a network. */
function isRemote(src: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(src);
}

/** Whether an image stands beside the manuscript: not on a network, and not in its own address. */
export function isLocal(src: string): boolean {
  return !isRemote(src) && !/^data:/i.test(src);
}

function backgroundsOf({ attributes, place }: Slide): readonly ImageUse[] {
  const { image, video } = backgroundOf(attributes) ?? {};
  return [image, video].flatMap((src) => (src === undefined ? [] : [{ src, place }]));
}

function faceImages(slide: Slide): readonly ImageUse[] {
  return faceTokens(slide.face).flatMap((token) =>
    sourcesOf(token).map(({ src, at }) => ({
      src,
      place: placeInBlock(token, at, slide.place, spellings(src)),
    })),
  );
}

/** A drawing that stands in the Markdown as `<svg>`. */
interface Drawing {
  /** As it is written. */
  readonly content: string;
  readonly place: Place;
}

/** Every drawing in the Markdown of a deck, in order. */
export function drawingsOf({ slides }: Pick<Deck, "slides">): readonly Drawing[] {
  const within = (token: Token): readonly Token[] =>
    token.type === "svg" ? [token] : (token.children?.flatMap(within) ?? []);
  return slides.flatMap(({ face, place }) =>
    faceTokens(face).flatMap((block) =>
      within(block).map((token) => ({
        content: token.content,
        place: placeInBlock(block, offsetOf(token), place, [token.content.slice(0, 40)]),
      })),
    ),
  );
}

/** Offsets count from the start of the block's content. */
function sourcesOf(token: Token): readonly { readonly src: string; readonly at: number }[] {
  const at = offsetOf(token);
  if (token.type === "image")
    return (token.attrs ?? []).flatMap(([name, src]) =>
      addresses.has(name) ? [{ src: `${src}`, at }] : [],
    );
  if (token.type.startsWith("html_")) {
    const html = writtenHtml(token);
    return htmlPieces(html).flatMap((piece) =>
      piece.kind === "open" && pictured.has(piece.name)
        ? piece.attributes
            .filter(([name]) => addresses.has(name))
            .map(([, src]) => ({ src, at: at + piece.at }))
        : [],
    );
  }
  return token.children?.flatMap(sourcesOf) ?? [];
}

/** Elements that show or play a file. */
export const pictured: ReadonlySet<string> = new Set(["img", "video", "audio", "source"]);
/** The attributes that name it. */
export const addresses: ReadonlySet<string> = new Set(["src", "data-src", "poster"]);
