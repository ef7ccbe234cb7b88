import type { Token } from "markdown-it";
import { largest } from "../../../deck/extremes.ts";
import { besideDate, dateParts, leadingDate, leastDate } from "../../../deck/layouts/dates.ts";
import { emsOf } from "../../../deck/text/ems.ts";
import { inlineText, outermost } from "../../../deck/markdown/stretches.ts";
import type { Deck } from "../../../deck/model.ts";
import { escapeHtml } from "../../../deck/text/html.ts";
import { bodyWidth } from "../../../deck/layouts/stage-size.ts";
import { renderTokens } from "../tokens.ts";
import { breakMark, markWordBreaks, partedPhrase } from "../word-breaks.ts";

/** Ems that the names of all stages have together, where each stands in one line. */
const oneLine = 28;

/** Type at least of a date that stays in one line, px of the stage. */
const leastWhole = 60;

/**
 * A list of stages: the date over the axis, the name and the text under it. The one that is bold is now; where several are,
 * as where all dates are set in bold, none is.
 */
export function renderTimeline(tokens: readonly Token[], { figures, settings }: Deck): string {
  return outermost(tokens)
    .map((stretch) => {
      if (!stretch[0]?.type.endsWith("list_open")) {
        return `<div class="flow">${renderTokens(stretch, figures)}</div>`;
      }
      const items = outermost(stretch.slice(1, -1));
      const dates = items.map((item) => leadingDate(itemText(item))?.date ?? "");
      const column = bodyWidth[settings.aspect] / items.length - besideDate;
      const whole = largest(dates.map(emsOf));
      const isParted = whole * (dates.some(hasBlank) ? leastWhole : leastDate) > column;
      const widest = isParted ? largest(dates.flatMap(dateParts).map(emsOf)) : whole;
      const bold = items.filter(isBold);
      const now = bold.length === 1 ? bold[0] : undefined;
      const stageOf = (item: readonly Token[], isNamed: boolean): string =>
        renderStage(item, figures, { isParted, isNamed, isNow: item === now });
      const named = items.map((item) => stageOf(item, true));
      // Where one stage says a sentence, the others' words are set like it.
      const isNamed = named.every((stage) => stage.includes('class="name"'));
      const stages = isNamed ? named : items.map((item) => stageOf(item, false));
      const html = stages.join("");
      // Names that a column can hold in one line are set so that it does.
      const names = [
        ...html.matchAll(/<span class="name">(.*?)(?:<span class="mark">|<\/span>)/gs),
      ].map(([, name = ""]) => nameEms(name, oneLine / items.length));
      const name = Math.max(4, ...names);
      const style = `--count:${items.length};--wide:${widest.toFixed(2)};--name-ems:${name.toFixed(2)}`;
      return `<ol class="stages" style="${style}">${html}</ol>`;
    })
    .join("");
}

function hasBlank(date: string): boolean {
  return /\s/.test(date);
}

/** Ems that a name needs: the whole name where that is one line, else its widest part. */
function nameEms(html: string, line: number): number {
  const parts = html.split("<wbr>").map((part) => emsOf(part.replace(/<[^>]*>/g, "")));
  const whole = parts.reduce((sum, ems) => sum + ems, 0);
  return whole <= line ? whole : largest(parts);
}

function itemText(item: readonly Token[]): string {
  return inlineText(item.find(({ type }) => type === "inline"));
}

function isBold(item: readonly Token[]): boolean {
  const inline = item.find(({ type }) => type === "inline");
  return inline?.children?.some(({ type }) => type === "strong_open") ?? false;
}

interface StageLook {
  readonly isParted: boolean;
  readonly isNamed: boolean;
  readonly isNow: boolean;
}

function renderStage(
  item: readonly Token[],
  figures: Deck["figures"],
  { isParted, isNamed, isNow }: StageLook,
): string {
  const inline = item.find(({ type }) => type === "inline");
  const dated = leadingDate(inlineText(inline));
  const html = renderTokens(item.slice(1, -1), figures)
    .replace(/<\/?p>|<wbr>/g, "")
    .replace(/<span class="whole">(.*?)<\/span>/gs, "$1")
    .trim();
  const state = isNow ? ' class="now"' : "";
  if (!dated) return `<li${state}><span class="name">${html}</span></li>`;
  const [date, rest] = cutHtml(html, dated.written);
  const [name, text] = (isNamed ? cutName(rest) : ["", rest]).map(partWords);
  return (
    `<li${state}><span class="date" data-mark="${escapeHtml(dated.written.slice(dated.date.length).trim())}">${isParted ? partYear(date) : markDigits(date)}</span>` +
    `${!name ? "" : `<span class="name">${name}</span>`}${!text ? "" : `<span class="text">${text}</span>`}</li>`
  );
}

/** A number behind a word: 首批4个小区, not 第3季度. */
const numberBehindWord = /(?<=\p{Script=Han}(?!第)\p{Script=Han})(?=\d)/gu;

/** Columns are narrow: phrases part between words, and before a number. */
function partWords(html: string): string {
  return html.replace(/[^<>]+(?=<|$)/g, (text) =>
    markWordBreaks(text, partedPhrase)
      .replace(numberBehindWord, breakMark)
      .replaceAll(breakMark, "<wbr>"),
  );
}

/** A year in a line of its own; what stands in a line stays together. */
function partYear(date: string): string {
  return dateParts(date)
    .map((part) => `<span class="whole">${markDigits(part)}</span>`)
    .join(hasBlank(date) ? " <wbr>" : "<wbr>");
}

/** Digits are set in the type of figures, what stands between and behind them smaller. */
function markDigits(date: string): string {
  return date.replace(/(?:\b[QH])?[\d.,:–—~～-]*\d/g, '<span class="digits">$&</span>');
}

/** Cuts HTML behind the text `written`, tags not counted; elements that the cut goes through are left out of the date. */
function cutHtml(html: string, written: string): readonly [string, string] {
  let [index, seen] = [0, 0];
  const wanted = written.trimEnd().length;
  while (index < html.length && seen < wanted) {
    if (html[index] === "<") index = html.indexOf(">", index) + 1;
    else {
      index++;
      seen++;
    }
  }
  const rest = html.slice(index);
  const date = html.slice(0, index).replace(/<[^>]*>/g, "");
  const open = /<strong>/.test(html.slice(0, index)) && !/<\/strong>/.test(html.slice(0, index));
  return [date.replace(/[：:，,、—–|｜-]+$/u, ""), (open ? `<strong>${rest}` : rest).trim()];
}

/** The short name before a colon or a comma, or the whole text where it is short. The rest is its text. */
function cutName(html: string): readonly [string, string] {
  const match =
    /^((?:<strong>)?[^<：:，,；;。]{1,12}(?:<\/strong>)?)([：:，,；;。]\s*)(.*)$/su.exec(html);
  if (!match) {
    const nested = html.indexOf("<ul");
    if (nested > 0) return [html.slice(0, nested), html.slice(nested)];
    // A sentence is not a name.
    return emsOf(html.replace(/<[^>]*>/g, "")) > 8 ? ["", html] : [html, ""];
  }
  const [, name = "", mark = "", rest = ""] = match;
  const isOpen = name.startsWith("<strong>") && !name.endsWith("</strong>");
  const shown = `<span class="mark">${mark}</span>`;
  const closed = isOpen ? `${name}${shown}</strong>` : `${name}${shown}`;
  return [closed, isOpen && rest.includes("</strong>") ? `<strong>${rest}` : rest];
}
