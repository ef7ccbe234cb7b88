import { readFrontMatter } from "../../deck/settings/front-matter.ts";
import type { Place, SourceFile } from "../../deck/model.ts";
import { once } from "../../deck/once.ts";
import { readSource, startOf, type Source } from "../../deck/source/source.ts";
import { readYamlMap, type Entry } from "../../deck/settings/yaml/yaml-map.ts";
import { figuresIn } from "../../deck/markdown/rules/figures/figure.ts";
import { type Prose, toProse } from "../../deck/text/prose.ts";

/** The keys whose values people read. A figure's `placeholder` is not one: it is X by right. */
const deckKeys = ["title", "subtitle", "unit", "speaker", "date"];
const figureKeys = ["value", "label", "unit", "source", "owner", "date"];

/**
 * The texts in `deck.yaml` and `figures.yaml`, and in the front matter of a Markdown file; empty for any other file.
 */
export const settingsProse = once((file: SourceFile): readonly Prose[] => {
  const { source } = readSource(file);
  if (/\.md$/i.test(source.path)) return frontMatterProse(source);
  const name = source.path.slice(source.path.lastIndexOf("/") + 1);
  if (name !== "deck.yaml" && name !== "figures.yaml") return [];
  const { entries } = readYamlMap(source, 0, source.text.length);
  return entries.flatMap((entry) => {
    if (name === "deck.yaml") return deckKeys.includes(entry.key) ? texts(source, entry) : [];
    if (entry.value.kind !== "map") return texts(source, entry);
    const fields = entry.value.entries.filter(({ key }) => figureKeys.includes(key));
    return fields.flatMap((field) => texts(source, field));
  });
});

/** The texts in the front matter of a Markdown file. */
function frontMatterProse(source: Source): readonly Prose[] {
  const { fields } = readFrontMatter(source);
  return [fields.title, fields.part, fields.brace].flatMap((field) =>
    field ? [settingProse(source, field.text, field.place)] : [],
  );
}

function texts(source: Source, { value, valuePlace }: Entry): Prose[] {
  return value.kind === "text" ? [settingProse(source, value.text, valuePlace)] : [];
}

/** A plain or quoted value stands in the file letter by letter. In a value with escapes, places are a little early. */
function settingProse(source: Source, text: string, { line, column }: Place): Prose {
  const start = startOf(source, line - 1) + column - 1;
  const offset = source.text[start] === text[0] ? start : start + 1;
  const figures = figuresIn(text).map(({ name, offset: index }) => ({ name, index }));
  const placed = { text, segments: [{ index: 0, offset }], figures };
  return toProse(source, { role: "setting", level: 0 }, placed);
}
