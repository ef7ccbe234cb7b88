import type { Section } from "../sections.ts";
import { escapeHtml } from "../html.ts";

/** The slips of cover and closing: a decoration that bears the headings, so hidden from screen readers. */
export function renderSlips(sections: readonly Section[]): string {
  if (sections.length === 0) return "";
  const slips = sections.map((section, i) => {
    const first = i > 0 && sections[i - 1]?.part !== section.part ? ' class="turn"' : "";
    return `<li${first}>${escapeHtml(section.title)}</li>`;
  });
  return `<ol class="slips" aria-hidden="true">${slips.join("")}</ol>`;
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
