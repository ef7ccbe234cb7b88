/**
 * Runs in a page before anything of its own, and keeps in `window.benchLook` the time of the first animation frame, ms
 * since the navigation began, in which an `h1` or `h2` with text stands in the window and is visible, by opacity too;
 * 0 before. Unlike a first paint, a background or a spinner does not meet it. Also the sum of all layout shifts.
 *
 * Its functions have no names: esbuild would keep names with a helper that the page does not have.
 */
export function watchFirstHeading(): void {
  const seen: Seen = { heading: 0, shift: 0 };
  Reflect.set(window, "benchLook", seen);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, "value"));
  }).observe({ type: "layout-shift", buffered: true });
  void (async () => {
    while (seen.heading === 0) {
      await new Promise(requestAnimationFrame);
      const isThere = [...document.querySelectorAll("h1, h2")].some((heading) => {
        const { width, height, top, bottom, left, right } = heading.getBoundingClientRect();
        return (
          width * height > 0 &&
          Math.min(bottom, right) > 0 &&
          top < innerHeight &&
          left < innerWidth &&
          heading.textContent.trim() !== "" &&
          heading.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        );
      });
      if (isThere) seen.heading = performance.now();
    }
  })();
}

export interface Seen {
  heading: number;
  shift: number;
}

/** Runs in a page that has `watchFirstHeading`: what it has seen so far. */
export const readSeen = (): Seen => Reflect.get(window, "benchLook");

/** Runs in the page: true once there was a heading. */
export const sawHeading = (): boolean => Reflect.get(window, "benchLook").heading > 0;
