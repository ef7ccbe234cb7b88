/** What reveal-md and reveal.js set for a deck, as far as this program has a counterpart: a theme, a shape, styles. */
import { append } from "../append.ts";
import {
  type Aspect,
  type Problem,
  type Settings,
  type StyleUse,
  type Theme,
  aspects,
  themeNames,
} from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { wrongValue } from "./field-problems.ts";
import { dialectOf } from "./foreign-keys.ts";
import type { Source } from "../source/source.ts";
import { shownValue } from "./shown-value.ts";
import { type SlideSize, aspectOf, saidAspect, sizeIn, sizeOf } from "./slide-size.ts";
import type { Field } from "./slide-settings.ts";
import { type Entry, readYamlMap } from "./yaml/yaml-map.ts";

type SeparatorKey = "separator" | "verticalSeparator" | "notesSeparator";

/**
 * The separator that a key of reveal-md's names, also with hyphens and in the order of reveal.js's attributes; undefined
 * for any other key. Under a name that is not understood, all notes would be shown.
 */
export function separatorOf(key: string): SeparatorKey | undefined {
  const even = key.toLowerCase().replace(/[-_ ]/g, "").replace(/^data/, "");
  if (!even.includes("separator")) return undefined;
  const which = even.replace("separator", "");
  if (/^notes?$/.test(which)) return "notesSeparator";
  return which === "vertical" ? "verticalSeparator" : which === "" ? "separator" : undefined;
}

export interface RevealSettings {
  readonly separators: Readonly<Partial<Record<SeparatorKey | "notesBeside", Field>>>;
  readonly title?: string;
  readonly aspect?: Aspect;
  /** The size of a slide, px, on which the styles of the deck count. */
  readonly size?: SlideSize;
  /** The nearest of our themes to the one that is named. */
  readonly theme?: { readonly theme: Theme; readonly named: Field };
  readonly styles: readonly StyleUse[];
  /** What stands on the cover, where a deck is a file alone and has no `deck.yaml`. */
  readonly byline?: Byline;
  readonly problems: readonly Problem[];
}

export type Byline = Partial<Pick<Settings, "subtitle" | "unit" | "speaker" | "date">>;

/** The keys of the cover that front matter may have; a date alone is one of another program. */
export const bylineKeys = ["subtitle", "unit", "speaker", "date"] as const;

/** The keys that front matter and `reveal-md.json` have in common, and that are read here. */
export const revealKeys = ["theme", "css", "revealOptions"] as const;

/** Keys that bring in code: never loaded. */
export const refusedKeys: readonly string[] = ["scripts", "preprocessor", "template"];

/** reveal.js's own themes and what is nearest to each: its ground decides. */
const themesOfReveal: Readonly<Record<string, Theme>> = {
  beige: "white",
  black: "night",
  "black-contrast": "night",
  blood: "red",
  dracula: "night",
  league: "night",
  moon: "night",
  night: "night",
  serif: "white",
  simple: "white",
  sky: "white",
  solarized: "white",
  white: "white",
  "white-contrast": "white",
};

/** Reads `reveal-md.json` and `reveal.json`, either of which may be missing. JSON is YAML, and read as such. */
export function readRevealFiles(
  revealMd: Source | undefined,
  reveal: Source | undefined,
): RevealSettings {
  const problems: Problem[] = [];
  const entries = [revealMd, reveal].map((source) => {
    const map = source && readYamlMap(source, 0, source.text.length);
    append(problems, map?.problems ?? []);
    return map?.entries ?? [];
  });
  const [own = [], options = []] = entries;
  const separators: Partial<Record<SeparatorKey, Field>> = {};
  let title: string | undefined;
  for (const { key, value, valuePlace } of own) {
    if (value.kind !== "text") continue;
    const separator = separatorOf(key);
    if (separator) separators[separator] = { text: value.quoted ?? value.text, place: valuePlace };
    if (key === "title") title = value.text;
  }
  const read = readRevealEntries(own);
  const size = read.size ?? sizeOf(options);
  const aspect = read.aspect ?? aspectOf(size);
  return {
    ...read,
    separators,
    ...(title !== undefined && { title }),
    ...(aspect && { aspect }),
    ...(size && { size }),
    problems: [...problems, ...read.problems],
  };
}

