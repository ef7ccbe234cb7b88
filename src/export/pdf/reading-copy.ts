/** The reading copy for the lectern, as HTML for the printer. */
import { countCharacters, shownText } from "../../deck/notes/notes-text.ts";
import type { Deck } from "../../deck/model.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { lineCount } from "../speech/lines.ts";
import {
  readingPages,
  type ReadingBlock,
  type ReadingPage,
  type ReadingSection,
} from "../speech/reading-pages.ts";
import { readingSize } from "../speech/options.ts";
import { plainText, speechOf, type Speech, type SpeechRun } from "../speech/speech.ts";
import type { OutlineEntry } from "./finish.ts";
import { linesOfSheet, sheetCss } from "./reading-sheet.ts";

interface ReadingCopy {
  /** A page of HTML; `fontCss` brings its fonts. */
  readonly html: (fontCss: string) => string;
  /** All that it draws. */
  readonly text: string;
  readonly outline: readonly OutlineEntry[];
}

/** Lays out the notes of a deck in text of `size` points. */
export function readingCopy(deck: Deck, size: number): ReadingCopy {
  const speech = speechOf(deck);
  const { title, rate } = deck.settings;
  const pages = readingPages(speech, linesOfSheet(size, headLines(speech, size)));
  let spoken = 0;
  const body = pages
    .map((page, index) => {
      spoken += countCharacters(pageText(page));
      const foot = { page: index + 1, pages: pages.length, seconds: (spoken / rate) * 60 };
      return pageHtml(page, { title, foot, head: index === 0 ? headHtml(speech) : "" });
    })
    .join("\n");
  const html = (fontCss: string): string =>
    `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
    `<style>${fontCss}${sheetCss(size)}</style></head><body>${body}</body></html>`;
  return { html, text: body.replace(/<[^>]*>/g, " "), outline: outlineOf(pages) };
}

/** The sheets of the reading copy, before a browser has moved lines closer. */
export function readingPageCount(deck: Deck, size = readingSize): number {
  const speech = speechOf(deck);
  return readingPages(speech, linesOfSheet(size, headLines(speech, size))).length;
}

/** Lines of body text that title and byline take on the first page. */
function headLines({ title, byline }: Speech, size: number): number {
  const { width } = linesOfSheet(size, 0);
  const lines = title.reduce((sum, text) => sum + lineCount(text, width / 1.33), 0);
  return title.length + byline.length === 0
    ? 0
    : Math.ceil(lines * 1.25 + byline.length * 0.75 + 0.5);
}

function headHtml({ title, byline }: Speech): string {
  const heading = title.length > 0 ? `<h1>${title.map(escapeHtml).join("<br>")}</h1>` : "";
  return heading + byline.map((text) => `<p class="byline">${escapeHtml(text)}</p>`).join("");
}

function pageHtml(
  { sections, next }: ReadingPage,
  page: {
    readonly title: string;
    readonly head: string;
    readonly foot: { readonly page: number; readonly pages: number; readonly seconds: number };
  },
): string {
  const { page: number, pages, seconds } = page.foot;
  const coming =
    next === ""
      ? "<span>全文完</span>"
      : `<span>下页起句</span><b>${escapeHtml(shownText(next))}</b>`;
  const time = seconds > 0 ? `念到这里约 ${timeText(seconds)}` : "";
  // The marks around the text are only to be seen: a screen reader reads the speech alone.
  return (
    `<article class="page"><div class="top" aria-hidden="true">${page.head === "" ? escapeHtml(page.title) : ""}</div>` +
    `<div class="body"><div class="text">${page.head}${sections.map(sectionHtml).join("")}</div></div>` +
    `<div class="foot" aria-hidden="true">${coming}<span class="time">${time}</span>` +
    `<span class="number">${number}<small>／${pages}</small></span></div></article>`
  );
}

/** Rounded to five seconds: speech is no more even than that. */
function timeText(seconds: number): string {
  const whole = Math.round(seconds / 5) * 5;
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return [minutes > 0 ? `${minutes} 分` : "", rest > 0 || minutes === 0 ? `${rest} 秒` : "钟"]
    .join(" ")
    .replace(" 钟", "钟")
    .trim();
}

function sectionHtml({ heading, numeral, blocks }: ReadingSection): string {
  const mark = numeral === undefined ? "" : `<span class="numeral">${escapeHtml(numeral)}</span>`;
  const name = heading.split(/[，,：:]/)[0] ?? "";
  return (
    `<section><div class="name" aria-hidden="true">${mark}<span class="words">${escapeHtml(name)}</span></div>` +
    `${blocks.map(blockHtml).join("")}</section>`
  );
}

function blockHtml({ kind, runs, step, continues, depth }: ReadingBlock): string {
  const tag = kind === "heading" ? "h2" : "p";
  const ring = step === undefined ? "" : `<span class="step" aria-hidden="true">${step}</span>`;
  const state = ring === "" ? (continues ? ' class="continues"' : "") : ' class="stepped"';
  // Ems, as the text: an item is set in under the one it stands in.
  const indent = depth === undefined ? "" : ` style="text-indent:0;margin-inline-start:${depth}em"`;
  return `<${tag}${state}${indent}>${ring}${runsHtml(runs)}</${tag}>`;
}

/** What is counted: 余 and 多, then one character. */
const unit = /^[余多]?\p{Script=Han}/u;

/** Characters that stay on one line. A longer value, such as an address, may be wider than the paper. */
const longestUnit = 12;

/** A figure stays with its unit, so that the unit is never on the next line. */
function runsHtml(runs: readonly SpeechRun[]): string {
  let taken = 0;
  return runs
    .map((run, index) => {
      if (run.kind === "step") return "";
      if (run.kind === "text") {
        const text = escapeHtml(shownText(run.text.slice(taken)));
        taken = 0;
        return run.strong ? `<strong>${text}</strong>` : text;
      }
      const next = runs[index + 1];
      const [own = ""] = next?.kind === "text" ? (unit.exec(next.text) ?? []) : [];
      taken = own.length;
      const look = run.blank ? "figure blank" : "figure";
      const whole = `<b class="${look}">${escapeHtml(run.text)}</b>${own}`;
      return run.text.length > longestUnit ? whole : `<span class="unit">${whole}</span>`;
    })
    .join("");
}

function outlineOf(pages: readonly ReadingPage[]): readonly OutlineEntry[] {
  return pages.flatMap(({ sections }, article) =>
    sections.filter(({ begins }) => begins).map(({ heading: title }) => ({ title, article })),
  );
}

function pageText({ sections }: ReadingPage): string {
  return sections.flatMap(({ blocks }) => blocks.map(plainText)).join("");
}
