/** The size and the shape of the slides of a deck from elsewhere, on which its styles count. */
import { stageSizes } from "../layouts/stage-size.ts";
import type { Aspect } from "../model.ts";
import type { Entry } from "./yaml/yaml-map.ts";

/** Px. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
  /** Whether the deck says both. */
  readonly isWhole?: boolean;
}

/** reveal.js's own. */
const defaultSize: SlideSize = { width: 960, height: 700 };

/** Those of other programs by shape; of Slidev's it is the width that its `canvasWidth` names. */
const sizes: Readonly<Record<string, Readonly<Record<Aspect, SlideSize>>>> = {
  Marp: { "16:9": { width: 1280, height: 720 }, "4:3": { width: 960, height: 720 } },
  Slidev: { "16:9": { width: 980, height: 551 }, "4:3": { width: 980, height: 735 } },
};

/** The slides of another program; undefined for a program whose slides have reveal.js's size. */
export function sizeIn(program: string, aspect: Aspect | undefined): SlideSize | undefined {
  return sizes[program]?.[aspect ?? "16:9"];
}

/** reveal.js's `width` and `height`; the one that is not said is its own default. */
export function sizeOf(options: readonly Entry[]): SlideSize | undefined {
  const [width, height] = ["width", "height"].map((name) => {
    const value = options.find(({ key }) => key === name)?.value;
    return value?.kind === "text" ? Number(value.text) : Number.NaN;
  });
  if (!width && !height) return undefined;
  return {
    width: width || defaultSize.width,
    height: height || defaultSize.height,
    isWhole: Boolean(width && height),
  };
}

/** Of the shapes that this program has, the nearer one; undefined where not both sides are said. */
export function aspectOf(size: SlideSize | undefined): Aspect | undefined {
  if (!size?.isWhole) return undefined;
  return size.width / size.height > (16 / 9 + 4 / 3) / 2 ? "16:9" : "4:3";
}

/** The keys that say the shape of a slide, `4:3` or `4/3`: ours, Slidev's, and Marp's. */
export const aspectKeys = ["aspect", "aspectRatio", "size"] as const;

/** The shape that an entry with such a key says. */
export function saidAspect({ key, value }: Entry): Aspect | undefined {
  if (!aspectKeys.some((known) => known === key) || value.kind !== "text") return undefined;
  const [, width, height] =
    /^(\d{1,5})[:：/xX×](\d{1,5})$/.exec(value.text.replace(/\s/g, "")) ?? [];
  return aspectOf({ width: Number(width), height: Number(height), isWhole: height !== undefined });
}

/** How many pixels of our stage one of a slide of this size is, as reveal.js fits a slide into a window. */
export function pixelOf(size: SlideSize | undefined, aspect: Aspect): number {
  const { width, height } = size ?? defaultSize;
  const stage = stageSizes[aspect];
  const scale = Math.min(stage.width / width, stage.height / height);
  return Math.round(scale * 1000) / 1000;
}
