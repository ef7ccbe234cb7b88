/** How much of a numbered line is its heading: the whole line, or the words up to the mark where the prose begins. */
import { closerOf } from "../../deck/text/characters.ts";

/** Longest heading taken whole, and longest that is cut from its paragraph, characters. */
const longestLine = 60;
const longestLead = 40;
const longestClause = 26;

/**
 * How many characters at the start of `text` are a heading, its number and closing mark included; 0 where it begins
 * with a sentence. `mark` is the length of its number.
 */
export function leadOf(text: string, mark: number): number {
  const body = text.slice(mark);
  // Letters are half as wide as Chinese characters.
  const scale = /\p{Script=Han}/u.test(body) ? 1 : 2;
  const stop = outside(body, /[。！？!?；;]|[.](?=\s|$)/u);
  const end = stop < 0 ? body.length : stop + 1 + closers(body.slice(stop + 1));
  const isWhole = end >= body.length;
  if (isWhole && body.length <= longestLine && !isSpoken(body)) return text.length;
  const colon = outside(body, /[：:]/u);
  if (colon > 0 && colon <= 20 && colon < end) return mark + colon + 1;
  if (!isWhole && end <= longestLead * scale) return mark + end;
  const comma = outside(body, /[，,]/u);
  if (comma <= 1 || comma > longestClause) return 0;
  // Two clauses that belong together, such as 突出扩大内需战略基点，做强国内大循环, are one heading while they are short.
  const second = outside(body.slice(comma + 1), /[，,。；]/u);
  const isPair = second > 1 && comma + 1 + second <= 24;
  return mark + comma + 1 + (isPair ? second + 1 : 0);
}

const pairs: Readonly<Record<string, string>> = { ...closerOf, "(": ")" };

/** Where `pattern` first fits one character outside brackets and quotation marks; -1 where it does not fit. */
function outside(text: string, pattern: RegExp): number {
  const open: string[] = [];
  const unclosed = new Set<string>();
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const close = pairs[character];
    if (close !== undefined && !unclosed.has(close)) {
      if (text.indexOf(close, index) > 0) open.push(close);
      else unclosed.add(close);
    } else if (character === open.at(-1)) open.pop();
    else if (open.length === 0 && pattern.exec(text.slice(index, index + 2))?.index === 0)
      return index;
  }
  return -1;
}

/** Brackets and quotation marks that close after a sentence belong to it. */
function closers(text: string): number {
  return /^[”’）》」』)"]*/u.exec(text)?.[0].length ?? 0;
}

/** A full sentence of its own, such as a numbered decision, is no heading. */
function isSpoken(body: string): boolean {
  return body.length > 34 && body.endsWith("。") && (body.match(/[，、]/gu)?.length ?? 0) > 2;
}
