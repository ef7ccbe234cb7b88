/** The deck as the speaker's page finds it in the document: the sections that the stage would show. */
import { type Clause, clausesOf } from "../../../deck/notes/clauses/clause-notes.ts";
import type { ParagraphShape } from "../../../deck/model.ts";
import { countCharacters } from "../../../deck/notes/notes-text.ts";
import { defaultRate, type PacedSlide, type Plan, planDeck } from "../../../deck/notes/pace/pace.ts";
import { stepsOf } from "../../channel/steps.ts";
import { type ListedSlide, listSlides, slideElements } from "../../ui/slide-list.ts";
import { readNotes } from "../notes/read-notes.ts";

export interface Page extends ListedSlide, PacedSlide {
  readonly element: HTMLElement;
  /** The heading up to its first comma, as room is limited. */
  readonly title: string;
  readonly steps: number;
  readonly paragraphs: readonly (readonly Clause[])[];
  /** How each paragraph is drawn. */
  readonly shapes: readonly (ParagraphShape | undefined)[];
  /** The same in one row. */
  readonly clauses: readonly Clause[];
}

export function readPages(document: Document): readonly Page[] {
  const named = listSlides(document);
  return slideElements(document).map((element, index) => {
    const slide = named[index] ?? { id: element.id, heading: "", name: "" };
    const aside = element.querySelector("aside.notes");
    const { notes, figures } = readNotes(aside);
    const paragraphs = clausesOf(notes, figures);
    const clauses = paragraphs.flat();
    const time = Number(element.dataset["time"]);
    return {
      ...slide,
      element,
      title: slide.name.split(/[，,：:]/)[0] ?? "",
      steps: stepsOf(element).length,
      paragraphs,
      shapes: notes.paragraphs.map(({ shape }) => shape),
      clauses,
      characters: countCharacters(clauses.map(({ text }) => text).join("\n")),
      ...(time > 0 && { time }),
    };
  });
}

/** What the deck's settings say of its length: `rate` in characters a minute, `minutes` where they are planned. */
export function readTiming(page: HTMLElement): {
  readonly rate: number;
  readonly minutes?: number;
} {
  const [rate, minutes] = [Number(page.dataset["rate"]), Number(page.dataset["minutes"])];
  return { rate: rate > 0 ? rate : defaultRate, ...(minutes > 0 && { minutes }) };
}

export function planPages(pages: readonly Page[], page: HTMLElement): Plan {
  return planDeck(pages, readTiming(page));
}
