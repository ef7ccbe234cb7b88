import { largest } from "../../deck/extremes.ts";
import { emsOf } from "../../deck/text/ems.ts";
import type { Part, Slide } from "../../deck/model.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { type Section, titleOf } from "../sections.ts";
import { partOpenings } from "./parts.ts";

/** More slips than this are too narrow to read. */
const mostSlips = 12;
/** What stands upright on a slip, in ems. */
const mostEms = 9;
/** The motif has eight slips. */
const bareSlips = 8;

/**
 * The slips of cover and closing: a decoration that bears the headings, so hidden from screen readers. Where headings
 * are too long or too many, the slips bear the names of the parts; where those do not fit either, nothing.
 */
export function renderSlips(sections: readonly Section[], parts: readonly Part[]): string {
  const titles = sections.map(({ title }) => title);
  if (titles.length > 0 && titles.length <= mostSlips && titles.every(fitsSlip)) {
    const turns = sections.map(({ part }, i) => i > 0 && sections[i - 1]?.part !== part);
    return slips(titles, (i) => turns[i] ?? false);
  }
  const names = parts.map(({ name }) => name);
  if (names.length > 1 && names.length <= mostSlips && names.every(fitsSlip)) return slips(names);
  return slips(
    Array.from({ length: bareSlips }, () => ""),
    (i) => i === bareSlips / 2,
  );
}

function slips(titles: readonly string[], turns: (index: number) => boolean = () => false): string {
  const longest = largest(titles.map((title) => [...title].length));
  const size = `${titles.length > bareSlips ? " many" : ""}${longest > 6 ? " tall" : ""}`;
  const items = titles.map(
    (title, i) => `<li${turns(i) ? ' class="turn"' : ""}>${escapeHtml(title)}</li>`,
  );
  return `<ol class="slips${size}" aria-hidden="true">${items.join("")}</ol>`;
}

/** In upright text, digits and letters lie on their side. */
function fitsSlip(title: string): boolean {
  return emsOf(title) <= mostEms && !/[\dA-Za-z]/.test(title);
}

/** The parts of a deck that has section slides: what has been said is solid, the one that begins is lit. */
export function renderPartSlips(slides: readonly Slide[], index: number): string {
  const parts = partOpenings(slides).map((i) => ({
    i,
    title: titleOf(slides[i]?.heading ?? "").title,
  }));
  const isLong = parts.length > 3;
  if (
    !parts.some(({ i }) => i === index) ||
    parts.length < 2 ||
    parts.length > 5 ||
    !parts.every(({ title }) => fitsSlip(title) && emsOf(title) <= 7)
  ) {
    return "";
  }
  const items = parts.map(({ i, title }) => {
    const state = i < index ? ' class="done"' : i === index ? ' class="now"' : "";
    return `<li${state}>${escapeHtml(title)}</li>`;
  });
  return `<ol class="slips parts${isLong ? " many" : ""}" aria-hidden="true">${items.join("")}</ol>`;
}

/** The contents of one part, each section as an upright slip that links to its slide. */
export function renderContents(sections: readonly Section[]): string {
  const items = sections.map(
    ({ slide, numeral, title, rest }) =>
      `<li><a href="#${escapeHtml(slide.id)}"><span class="numeral">${numeral}</span>` +
      `<span class="title">${escapeHtml(title)}</span>` +
      (rest === "" ? "" : `<span class="rest">${escapeHtml(rest)}</span>`) +
      "</a></li>",
  );
  return `<ol class="contents">${items.join("")}</ol>`;
}
