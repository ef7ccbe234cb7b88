import { largest, smallest } from "../../../deck/extremes.ts";
import { changedToken } from "../../../deck/markdown/changed-token.ts";
import type { Token } from "markdown-it";
import { emsOf } from "../../../deck/text/ems.ts";
import { inlineText, outermost, picturesIn } from "../../../deck/markdown/stretches.ts";
import { captionIn } from "../../../deck/markdown/rules/html/figure-element.ts";
import type { Aspect, Deck } from "../../../deck/model.ts";
import { escapeHtml } from "../../../deck/text/html.ts";
import { renderTokens } from "../tokens.ts";
import { breakMark, markWordBreaks, partedPhrase } from "../word-breaks.ts";
import { bodyWidth } from "../../../deck/layouts/stage-size.ts";

/** How pictures stand on a slide. */
export type PictureVariant = "full" | "band" | "framed" | "beside" | "grid";

interface Parts {
  readonly images: readonly Token[];
  readonly text: readonly Token[];
}

const stageRatio: Readonly<Record<Aspect, number>> = { "16:9": 16 / 9, "4:3": 4 / 3 };
/** How much may be cut off a photograph's edge, as a share. */
const mostCrop = 0.16;
/** Times that a picture may be enlarged. */
const mostEnlarged = 4;
/** Pixels of a picture that fills the wall: with fewer, all see its grain. */
const leastFull = 800;
/** Ratio of the widest picture that a sentence stands beside, not under. */
const widestBeside = 1.9;
/** Ratio of a picture that stands over the text, as wide as the slide. */
const leastWide = 2.6;
/** Ratio of a picture whose size is not known. */
const unknownRatio = 1.5;

/** Which way the pictures among these tokens are shown. */
export function pictureVariant(
  tokens: readonly Token[],
  heading: string,
  deck: Deck,
): PictureVariant {
  const { images, text } = partsOf(tokens);
  const [first] = images;
  const stretches = outermost(text);
  const captions = stretches.filter(
    ([open, inline]) => open?.type === "paragraph_open" && emsOf(inlineText(inline)) <= 30,
  );
  const onlyCaption = captions.length === stretches.length && captions.length <= 1;
  if (images.length === 1 && onlyCaption && first) {
    if (!fillsStage(first, deck)) {
      return captions.length > 0 && ratioOf(first, deck) <= widestBeside ? "beside" : "framed";
    }
    return isUpright(heading) ? "full" : "band";
  }
  return stretches.length > 0 && !(onlyCaption && images.length > 1) ? "beside" : "grid";
}

/** A heading that stands upright on a slip: up to eight Han characters. */
function isUpright(heading: string): boolean {
  return /^[\p{Script=Han}、，《》“”]{1,8}$/u.test(heading);
}

/** A photograph that loses little at the edges when it fills the wall; drawings and charts are never cut. */
function fillsStage(image: Token, deck: Deck): boolean {
  const size = deck.pictures?.get(sourceOf(image));
  if (!size || size.width < leastFull) return false;
  const ratio = size.width / size.height / stageRatio[deck.settings.aspect];
  const crop = 1 - Math.min(ratio, 1 / ratio);
  return crop <= (/\.jpe?g$/i.test(sourceOf(image)) ? mostCrop : 0.02);
}

/** Pictures as figures with their captions, and the text beside them. */
export function renderPictures(
  tokens: readonly Token[],
  variant: PictureVariant,
  deck: Deck,
): string {
  const { images, text } = partsOf(tokens);
  const words =
    text.length > 0 ? `<div class="flow">${renderTokens(text, deck.figures)}</div>` : "";
  const figures = images.map((image) => renderPicture(image, variant, deck)).join("");
  const ratios = images.map((image) => ratioOf(image, deck));
  const row = variant === "grid" ? rowHeight(images, ratios, text.length > 0, deck) : undefined;
  const isWide = variant === "beside" && images.length === 1 && (ratios[0] ?? 0) >= leastWide;
  const shape = isWide
    ? " wide"
    : row
      ? " mixed"
      : ratios.every((ratio) => ratio < 1)
        ? " portrait"
        : "";
  const style = row ? ` style="--row:${row}"` : "";
  const side = variant === "beside" && isAtLeft(tokens) ? ' data-side="left"' : "";
  return `${words}<div class="pictures${shape}" data-count="${images.length}"${side}${style}>${figures}</div>`;
}

/** Whether the first picture that has a side is to stand at the left, where the text stands otherwise. */
function isAtLeft(tokens: readonly Token[]): boolean {
  return tokens.find(({ meta }) => meta?.["side"] !== undefined)?.meta?.["side"] === "left";
}

/** Ratios that differ by more than this factor leave pictures of one width ragged. */
const ragged = 1.25;
/** Pictures in a row, px of the stage: the gap, and the height at least and at most, which is less over words. */
const rowGap = 36;
const [leastRow, mostRow, mostOverWords] = [260, 620, 480];
/** Type of the captions, px, and the lines that one may take. */
const [captionType, captionLines] = [42, 3];

