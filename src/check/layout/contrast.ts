import { words } from "../../deck/problems/problem.ts";
import { contrastRatio, fade, over } from "./colour.ts";
import {
  ancestry,
  textOf,
  type Colour,
  type MeasuredSlide,
  type MeasuredText,
} from "./measured.ts";
import type { LookRule } from "./rule.ts";
import { leastContrast } from "./text-kinds.ts";

/** WCAG 2.2 §1.4.6 (AAA) for text; for large text §1.4.3 (AA), as `tokens` of the design has it. */
const defaultRatio = 7;
const large = 4.5;
/**
 * WCAG calls 24 CSS px large, or 18.66 px bold: 30.7 and 23.9 minutes of arc for its reader, whose px is 1/96 inch at
 * 28 inches. From 20 m on a screen 3 m high a stage px is 0.48 minutes, so the same letters are this many px.
 */
const largeSize = 64;
const largeBoldSize = 50;

/** Text that hardly stands out from what is behind it. A picture behind text is not seen: `overlap.ts` reports it. */
export const contrast: LookRule = {
  code: "low-contrast",
  severity: "warning",
  hint: words("改用主题里的颜色", "Use the colours of the theme"),
  find: (slide) =>
    slide.texts.flatMap((text) => {
      const isLarge = text.size >= (text.bold ? largeBoldSize : largeSize);
      const least = leastContrast(slide, text, isLarge ? large : defaultRatio);
      const ratio = worstContrast(slide, text);
      if (ratio >= least) return [];
      const shown = textOf(text);
      const amount = Math.floor(ratio * 100) / 100;
      return {
        text: shown,
        amount,
        message: words(
          `“${shown}”的对比度只有 ${amount}，至少要 ${least}`,
          `“${shown}” has a contrast of ${amount}; it needs ${least} or more`,
        ),
      };
    }),
};

/** The colours of a text and of what is beside it, as they come out at one place. */
interface Pair {
  readonly ink: Colour;
  readonly ground: Colour;
}

const white: Colour = [255, 255, 255, 1];

/**
 * From the text outwards, every ancestor paints under both and fades both by its opacity; a gradient may stand behind
 * with any of its stops.
 */
function worstContrast(slide: MeasuredSlide, text: MeasuredText): number {
  let pairs: readonly Pair[] = [{ ink: text.colour, ground: [0, 0, 0, 0] }];
  for (const { paint, opacity } of ancestry(slide, text.element)) {
    const under: readonly Colour[] = paint.length > 0 ? paint : [[0, 0, 0, 0]];
    pairs = pairs.flatMap(({ ink, ground }) =>
      ground[3] === 1
        ? { ink: fade(ink, opacity), ground: fade(ground, opacity) }
        : under.map((colour) => ({
            ink: fade(over(ink, colour), opacity),
            ground: fade(over(ground, colour), opacity),
          })),
    );
  }
  const ratios = pairs.map(({ ink, ground }) =>
    contrastRatio(over(ink, white), over(ground, white)),
  );
  return Math.min(...ratios);
}
