import { emsOf } from "../../../deck/text/ems.ts";
import { faceShape } from "../../../deck/layouts/shape.ts";
import type { Deck, Slide } from "../../../deck/model.ts";

/** Ems of running text that are more than a slide: six full lines. */
const mostEms = 200;

/**
 * The slides that hold a whole speech, as nothing in its file parts it: all of the file is running text, below a title or
 * nothing. Whoever names a layout, or writes notes, knows what stands on the wall.
 */
export function unmarkedSpeeches({ slides }: Pick<Deck, "slides">): ReadonlySet<Slide> {
  const isAlone = (slide: Slide, index: number): boolean =>
    [slides[index - 1], slides[index + 1]].every((other) => other?.place.file !== slide.place.file);
  return new Set(slides.filter((slide, index) => isAlone(slide, index) && isRunningText(slide)));
}

function isRunningText({ face, notes, layoutReason }: Slide): boolean {
  if (!layoutReason || notes.paragraphs.length > 0) return false;
  const { flow, groups } = faceShape(face);
  const { paragraphs, lists, tables, tiles, pictures, others } = flow;
  if ([groups, lists, tables, tiles].some(({ length }) => length > 0)) return false;
  return pictures + others === 0 && paragraphs.reduce((sum, text) => sum + emsOf(text), 0) > mostEms;
}
