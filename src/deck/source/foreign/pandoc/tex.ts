/** Commands of TeX in a deck of Pandoc's: what they hold is for other formats, but in a deck for nothing else. */
import { type Range, inOrder, within } from "../../opaque.ts";
import { outsideOfCode } from "../outside-code.ts";
import { formatsOf } from "../unseen/conditions.ts";

const option = "(?:<[^<>\\n]{0,60}>|\\[[^\\]\\n]{0,500}\\])";
const braces = "\\{(?:[^{}\\n]|\\{[^{}\\n]*\\}){0,1000}\\}";
const name = "\\\\(?!(?:begin|end|note)\\b)[a-zA-Z]+\\*?";
/** Alone on its line, or anywhere with something in braces. */
const command = new RegExp(
  `^[ \\t]*${name}(?:${option}|${braces}){0,9}[ \\t]*$|(?<![\\\\\\w])${name}${option}{0,3}${braces}(?:${option}|${braces}){0,6}`,
  "gm",
);
const last = /\{((?:[^{}\n]|\{[^{}\n]*\})*)\}[ \t]*$/;
/** Those that set letters, or say on which step they are seen. */
const shows =
  /^[ \t]*\\(?:alert|emph|text[a-z]{2}|underline|structure|only|uncover|visible|onslide)\b/;

/** A body without them. In a deck that is for paper or for Beamer alone, those that set letters show what they hold. */
export function withoutTex(text: string, head: string): string {
  if (!/\\[a-zA-Z]/.test(text)) return text;
  const isOfTex = isForTex(head);
  const outside = outsideOfCode(text);
  const isFormula = within(formulasIn(outside));
  let out = "";
  let done = 0;
  for (const { index, 0: whole } of outside.matchAll(command)) {
    if (isFormula(index + whole.search(/\S/))) continue;
    const kept = isOfTex && shows.test(whole) ? (last.exec(whole)?.[1] ?? "") : "";
    out += text.slice(done, index) + kept;
    done = index + whole.length;
  }
  return out + text.slice(done);
}

function isForTex(head: string): boolean {
  const formats = formatsOf(head);
  if (formats.length > 0) return formats.every((name) => /^(?:beamer|latex|pdf)$/.test(name));
  return /^output:[^\n]*(?:\n[ \t]+[^\n]*)*\bbeamer_presentation\b/m.test(head);
}

const opening = /\$\$|\\[([]|\\begin\{(\w+\*?)\}|(?<![\\\w])\$(?=[^\s$])[^$\n]*[^\s$\\]\$(?!\d)/g;

/** Formulas, in a line and over lines. */
function formulasIn(text: string): readonly Range[] {
  const found: Range[] = [];
  // Where each end stands last: one that is missing is not looked for again.
  const ends = new Map<string, number>();
  opening.lastIndex = 0;
  for (let match; (match = opening.exec(text));) {
    const [mark, name] = match;
    const inner = opening.lastIndex;
    const end = name === undefined ? closing[mark] : `\\end{${name}}`;
    if (end === undefined) {
      found.push([match.index, inner]);
      continue;
    }
    const lastEnd = ends.get(end) ?? text.lastIndexOf(end);
    ends.set(end, lastEnd);
    if (lastEnd < inner) continue;
    opening.lastIndex = text.indexOf(end, inner) + end.length;
    found.push([match.index, opening.lastIndex]);
  }
  return inOrder(found);
}

const closing: Readonly<Record<string, string>> = { $$: "$$", "\\(": "\\)", "\\[": "\\]" };
