import { layoutNamed } from "../../deck/layouts/layouts.ts";
import type { Deck, Slide } from "../../deck/model.ts";
import { unnumbered } from "../../deck/layouts/own-number.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { lengthText, readingLengths, totalLength } from "./reading-length.ts";

export const contentsId = "reading-contents";

/** The contents of a deck: its sections under the names of their parts, and what has a heading between them. */
export function renderReadingContents(deck: Deck): string {
  const first = deck.slides[0]?.id ?? "";
  const length = totalLength(readingLengths(deck));
  return (
    `<nav class="all-contents" id="${contentsId}" aria-label="目录">` +
    `<p class="deck"><a href="#${escapeHtml(first)}">${escapeHtml(deck.settings.title)}</a></p>` +
    (length.characters > 0 ? `<p class="total">全文 ${lengthText(length)}</p>` : "") +
    `<ol>${renderEntries(deck)}</ol>` +
    '<p><button class="close" type="button" hidden>关闭</button></p></nav>'
  );
}

function renderEntries({ slides, parts }: Deck): string {
  const entries = slides.filter(
    ({ heading, layout }) => heading !== "" && layoutNamed(layout).isInContents,
  );
  return entries
    .map((slide, i) => {
      const part = slide.partNumber?.part;
      if (part === undefined) return `<li>${renderEntry(slide)}</li>`;
      if (entries[i - 1]?.partNumber?.part === part) return "";
      const rest = entries.slice(i);
      const end = rest.findIndex(({ partNumber }) => partNumber?.part !== part);
      const items = rest
        .slice(0, end < 0 ? undefined : end)
        .map((each) => `<li>${renderEntry(each)}</li>`);
      const name = escapeHtml(parts[part - 1]?.name ?? "");
      return `<li><span class="part">${name}</span><ol>${items.join("")}</ol></li>`;
    })
    .join("");
}

function renderEntry({ id, heading, partNumber }: Slide): string {
  const to = `<a href="#${escapeHtml(id)}">`;
  if (!partNumber) return `${to}<span>${escapeHtml(heading)}</span></a>`;
  const { part, numeral } = partNumber;
  const number = `<span class="numeral" data-part="${part}">${numeral}</span>`;
  return `${to}${number}${numeral === "" ? "" : " "}<span>${escapeHtml(unnumbered(heading, numeral))}</span></a>`;
}
