import type { Deck, HeadingBlock } from "../../deck/model.ts";
import { layoutNamed } from "../../deck/layouts/layouts.ts";
import { emsOf } from "../../deck/layouts/ems.ts";
import { escapeHtml } from "../html.ts";
import { renderTokens } from "./tokens.ts";

/**
 * A heading as HTML. In large type a full-width comma leaves a hole behind it, so it is wrapped for the theme to draw
 * it closer. The bridge's heading is one slip a character.
 */
export function renderHeading(
  heading: HeadingBlock,
  layout: string,
  figures: Deck["figures"],
): string {
  if (layoutNamed(layout).splitsHeading && heading.level === 2)
    return renderBridgeHeading(heading.text);
  const html = renderTokens(heading.tokens, figures);
  return html.replace(innerComma, '<span class="tight">$&</span>');
}

/** A wide mark in the text of a heading: not inside a tag, not its last character. */
const innerComma = /[，；：](?![^<>]*>)(?!<\/h)/g;

/** The halves of a bridge's heading stand on either side of its comma: said, and still to be done. */
function renderBridgeHeading(text: string): string {
  const halves = text.split(/[，,]/).filter((half) => half !== "");
  const slips = halves.map((half, i) => {
    const characters = [...half].map((character) => `<i>${escapeHtml(character)}</i>`);
    return `<span class="half${i === 0 ? " lit" : ""}">${characters.join("")}</span>`;
  });
  return `<h2 aria-label="${escapeHtml(text)}">${slips.join("")}</h2>`;
}

/**
 * How a title is to be set: as large as it goes while it takes no more than `line` ems, else smaller by the classes
 * ` long` and ` longest`. The year that often begins a title has a line of its own.
 */
export function titleLength(title: string, line: number): "" | " long" | " longest" {
  const text = title.replace(/^\d+年/, "");
  const ems = emsOf(text);
  if (ems <= line) return "";
  return ems <= 3 * line ? " long" : " longest";
}
