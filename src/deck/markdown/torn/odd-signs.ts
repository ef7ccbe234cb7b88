/**
 * Signs that a text for an audience seldom has: whatever program may know them, they are told. `marks.ts` lists what is surely
 * a mark; this is the net below it, for marks of programs and typing errors that nobody has thought of.
 */
import type { Mark } from "./marks.ts";
import { plainSigns } from "./plain-signs.ts";

/** Signs as they are typed; behind 《 and before 》 most of these are a part of a title. */
const typed: readonly RegExp[] = [
  /[《〈]\s?(?:[、/／]\s?[a-z]|(?:script|style|svg|speaker|details|section|div|span|p)\s?[》〉]|[a-z][\w-]*\s[^《》]{0,300}[=＝])/iu,
  // Brackets behind a point or a comma for a backslash, money for mathematics, and a table of full-width strokes.
  /[。．][a-z][\w-]*[【［[]|、[a-z]+\s?[{｛]|【\s?[、/]|[￥¥]{2}|^\s*[·•]{3}|^(?=.*｜)\s*[|｜].*[|｜]\s*$/iu,
  /[<＜][?#？＃]|[!/#&*+！／＃＆＊＋][>＞]|[>＞][!！](?=\S)|[!！][<＜]/u,
];

/** Plain signs, also where a Chinese keyboard gave others for them. */
const plain: readonly RegExp[] = [
  // The beginning or the end of a tag or of a comment.
  /[<«‹][!/%&*+|:]|(?:^|[\s(])!--|«-|<-(?=\p{L})|<--(?=\s?\p{L})/u,
  /<\s{0,3}[a-z]+\s[^<>]*\b(?:hidden|class|style|data-notes)\b|\b(?:hidden|(?:class|style)=\S{1,99})>/iu,
  /\[\/[/\p{L}]|\/\/\]|\[comment|comment\]|\(:\p{L}|[({]\*|\*[)}]/iu,
  // Braces with a sign within, behind a command, or without their other half. Attributes are told as such.
  /\{[^\p{L}\p{N}\s{}.#:@][^{}]*[\p{L}\p{N}]|\]\{|\\[a-z]+\*?\s?[{[]/iu,
  // What follows the name may be Markdown, and is then not written as it is drawn.
  /\{[^{}]*\b(?:hidden|notes|invisible)\b(?=.*\})|^[^{}]*\}|(?<!\{)\{+[^{}]*$/u,
  // Signs that stand twice.
  /\$\$|@@|\|\||(?<![=!])==(?!=)|(?<![\p{L}\p{N}+])\+\+(?=\p{L})|\[\[(?=\p{L})/u,
  // What begins a line in programs.
  /^\s*(?:\^(?!_|[^^\s][^^]*\^)|\?{2,}|;\s*\S|REM\s|\+{2,}\s|\[\s.*\s\]$)|\^\[/u,
  /`/u,
];

/** No such sign stands in most lines. */
const sign = /[<>«‹!/%#&*+|:[\]{}\\$@=^;`?￥¥·•。、]|[\uFF01-\uFF5E〈《〉》【】〔〕]|\p{Cf}|REM/u;

/** The first odd sign of a line that is shown. */
export function oddSignIn(line: string): Mark | undefined {
  if (!sign.test(line)) return undefined;
  for (const pattern of typed) {
    const match = pattern.exec(line);
    if (match) return { at: match.index, found: match[0], is: "maybe" };
  }
  const meant = plainSigns(line);
  for (const pattern of plain) {
    const { index, 0: found } = pattern.exec(meant?.text ?? line) ?? {};
    if (index === undefined || found === undefined) continue;
    const place = meant?.typed(index, index + found.length) ?? { at: index, found };
    return { ...place, is: "maybe" };
  }
  return undefined;
}
