/** How the slides of a deck get into an open page again and again: only those that changed are sent whole. */

/** A slide as the HTML of its `section`. */
export interface WholeSlide {
  readonly id: string;
  readonly vertical: boolean;
  readonly html: string;
  /** Names the HTML: the same name never stands for another one. */
  readonly version: string;
}

/** Without its HTML where the page has that already. */
export type SentSlide = Omit<WholeSlide, "html"> & Partial<Pick<WholeSlide, "html">>;

/** The slides as they are sent to pages that have the HTML of `before`. */
export function sentSlides(
  slides: readonly WholeSlide[],
  before: readonly WholeSlide[],
): readonly SentSlide[] {
  const had = new Set(before.map(({ version }) => version));
  return slides.map(({ html, ...slide }) => (had.has(slide.version) ? slide : { ...slide, html }));
}

/** The slides whole again, in a page that has the HTML of `before`; undefined where it lacks the HTML of any. */
export function wholeSlides(
  sent: readonly SentSlide[],
  before: readonly WholeSlide[],
): readonly WholeSlide[] | undefined {
  const had = new Map(before.map(({ version, html }) => [version, html]));
  const whole = sent.flatMap((slide) => {
    const html = slide.html ?? had.get(slide.version);
    return html === undefined ? [] : [{ ...slide, html }];
  });
  return whole.length === sent.length ? whole : undefined;
}
