/**
 * The rules for a manuscript: one file a rule, all of them listed in `rules.ts`. Rules are pure and see the whole
 * manuscript.
 */
import type { Deck, Problem, Severity, Slide, SourceFile } from "../deck/model.ts";
import type { Phrases } from "./phrases/phrases.ts";
import type { Prose } from "../deck/text/prose.ts";

/** The facts about an image on disk. */
export interface ImageFacts {
  readonly bytes: number;
}

/** Everything a check starts from. */
export interface Sources {
  /** The Markdown and YAML files of the deck, in reading order. */
  readonly files: readonly SourceFile[];
  readonly deck: Deck;
  /** One for each slide of the deck. */
  readonly prose: readonly (readonly Prose[])[];
  readonly phrases: Phrases;
  /**
   * Facts about the images beside the slides, by path relative to the project (`slides/photo.jpg`). Absent where images
   * are not checked.
   */
  readonly images?: ReadonlyMap<string, ImageFacts>;
}

/** A slide with its prose. The prose of a file's front matter comes with the file's first slide. */
export interface SlideProse {
  readonly slide: Slide;
  readonly prose: readonly Prose[];
}

/** The sources with all prose of all files at hand, and slide by slide. */
export interface Manuscript extends Omit<Sources, "prose"> {
  readonly prose: readonly Prose[];
  readonly slides: readonly SlideProse[];
}

export interface Rule {
  /** The code of the problems it gives. */
  readonly code: string;
  /** The severity of a problem, unless the rule says otherwise for one kind of finding. */
  readonly severity: Severity;
  check(manuscript: Manuscript): readonly Problem[];
}
