import type { Words } from "../../../deck/model.ts";

const signs: Readonly<Record<string, string | Words>> = {
  ArrowRight: "→",
  ArrowLeft: "←",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  Space: { zh: "空格", en: "Space" },
};

/** What is printed on a key, by the name that it has in a table of keys (`Binding`). */
export function keySign(name: string): Words {
  const sign = signs[name] ?? (name.length === 1 ? name.toUpperCase() : name);
  return typeof sign === "string" ? { zh: sign, en: sign } : sign;
}
