import { deckRequestEvent, deckUpdateEvent, type DeckUpdate } from "../../deck/exchange/update.ts";
import { offerExport } from "./export/open.ts";
import { offerFigures } from "./figures/open.ts";
import { offerImport } from "./import/open.ts";
import { stageSections } from "./sections.ts";
import { openPanel } from "./panel.ts";
import { pickLanguage } from "../ui/words.ts";
import type { SlideView } from "../ui/view.ts";

/** The sections as the server sent them, by id: what they are compared with when the next version comes. */
export type Original = ReadonlyMap<string, string>;

/** To be taken before reveal.js marks the sections with classes and attributes of its own. */
export function takeOriginal(page: HTMLElement): Original {
  const slides = page.querySelectorAll<HTMLElement>(".slides section.slide");
  return new Map([...slides].map((slide) => [slide.id, slide.outerHTML]));
}

/**
 * While the local server runs: a change of the manuscript is patched into the open page, and only the sections that
 * changed are touched, in the view that `viewNow` gives, if there is one. A broken manuscript leaves the last good
 * deck, with the problems listed over it.
 */
export function followDeck(
  page: HTMLElement,
  original: Original,
  viewNow: () => SlideView | undefined,
): void {
  const hot = import.meta.hot;
  const slides = page.querySelector<HTMLElement>(".slides");
  if (!hot || !slides) return;
  const language = pickLanguage(navigator.languages);
  const panel = openPanel(page.ownerDocument, language);
  offerFigures(page.ownerDocument, language);
  offerImport(page.ownerDocument, language);
  offerExport(page.ownerDocument, language);
  const sections = stageSections(slides, original);

  hot.on(deckUpdateEvent, (update: DeckUpdate) => {
    panel.show(update);
    if (update.broken) return;
    const view = viewNow();
    const position = view?.position();
    const settled = setPage(page, update);
    const same = sections.patch(update.slides, position?.step ?? 0);
    if (position && !(settled && same)) view?.refresh(position);
  });
  hot.send(deckRequestEvent, {});
}

/** True where title, theme and aspect stay as they were. */
function setPage(page: HTMLElement, { title, theme, aspect }: DeckUpdate): boolean {
  const { dataset, ownerDocument } = page;
  const same = dataset["theme"] === theme && dataset["aspect"] === aspect;
  if (ownerDocument.title !== title) ownerDocument.title = title;
  dataset["theme"] = theme;
  dataset["aspect"] = aspect;
  return same;
}
