import type { Colour } from "../../../check/layout/measured.ts";
import type { Fill, Line, Paint, Palette } from "../show/show.ts";
import { el } from "./xml.ts";
import { emu } from "./units.ts";

export function hex([red, green, blue]: Colour): string {
  return [red, green, blue]
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

/** The places of a theme's colours (ECMA-376-1 §20.1.6.2), with what the deck's theme has for them. */
export const schemeColours: readonly (readonly [name: string, from: keyof Palette])[] = [
  ["dk1", "ink"],
  ["lt1", "bg"],
  ["dk2", "deep"],
  ["lt2", "onDeep"],
  ["accent1", "accent"],
  ["accent2", "gold"],
  ["accent3", "ink2"],
  ["accent4", "lineDeep"],
  ["accent5", "rule"],
  ["accent6", "onDeep2"],
];

/** A colour; one of the theme's by its place in it, so that a change of the theme changes it. */
export function colour(value: Colour, palette: Palette): string {
  const alpha = value[3] < 1 ? el("a:alpha", { val: value[3] * 100_000 }) : "";
  const own = hex(value);
  const scheme = schemeColours.find(([, name]) => hex(palette[name]) === own);
  return scheme
    ? el("a:schemeClr", { val: scheme[0] }, alpha)
    : el("a:srgbClr", { val: own }, alpha);
}

export function fill(value: Fill | undefined, palette: Palette): string {
  if (!value) return el("a:noFill");
  if (value.kind === "solid") return el("a:solidFill", {}, colour(value.colour, palette));
  const stops = value.stops.map(({ at, colour: one }) =>
    el("a:gs", { pos: at * 100_000 }, colour(one, palette)),
  );
  // CSS counts from the top, office programs from the left.
  const angle = (((value.angle - 90) % 360) + 360) % 360;
  return el(
    "a:gradFill",
    { rotWithShape: true },
    el("a:gsLst", {}, ...stops),
    el("a:lin", { ang: angle * 60_000, scaled: false }),
  );
}

export function line(value: Line | undefined, palette: Palette, name = "a:ln"): string {
  if (!value)
    return name === "a:ln" ? el(name, {}, el("a:noFill")) : el(name, { w: 0 }, el("a:noFill"));
  return el(
    name,
    { w: emu(value.width) },
    el("a:solidFill", {}, colour(value.colour, palette)),
    el("a:prstDash", { val: value.style === "dashed" ? "sysDash" : "solid" }),
  );
}

export function paint({ fill: own, line: edge }: Paint, palette: Palette): string {
  return fill(own, palette) + line(edge, palette);
}
