/** `deck.yaml`. */
import { append } from "../append.ts";
import { notAMap, unknownKey, wrongValue } from "./field-problems.ts";
import { type Problem, type Settings, aspects, themes } from "../model.ts";
import { type Byline, bylineKeys } from "./reveal-settings.ts";
import type { Field } from "./slide-settings.ts";
import { readLive } from "./live-settings.ts";
import { readPublish, defaultPublish } from "./publish-settings.ts";
import { shownRemark } from "./shown-remarks.ts";
import { shownValue } from "./shown-value.ts";
import { defaultRate } from "../notes/pace/pace.ts";
import type { Source } from "../source/source.ts";
import { type Entry, readYamlMap } from "./yaml/yaml-map.ts";

type Mutable = { -readonly [Key in keyof Settings]?: Settings[Key] };

/** A key whose value is one line of text. */
type TextKey = Exclude<keyof Settings, "publish" | "live" | "pixel">;

/** How each of them is read: it sets its setting, or says what belongs there. */
const readers: Readonly<
  Record<TextKey, (settings: Mutable, text: string) => readonly [string, string] | void>
> = {
  title: (settings, text) => void (settings.title = text),
  subtitle: (settings, text) => void (settings.subtitle = text),
  unit: (settings, text) => void (settings.unit = text),
  speaker: (settings, text) => void (settings.speaker = text),
  date: (settings, text) => void (settings.date = text),
  minutes: (settings, text) => {
    if (!isPositive(text)) return aboveZero;
    settings.minutes = Number(text);
  },
  rate: (settings, text) => {
    if (!isPositive(text)) return aboveZero;
    settings.rate = Number(text);
  },
  theme: (settings, text) => {
    const theme = themes.find((known) => known === text);
    if (!theme) return [themes.join("、"), themes.join(", ")];
    settings.theme = theme;
  },
  aspect: (settings, text) => {
    const aspect = aspects.find((known) => known === text);
    if (!aspect) return [aspects.join("、"), aspects.join(", ")];
    settings.aspect = aspect;
  },
  url: (settings, text) => {
    // A name and a password in it would be in every page.
    if (!/^https?:\/\/[^\s/@]+(?:\/|$|[?#])/.test(text) || !URL.canParse(text))
      return [
        "以 https:// 开头的网址，不带用户名和密码",
        "an address that starts with https://, without a name and a password",
      ];
    settings.url = text;
  },
};

const aboveZero = ["大于 0 的数", "a number above 0"] as const;

/** What a cover and the pages show. */
function isShownKey(key: TextKey): boolean {
  return key === "title" || bylineKeys.some((known) => known === key);
}

function isPositive(text: string): boolean {
  return Number(text) > 0 && Number.isFinite(Number(text));
}

/**
 * The settings of a `deck.yaml` (if there is one); what is blank or wrong is as in `fallback`, or gets its default. `given`
 * names those that it has. `write` gives the text of what is shown.
 */
export function readSettings(
  source: Source | undefined,
  fallback: Pick<Settings, "title"> & Partial<Pick<Settings, "theme" | "aspect">> & Byline,
  write: (field: Field) => string = ({ text }) => text,
): { settings: Settings; given: ReadonlySet<string>; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const found: Mutable = {};
  for (const entry of source ? readEntries(source, problems) : []) {
    append(problems, readEntry(found, entry, write));
  }
  const defaults = {
    rate: defaultRate,
    theme: "red",
    aspect: "16:9",
    publish: defaultPublish,
    ...fallback,
  } as const;
  return {
    settings: { ...defaults, ...found },
    given: new Set(Object.keys(found)),
    problems,
  };
}

function readEntries(source: Source, problems: Problem[]): readonly Entry[] {
  const yaml = readYamlMap(source, 0, source.text.length);
  append(problems, yaml.problems);
  if (!yaml.isMap && yaml.problems.length === 0) problems.push(notAMap(source, 0));
  return yaml.entries;
}

function readEntry(
  found: Mutable,
  entry: Entry,
  write: (field: Field) => string,
): readonly Problem[] {
  if (entry.key === "publish") {
    const { publish, problems } = readPublish(entry);
    found.publish = publish;
    return problems;
  }
  if (entry.key === "live") {
    const { live, problems } = readLive(entry);
    if (live) found.live = live;
    return problems;
  }
  const keys = Object.keys(readers);
  const key = keys.find((known): known is TextKey => known === entry.key);
  if (!key) return [unknownKey(entry, [...keys, "publish", "live"])];
  if (entry.value.kind === "blank") return [];
  if (entry.value.kind !== "text") return [wrongValue(entry, "一行文字", "plain text")];
  const shown = shownValue(entry.value.text);
  const text = isShownKey(key) ? write({ text: shown, place: entry.valuePlace }) : shown;
  const wanted = text === "" ? undefined : readers[key](found, text);
  return wanted ? [wrongValue(entry, ...wanted)] : shownRemark(entry.valuePlace, text);
}
