/** Recognises the front matter of other programs. */
import type { Words } from "../model.ts";
import { words } from "../problems/problem.ts";
import { hides } from "./file-visibility.ts";
import { withoutFlow } from "./yaml/flow-lines.ts";
import type { Entry } from "./yaml/yaml-map.ts";

/** A program with a front matter of its own. */
export interface Dialect {
  readonly name: string;
  /** Its keys, those among them that also mean something here. */
  readonly keys: ReadonlySet<string>;
  /** Those of them that have an effect. */
  readonly taken?: ReadonlySet<string>;
  /** Its slides begin with a comment, `<!-- slide -->`. */
  readonly cutsByComments?: boolean;
  /** What to do with them. */
  readonly hint: Words;
}

interface KnownDialect extends Dialect {
  /** Keys that only this program has. */
  readonly signs: readonly string[];
}

const keys = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const dialects: readonly KnownDialect[] = [
  {
    name: "Marp",
    signs: ["marp"],
    keys: keys(
      "marp theme style headingDivider paginate header footer class backgroundColor backgroundImage " +
        "backgroundPosition backgroundRepeat backgroundSize color size math lang keywords image",
    ),
    taken: keys(
      "headingDivider paginate class backgroundColor backgroundImage backgroundSize size",
    ),
    hint: words(
      '删去它；主题写在 deck.yaml，某一页的背景写 <!-- .slide: data-background="…" -->',
      'Delete it; the theme is set in deck.yaml, a slide\'s background in <!-- .slide: data-background="…" -->',
    ),
  },
  {
    name: "Slidev",
    signs: keysOfSlidev(),
    keys: new Set([
      ...keysOfSlidev(),
      ..."theme layout class src background image colorSchema download info hideInToc level canvasWidth aspectRatio".split(
        " ",
      ),
    ]),
    taken: keys("layout src background aspectRatio"),
    hint: words(
      "删去它；Slidev 每页的设置写成 <!-- .slide: … -->，版式用这里的名称",
      "Delete it; write Slidev's settings of a slide as <!-- .slide: … -->, with the layouts of this program",
    ),
  },
  {
    name: "Markdown Preview Enhanced",
    signs: ["presentation"],
    cutsByComments: true,
    keys: keys("presentation export_on_save enableSpeakerNotes toc pdf html ebook"),
    hint: words("删去它；主题写在 deck.yaml", "Delete it; the theme is set in deck.yaml"),
  },
];

function keysOfSlidev(): readonly string[] {
  return (
    "mdc transition highlighter lineNumbers drawings clicks routerMode exportFilename colorSchema titleTemplate " +
    "monaco twoslash selectable fonts themeConfig defaults favicon plantUmlServer seoMeta dragPos routeAlias addons"
  ).split(" ");
}

/** Keys that Slidev has for one slide, between two separators. The first few say that it is Slidev's. */
const slideSigns = keys(
  "layout transition class level src hide hidden disabled draft clicks layoutClass routeAlias",
);
const slideKeys = keys(
  "title image background backgroundSize url preload hideInToc zoom clicksStart dragPos duration",
);
const yamlKey = String.raw`["']?([\p{L}_$][\p{L}\p{N}_$./@-]*(?: [\p{L}\p{N}_-]+){0,3})["']?[ \t]*:(?:\s|$)`;
const yamlLine = new RegExp(`^(?:${yamlKey}|\\s|#|- |[}\\]])`, "u");
/** Behind a blank line an item of no key or a sentence is the text of a slide. */
const yamlKeyAgain = new RegExp(
  `\\n[ \\t]*\\n(?![ \\t]|\\n|${yamlKey}|(?<=(?::|\\n[ \\t-][^\\n]*)[ \\t]*(?:\\n[ \\t]*)+)-[ \\t])`,
  "u",
);
/** A value over lines, as no text has it. */
const longValue = /:[ \t]*[|>][-+]?[ \t]*\n[ \t]/;
/** A comment of YAML, which on a slide is a heading. */
const yamlComment = /^#.*(?:\n|$)/gm;

/**
 * Whether a text between two separators is nothing but what Slidev sets for the slide below it. Any keys may stand beside
 * its own; in a deck that is Slidev's (`isSlidev`), any key will do. Then it begins right below its separator, as the text of a
 * slide does not.
 */
export function isSlideOfSlidev(written: string, isSlidev = false): boolean {
  if (written.length > 2000) return false;
  const text = withoutFlow(written);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const found = lines.map((line) => yamlLine.exec(line));
  const names = found.flatMap((match) => match?.[1] ?? []);
  const isKnown = (name: string): boolean => slideSigns.has(name) || slideKeys.has(name);
  if (names.length === 0 || found.some((match) => match === null)) return false;
  const isDirect = !/^[ \t]*\n/.test(text);
  const hasSign = names.some((name) => slideSigns.has(name)) || (isDirect && longValue.test(text));
  const isBlock = isDirect && !/\n[ \t]*\n/.test(text.trimEnd());
  const hasComment = /^#/m.test(text);
  if (hasSign && names.every(isKnown) && (isBlock || !hasComment)) return true;
  if (isBlock && hasSign) return true;
  if (!isDirect || yamlKeyAgain.test(text.replace(yamlComment, "").trimEnd())) return false;
  const isLower = (name: string): boolean => /^[a-z_$]/.test(name);
  // What another program sets stands above the heading of a slide, and below that a blank line.
  const mayBeAbove = lines.at(-1)?.startsWith("#") === true || /^#.*\n[ \t]*\n/m.test(text);
  if (hasSign && !mayBeAbove && names.every(isLower)) return true;
  // A text of labels, as people write it, ends with a blank line or is below them.
  const mayBeText = !names.some(isLower) && /\n[ \t]*\n(?:#|$)/.test(text);
  return isSlidev && !mayBeText;
}

/** Settings of a slide between two separators, of which the second may open others. */
const slideSettings = /^---[ \t]*\n(?=[^\n]*\S)((?:[^\n]*\n)+?)(?=---[ \t]*$)/gm;

/** Whether one of the slides of a body without its code has settings that are Slidev's. */
export function isSlidev(body: string): boolean {
  return [...body.matchAll(slideSettings)].some(([, lines = ""]) => isSlideOfSlidev(lines));
}

/** Whether such a text hides the slide below it. */
export function hidesSlide(text: string): boolean {
  return withoutFlow(text)
    .split("\n")
    .some((line) => {
      const [key = "", ...value] = line.split(":");
      return value.length > 0 && hides(key.trim(), value.join(":").trim());
    });
}

/** Characters of a slide in which such lines are looked for. */
const longestHead = 4000;

/** Whether the first lines of a slide say that it is not shown: a property of remark's or a command of Deckset's. */
export function hidesItself(face: string): boolean {
  for (const line of withoutFlow(face.trimStart().slice(0, longestHead)).split("\n", 20)) {
    const [, key, value = ""] =
      /^(?:\[\.)?([a-z][\w-]*)[ \t]*:[ \t]*(?![ \t])([^\]\n]*)\]?$/i.exec(line.trim()) ?? [];
    if (key === undefined) return false;
    if (/^(?:true|yes|on|hidden)$/i.test(value.trim()) && hides(key, value)) return true;
  }
  return false;
}

/** The program of this front matter; undefined where it may be ours or reveal-md's. */
export function dialectOf(entries: readonly Entry[]): Dialect | undefined {
  return dialects.find(({ signs }) => entries.some(({ key }) => signs.includes(key)));
}
