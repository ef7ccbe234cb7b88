import type { Severity, Words } from "../../deck/model.ts";
import type { SeenSlide } from "./measured.ts";

/** Something that looks wrong. */
export interface Finding {
  /** What it is about, as it stands on the face. */
  readonly text: string;
  /** The amount in px, as a ratio or as a count, as the message says. */
  readonly amount: number;
  readonly message: Words;
}

/** A rule about the look of a slide. It is pure: it judges what was measured. */
export interface LookRule {
  /** The code of the problems it gives. */
  readonly code: string;
  readonly severity: Severity;
  readonly hint: Words;
  find(slide: SeenSlide): readonly Finding[];
}
