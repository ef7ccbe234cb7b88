import type { Slide } from "../../deck/model.ts";
import type { Prose } from "./prose.ts";
import type { Manuscript } from "../rule.ts";

/** A slide with the prose of its front matter, face and notes. */
export interface SlideProse {
  readonly slide: Slide;
  readonly prose: readonly Prose[];
}

/** Gives each slide its prose: what stands in its file from its place on, up to the next slide's. */
export function proseBySlide({ deck, prose }: Manuscript): readonly SlideProse[] {
  const found = deck.slides.map((slide) => ({ slide, prose: [] as Prose[] }));
  const inFile = new Map<string, { slide: Slide; prose: Prose[] }[]>();
  for (const entry of found) {
    const { file } = entry.slide.place;
    const entries = inFile.get(file);
    if (entries) entries.push(entry);
    else inFile.set(file, [entry]);
  }
  const current = new Map<string, number>();
  for (const stretch of prose) {
    const entries = inFile.get(stretch.file);
    if (!entries) continue;
    const { line } = stretch.placeAt(0);
    let index = current.get(stretch.file) ?? 0;
    while ((entries[index + 1]?.slide.place.line ?? Infinity) <= line) index++;
    current.set(stretch.file, index);
    entries[index]?.prose.push(stretch);
  }
  return found;
}
