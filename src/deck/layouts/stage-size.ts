import type { Aspect } from "../model.ts";

/** What a layout has across the slide, within the margins and beside the spine, px of the stage. */
export const bodyWidth: Readonly<Record<Aspect, number>> = { "16:9": 1656, "4:3": 1248 };
