import colorString from "color-string";
import type { Declaration, Root, Rule } from "postcss";
import { luminance } from "../../deck/luminance.ts";
import { type Theme, themes } from "../../deck/model.ts";
import { paletteColor } from "./palettes.ts";

/** A ground that a theme draws: its relative luminance, what selects the slides on it, and the least contrast of text. */
export interface ThemeGround {
  readonly luminance: number;
  readonly faces: string;
  readonly least: number;
}

/** Two grounds of a theme with less contrast than this are as one. */
const apart = 1.5;

/**
 * The grounds of all themes, by their palettes. Text on them has at least the contrast of large text (WCAG 2.2 §1.4.3);
 * on a deep colour of its own it has more, since other colours flicker there.
 */
export async function themeGrounds(): Promise<readonly ThemeGround[]> {
  const grounds = themes.map(async (theme): Promise<readonly ThemeGround[]> => {
    const [bg, deep] = await Promise.all([groundOf(theme, "bg"), groundOf(theme, "deep")]);
    const slides = `[data-theme="${theme}"]`;
    if (contrast(bg, deep) < apart) return [{ luminance: bg, faces: `${slides} .face`, least: 3 }];
    const plain = `${slides} [data-layout]:not([data-deep]) > .face`;
    return [
      { luminance: bg, faces: plain, least: 3 },
      { luminance: deep, faces: `${slides} [data-deep] > .face`, least: 4.5 },
    ];
  });
  return (await Promise.all(grounds)).flat();
}

async function groundOf(theme: Theme, name: "bg" | "deep"): Promise<number> {
  const color = await paletteColor(theme, name);
  const [red = 0, green = 0, blue = 0] = colorString.get.rgb(color) ?? [];
  return luminance(red, green, blue);
}

/**
 * Keeps the colours of text in rules for slides from a ground on which they could not be read: there, the theme's own
 * stay. A slide with a ground of its own has the colours that were chosen for it. `scope` stands in each selector where
 * more of it can follow.
 */
export async function keepReadable(root: Root, scope: string): Promise<void> {
  const colors: (readonly [Rule, Declaration])[] = [];
  root.walkDecls(/^color$/i, (declaration) => {
    const { parent } = declaration;
    if (parent?.type === "rule") colors.push([parent as Rule, declaration]);
  });
  if (colors.length === 0) return;
  const drawn = await themeGrounds();
  for (const [rule, declaration] of colors) {
    const grounds = unreadableOn(drawn, declaration.value);
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

function unreadableOn(grounds: readonly ThemeGround[], value: string): readonly string[] {
  const color = colorString.get(value.trim());
  if (!color || (color.value[3] ?? 1) < 0.5) return [];
  const [red, green, blue] = colorString.get.rgb(value.trim()) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return [];
  const own = luminance(red, green, blue);
  return grounds
    .filter((ground) => contrast(own, ground.luminance) < ground.least)
    .map(({ faces }) => faces);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
