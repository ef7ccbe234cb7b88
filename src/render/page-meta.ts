import type { Token } from "markdown-it";
import { publicDeck } from "../deck/public/public-deck.ts";
import type { Slide, Deck, Settings } from "../deck/model.ts";
import { figureText, type Figures, notesText } from "../deck/notes/notes-text.ts";
import { layoutNamed } from "../deck/layouts/layouts.ts";
import { isoDate } from "../deck/settings/published-date.ts";
import { escapeHtml, htmlAttributes } from "../deck/text/html.ts";
import { figureName } from "../deck/markdown/rules/figures/figure.ts";

/** What a page of the static site says of itself besides its deck. */
export interface PageFacts {
  /** Of the browser's own bars; a CSS colour. */
  readonly color: string;
  /** The files of its pictures, relative to the page; absent where they could not be made. */
  readonly pictures?: { readonly wide: string; readonly square: string };
}

/** Pixels of the wide picture, as Open Graph and Twitter cards want it. */
export const widePicture = { width: 1200, height: 630 } as const;
/** Pixels of the square one; WeChat takes no picture below 300. */
export const squarePicture = { width: 400, height: 400 } as const;

/**
 * Title, description and cards for the head of the published page. Open Graph knows absolute addresses only, so without
 * `url` in `deck.yaml` there is no picture in a card.
 */
export function renderPageMeta(deck: Deck, { color, pictures }: PageFacts): string {
  const { settings } = deck;
  const { title, unit, url } = settings;
  const description = describe(deck);
  const wide = pictures && absoluteAddress(settings, pictures.wide);
  const square = pictures && absoluteAddress(settings, pictures.square);
  const page = absoluteAddress(settings, "");
  const named: readonly Pair[] = [
    ["description", description],
    ["author", settings.speaker],
    ["theme-color", color],
    ["twitter:card", wide === undefined ? "summary" : "summary_large_image"],
    ["twitter:image", wide],
  ];
  const graph: readonly Pair[] = [
    ["og:type", "article"],
    ["og:title", title],
    ["og:description", description],
    ["og:locale", "zh_CN"],
    ["og:site_name", unit],
    ["og:url", page],
    ...pictureTags(wide, widePicture, title),
    ...pictureTags(square, squarePicture, title),
  ];
  return [
    ...named.map(([name, content]) => meta("name", name, content)),
    ...graph.map(([property, content]) => meta("property", property, content)),
    url === undefined ? "" : link("canonical", page),
    link("image_src", square ?? pictures?.square),
    `<script type="application/ld+json">${structuredData(deck, description, wide)}</script>`,
  ].join("");
}

/**
 * The square picture as the first picture of the page, for programs that read links there, as WeChat did before it read
 * `og:image`. It is hidden and lazy, so browsers do not fetch it.
 */
export function renderHiddenPicture({ pictures }: PageFacts): string {
  if (!pictures) return "";
  const { width, height } = squarePicture;
  return (
    `<img hidden src="${escapeHtml(pictures.square)}" alt="" loading="lazy"` +
    ` width="${width}" height="${height}" />`
  );
}

/** Where a file beside the published page will stand; undefined while `deck.yaml` has no `url`. */
export function absoluteAddress({ url }: Settings, path: string): string | undefined {
  if (url === undefined) return undefined;
  const page = new URL(url);
  page.search = "";
  page.hash = "";
  // Without its slash, a folder would lose its last name.
  if (!/\/[^/]*\.[^/]*$|\/$/.test(page.pathname)) page.pathname += "/";
  return new URL(path, page).href;
}

type Pair = readonly [name: string, content: string | undefined];

function pictureTags(
  address: string | undefined,
  { width, height }: { readonly width: number; readonly height: number },
  title: string,
): readonly Pair[] {
  if (address === undefined) return [];
  return [
    ["og:image", address],
    ["og:image:type", "image/png"],
    ["og:image:width", String(width)],
    ["og:image:height", String(height)],
    ["og:image:alt", title],
  ];
}

function meta(kind: "name" | "property", name: string, content: string | undefined): string {
  return content ? `<meta${htmlAttributes({ [kind]: name, content })} />` : "";
}

function link(rel: string, href: string | undefined): string {
  return href === undefined ? "" : `<link${htmlAttributes({ rel, href })} />`;
}

/** The longest description, in UTF-16 units: about what search engines show. */
const longest = 120;

/** The subtitle, from `deck.yaml` or the cover; else the first spoken sentence; else the first words of a face. */
function describe(deck: Deck): string {
  const text = firstWritten(descriptions(deck));
  const line = [...text.replace(/\s+/g, " ").trim()];
  return line.length > longest ? `${line.slice(0, longest - 1).join("")}…` : line.join("");
}

function firstWritten(texts: Iterable<string>): string {
  for (const text of texts) if (text.trim() !== "") return text;
  return "";
}

/** One after the other, as the first will mostly do. */
function* descriptions(deck: Deck): IterableIterator<string> {
  const { settings, slides, figures } = deck;
  const [first] = slides;
  yield settings.subtitle ?? "";
  if (first && layoutNamed(first.layout).hasByline) yield publicFlow(deck, first);
  for (const { notes } of slides) {
    const sentences = notesText(notes, figures).match(/[^。！？\n]+[。！？]?/g) ?? [];
    yield* sentences.filter((sentence) => !sentence.includes(settings.title));
  }
  for (const slide of slides) yield publicFlow(deck, slide);
  yield settings.title;
}

/** The text of a face without what is hidden on it. */
function publicFlow(deck: Deck, slide: Slide): string {
  const { slides } = publicDeck({ ...deck, slides: [slide] }).deck;
  return slides.map((shown) => flowText(shown, deck.figures)).join("");
}

/** JSON-LD after schema.org. No `<` is left in it, so no title can end the element it stands in. */
function structuredData(
  { settings }: Deck,
  description: string,
  image: string | undefined,
): string {
  const { title, unit, speaker, date } = settings;
  const published = date === undefined ? undefined : isoDate(date);
  const data = {
    "@context": "https://schema.org",
    "@type": "PresentationDigitalDocument",
    name: title,
    description,
    inLanguage: "zh-Hans",
    author: speaker && { "@type": "Person", name: speaker },
    publisher: unit && { "@type": "Organization", name: unit },
    datePublished: published,
    url: absoluteAddress(settings, ""),
    image,
  };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** What stands on a face outside headings and groups, as one line of plain text. */
function flowText({ face }: Slide, figures: Figures): string {
  return face
    .flatMap((block) => (block.kind === "flow" ? block.tokens : []))
    .filter(({ type }) => type === "inline")
    .map(({ children }) => (children ?? []).map((token) => plainToken(token, figures)).join(""))
    .join(" ");
}

function plainToken(token: Token, figures: Figures): string {
  if (token.type === "figure") {
    return figureText(figureName(token), figures);
  }
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  return token.type === "text" || token.type === "code_inline" ? token.content : "";
}
