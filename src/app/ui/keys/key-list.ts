import type { Binding } from "./press.ts";
import { keySign } from "./key-signs.ts";
import type { Language } from "../words.ts";

/** A table of keys as people read it. */
export function keyList(
  document: Document,
  bindings: readonly Binding<string>[],
  language: Language,
): HTMLElement {
  const list = document.createElement("dl");
  for (const { keys, label } of bindings) {
    const term = document.createElement("dt");
    for (const name of keyNames(keys, language)) {
      const key = document.createElement("kbd");
      key.textContent = name;
      term.append(key);
    }
    const meaning = document.createElement("dd");
    meaning.textContent = label[language];
    list.append(term, meaning);
  }
  return list;
}

/** Keys as they are printed on a keyboard; the ten digits as one. `shift` is written before a key that needs it. */
export function keyNames(
  keys: readonly string[],
  language: Language,
  shift = "Shift ",
): readonly string[] {
  const names = keys
    .filter((key) => !/^\d$/.test(key))
    .map((key) => {
      const name = key.replace("Shift+", "");
      return (name === key ? "" : shift) + keySign(name)[language];
    });
  return keys.includes("0") ? [...names, "0–9"] : names;
}
