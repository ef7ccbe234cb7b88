import type { Typeface } from "../show/show.ts";
import { el } from "./xml.ts";

/**
 * Names of fonts. Latin letters of a Chinese text are of the Chinese font, as on the wall: a Latin one would draw the
 * quotation marks “ ” narrow.
 */
export interface FontMap {
  readonly serif: string;
  readonly sans: string;
  /** Figures, and the Chinese beside them. */
  readonly num: string;
  readonly mono: string;
}

export const fontMaps = {
  /** The fonts of Windows with PowerPoint or WPS. */
  office: { serif: "华文中宋", sans: "微软雅黑", num: "Cambria", mono: "Consolas" },
  /** The fonts of the wall, where they are installed. */
  ours: {
    serif: "Noto Serif SC",
    sans: "Noto Sans SC",
    num: "Source Serif 4",
    mono: "DejaVu Sans Mono",
  },
} as const satisfies Record<string, FontMap>;

/** The fonts of a run: those of the theme by their role in it, so that the theme's fonts can be changed. */
export function runFonts(typeface: Typeface, fonts: FontMap): string {
  const [latin, ea] = {
    serif: ["+mj-lt", "+mj-ea"],
    sans: ["+mn-lt", "+mn-ea"],
    num: [fonts.num, "+mj-ea"],
    mono: [fonts.mono, "+mn-ea"],
  }[typeface] as [string, string];
  return (
    el("a:latin", { typeface: latin }) +
    el("a:ea", { typeface: ea }) +
    el("a:cs", { typeface: latin })
  );
}
