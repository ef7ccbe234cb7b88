/** What stands behind a slide, drawn in its face so that it also shows in thumbnails, on paper and without a script. */
import colorString from "color-string";
import { largest, smallest } from "../../deck/extremes.ts";
import { backgroundOf, type Background } from "../../deck/settings/background.ts";
import { layoutNamed } from "../../deck/layouts/layouts.ts";
import { luminance } from "../../deck/luminance.ts";
import type { Deck, Slide } from "../../deck/model.ts";
import { htmlAttributes } from "../../deck/text/html.ts";

export interface Ground {
  /** Classes of the face. */
  readonly classes: readonly string[];
  readonly style: Readonly<Record<string, string>>;
  /** Stands first in the face. */
  readonly html: string;
}

const none: Ground = { classes: [], style: {}, html: "" };

/**
 * The ground of a slide. Text on it is light or dark: the one that stands out more. On a picture that bears neither,
 * text is light and the picture is dimmed under it. A picture that leaves most of the slide free has no text on it.
 */
export function groundOf({ attributes, face, layout }: Slide, pictures: Deck["pictures"]): Ground {
  const background = backgroundOf(attributes);
  if (!background) return none;
  const { paint, image, video } = background;
  // Under a faint picture the ground stays what the text was made for. The deep colour alone becomes too light for it.
  const isFaint = background.opacity <= 0.5;
  const bears = image === undefined || isFaint ? undefined : pictures?.get(image)?.bears;
  const isShown = (image ?? video) !== undefined && !isSmall(background);
  const isPictured = isShown && (!isFaint || layoutNamed(layout).isDeep);
  const onPicture = bears === "dark-text" ? ("on-light" as const) : ("on-dark" as const);
  const { tone, shade } = isPictured ? { tone: onPicture, shade: 0 } : inkOn(paint);
  return {
    classes: [
      "grounded",
      ...(tone ? [tone] : []),
      ...(isPictured && bears === undefined && face.length > 0 ? ["dimmed"] : []),
    ],
    style: paint === undefined ? {} : { "--ground": shaded(paint, shade) },
    html:
      (image === undefined ? "" : picture(background, image)) +
      (video === undefined ? "" : film(background, video)),
  };
}

/** The attributes of a slide that are not drawn here. */
export function withoutBackground(attributes: Slide["attributes"]): Slide["attributes"] {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => !name.startsWith("data-background")),
  );
}

function picture(background: Background, src: string): string {
  return `<img${htmlAttributes({ class: "backdrop", src, alt: "", style: placing(background) })} />`;
}

function film(background: Background, src: string): string {
  const loop = background.isLooped ? " loop" : "";
  const own = { class: "backdrop", src, style: placing(background) };
  return `<video${htmlAttributes(own)} data-autoplay muted playsinline aria-hidden="true"${loop}></video>`;
}

/** A sign in a corner, such as `40%` or `200px 100px`. */
function isSmall({ size }: Background): boolean {
  const sides = size.split(/\s+/).flatMap((side) => {
    const [, number, unit] = /^([\d.]+)(%|px)$/.exec(side) ?? [];
    return number === undefined ? [] : [unit === "%" ? Number(number) / 100 : Number(number) / 960];
  });
  return sides.length > 0 && smallest(sides) <= 0.4;
}

/** `background-size` and `background-position` as they are said of an image. */
function placing({ size, position, opacity }: Background): string {
  const fit = /^(?:cover|contain)$/.test(size);
  const [width = "auto", height = "auto"] = size.split(/\s+/);
  return [
    ...(fit
      ? [`object-fit:${size}`]
      : [`inline-size:${width}`, `block-size:${height}`, ...spot(position)]),
    `object-position:${position}`,
    ...(opacity < 1 ? [`opacity:${opacity}`] : []),
  ].join(";");
}

/** Where a picture with a size of its own stands; words and percentages name the same point of the picture and the face. */
function spot(position: string): readonly string[] {
  const [x = "50%", y = "50%"] = sides(position.split(/\s+/));
  const shift = (length: string) => (length.endsWith("%") ? `-${length}` : "0");
  return [`inset:${y} auto auto ${x}`, `transform:translate(${shift(x)},${shift(y)})`];
}

const points: Readonly<Record<string, string>> = {
  left: "0%",
  top: "0%",
  center: "50%",
  right: "100%",
  bottom: "100%",
};

function sides(words: readonly string[]): readonly string[] {
  const isTurned =
    /^(?:top|bottom)$/.test(words[0] ?? "") || /^(?:left|right)$/.test(words[1] ?? "");
  const [x, y = "center"] = isTurned ? [words[1] ?? "center", words[0]] : words;
  return [x ?? "center", y].map((word) => points[word] ?? word);
}

/** How text stands out on a paint, and by which share it is darkened for that; no tone where its colours are unknown. */
function inkOn(paint: string | undefined): {
  readonly tone?: "on-dark" | "on-light";
  readonly shade: number;
} {
  const luminances = (paint?.match(colours) ?? []).flatMap((colour) => {
    const rgb = rgbOf(colour);
    return rgb && rgb.alpha >= 0.5 ? [luminance(...rgb.value)] : [];
  });
  if (luminances.length === 0) return { shade: 0 };
  // The worst place decides: 1.05 / (L + 0.05) for white, (L + 0.05) / 0.05 for black (WCAG 2.2, contrast ratio).
  const lightest = largest(luminances);
  const light = 1.05 / (lightest + 0.05);
  const dark = (smallest(luminances) + 0.05) / 0.05;
  // From dark to light: neither holds everywhere, and the theme's colours are no white and no black.
  if (Math.max(light, dark) < readable) {
    const share = ((1.05 / (readable + 1) - 0.05) / lightest) ** (1 / 2.2);
    return { tone: "on-dark", shade: 1 - share };
  }
  return { tone: light >= dark ? "on-dark" : "on-light", shade: 0 };
}

/** The least contrast of text (WCAG 2.2, 1.4.3). */
const readable = 4.5;

/** A paint with each of its colours darkened by this share. */
function shaded(paint: string, shade: number): string {
  if (shade === 0) return paint;
  return paint.replace(colours, (colour) => {
    const rgb = rgbOf(colour);
    if (!rgb) return colour;
    const [r, g, b] = rgb.value.map((value) => Math.floor(value * (1 - shade)));
    return `rgb(${r} ${g} ${b} / ${rgb.alpha})`;
  });
}

const colours = /#[\da-f]{3,8}\b|(?:rgb|hsl|hwb)a?\([^()]*\)|\b[a-z]{3,}\b(?!\s*\()/gi;

function rgbOf(
  colour: string,
): { readonly value: readonly [number, number, number]; readonly alpha: number } | undefined {
  const { model, value: [a = 0, b = 0, c = 0, alpha = 1] = [] } = colorString.get(colour) ?? {};
  if (model === "hsl") return { value: ofHsl(a, b, c), alpha };
  return model === "rgb" ? { value: [a, b, c], alpha } : undefined;
}

/** Degrees and percentages as the shares of red, green and blue, 0 to 255 (CSS Color 4 §7.1). */
function ofHsl(
  hue: number,
  saturation: number,
  lightness: number,
): readonly [number, number, number] {
  const [s, l] = [saturation / 100, lightness / 100];
  const share = (n: number) => {
    const k = (n + hue / 30) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [share(0), share(8), share(4)];
}
