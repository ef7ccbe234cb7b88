/** The keys of front matter: those that mean something here, those that are read elsewhere, and what is told of others. */
import type { Problem } from "../model.ts";
import { nearestHint } from "../problems/nearest.ts";
import { warning, words } from "../problems/problem.ts";
import { isMisspeltHiding, isOfVisibility } from "./file-visibility.ts";
import type { Dialect } from "./foreign-keys.ts";
import { bylineKeys, refusedKeys, revealKeys } from "./reveal-settings.ts";
import { aspectKeys } from "./slide-size.ts";
import type { Entry } from "./yaml/yaml-map.ts";

/** The keys that mean something here, as written. */
export const ownKeys = [
  "layout",
  "part",
  "brace",
  "time",
  "id",
  "title",
  "separator",
  "verticalSeparator",
  "notesSeparator",
] as const;
export type OwnKey = (typeof ownKeys)[number];

/** Keys of reveal-md, HackMD, Obsidian and the sites that decks stand in, which have no effect here. */
const ignoredKeys = [
  "highlightTheme",
  "highlight-theme",
  "disableAutoOpen",
  "featuredSlide",
  "featured-slide",
  "absoluteUrl",
  "absolute-url",
  "assetsDir",
  "assets-dir",
  "staticDir",
  "static-dir",
  "static-dirs",
  "host",
  "port",
  "watch",
  "print",
  "printSize",
  "print-size",
  "puppeteerLaunchArgs",
  "puppeteerChromiumExecutable",
  "glob",
  "listing",
  "listingTemplate",
  "listing-template",
  "author",
  "description",
  "date",
  "lang",
  "mathjax",
  "mermaid",
  // HackMD's and CodiMD's.
  "slideOptions",
  "type",
  "tags",
  "breaks",
  "GA",
  "disqus",
  "robots",
  // Obsidian's and its Advanced Slides'.
  "aliases",
  "cssclass",
  "cssclasses",
  "enableMenu",
  "enableChalkboard",
  "enableOverview",
  "enableTimeBar",
  "enablePointer",
  "enableTitle",
  "timeForPresentation",
];

const readElsewhere: ReadonlySet<string> = new Set([
  ...ignoredKeys,
  ...revealKeys,
  ...refusedKeys,
  ...bylineKeys,
  ...aspectKeys,
]);

/** Whether a key means something here, or is known to have no effect. */
export function isKnown({ key }: Entry): boolean {
  return readElsewhere.has(key) || ownKeys.some((known) => known === key);
}

/**
 * A deck from another program has keys of its own. They do not stop it from being shown; but one that would hide it but for
 * a slip lets nothing be public.
 */
export function unknownHeadKey(entry: Entry): Problem {
  return warning(
    isMisspeltHiding(entry.key) ? "torn-mark" : "unknown-key",
    entry.keyPlace,
    words(
      `没有名为“${entry.key}”的设置，这一行不起作用`,
      `There is no setting named “${entry.key}”; the line has no effect`,
    ),
    nearestHint(entry.key, isMisspeltHiding(entry.key) ? ["hidden", "draft"] : ownKeys),
  );
}

/** All that have no effect, told once. */
export function foreignKeys(
  entries: readonly Entry[],
  { name, keys, taken, hint }: Dialect,
): readonly Problem[] {
  const found = entries.filter((entry) => keys.has(entry.key) && !isOfVisibility(entry));
  const idle = found.filter(({ key }) => !taken?.has(key));
  const [first] = idle;
  if (!first) return [];
  const named = (between: string): string => idle.map(({ key }) => `“${key}”`).join(between);
  return [
    warning(
      "foreign-key",
      first.keyPlace,
      words(
        `${named("、")}是 ${name} 的设置，这里不起作用`,
        idle.length === 1
          ? `${named("")} is a setting of ${name} and has no effect here`
          : `${named(", ")} are settings of ${name} and have no effect here`,
      ),
      hint,
    ),
  ];
}
