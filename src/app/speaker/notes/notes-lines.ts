/** The notes on the screen as lines of equal height, which is how far their pane goes on. */

/** Measured from the drawn notes. */
export interface Lines {
  /** CSS pixels. */
  readonly height: number;
  /** Where line 0 begins in the pane, CSS pixels. */
  readonly start: number;
  readonly count: number;
  /** How many whole lines the pane has room for. */
  readonly room: number;
}

/** A rounding error of browsers, CSS pixels. */
const tolerance = 2;

/** `text` holds a `p` a paragraph, without gaps between them. */
export function measureLines(pane: HTMLElement, text: HTMLElement): Lines {
  const height = Number.parseFloat(getComputedStyle(text).lineHeight) || 1;
  const [first, last] = [text.firstElementChild, text.lastElementChild];
  if (!(first instanceof HTMLElement) || !(last instanceof HTMLElement)) {
    return { height, start: 0, count: 0, room: 1 };
  }
  const start = first.offsetTop;
  const end = last.offsetTop + last.offsetHeight;
  return {
    height,
    start,
    count: Math.max(0, Math.round((end - start) / height)),
    room: Math.max(1, Math.floor((pane.clientHeight - start + tolerance) / height)),
  };
}

/** The line that an element begins in. */
export function lineOf({ start, height }: Lines, element: HTMLElement): number {
  // An inline box begins a little above or below the line box.
  return Math.max(0, Math.floor((element.offsetTop - start + height / 2) / height));
}

/** The line that an element ends in. */
export function endLineOf({ start, height }: Lines, element: HTMLElement): number {
  const bottom = element.offsetTop + element.offsetHeight;
  return Math.max(0, Math.ceil((bottom - start - height / 2) / height) - 1);
}

/** How far the pane is scrolled where line `top` is the first in view. */
export function scrollTopOf({ height }: Lines, top: number): number {
  return top * height;
}
