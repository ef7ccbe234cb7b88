/** Colours that a manuscript gives to a text by itself: on some ground of a theme nobody could read them. */
import colorString from "color-string";
import { luminance } from "../../deck/luminance.ts";

/**
 * The grounds of the themes: the darkest light one and the lightest dark ones, by relative luminance, and the least
 * contrast of a colour that somebody chose. Below it the last rows see nothing; on the deep red other colours flicker. A
 * test holds them to the palettes.
 */
export const themeGrounds = [
  { name: "light", luminance: 0.92, least: 2 },
  { name: "dark", luminance: 0.01, least: 2 },
  { name: "deep", luminance: 0.04, least: 3 },
] as const;

/**
 * HTML in which each element with a colour of its own names the grounds on which that is too faint, for the theme to
 * draw it as the text around it. Where the HTML has grounds of its own, they decide, and nothing is named.
 */
export function markFaint(html: string): string {
  if (!/color\s*[:=]/i.test(html) || /background|bgcolor/i.test(html)) return html;
  return html.replace(
    /<[a-z][\w-]*\s[^<>]*?(?=\s*\/?>)/gi,
    (tag) => tag + faintAttribute(colorOf(tag)),
  );
}

function colorOf(tag: string): string | undefined {
  const style = /\sstyle="([^"]*)"/i.exec(tag)?.[1] ?? "";
  return (
    /(?:^|;)\s*color\s*:\s*([^;]+)/i.exec(style)?.[1] ??
    /^<font\b[^]*?\scolor="([^"]*)"/i.exec(tag)?.[1]
  );
}

function faintAttribute(value: string | undefined): string {
  const color = value?.replace(/!important/i, "").trim() ?? "";
  const [red, green, blue, alpha = 1] = colorString.get.rgb(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return "";
  const own = luminance(red, green, blue);
  const names = themeGrounds
    .filter((ground) => contrast(own, ground.luminance) < ground.least)
    .map(({ name }) => name);
  return names.length === 0 ? "" : ` data-faint="${names.join(" ")}"`;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
