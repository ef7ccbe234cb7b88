/** Where a view stands in the deck. */
export interface Standing {
  readonly id: string;
  /** In reading order, from 0. */
  readonly index: number;
  /** How many steps of the slide are shown. */
  readonly step: number;
}

/** A view that shows one slide at a time, and follows the manuscript while the local server runs. */
export interface SlideView {
  position(): Standing;
  /**
   * Takes up changes in the page and goes to `position`, or to the nearest place that still exists. `replaced`: the only
   * sections that changed, each in the place of another with its id.
   */
  refresh(position: Standing, replaced?: readonly HTMLElement[]): void;
}

/** Whether the address asks for reveal.js's print sheet, a page a slide: `?print-pdf`. */
export function isPrintView({ search }: { readonly search: string }): boolean {
  return /print-pdf/.test(search);
}
