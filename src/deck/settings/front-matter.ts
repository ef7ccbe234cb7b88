/** The YAML block at the head of a Markdown file, ours and reveal-md's keys. */
import { type Dialect, dialectOf, isSlideOfSlidev } from "./foreign-keys.ts";
import {
  guardedFile,
  guardsFile,
  hiddenFile,
  hidesFile,
  isOfVisibility,
  notPublicFile,
  saysNotPublic,
} from "./file-visibility.ts";
import { type Head, headOf, readHead, secondHead } from "./front-matter-head.ts";
import { notAMap, wrongValue } from "./field-problems.ts";
import type { Problem } from "../model.ts";
import { once } from "../once.ts";
import { warning, words } from "../problems/problem.ts";
import { type Source, lineText, placeOf } from "../source/source.ts";
import { type OwnKey, foreignKeys, isKnown, ownKeys, unknownHeadKey } from "./front-matter-keys.ts";
import { type RevealSettings, readRevealEntries, separatorOf } from "./reveal-settings.ts";
import { shownValue } from "./shown-value.ts";
import type { Field } from "./slide-settings.ts";
import type { Entry, YamlMap } from "./yaml/yaml-map.ts";

export interface FrontMatter {
  readonly fields: Readonly<Partial<Record<OwnKey, Field>>>;
  /** What reveal-md's keys say of the deck as a whole. */
  readonly reveal: RevealSettings;
  /** Offset of the first character after it; 0 without front matter. */
  readonly bodyStart: number;
  /** Comments begin its slides, as in Markdown Preview Enhanced: `<!-- slide -->`. */
  readonly isCutByComments?: boolean;
  /** The other program that it is written for. */
  readonly program?: string;
  /** What its front matter says in one line each, by key. */
  readonly programFields?: ReadonlyMap<string, string>;
  /** Marp's rulers and headings cut its slides: the levels of those headings. */
  readonly marpCuts?: readonly number[];
  /** Its slides are not shown. */
  readonly isHidden: boolean;
  readonly problems: readonly Problem[];
}

const none: FrontMatter = {
  fields: {},
  reveal: readRevealEntries([]),
  bodyStart: 0,
  isHidden: false,
  problems: [],
};

/** Reads the block at the head of a file, unless that is a slide between two separators. */
export const readFrontMatter = once((source: Source): FrontMatter => {
  const head = headOf(source.text);
  if (head === "open") return { ...none, problems: unclosed(source) };
  if (!head) return none;
  const { start, end } = head;
  const { yaml, bodyStart } = readHeads(source, head);
  const isKeys = yaml.isMap && yaml.entries.length > 0 && yaml.problems.length === 0;
  const written = source.text.slice(start, end);
  const isEmptyToml = head.language === "TOML" && written.trim() === "";
  if (head.isPlain ? isSlide(written, yaml) : !isKeys && !isEmptyToml) return none;
  const problems = [...yaml.problems];
  const dialect = dialectOf(yaml.entries);
  if (!yaml.isMap && problems.length === 0 && !isEmptyToml) problems.push(notAMap(source, start));
  const fields: Partial<Record<OwnKey, Field>> = {};
  for (const entry of yaml.entries) readField(fields, entry, dialect, problems);
  if (dialect) problems.push(...foreignKeys(yaml.entries, dialect));
  const { byline, ...reveal } = readRevealEntries(yaml.entries);
  const hiding = yaml.entries.filter(hidesFile);
  problems.push(...hiding.map(hiddenFile));
  return {
    fields,
    // A file that is not shown says nothing on the cover.
    reveal: { ...reveal, ...(byline && hiding.length === 0 && { byline }) },
    bodyStart,
    isCutByComments: dialect?.cutsByComments === true && !fields.separator,
    ...(dialect && { program: dialect.name, programFields: textFields(yaml.entries) }),
    ...(dialect?.name === "Marp" && { marpCuts: dividers(yaml.entries) }),
    isHidden: hiding.length > 0,
    problems: [...problems, ...reveal.problems],
  };
});

/** What a head says, and the one right behind it. Of two keys with the same name, the first counts. */
export function readHeads(
  source: Source,
  head: Head,
): { readonly yaml: YamlMap; readonly bodyStart: number } {
  const yaml = readHead(source, head);
  const second = secondHead(source.text, head);
  if (!second || !yaml.isMap) return { yaml, bodyStart: head.bodyStart };
  const behind = readHead(source, second);
  const isOfSlide =
    yaml.entries.length > 0 && isSlideOfSlidev(source.text.slice(second.start, second.end));
  const isHead =
    behind.isMap &&
    behind.problems.length === 0 &&
    (dialectOf(behind.entries) !== undefined || behind.entries.some(isKnown));
  if (!isHead || isOfSlide) return { yaml, bodyStart: head.bodyStart };
  const added = behind.entries.filter(({ key }) => yaml.entries.every((one) => one.key !== key));
  return {
    yaml: { ...yaml, entries: [...yaml.entries, ...added] },
    bodyStart: second.bodyStart,
  };
}

/** Of `headingDivider: 2`, levels 1 and 2; of a list, those in it. */
function dividers(entries: readonly Entry[]): readonly number[] {
  const value = entries.find(({ key }) => key === "headingDivider")?.value;
  if (value?.kind === "list") return value.items.map(({ text }) => Number(text));
  const deepest = value?.kind === "text" ? Number(value.text) : 0;
  return [1, 2, 3, 4, 5, 6].filter((level) => level <= deepest);
}

/** Under a blank line, keys and values make front matter; without one, all does that is more than YAML comments. */
function isSlide(text: string, yaml: YamlMap): boolean {
  if (text.trim() === "") return false;
  const isPlain = yaml.isMap && yaml.problems.length === 0;
  if (isPlain) return yaml.entries.length === 0;
  return /^[ \t]*\n/.test(text);
}

function readField(
  fields: Partial<Record<OwnKey, Field>>,
  entry: Entry,
  dialect: Dialect | undefined,
  problems: Problem[],
): void {
  if (isOfVisibility(entry)) return;
  if (dialect?.keys.has(entry.key)) return;
  const key = separatorOf(entry.key) ?? ownKeys.find((known) => known === entry.key);
  if (key && entry.value.kind === "text") {
    const { text, quoted } = entry.value;
    // In a quoted separator, line ends have a meaning.
    const isPattern = /separator$/i.test(key);
    const shown = isPattern ? quoted || text : shownValue(text);
    if (shown !== "") fields[key] = { text: shown, place: entry.valuePlace };
  } else if (key && entry.value.kind !== "blank") {
    problems.push(wrongValue(entry, "一行文字", "plain text"));
  } else if (guardsFile(entry)) {
    problems.push(guardedFile(entry));
  } else if (saysNotPublic(entry)) {
    problems.push(notPublicFile(entry));
  } else if (!key && !isKnown(entry)) {
    problems.push(unknownHeadKey(entry));
  }
}

function textFields(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ key, value }) =>
      value.kind === "text" ? [[key, value.text] as const] : [],
    ),
  );
}

function unclosed(source: Source): readonly Problem[] {
  if (!/^\s*[\w-]+\s*[:：]/.test(lineText(source, 1))) return [];
  return [
    warning(
      "unclosed-front-matter",
      placeOf(source, 0),
      words("开头的设置没有结束", "The front matter at the head has no end"),
      words("在设置下面单独写一行 ---", "Write a line --- under it"),
    ),
  ];
}
