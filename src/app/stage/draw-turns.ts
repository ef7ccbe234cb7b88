/** The classes of the slide that comes, and of the one that was shown before with the stack that it stands in. */
const marks = { comes: "turn-comes", before: "turn-before" } as const;

/** How long after a turn the slide counts as settled, ms, if no other turn follows. Every motion is over then. */
const settled = 800;

/**
 * Marks the slides of a turn: the one that was shown last stays under the new one, which fades in over it, so the wall
 * never dims between two slides. What the frame of the turn does not need is done when the slide stays: the last slide is
 * let go, and those beside the new one are laid out. Ends with `leaving`.
 */
export function drawTurns(
  slides: () => readonly HTMLElement[],
  leaving: AbortSignal,
): (turn: Turn) => void {
  let marked: readonly Element[] = [];
  let timer = 0;
  const letGo = (): void => {
    for (const slide of marked) slide.classList.remove(...Object.values(marks));
    marked = [];
  };
  const settle = (shown: Element): void => {
    letGo();
    const all = slides();
    const at = all.findIndex((slide) => slide === shown);
    for (const slide of all.slice(Math.max(at - 1, 0), at + 2)) layOut(slide);
  };
  leaving.addEventListener("abort", () => {
    clearTimeout(timer);
    letGo();
  });

  return ({ last, shown, isMoved }) => {
    letGo();
    const before = last ? [last, ...stackOf(last)].filter((slide) => !slide.contains(shown)) : [];
    for (const slide of before) slide.classList.add(marks.before);
    if (last && !isMoved) shown.classList.add(marks.comes);
    marked = [shown, ...before];
    clearTimeout(timer);
    // The first slide has come already; the next one's fonts are asked for at once.
    timer = window.setTimeout(() => settle(shown), last ? settled : 0);
  };
}

interface Turn {
  /** The slide that was shown until now; undefined for the first one. */
  readonly last: Element | undefined;
  readonly shown: Element;
  /** The new slide comes by a motion of its own. */
  readonly isMoved: boolean;
}

/** Asking for a width has the browser lay out a slide that it does not draw, and keep that. */
function layOut(slide: HTMLElement): number | undefined {
  return slide.querySelector<HTMLElement>(":scope > .face")?.offsetWidth;
}

/** A vertical slide stands in a section of its own. */
function stackOf({ parentElement }: Element): readonly Element[] {
  return parentElement?.localName === "section" ? [parentElement] : [];
}
