/** Up to this many slides (a stack counts one) reveal.js has all of them. */
const few = 20;
/** In a longer deck, it has this many on either side of the one that is wanted. */
const reach = 6;

/**
 * Keeps a turn equally quick in a long deck. At every turn, reveal.js searches all of `.reveal` and visits all children
 * of `.slides`, so far-away slides stand on shelves before and after it. The document keeps its order, and
 * `slideElements` finds all slides.
 */
export interface Shelf {
  /**
   * Puts `slide` and its neighbours among reveal.js's slides. Returns true where slides were moved; then reveal.js must
   * be told. `current` is the index that reveal.js has for the shown slide. The wanted slide gets another index,
   * because reveal.js ignores a turn to the same one.
   */
  bring(slide: HTMLElement, current?: number): boolean;
  /** The page as it was. */
  clear(): void;
}

/** Makes shelves for the children of `slides` in `root`; a short deck needs no shelves. */
export function openShelf(root: HTMLElement, slides: HTMLElement): Shelf | undefined {
  // As reveal.js does with those that it has.
  for (const hidden of slides.querySelectorAll('[data-visibility="hidden"]')) hidden.remove();
  const all = [...slides.children];
  if (all.length <= few) return undefined;
  const [before, behind] = [makeShelf(root), makeShelf(root)];
  root.before(before);
  root.after(behind);
  let [start, end] = [0, 0];

  const arrange = (from: number, to: number): void => {
    [start, end] = [from, to];
    before.replaceChildren(...all.slice(0, from));
    slides.replaceChildren(...all.slice(from, to));
    behind.replaceChildren(...all.slice(to));
  };

  return {
    bring(slide, current) {
      const at = all.findIndex((section) => section.contains(slide));
      const isNear = Math.max(at - 1, 0) >= start && Math.min(at + 1, all.length - 1) < end;
      if (at === -1 || isNear) return false;
      const from = Math.max(at - reach, 0);
      const another = from > 0 ? from - 1 : Math.min(1, at);
      arrange(at - from === current ? another : from, at + reach + 1);
      return true;
    },
    clear() {
      slides.replaceChildren(...all);
      before.remove();
      behind.remove();
    },
  };
}

function makeShelf({ ownerDocument }: HTMLElement): HTMLElement {
  const shelf = ownerDocument.createElement("div");
  shelf.className = "shelf";
  shelf.hidden = true;
  // What no slot takes up stays in the document, and the browser does not look through it when it styles the page.
  shelf.attachShadow({ mode: "open" });
  return shelf;
}
