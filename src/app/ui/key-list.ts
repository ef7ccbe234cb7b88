import type { Binding } from "./press.ts";
import { say, type Language } from "./words.ts";

const signs: Readonly<Record<string, string>> = {
  ArrowRight: "→",
  ArrowLeft: "←",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
};

/** A table of keys as people read it. */
export function keyList(
  document: Document,
  bindings: readonly Binding<string>[],
  language: Language,
): HTMLElement {
  const list = document.createElement("dl");
  for (const { keys, label } of bindings) {
    const term = document.createElement("dt");
    for (const name of namesOf(keys, language)) {
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

/** The ten digits as one entry. */
function namesOf(keys: readonly string[], language: Language): string[] {
  const names = keys
    .filter((key) => !/^\d$/.test(key))
    .map((key) => key.replace("Space", say("space", language)).replace("Shift+", "Shift "))
    .map((key) => key.replace(/Arrow\w+|Escape/, (name) => signs[name] ?? name))
    .map((key) => (key.length === 1 ? key.toUpperCase() : key));
  return keys.includes("0") ? [...names, "0–9"] : names;
}