/** What entries of front matter or of `reveal-md.json` say with the keys of `revealKeys`. */
export function readRevealEntries(entries: readonly Entry[]): RevealSettings {
  const styles: StyleUse[] = [];
  const problems: Problem[] = [];
  let theme: RevealSettings["theme"];
  const program = dialectOf(entries)?.name;
  const said = entries.map(saidAspect).find((each) => each !== undefined);
  let size = program === undefined ? undefined : sizeIn(program, said);
  // A theme of another program is no theme of reveal.js, and its styles are for its own pages.
  for (const entry of program === undefined ? entries : []) {
    const { key, value } = entry;
    if (refusedKeys.includes(key)) problems.push(notLoaded(entry));
    if (key === "aspect" && value.kind !== "blank" && !saidAspect(entry))
      problems.push(wrongValue(entry, aspects.join("、"), aspects.join(", ")));
    if (key === "css") append(styles, sheetsOf(entry));
    if (key === "revealOptions" && value.kind === "map") size = sizeOf(value.entries) ?? size;
    if (key !== "theme" || value.kind !== "text") continue;
    const named = { text: value.text, place: entry.valuePlace };
    if (/\.css$/i.test(value.text)) styles.push({ path: value.text, place: entry.valuePlace });
    const nearest = themesOfReveal[value.text.toLowerCase()];
    if (nearest) theme = { theme: nearest, named };
  }
  const aspect = said ?? (program === undefined ? aspectOf(size) : undefined);
  const byline = program === undefined ? bylineOf(entries) : {};
  return {
    separators: {},
    byline,
    ...(theme && { theme }),
    ...(aspect && { aspect }),
    ...(size && { size }),
    styles,
    problems,
  };
}

function bylineOf(entries: readonly Entry[]): Byline {
  const found: { -readonly [Key in keyof Byline]: Byline[Key] } = {};
  for (const { key, value } of entries) {
    const known = bylineKeys.find((each) => each === key);
    const text = value.kind === "text" ? shownValue(value.text) : "";
    if (known && text !== "") found[known] = text;
  }
  return found.unit === undefined && found.speaker === undefined ? {} : found;
}

/** One deck's settings out of several places; what a later one says counts. */
export function joinReveal(parts: readonly RevealSettings[]): RevealSettings {
  return parts.reduce(
    (all, part) => ({
      ...all,
      ...part,
      separators: { ...all.separators, ...part.separators },
      styles: [...all.styles, ...part.styles],
      byline: { ...part.byline, ...all.byline },
      problems: [...all.problems, ...part.problems],
    }),
    nothing,
  );
}

const nothing: RevealSettings = { separators: {}, styles: [], problems: [] };

/** Says which of our themes stands for the one that was named. */
export function themeTaken({ theme, named }: NonNullable<RevealSettings["theme"]>): Problem {
  return warning(
    "nearest-theme",
    named.place,
    words(
      `“${named.text}”是 reveal.js 的主题，这里用最接近的“${themeNames[theme]}”`,
      `“${named.text}” is a theme of reveal.js; the nearest one here is “${theme}”`,
    ),
    words(
      `要定下主题，在 deck.yaml 里写 theme: ${theme}`,
      `To settle it, write theme: ${theme} into deck.yaml`,
    ),
  );
}

/** A list, or names with commas between them. */
function sheetsOf({ value, valuePlace }: Entry): readonly StyleUse[] {
  if (value.kind === "list") return value.items.map(({ text, place }) => ({ path: text, place }));
  if (value.kind !== "text") return [];
  const paths = value.text.split(",").map((path) => path.trim());
  return paths.filter((path) => path !== "").map((path) => ({ path, place: valuePlace }));
}

function notLoaded(entry: Entry): Problem {
  return warning(
    "not-loaded",
    entry.keyPlace,
    words(`“${entry.key}”指的文件不会载入`, `The file that “${entry.key}” names is not loaded`),
    words("删去这一行", "Delete the line"),
  );
}
