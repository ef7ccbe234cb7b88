import colorString from "color-string";
import type { Declaration, Root, Rule } from "postcss";
import { luminance } from "../../deck/luminance.ts";

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The grounds that the themes themselves draw, what selects the slides on them, and the least contrast of text: that of
 * large text (WCAG 2.2 §1.4.3), and more on the deep red, on which blue and green flicker.
 */
export const themeGrounds: readonly {
  readonly rgb: Rgb;
  readonly faces: string;
  readonly least: number;
}[] = [
  {
    rgb: [0xfb, 0xf7, 0xee],
    faces: '[data-theme="red"] [data-layout]:not([data-deep]) > .face',
    least: 3,
  },
  { rgb: [0x6b, 0x0f, 0x14], faces: '[data-theme="red"] [data-deep] > .face', least: 4.5 },
  { rgb: [0xff, 0xff, 0xff], faces: '[data-theme="white"] .face', least: 3 },
  { rgb: [0x0a, 0x19, 0x30], faces: '[data-theme="night"] .face', least: 3 },
];

/**
 * Keeps the colours of text in rules for slides from a ground on which they could not be read: there, the theme's own
 * stay. A slide with a ground of its own has the colours that were chosen for it. `scope` stands in each selector where
 * more of it can follow.
 */
export function keepReadable(root: Root, scope: string): void {
  const colors: (readonly [Rule, Declaration])[] = [];
  root.walkDecls(/^color$/i, (declaration) => {
    const { parent } = declaration;
    if (parent?.type === "rule") colors.push([parent as Rule, declaration]);
  });
  for (const [rule, declaration] of colors) {
    const grounds = unreadableOn(declaration.value);
    if (grounds.length === 0 || !rule.selectors.every((selector) => selector.includes(scope)))
      continue;
    const where = grounds.map((faces) => `${faces}:not(.grounded) *`).join(", ");
    const own = rule.cloneAfter({ nodes: [] });
    own.selectors = rule.selectors.map((selector) =>
      selector.replace(scope, () => `${scope}:not(:where(${where}))`),
    );
    own.append(declaration.remove());
    if (rule.nodes.length === 0) rule.remove();
  }
}

function unreadableOn(value: string): readonly string[] {
  const color = colorString.get(value.trim());
  if (!color || (color.value[3] ?? 1) < 0.5) return [];
  const [red, green, blue] = colorString.get.rgb(value.trim()) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return [];
  const own = luminance(red, green, blue);
  return themeGrounds
    .filter(({ rgb, least }) => contrast(own, luminance(...rgb)) < least)
    .map(({ faces }) => faces);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
