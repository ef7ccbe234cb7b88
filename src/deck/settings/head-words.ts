/** What the values of front matter say of people and places, as Quarto, Pandoc and xaringan write them. */
import type { Entry } from "./yaml/yaml-map.ts";

type Value = Entry["value"];

/** The words of a value: a text, those of a list, or the names in mappings (`- name: 张三`). */
export function wordsOf(value: Value): readonly string[] {
  switch (value.kind) {
    case "text":
      return [value.text];
    case "list":
      return value.items.map(({ text }) => text).filter((text) => text !== "");
    case "map":
      return nameIn(value.entries);
    case "maps":
      return value.maps.flatMap(nameIn);
    default:
      return [];
  }
}

/** The keys that say where the people of a value work, each with its words. */
export function affiliationsOf(
  value: Value,
): readonly { readonly line: number; readonly words: string }[] {
  const people = value.kind === "map" ? [value.entries] : value.kind === "maps" ? value.maps : [];
  const said = new Set<string>();
  return people.flat().flatMap((entry) => {
    const own = /^affiliations?$/.test(entry.key) ? wordsOf(entry.value) : [];
    const words = own.filter((word) => !said.has(word));
    for (const word of words) said.add(word);
    return words.length === 0 ? [] : [{ line: entry.keyPlace.line, words: words.join("、") }];
  });
}

/** A name, whole or in two parts. */
function nameIn(entries: readonly Entry[]): readonly string[] {
  const valueOf = (key: string): Value | undefined =>
    entries.find((entry) => entry.key === key)?.value;
  const name = valueOf("name") ?? valueOf("literal");
  if (name) return wordsOf(name);
  const parts = ["given", "family"].flatMap((key) => wordsOf(valueOf(key) ?? { kind: "blank" }));
  return parts.length > 0 ? [parts.join(" ")] : [];
}
