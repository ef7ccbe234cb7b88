import type { RevealConfig } from "reveal.js";
import { stageSize } from "../ui/fit.ts";

/** A short cross-fade, or no transition where the system asks for less movement. */
export function transition(still: boolean): "none" | "fade" {
  return still ? "none" : "fade";
}

/** reveal.js as the stage uses it: it places slides and counts steps. Keys, touch, screens and sheets are ours. */
export function revealConfig(
  aspect: string | undefined,
  still: boolean,
  print: boolean,
): RevealConfig {
  return {
    ...stageSize(aspect),
    margin: 0,
    center: false,
    // `fit.ts` does it, but for the print sheet.
    disableLayout: !print,

    // `setAddress` writes it.
    hash: false,
    history: false,
    hashOneBasedIndex: true,
    fragmentInURL: true,

    transition: transition(still),
    backgroundTransition: "none",
    autoAnimate: !still,
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
    view: null,
    scrollActivationWidth: 0,
    pdfMaxPagesPerSlide: 1,
    pdfSeparateFragments: false,
  };
}
