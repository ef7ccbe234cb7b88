/** What Word draws for a field that keeps no result, made of its instruction (ECMA-376 part 1, §17.16.5). */
import { type Characters, known, ofWord, sign as drawnSign } from "./characters.ts";
import { equationText } from "./equation-field.ts";
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

/** What a field draws, and the phonetic guides over it, each behind its words. */
export interface FieldText extends Characters {
  readonly guides?: readonly string[];
}

/**
 * The text of such a field: of `EQ \o\ac(○,1)`, which Word makes of 带圈字符, the number in its ring, the words
 * of `QUOTE` and `MACROBUTTON`, the sign of `SYMBOL`. A value that only Word knows is unknown. Empty for a field that draws
 * nothing.
 */
export function fieldText(instruction: string): FieldText {
  const [, written = "", rest = ""] = /^\s*([a-z]+)\b(.*)$/is.exec(instruction) ?? [];
  const name = written.toUpperCase();
  if (computed.test(name)) return ofWord(name);
  if (name === "SYMBOL") {
    const [, code = "", font = ""] = /^\s*(\w+)(?:.*?\\f\s*"?([^"\\]*))?/is.exec(rest) ?? [];
    return drawnSign(Number(code), font.trim());
  }
  if (name === "EQ") {
    const { text, guides } = equationText(rest);
    return { ...known(text), guides };
  }
  return known(words(name, rest));
}

/** Fields that have no result in the file and one on the screen. */
const computed = /^(?:(?:CREATE|SAVE|PRINT)?DATE|TIME|EDITTIME|AUTONUM(?:LGL|OUT)?|LISTNUM)$/;

function words(name: string, rest: string): string {
  if (name === "QUOTE") return /"([^"]*)"/.exec(rest)?.[1] ?? "";
  if (name === "MACROBUTTON") return /^\s*\S+\s+(\S.*)$/s.exec(rest)?.[1]?.trimEnd() ?? "";
  return "";
}

/** Whether a field counts pages, by its instruction. */
export function countsPages(instruction: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}

/** What stands round the number of a page: 第1页 共5页, - 1 -, Page 1 of 5. */
const roundPages = /^(?:[\s\d第页頁共总計计/／|·.—–-]|page|of)*$/iu;

/** Whether a text with the number of a page in it says nothing else. */
export function isPageNumber(text: string): boolean {
  return roundPages.test(text);
}
