/** Which attributes may stand in a public output, and with which values. Everything else is left out. */
import { isBackgroundAddress } from "../settings/background.ts";
import { isSafeAttribute } from "../markdown/html/attributes.ts";

/** The name of a picture in a public output; undefined where the output does not have it. */
export type PictureName = (src: string) => string | undefined;

/** What may stand in a value; undefined where nothing may. */
type Judge = (value: string, picture: PictureName) => string | undefined;

const matching =
  (shape: RegExp): Judge =>
  (value) =>
    shape.test(value) ? value : undefined;

/** Drawn, read aloud, or part of an address that is shown anyway. */
const text: Judge = (value) => value;
const flag: Judge = () => "";
const word = matching(/^[a-z][a-z\d_-]*$/i);
const number = matching(/^-?\d[\d.]*%?$/);
/** Names for the style sheets. */
const names: Judge = (value) =>
  value
    .split(/\s+/)
    .filter((name) => /^[a-z][a-z\d_-]*$/i.test(name))
    .join(" ") || undefined;
/** A value of CSS: words, numbers, colours and functions; no quoted text, no address. */
const css = matching(/^[\w\s.,%#()+/-]*$/);
const style: Judge = (value) =>
  value
    .split(";")
    .map((declaration) => declaration.trim())
    .filter((declaration) => /^[a-z][a-z-]*\s*:[\w\s.,%#()+/-]*$/i.test(declaration))
    .join("; ") || undefined;
/** An address on the web, of a person, or of another slide. Files beside the deck are not handed out. */
const link = matching(/^(?:https?:|mailto:|tel:|#)/i);
const picture: Judge = (value, nameOf) => nameOf(value);

const judges: Readonly<Record<string, Judge>> = {
  alt: text,
  "aria-hidden": word,
  "aria-label": text,
  align: word,
  autoplay: flag,
  class: names,
  color: css,
  colspan: number,
  controls: flag,
  datetime: matching(/^[\d:.TZPWYMDHS+-]+$/),
  dir: word,
  height: number,
  href: link,
  id: text,
  lang: word,
  loading: word,
  loop: flag,
  muted: flag,
  open: flag,
  playsinline: flag,
  poster: picture,
  rel: matching(/^(?:noopener|noreferrer|nofollow|external|\s)+$/),
  reversed: flag,
  role: word,
  rowspan: number,
  scope: word,
  size: number,
  src: picture,
  start: number,
  style,
  target: matching(/^_(?:blank|self|parent|top)$/),
  type: matching(/^(?:[1aAiI]|(?:audio|image|video)\/[\w.+-]+)$/),
  valign: word,
  value: number,
  width: number,
  "data-auto-animate": flag,
  "data-auto-animate-delay": number,
  "data-auto-animate-duration": number,
  "data-auto-animate-easing": css,
  "data-auto-animate-id": word,
  "data-auto-animate-restart": flag,
  "data-auto-animate-unmatched": word,
  "data-autoplay": flag,
  "data-autoslide": number,
  "data-background": (value, nameOf) =>
    isBackgroundAddress(value) ? nameOf(value) : css(value, nameOf),
  "data-background-color": css,
  "data-background-gradient": css,
  "data-background-image": picture,
  "data-background-opacity": number,
  "data-background-position": css,
  "data-background-repeat": css,
  "data-background-size": css,
  "data-background-transition": names,
  "data-background-video": picture,
  "data-background-video-loop": flag,
  "data-background-video-muted": flag,
  "data-fragment-index": number,
  "data-id": word,
  "data-line-numbers": matching(/^[\d,|\s-]*$/),
  "data-ln-start-from": number,
  "data-src": picture,
  "data-styles": number,
  "data-transition": names,
  "data-transition-speed": word,
  "data-visibility": matching(/^uncounted$/),
};

/** The attributes that may stand in a public output, in order. */
export function publicAttributes(
  attributes: readonly (readonly [name: string, value: string])[],
  nameOf: PictureName,
): readonly (readonly [name: string, value: string])[] {
  return attributes.flatMap(([name, value]) => {
    const lower = name.toLowerCase();
    const judge = Object.hasOwn(judges, lower) ? judges[lower] : undefined;
    const kept = isSafeAttribute(lower, value) ? judge?.(value.trim(), nameOf) : undefined;
    return kept === undefined ? [] : [[lower, kept] as const];
  });
}