/** The height in which two to four pictures of different shapes fill one row; undefined where one looks better otherwise. */
function rowHeight(
  images: readonly Token[],
  ratios: readonly number[],
  hasWords: boolean,
  deck: Deck,
): number | undefined {
  const isMixed = largest(ratios) > ragged * smallest(ratios);
  if (images.length < 2 || images.length > 4 || !isMixed) return undefined;
  const width = bodyWidth[deck.settings.aspect] - rowGap * (images.length - 1);
  const height = Math.floor(
    Math.min(
      hasWords ? mostOverWords : mostRow,
      width / ratios.reduce((sum, ratio) => sum + ratio, 0),
    ),
  );
  const isCaptioned = images.every((image, at) => {
    const room = height * (ratios[at] ?? 1) - captionType;
    return emsOf(captionOf(image)) * captionType <= room * captionLines;
  });
  return height >= leastRow && isCaptioned ? height : undefined;
}

/** Ratio of a picture that is narrower than its caption, and ems of the lines in which that stands. */
const [slim, longestSlim] = [0.4, 8];

function renderPicture(image: Token, variant: PictureVariant, deck: Deck): string {
  const size = deck.pictures?.get(sourceOf(image));
  if (size) {
    image = changedToken(image, {
      attrs: [
        ...(image.attrs ?? []),
        ["width", String(size.width)],
        ["height", String(size.height)],
      ],
    });
  }
  const html = renderTokens([inlineOf(image)], deck.figures);
  const caption = captionOf(image);
  // On a full page the alternative text stays unseen: only what was written as a caption is shown.
  const shown = caption === "" || (variant === "full" && ownCaption(image) === "") ? "" : caption;
  const ratio = ratioOf(image, deck);
  const isSlim = shown !== "" && ratio < slim;
  const room = isSlim ? `;--caption:${Math.min(emsOf(shown), longestSlim).toFixed(1)}` : "";
  return (
    `<figure class="picture${isSlim ? " slim" : ""}" style="--ratio:${ratio.toFixed(3)}${enlarged(size)}${room}">${html}` +
    `${shown === "" ? "" : `<figcaption>${captionHtml(shown)}</figcaption>`}</figure>`
  );
}

/** A name before a colon, and the words about it. */
const namedCaption = /^(\p{Script=Han}{1,8})[：:]\s*(?=\S)/u;

/** Breaks between words; on the wall a name has a line of its own, and its colon is not seen. */
function captionHtml(caption: string): string {
  const parted = (text: string): string =>
    escapeHtml(
      markWordBreaks(text, partedPhrase).replace(/(?<=\p{Script=Han}{2})(?=\d)/gu, breakMark),
    ).replaceAll(breakMark, "<wbr>");
  const [lead = "", name = ""] = namedCaption.exec(caption) ?? [];
  if (name === "") return parted(caption);
  const colon = `<span class="colon">${escapeHtml(lead.slice(name.length))}</span>`;
  return `<strong class="name">${parted(name)}${colon}</strong>${parted(caption.slice(lead.length))}`;
}

/** The most that a small picture is enlarged: beyond it, its dots show. */
function enlarged(size: { readonly width: number } | undefined): string {
  return size && size.width * mostEnlarged < 1920 ? `;--widest:${size.width * mostEnlarged}` : "";
}

/** What was written as the caption of an image: in its element, or as its title. */
function ownCaption(image: Token): string {
  return captionIn(image) ?? String(image.attrGet("title") ?? "");
}

/** The caption of an image, else its alternative text where that has words. */
function captionOf(image: Token): string {
  const own = ownCaption(image);
  if (own !== "") return own;
  const alt = inlineText(image);
  return isNoCaption(alt) || emsOf(alt) > 24 ? "" : alt;
}

function ratioOf(image: Token, deck: Deck): number {
  const size = deck.pictures?.get(sourceOf(image));
  return size ? size.width / size.height : unknownRatio;
}

function sourceOf(image: Token): string {
  return String(image.attrGet("src") ?? "");
}

function inlineOf(image: Token): Token {
  return changedToken(image, { type: "inline", children: [image], content: "" });
}

function partsOf(tokens: readonly Token[]): Parts {
  const stretches = outermost(tokens);
  const isPicture = (stretch: readonly Token[]): boolean =>
    stretch[0]?.type === "paragraph_open" && picturesIn(stretch[1]) > 0;
  return {
    images: stretches
      .filter(isPicture)
      .flatMap(([, inline]) => (inline?.children ?? []).filter(({ type }) => type === "image")),
    text: stretches.filter((stretch) => !isPicture(stretch)).flat(),
  };
}

/** What an editor puts in place of words, a file's name, and what Marp says there of a picture's size and place. */
function isNoCaption(alt: string): boolean {
  return (
    /\.\w{3,4}$|^(?:图片?|圖片?|图像|截图|描述|alt(?:ernative)?(?: ?text)?|image(?: description)?|img|picture|photo|screenshot)?\s*\d*$/i.test(
      alt,
    ) || alt.split(/\s+/).every((word) => marpWord.test(word))
  );
}

const marpWord =
  /^(?:bg|fit|auto|cover|contain|center|vertical|(?:left|right)(?::\d+%)?|\d+%|(?:w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?)$/;
