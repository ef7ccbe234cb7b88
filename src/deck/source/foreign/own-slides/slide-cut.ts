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
