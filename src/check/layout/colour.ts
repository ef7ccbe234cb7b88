import { luminance } from "../../deck/luminance.ts";
import type { Colour } from "./measured.ts";

/** `top` painted over `under`. */
export function over(top: Colour, under: Colour): Colour {
  const alpha = top[3] + under[3] * (1 - top[3]);
  if (alpha === 0) return [0, 0, 0, 0];
  const mix = (index: 0 | 1 | 2): number =>
    (top[index] * top[3] + under[index] * under[3] * (1 - top[3])) / alpha;
  return [mix(0), mix(1), mix(2), alpha];
}

export function fade([red, green, blue, alpha]: Colour, opacity: number): Colour {
  return [red, green, blue, alpha * opacity];
}

/** Contrast of two opaque colours, 1 to 21. WCAG 2.2, “contrast ratio”. */
export function contrastRatio(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [one, other]
    .map(([red, green, blue]) => luminance(red, green, blue))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
