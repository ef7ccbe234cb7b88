import type { Token } from "markdown-it";
import { layoutNamed } from "../deck/layouts/layouts.ts";
import { diagramOf, diagramWords } from "../deck/diagram/diagram.ts";
import { chartOf } from "../deck/markdown/rules/code.ts";
import { captionIn } from "../deck/markdown/rules/html/figure-element.ts";
import { faceTokens } from "../deck/markdown/face/face-tokens.ts";
import type { Deck, Figure, Paragraph, Settings, Slide } from "../deck/model.ts";
import { paragraphText, shownText } from "../deck/notes/notes-text.ts";
import { sectionsOf } from "./sections.ts";

/** The characters of a page by how they are drawn, for the fonts. Repeats and order have no meaning. */
export interface DrawnText {
  /** The titles of covers. */
  readonly hero: string;
  /** The slips of cover and closing, which bear the sections' headings. */
  readonly slips: string;
  /** Headings, braces, paragraphs and strong text on faces: what a layout may draw large. */
  readonly display: string;
  /** Everything on faces. */
  readonly face: string;
  /** Everything that is spoken. */
  readonly notes: string;
  /** Bold characters in notes: strong text, and characters that may begin or end a lit phrase. */
  readonly stressed: string;
  /** Values and placeholders of figures, and page numbers. */
  readonly figures: string;
}

/** What is drawn on the given slides of a deck: all of them, or the first alone. */
export function drawnText(deck: Deck, slides: readonly Slide[] = deck.slides): DrawnText {
  const sections = sectionsOf(deck);
  const titles = sections.map(({ title, rest }) => title + rest).join("");
  const numerals = sections.map(({ numeral }) => numeral).join("");
  const layouts = slides.map(({ layout }) => layoutNamed(layout));
  const contents = layouts.some(({ hasContents }) => hasContents) ? titles + numerals : "";
  const covers = slides.filter(({ layout }) => layoutNamed(layout).hasByline);
  const figures = [...deck.figures.values()].map(shownFigure).join("");
  const notes = slides.flatMap((slide) => slide.notes.paragraphs);
  const spoken = notes
    .map((paragraph) => shownText(paragraphText(paragraph, deck.figures)))
    .join("");
  const display = slides.map(displayText).join("") + contents;
  return {
    hero: covers.map(({ heading }) => heading).join(""),
    slips: layouts.some(({ hasSlips }) => hasSlips) ? titles : "",
    display,
    face:
      display + slides.map(faceText).join("") + numerals + points(slides) + byline(deck.settings),
    notes: spoken,
    stressed: notes.flatMap(strongRuns).join("") + spoken.replace(noEdge, ""),
    figures:
      figures +
      slides.map(({ heading }) => heading.replace(/[^¥$€£]/gu, "")).join("") +
      (slides.some(({ layout }) => layout === "timeline") ? datePrefixes : "") +
      pageNumbers,
  };
}

/** All but the marks and the numerals beside a phrase, which are lit with it: ——开场。 and 一、开场. */
const noEdge = /[^\p{P}\d一二三四五六七八九十]/gu;

/** Of quarters and halves on a timeline. */
const datePrefixes = "QH";

/** Also of numbers in tables and dates. */
const pageNumbers = "0123456789.,:%+−–—-~";

function strongRuns({ runs, shape }: Paragraph): readonly string[] {
  const isStrong = shape?.kind === "heading" || (shape?.kind === "cell" && shape.isHead);
  return runs.flatMap((run) =>
    run.kind === "text" && (isStrong || run.strong) ? [shownText(run.text)] : [],
  );
}

/** 1、 before a heading is drawn as 1. */
function points(slides: readonly Slide[]): string {
  return slides.some(({ heading }) => /^\d+、/.test(heading)) ? "." : "";
}

function byline({ unit = "", speaker = "", date = "" }: Settings): string {
  return unit + speaker + date;
}

function shownFigure(figure: Figure): string {
  return figure.value ?? figure.placeholder;
}

function displayText(slide: Slide): string {
  const tokens = faceTokens(slide.face);
  const large = tokens.filter(({ level }) => level <= paragraphLevel);
  const strong = tokens.flatMap(({ children }) => strongTokens(children ?? []));
  const lists = layoutNamed(slide.layout).setsTextLarge ? faceText(slide) : "";
  return (
    slide.heading +
    (slide.brace ?? "") +
    large.map(tokenLetters).join("") +
    strong.map(tokenLetters).join("") +
    lists
  );
}

/** Text of a paragraph stands one level below the slide's; a list's or a table's text lower. */
const paragraphLevel = 1;

function faceText(slide: Slide): string {
  return faceTokens(slide.face).map(tokenLetters).join("");
}

/** What a chart writes beside its table. */
const chartSigns = "（）%−0123456789";

function tokenLetters(token: Token): string {
  if (token.type === "html_inline") return "";
  const chart = chartOf(token);
  const caption =
    token.type === "image"
      ? `${captionIn(token) ?? ""}${token.attrGet("title") ?? ""}`
      : chart
        ? chartSigns + (chart.title ?? "")
        : "";
  const diagram = diagramOf(token);
  if (diagram) return diagramWords(diagram).join("");
  return caption + (token.children ? token.children.map(tokenLetters).join("") : token.content);
}

function strongTokens(children: readonly Token[]): readonly Token[] {
  let depth = 0;
  return children.filter(({ type }) => {
    if (type === "strong_open") depth++;
    if (type === "strong_close") depth--;
    return depth > 0;
  });
}
