/** `figures.yaml`, the figures sheet (填数表). */
import { notAMap, unknownKey, wrongValue } from "../settings/field-problems.ts";
import { defaultPlaceholder, type Figure, type Problem } from "../model.ts";
import { once } from "../once.ts";
import { shownValue } from "../settings/shown-value.ts";
import type { Source } from "../source/source.ts";
import { type Entry, readYamlMap } from "../settings/yaml/yaml-map.ts";

const fields = ["value", "placeholder", "label", "unit", "source", "owner", "date"] as const;

interface FiguresReading {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly problems: readonly Problem[];
}

/** The figures of a sheet in its order. A line that cannot be read is a blank figure, so that its name stays known. */
export const readFigures = once((source: Source): FiguresReading => {
  const yaml = readYamlMap(source, 0, source.text.length);
  const problems = [...yaml.problems];
  if (!yaml.isMap && problems.length === 0) problems.push(notAMap(source, 0));
  const figures = new Map<string, Figure>();
  for (const entry of yaml.entries) figures.set(entry.key, readFigure(entry, problems));
  return { figures, problems };
});

function readFigure(entry: Entry, problems: Problem[]): Figure {
  const blank: Figure = { name: entry.key, placeholder: defaultPlaceholder, place: entry.keyPlace };
  const { value } = entry;
  if (value.kind === "text") {
    const shown = shownValue(value.text);
    return shown === "" ? blank : { ...blank, value: shown };
  }
  if (value.kind === "other" || value.kind === "list" || value.kind === "maps") {
    problems.push(wrongValue(entry, "一个数，或 { value: , placeholder: N }", "one number"));
    return blank;
  }
  if (value.kind === "blank") return blank;
  const found: { -readonly [Field in (typeof fields)[number]]?: string } = {};
  for (const inner of value.entries) {
    const field = fields.find((known) => known === inner.key);
    if (!field) problems.push(unknownKey(inner, fields));
    else if (inner.value.kind === "text") {
      const shown = shownValue(inner.value.text);
      if (shown !== "") found[field] = shown;
    } else if (inner.value.kind !== "blank")
      problems.push(wrongValue(inner, "一行文字", "plain text"));
  }
  return { ...blank, ...found };
}
