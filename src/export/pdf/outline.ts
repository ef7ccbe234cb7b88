import type { Deck } from "../../deck/model.ts";
import type { OutlineEntry } from "./finish.ts";

/**
 * The outline of a deck: its slides, those of a part below the part's name. `articleOf` says which article of the paper
 * a slide begins; slides without one are left out.
 */
export function deckOutline(
  { slides, parts }: Deck,
  articleOf: (slideId: string) => number | undefined,
): readonly OutlineEntry[] {
  const outline: { title: string; article: number; below?: OutlineEntry[] }[] = [];
  const begun = new Map<string, OutlineEntry[]>();
  slides.forEach(({ id, heading }, index) => {
    const article = articleOf(id);
    if (article === undefined) return;
    const entry = { title: heading || String(index + 1), article };
    const part = parts.find(({ slideIds }) => slideIds.includes(id));
    const open = part && begun.get(part.name);
    if (!part) outline.push(entry);
    else if (open) open.push(entry);
    else {
      const below = [entry];
      begun.set(part.name, below);
      outline.push({ title: part.name, article, below });
    }
  });
  return outline;
}
