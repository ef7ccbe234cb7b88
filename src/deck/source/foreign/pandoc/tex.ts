/** Commands of TeX in a deck of Pandoc's: what they hold is for other formats, but in a deck for nothing else. */
import type { Problem } from "../../../model.ts";
import { warning, words } from "../../../problems/problem.ts";
import { type Range, inOrder, within } from "../../opaque.ts";
import { type Source, placeOf } from "../../source.ts";
import { outsideOfCode } from "../outside-code.ts";
import { formatsOf, outputOf } from "../unseen/conditions.ts";
import {
  bareSwitch,
  braces,
  isForOthers,
  lettersIn,
  option,
  switched,
  withoutEnvironments,
} from "./tex-letters.ts";

const name = "\\\\(?!(?:begin|end|note)\\b)[a-zA-Z]+\\*?";
/** Alone on its line, or anywhere with something in braces. */
const commandBehind = (before: string): RegExp =>
  new RegExp(
    `^[ \\t]*${name}(?:${option}|${braces}){0,9}[ \\t]*$|(?<!${before})${name}${option}{0,3}${braces}(?:${option}|${braces}){0,6}`,
    "gm",
  );
/** A backslash behind a letter may be the path of a file. */
const anyCommand = commandBehind("[\\\\\\w]");
const commandOfTex = commandBehind("\\\\");

/**
 * A body without them. In a deck that is for paper or for Beamer alone, those that set letters (`tex-letters.ts`) show
 * what they hold.
 */
export function withoutTex(text: string, head: string): string {
  if (!/\\[a-zA-Z]/.test(text)) return text;
  const used = withoutOtherModes(withoutUnused(text));
  if (!isForTex(head)) return replaceInText(used, anyCommand, () => "");
  let set = withoutEnvironments(used);
  for (let depth = 0, before; depth < deepest && before !== set; depth++) {
    before = set;
    set = replaceInText(set, commandOfTex, ([whole]) => lettersIn(whole));
    set = replaceInText(set, switched, ({ 1: words = "" }) => words);
  }
  return replaceInText(
    replaceInText(set, commandOfTex, () => ""),
    bareSwitch,
    () => "",
  );
}

/** So many of a file are told. */
const mostTold = 40;

/** Commands whose words go with them, in a deck that is not for TeX: Pandoc shows them on paper, and in no page. */
export function texProblems(source: Source, bodyStart: number): readonly Problem[] {
  const text = source.text.slice(bodyStart);
  if (!/\\[a-zA-Z]/.test(text) || isForTex(source.text.slice(0, bodyStart))) return [];
  const outside = outsideOfCode(text);
  const passedOver = [...outside.matchAll(unused)].map(({ index, 0: whole }): Range => [
    index,
    index + whole.length,
  ]);
  const isOpaque = within(inOrder([...formulasIn(outside), ...passedOver]));
  return [...outside.matchAll(anyCommand)]
    .map(({ index, 0: whole }) => ({
      at: index + whole.search(/\S/),
      command: whole.trim(),
    }))
    .filter(({ at, command }) => !isOpaque(at) && holdsWords(command))
    .slice(0, mostTold)
    .map(({ at, command }) => {
      const [, name = ""] = /^\\([a-zA-Z]+)/.exec(command) ?? [];
      return warning(
        "tex-command",
        placeOf(source, bodyStart + at),
        words(
          `\\${name}{…} 是 TeX 的命令，里面的字在 Pandoc 的网页上不显示，这里也不显示`,
          `\\${name}{…} is a command of TeX: Pandoc's pages do not show the words in it, nor are they shown here`,
        ),
        words("要显示，去掉命令和花括号，只留文字", "To show them, write the words without it"),
      );
    });
}

/** Whether it would set letters; of one that is not known, whether it holds Chinese. */
function holdsWords(command: string): boolean {
  const shown = lettersIn(command);
  return shown === command ? /\{[^{}]*\p{Script=Han}/u.test(command) : /[\p{L}\p{N}]/u.test(shown);
}

/** A body without what TeX passes over. */
function withoutUnused(text: string): string {
  // Behind this, none has an end.
  const last = [...text.matchAll(/\\fi(?![a-zA-Z])/g)].at(-1);
  if (!last) return text;
  const end = last.index + last[0].length;
  const seen = replaceInText(text.slice(0, end), unused, ([whole]) => whole.replace(/[^\n]/g, ""));
  return seen + text.slice(end);
}

const unused = /\\iffalse(?![a-zA-Z])[^]*?\\fi(?![a-zA-Z])/g;

/** A body without what stands between `\mode<article>` and the next line of its kind: no slide shows it. */
function withoutOtherModes(text: string): string {
  if (!text.includes("\\mode")) return text;
  return replaceInText(text, mode, ({ 0: whole, 1: set = "" }) =>
    isForOthers(set) ? whole.replace(/[^\n]/g, "") : whole,
  );
}

const mode =
  /^[ \t]*\\mode[ \t]*(<[^<>\n]{0,60}>)[ \t]*\n(?:(?!^[ \t]*\\mode[ \t]*[<*])[^])*(?=^[ \t]*\\mode[ \t]*[<*])/gm;

/** So many commands in one another are taken apart, two a time. */
const deepest = 4;

/** A body with what is found outside of code and formulas replaced. */
function replaceInText(
  text: string,
  pattern: RegExp,
  change: (found: RegExpExecArray) => string,
): string {
  const outside = outsideOfCode(text);
  const isFormula = within(formulasIn(outside));
  let out = "";
  let done = 0;
  for (const found of outside.matchAll(pattern)) {
    const { index, 0: whole } = found;
    if (isFormula(index + whole.search(/\S/))) continue;
    // With the code and the comments in it.
    const own = new RegExp(pattern.source, "m").exec(text.slice(index, index + whole.length));
    out += text.slice(done, index) + change(own ?? found);
    done = index + whole.length;
  }
  return out + text.slice(done);
}

function isForTex(head: string): boolean {
  const formats = formatsOf(head);
  if (formats.length > 0) return formats.every((name) => /^(?:beamer|latex|pdf)$/.test(name));
  return /\b(?:beamer_presentation\b|binb::)/.test(outputOf(head));
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
