/** Which attributes may stand in a public output, and with which values. Everything else is left out. */
import { isBackgroundAddress } from "../settings/background.ts";
import { isEasing, isPaint, isPlacing } from "../settings/css-values.ts";
import { isSafeAttribute } from "../markdown/html/attributes.ts";
import { namesFile } from "../text/file-words.ts";

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
const number = matching(/^-?\d[\d.]*%?$/);
/** Names for the style sheets. */
const names: Judge = (value) =>
  value
    .split(/\s+/)
    .filter((name) => /^[a-z][a-z\d_-]*$/i.test(name))
    .join(" ") || undefined;
const ofKind =
  (isKind: (value: string) => boolean): Judge =>
  (value) =>
    isKind(value) ? value : undefined;
const paint = ofKind(isPaint);
const placing = ofKind(isPlacing);
const oneOf = (words: string): Judge => matching(new RegExp(`^(?:${words})$`, "i"));
const transition = "(?:none|default|fade|slide|convex|concave|zoom)(?:-(?:in|out))?";
const transitions = oneOf(`${transition}(?:\\s+${transition})?`);
/** A name that only has to be the same as another one: a number that says nothing takes its place. */
const paired: Judge = (value) => {
  let hash = 0x811c9dc5;
  for (const sign of value) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return `p${(hash >>> 0).toString(36)}`;
};
/** A property that CSS calls by such a first word, with a value without quotes; Word's `mso-comment-reference` names who wrote a remark. */
const declared =
  /^(?:-webkit-)?(?:align|animation|aspect|background|block|border|bottom|box|break|caption|clear|clip|color|columns?|counter|direction|display|fill|filter|flex|float|font|gap|grid|height|hyphens|inline|inset|isolation|justify|left|letter|line|list|margin|mask|max|min|mix|object|opacity|order|outline|overflow|padding|page|perspective|place|position|quotes|right|rotate|row|ruby|scale|shape|stroke|tab|table|text|top|transform|transition|translate|unicode|vertical|visibility|white|width|will|word|writing|z|zoom)(?:-[a-z-]+)?\s*:[\w\s.,%#()+/-]*$/i;

const style: Judge = (value) =>
  value
    .split(";")
    .map((declaration) => declaration.trim())
    .filter((declaration) => declared.test(declaration))
    .join("; ") || undefined;
/** An address on the web, of a person, or of another slide. Files beside the deck are not handed out. */
const link = matching(/^(?:https?:|mailto:|tel:|#)/i);
const picture: Judge = (value, nameOf) => nameOf(value);

const judges: Readonly<Record<string, Judge>> = {
  alt: (value) => (namesFile(value) ? undefined : value),
  "aria-hidden": oneOf("true|false"),
  "aria-label": text,
  align: oneOf("left|right|center|justify|char"),
  autoplay: flag,
  class: names,
  color: paint,
  colspan: number,
  controls: flag,
  datetime: matching(/^[\d:.TZPWYMDHS+-]+$/),
  dir: oneOf("ltr|rtl|auto"),
  height: number,
  href: link,
  id: matching(/^[a-z][\w.:-]*$/i),
  lang: matching(/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i),
  loading: oneOf("lazy|eager"),
  loop: flag,
  muted: flag,
  open: flag,
  playsinline: flag,
  poster: picture,
  rel: matching(/^(?:noopener|noreferrer|nofollow|external|\s)+$/),
  reversed: flag,
  role: oneOf(
    "alert|article|banner|button|cell|columnheader|complementary|contentinfo|definition|figure|group|heading|img|link|list|listitem|main|math|navigation|none|note|presentation|region|row|rowgroup|rowheader|separator|status|table|term",
  ),
  rowspan: number,
  scope: oneOf("(?:row|col)(?:group)?"),
  size: number,
  src: picture,
  start: number,
  style,
  target: matching(/^_(?:blank|self|parent|top)$/),
  type: matching(/^(?:[1aAiI]|(?:audio|image|video)\/[\w.+-]+)$/),
  valign: oneOf("top|middle|bottom|baseline"),
  value: number,
  width: number,
  "data-auto-animate": flag,
  "data-auto-animate-delay": number,
  "data-auto-animate-duration": number,
  "data-auto-animate-easing": ofKind(isEasing),
  "data-auto-animate-id": paired,
  "data-auto-animate-restart": flag,
  "data-auto-animate-unmatched": oneOf("true|false|fade"),
  "data-autoplay": flag,
  "data-autoslide": number,
  "data-background": (value, nameOf) =>
    isBackgroundAddress(value) ? nameOf(value) : paint(value, nameOf),
  "data-background-color": paint,
  "data-background-gradient": paint,
  "data-background-image": picture,
  "data-background-opacity": number,
  "data-background-position": placing,
  "data-background-repeat": placing,
  "data-background-size": placing,
  "data-background-transition": transitions,
  "data-background-video": picture,
  "data-background-video-loop": flag,
  "data-background-video-muted": flag,
  "data-fragment-index": number,
  "data-id": paired,
  "data-line-numbers": matching(/^[\d,|\s-]*$/),
  "data-ln-start-from": number,
  "data-src": picture,
  "data-styles": number,
  "data-transition": transitions,
  "data-transition-speed": oneOf("default|fast|slow"),
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
