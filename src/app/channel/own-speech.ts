import { fieldsOf, textsIn } from "../../deck/exchange/fields.ts";
import { isMostlySame } from "../../deck/notes/same-speech.ts";
import { orderOf } from "../../session/reorder.ts";
import { slideElements } from "../ui/slide-list.ts";

/**
 * What tells one speech from the next in the same folder: after a speech, its folder may be emptied and filled with
 * another one, whose files have the same names.
 */
export interface Speech {
  /** A mark of the words of each slide that has any, as it is now. */
  words(): readonly string[];
  /** What it is known by later. */
  kept(): unknown;
  /** Whether something kept is of this speech: its title is the same, or else, where it was mended, its words are. */
  is(kept: unknown): boolean;
}

/**
 * The speech of a page of the local server, where a deck is called by its folder; elsewhere its title is in its name. To be
 * asked before a view adds to the title.
 */
export function ownSpeech(document: Document): Speech {
  const { title } = document;
  return speechOf(title, () => slideElements(document).map(markOf));
}

/** The speech with a title, that of when the page was opened, and with marks of its slides, empty where one has no words. */
export function speechOf(title: string, marksNow: () => readonly string[]): Speech {
  const words = (): readonly string[] => marksNow().filter((mark) => mark !== "");
  return {
    words,
    kept: () => ({ title, words: words() }),
    is(kept) {
      const before = fieldsOf(kept);
      return before["title"] === title || isMostlySame(textsIn(before["words"]), words());
    },
  };
}

/** By the section: an edit puts another one in its place. */
const marks = new WeakMap<Element, string>();

/** Empty where a slide has no words. */
function markOf(slide: Element): string {
  const known = marks.get(slide);
  if (known !== undefined) return known;
  const words = wordsOf(slide);
  const mark = words && orderOf([words]);
  marks.set(slide, mark);
  return mark;
}

/** Letters alone, without figures: they are filled in late. */
function wordsOf(slide: Element): string {
  const copy = slide.cloneNode(true) as Element;
  for (const figure of copy.querySelectorAll(".figure")) figure.remove();
  return (copy.textContent ?? "").replace(/\P{L}/gu, "");
}
