/** Formulas with blank lines in them, as the programs take them that look for their signs before they look for paragraphs. */
import { isMathematics } from "../../markdown/rules/math.ts";
import { replaceOutside } from "./outside-code.ts";

/** From a line of the sign alone, or with Slidev's steps or a name in braces, to one that begins with it again. */
const formula =
  /^([ \t]*\$\$(?:[ \t]*\{[^{}\n]*\})?[ \t]*\n)((?:(?![^\n]*\$\$)[^\n]*\n){1,60}?)([ \t]*\$\$(?:[ \t]*\{[^{}\n]*\})?[ \t]*$)/gm;

/** What no formula has: separators, notes, comments, tags, items, and words as in a sentence. */
const noFormula =
  /^[ \t]*(?:-{3,}|\*{3,}|\?{3}|:{3,}|#|`{3}|~{3}|[*>^][ \t]|\d+\.[ \t]|%%)|<[!/a-z]|(?<![a-z])[a-z]{2,}(?:[ \t]+[a-z]{2,}|[ \t]*[:：])/im;

/** A body in which TeX's own sign of a remark stands on those lines: the formula is one paragraph, and draws the same. */
export function withWholeFormulas(text: string): string {
  if (!/^[ \t]*\$\$/m.test(text)) return text;
  return replaceOutside(text, formula, ([whole, open = "", inner = "", close = ""]) => {
    const bare = inner.replace(/\\(?:begin|end)\{[^{}\n]*\}|\\[a-z]+/gi, "\\");
    const isText =
      noFormula.test(bare.replace(/\\\{[^{}\n]*\}/g, "\\")) || !/\n[ \t]*\n/.test(`\n${inner}`);
    if (isText || !isMathematics(inner, "\\")) return whole;
    return open + inner.replace(/^[ \t]*$(?=\n)/gm, "%") + close;
  });
}
