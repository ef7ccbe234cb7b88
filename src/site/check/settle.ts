/**
 * Runs in the page, where nothing outside the function exists: ends what moves, and waits for the fonts that what is
 * drawn now asks for. Fonts are requested only at layout.
 */
export async function settle(): Promise<void> {
  do {
    for (const animation of document.getAnimations()) {
      if (Number(animation.effect?.getComputedTiming().endTime) < Infinity) animation.finish();
    }
    document.documentElement.getBoundingClientRect();
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
  } while (document.fonts.status !== "loaded");
}
