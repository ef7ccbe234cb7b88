/** The marks by which some program hides what stands behind or between them, and the halves of such marks. */
import { processed } from "../../source/comments/comment-pairs.ts";
import { outsideOfCode } from "../../source/foreign/foreign.ts";
import { fenceKind } from "../../source/notes/notes-elements.ts";
import { isNotesName } from "../../source/notes/notes-mark.ts";
import { isHiddenByName } from "../html/hidden.ts";
import { unseenElement } from "./elements.ts";
import { plainSigns } from "./plain-signs.ts";

/** Surely torn, or maybe a sign of the text. */
type Torn = "surely" | "maybe";

export interface Mark {
  readonly at: number;
  readonly found: string;
  readonly is: Torn;
}

/** Nobody writes these for an audience. Behind a digit, a percent sign is one. */
const surely: readonly RegExp[] = [
  // Comments of HTML, and what a word processor makes of their beginning.
  new RegExp(`<!--|${processed.open}|<!\\[CDATA\\[|\\]\\]>|<\\?(?:[a-z]|$)`, "iu"),
  /^\s*(?:-->|[—–]>)\s*$/u,
  // Obsidian.
  /(?<![\d%] ?)%%(?![%\d])/u,
  // Hugo, Jinja, Liquid, Handlebars, MDX, ERB.
  /\{%|(?<![\d%])%\}|\{#(?=[\s\p{Script=Han}]|$)|(?<=[\s\p{Script=Han}。！？])#\}|\{\{[!<]|>\}\}|\{\{?-? ?\/\*|\*\/ ?-?\}|--\}\}/u,
  /<%(?=[-#=\s\p{L}])|(?<![\d%]\s?)%>(?!\s?\d)/u,
  // Critic markup.
  /\{>>|<<\}|\{--(?!-*\})|(?<![{-])-*--\}|\{~~|\{\+\+|\{==/u,
  /\{[—–]{1,2}[^{}—–]+[—–]{1,2}\}/u,
  // Kramdown, LaTeX, Org; a heading is one of these whose sign has a blank behind it.
  /\{::\/?[a-z]*|\\(?:begin|end)\{(?:comment|notes?)\}|\\iffalse\b|@@comment:|^\s*#\+(?:begin|end)?_?(?:comments?|notes?)\b|^\s*(?:# ?)?\+(?:begin|end)_(?:comments?|notes?)\b/iu,
  // A link's address that is written for a comment.
  /\[(?:\/{2,3}|comments?|#|_)\]\s?:\s{0,3}(?:[#<(]|$)/iu,
  // What sets something here.
  /\.(?:slide|element): ?\w/u,
  // LaTeX's notes behind the sign that a Chinese keyboard gives for its own.
  /、(?:note|speakernotes?|pdfnote)\{/iu,
  // Deckset's notes behind a full-width sign.
  /^\s*＾(?=\s*\p{L})/u,
];

/** Tags that Markdown does not read as such. */
const tag = new RegExp(`[<＜〈] ?[/／]? ?(?:${unseenElement})(?![\\w-])`, "iu");

/** Those that are looked for in plain signs alone: in a title, 《Notes》 are no tag. */
const ofTyped: readonly RegExp[] = [
  new RegExp(`<\\s?(?:aside\\b|[/、]\\s?(?:${unseenElement})\\s?>)`, "iu"),
  /<[a-z][\w-]{0,20}\s[^<>]{0,300}?(?:\bhidden\s*>|\bdata-notes\b|\b(?:class|style)\s*=)/iu,
  /[\\、](?:note|speakernotes?|pdfnote|marginnote)(?:<[^<>]{0,40}>|\[[^[\]]{0,40}\])? ?\{/iu,
];

/** Those that may be an arrow, a question, a quotation or a sign. */
const maybe: readonly RegExp[] = [
  /(?:--|(?<![—–-])[—–])>\s*$/u,
  /^\s*(?:\?{3}\s*$|(?=\?{0,2}？)[?？]{3}(?![?？]))/u,
  /\?>/u,
  /^\s*\^\s*$/u,
  // A formula without its end is drawn with its remarks.
  /^\s*\$\$(?!.*\$\$)/u,
  // Two doubled per cent signs behind digits, and words between them.
  /(?<=\d ?)%%(?=[^%\n]{0,500}?\p{L}[^%\n]{0,500}%%)/u,
];

/** An arrow, or the end of a comment. One within a line is told only where a comment goes on over lines. */
const arrow = /(?:--|(?<![—–-])[—–])>/u;

/** A comment that sets nothing, or the beginning of one; and one that goes on over lines. */
const comment = new RegExp(
  `<!--(?!\\s*(?:-->|\\.(?:slide|element)\\b|[_$]?[a-zA-Z]+\\s*:))|${processed.open}`,
  "u",
);

/** Whether a comment goes on behind a line. */
function goesOn(line: string): boolean {
  const open = line.lastIndexOf("<!--");
  return open >= 0 && !line.includes("-->", open + "<!--".length);
}

const percents = /(?<![\d%] ?)%%(?![%\d])/gu;
const behindDigit = /(?<=\d ?)%%(?![%\d])/u;

/** Classes, also without their bracket, so that none is looked at twice: before brackets as in Remark, and the name or the attributes of a fence as in Pandoc. */
const classed = /(?<![\w\])])(?:\.[a-z][\w-]*)+\[?/gi;
const fenced = /^\s*[:：]{2,}\s*(?:([\p{L}\w-]+)|\{([^{}]*)\}?)/u;

/** No such sign stands in most lines. */
const sign = /[$<>＜〈%{}[\]:：@\\^＾？+]|\?{3}/u;

/** What comments a slide has as it is written. */
export interface Comments {
  readonly comment: boolean;
  readonly longComment: boolean;
  /** `%%` of Obsidian an odd number of times, without those behind a digit: one of these may be the other half. */
  readonly percent: boolean;
}

/** What of a line hides elsewhere; undefined where nothing does. */
export function markIn(line: string, has: Comments, isLast = false): Mark | undefined {
  if (sign.test(line)) {
    const found = first([...surely, tag], line);
    if (found) return { ...found, is: "surely" };
    const perhaps = first(maybe, line);
    if (perhaps) {
      // An arrow leads to a next line, if there is no text behind it.
      const isEnd = arrow.test(perhaps.found) && (has.comment || isLast);
      return { ...perhaps, is: isEnd ? "surely" : "maybe" };
    }
    const percent = has.percent ? first([behindDigit], line) : undefined;
    if (percent) return { ...percent, is: "surely" };
    const named = markOfNames(line);
    if (named) return { ...named, is: "surely" };
  }
  const meant = plainSigns(line);
  const typed = meant && (first([...surely, ...ofTyped], meant.text) ?? markOfNames(meant.text));
  if (typed) return { ...meant.typed(typed.at, typed.at + typed.found.length), is: "surely" };
  const end = has.longComment ? first([arrow], line) : undefined;
  return end && { ...end, is: "maybe" };
}

type Found = Pick<Mark, "at" | "found">;

/** What the first of some patterns finds that finds anything. */
function first(patterns: readonly RegExp[], line: string): Found | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(line);
    if (match) return { at: match.index, found: match[0] };
  }
  return undefined;
}

/** A fence or classes by whose names something is notes or hidden. */
function markOfNames(line: string): Found | undefined {
  const [fence, name, attributes] = fenced.exec(line) ?? [];
  if (fence !== undefined && fenceKind(name, attributes)) return { at: 0, found: fence };
  for (const { 0: found, index } of line.matchAll(classed)) {
    if (!found.endsWith("[")) continue;
    const names = found.slice(0, -1).split(".");
    const hides = isHiddenByName([["class", names.join(" ")]]) || names.some(isNotesName);
    if (hides) return { at: index, found };
  }
  return undefined;
}

/** Of text that has none. */
export const noComments: Comments = { comment: false, longComment: false, percent: false };

/** What comments a slide has. */
export function commentsIn(written: string): Comments {
  return {
    comment: comment.test(written),
    longComment: written.split("\n").some(goesOn),
    percent:
      written.includes("%%") && [...outsideOfCode(written).matchAll(percents)].length % 2 === 1,
  };
}
