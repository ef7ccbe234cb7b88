import type { Severity, Words } from "../../deck/model.ts";
import type { SeenSlide } from "./measured.ts";

/** Something that looks wrong. */
export interface Finding {
  /** What it is about, as it stands on the face. */
  readonly text: string;
  /** How much: px, a ratio, or a count, as the message says. */
  readonly amount: number;
  readonly message: Words;
}

/** What a slide must look like. Pure: it judges what was measured. */
export interface LookRule {
  /** The code of the problems it gives. */
  readonly code: string;
  readonly severity: Severity;
  readonly hint: Words;
  find(slide: SeenSlide): readonly Finding[];
}
