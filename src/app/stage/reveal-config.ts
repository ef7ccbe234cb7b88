import type { RevealConfig } from "reveal.js";
import { stageSize } from "../ui/fit.ts";

/** A short cross-fade, or no transition where the system asks for less movement. */
export function transition(still: boolean): "none" | "fade" {
  return still ? "none" : "fade";
}

/**
 * Settings that never change. Where reveal.js is built from its sources they stand in it as constants
 * (`src/site/reveal/reveal-use.ts`); the local page has its whole bundle, and is told them.
 */
export const fixedConfig: RevealConfig = {
  margin: 0,
  center: false,

  // `setAddress` writes it.
  hash: false,
  history: false,
  hashOneBasedIndex: true,
  fragmentInURL: true,

  backgroundTransition: "none",
  viewDistance: 2,
  mobileViewDistance: 2,
  hideInactiveCursor: true,
  hideCursorTime: 2000,

  controls: false,
  progress: false,
  slideNumber: false,
  keyboard: false,
  touch: false,
  mouseWheel: false,
  overview: false,
  jumpToSlide: false,
  help: false,
  pause: false,
  autoSlide: false,
  // Only media with `data-autoplay` play by themselves.
  autoPlayMedia: null,
  preloadIframes: false,
  postMessage: false,
  postMessageEvents: false,

  // 0: its scroll view never takes over; narrow screens have the reading view.
  scrollActivationWidth: 0,
  pdfMaxPagesPerSlide: 1,
  pdfSeparateFragments: false,
};

/** reveal.js as the stage uses it: it places slides and counts steps. Keys, touch, screens and sheets are ours. */
export function revealConfig(
  aspect: string | undefined,
  still: boolean,
  print: boolean,
): RevealConfig {
  return {
    ...(import.meta.env.ROSTRUM_LOCAL && fixedConfig),
    ...stageSize(aspect),
    // `fit.ts` does it, but for the print sheet.
    disableLayout: !print,
    transition: transition(still),
    autoAnimate: !still,
    view: null,
  };
}
