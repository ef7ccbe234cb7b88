import { orderOf } from "../../session/reorder.ts";
import { slideElements } from "../ui/slide-list.ts";

/**
 * What tells one speech from the next in the same folder: after a speech, its folder may be emptied and filled with
 * another one, whose files have the same names.
 */
export interface Speech {
  /** When the page was opened. */
  readonly title: string;
  /** A mark of the words of each slide that has any, as it is now. */
  words(): readonly string[];
}

/**
 * The speech of a page of the local server, where a deck is called by its folder; elsewhere its title is in its name. To be
 * asked before a view adds to the title.
 */
export function ownSpeech(document: Document): Speech | undefined {
  if (!import.meta.env.ROSTRUM_LOCAL) return undefined;
  const { title } = document;
  return { title, words: () => slideElements(document).flatMap((slide) => markOf(slide) ?? []) };
}

/** By the section: an edit puts another one in its place. */
const marks = new WeakMap<Element, string>();

/** Undefined where a slide has no words. */
function markOf(slide: Element): string | undefined {
  const mark = marks.get(slide) ?? orderOf([wordsOf(slide)]);
  marks.set(slide, mark);
  return mark === wordless ? undefined : mark;
}

const wordless = orderOf([""]);

/** Letters alone, without figures: they are filled in late. */
function wordsOf(slide: Element): string {
  const copy = slide.cloneNode(true) as Element;
  for (const figure of copy.querySelectorAll(".figure")) figure.remove();
  return (copy.textContent ?? "").replace(/\P{L}/gu, "");
}
