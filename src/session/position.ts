/** Where a deck stands: a slide and how many of its steps are shown. */

/** `slide` counts from 0 in reading order; `step` is how many steps are shown, 0 to all. */
export interface Position {
  readonly slide: number;
  readonly step: number;
}

/** How many steps each slide has, in reading order: what a position may be. */
export type Shape = readonly number[];

/** What one press forward shows; the same position at the deck's end. */
export function nextPosition({ slide, step }: Position, shape: Shape): Position {
  if (step < (shape[slide] ?? 0)) return { slide, step: step + 1 };
  return slide + 1 < shape.length ? { slide: slide + 1, step: 0 } : { slide, step };
}

/** What one press back shows: a step less, or the slide before with all its steps; the same at the deck's start. */
export function previousPosition({ slide, step }: Position, shape: Shape): Position {
  if (step > 0) return { slide, step: step - 1 };
  return slide > 0 ? { slide: slide - 1, step: shape[slide - 1] ?? 0 } : { slide, step };
}

/** The nearest position that the deck has; slide 0, step 0 in a deck without slides. */
export function fitPosition(position: Position, shape: Shape): Position {
  const slide = clamp(position.slide, shape.length - 1);
  return { slide, step: clamp(position.step, shape[slide] ?? 0) };
}

export function isSamePosition(a: Position, b: Position): boolean {
  return a.slide === b.slide && a.step === b.step;
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(Math.trunc(value) || 0, last));
}
