/** What Word draws for a field that keeps no result, made of its instruction (ECMA-376 part 1, §17.16.5). */
import { ringNumerals } from "../../../deck/figures/numerals.ts";
import { type Element, child, childrenOf, isOn, valueOf } from "./xml.ts";

/** What is chosen in a list, or ticked, in an old form: it stands at the mark that begins its field. Undefined for other fields. */
export function formText(begin: Element): string | undefined {
  const data = child(begin, "w:ffData");
  const box = child(data, "w:checkBox");
  if (box) return (isOn(box, "w:checked") ?? isOn(box, "w:default") ?? false) ? "☑" : "☐";
  const list = child(data, "w:ddList");
  if (!list) return undefined;
  const chosen = Number(valueOf(list, "w:result") ?? valueOf(list, "w:default") ?? 0);
  return childrenOf(list, "w:listEntry")[chosen]?.attributes["w:val"] ?? "";
}

const rings = "○◯〇⭕";

/**
 * The text of such a field: of `EQ \o\ac(○,1)`, which Word makes of 带圈字符, the number in its ring, of other `EQ` what stands
 * in their brackets, and the words of `QUOTE` and `MACROBUTTON`. Empty for a field that draws nothing, or a value that only
 * Word knows.
 */
export function fieldText(instruction: string): string {
  const [, name = "", rest = ""] = /^\s*([a-z]+)\b(.*)$/is.exec(instruction) ?? [];
  if (/^quote$/i.test(name)) return /"([^"]*)"/.exec(rest)?.[1] ?? "";
  if (/^macrobutton$/i.test(name)) return /^\s*\S+\s+(\S.*)$/s.exec(rest)?.[1]?.trimEnd() ?? "";
  if (!/^eq$/i.test(name)) return "";
  const [, sign = "", inside = ""] = /\\([a-z])[^(]*\((.*)\)/is.exec(rest) ?? [];
  const parts = inside.replace(/\\[a-z]+\d*/gi, "").split(/[,;，；]/);
  if (/^f$/i.test(sign)) return parts.join("/");
  const [ring = "", number = ""] = parts;
  if (!rings.includes(ring.trim())) return parts.join("");
  return ringNumerals[Number(number) - 1] ?? number;
}
