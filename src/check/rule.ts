/**
 * The rules a manuscript is held to: one file a rule, all of them in `rules.ts`. Rules are pure and see the whole
 * manuscript at once.
 */
import type { Deck, Problem, Severity, SourceFile } from "../deck/model.ts";
import type { Phrases } from "./phrases/phrases.ts";
import type { Prose } from "./text/prose.ts";

/** What is known of an image on disk. */
export interface ImageFacts {
  readonly bytes: number;
}

/** Everything a check starts from. */
export interface Sources {
  /** The Markdown and YAML files of the deck, in reading order. */
  readonly files: readonly SourceFile[];
  readonly deck: Deck;
  readonly phrases: Phrases;
  /**
   * Facts about the images beside the slides, by path relative to the project (`slides/photo.jpg`). Absent: images are
   * not looked for.
   */
  readonly images?: ReadonlyMap<string, ImageFacts>;
}

/** The sources with their prose, lexed once for all rules. */
export interface Manuscript extends Sources {
  readonly prose: readonly Prose[];
}

export interface Rule {
  /** The code of the problems it gives. */
  readonly code: string;
  /** The severity of a problem, unless the rule says otherwise for one kind of finding. */
  readonly severity: Severity;
  check(manuscript: Manuscript): readonly Problem[];
}
