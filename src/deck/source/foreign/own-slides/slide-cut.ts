/**
 * What takes the place of each mark with which a program begins a slide, in order: a separator, but nothing for the first
 * one, unless something stands above it (`isBelow`).
 */
export function slideCuts(isBelow: boolean): () => string {
  let isBegun = isBelow;
  return () => {
    const cut = isBegun ? "---" : "";
    isBegun = true;
    return cut;
  };
}

/** The same for a text, where `begin` finds each such mark: what stands above the first one is a slide. */
export function slideCutsOf(text: string, begin: RegExp): () => string {
  return slideCuts(text.slice(0, Math.max(0, text.search(begin))).trim() !== "");
}
