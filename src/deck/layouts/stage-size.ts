import type { Aspect } from "../model.ts";

/** The stage by its aspect, px; `tokens.css` has the same. */
export const stageSizes: Readonly<
  Record<Aspect, { readonly width: number; readonly height: number }>
> = {
  "16:9": { width: 1920, height: 1080 },
  "4:3": { width: 1440, height: 1080 },
};

/** What a layout has across the slide, within the margins and beside the spine, px of the stage. */
export const bodyWidth: Readonly<Record<Aspect, number>> = { "16:9": 1656, "4:3": 1248 };
