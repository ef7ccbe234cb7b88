/** The marks by which some program hides what stands behind or between them, and the halves of such marks. */
import { processed } from "../../source/comments/comment-pairs.ts";
import { outsideOfCode } from "../../source/foreign/foreign.ts";
import { fenceKind } from "../../source/notes/notes-elements.ts";
import { isNotesName } from "../../source/notes/notes-mark.ts";
import { isHiddenByName } from "../html/hidden.ts";

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
  /<%(?=[-#=\s\p{L}])|(?<![\d%]\s?)%>/u,
  // Critic markup.
  /\{>>|<<\}|\{--(?!-*\})|(?<![{-])-*--\}|\{~~|\{\+\+|\{==/u,
  // Kramdown, LaTeX, Org.
  /\{::\/?[a-z]*|\\(?:begin|end)\{(?:comment|notes?)\}|\\iffalse\b|@@comment:|^\s*#\+(?:begin|end)?_?(?:comments?|notes?)\b/iu,
  // A link's address that is written for a comment.
  /\[(?:\/{2,3}|comments?|#|_)\]: ?(?:[#<(]|$)/iu,
  // What sets something here.
  /\.(?:slide|element): ?\w/u,
  // Tags that Markdown does not read as such.
  /[<＜〈] ?[/／]? ?(?:aside|template|notes?|speaker-?notes|comment)(?![\w-])/iu,
];

/** Those that may be an arrow, a question or a quotation. */
const maybe: readonly RegExp[] = [/(?:--|(?<![—–-])[—–])>\s*$/u, /^\s*\?{3}\s*$/u, /\?>/u];

/** An arrow, or the end of a comment. One within a line is told only where a comment goes on over lines. */
const arrow = /(?:--|(?<![—–-])[—–])>/u;

/** A comment that sets nothing, or the beginning of one; and one that goes on over lines. */
const comment = new RegExp(
  `<!--(?!\\s*(?:-->|\\.(?:slide|element)\\b|[_$]?[a-zA-Z]+\\s*:))|${processed.open}`,
  "u",
);

const longComment = /<!--(?![^\n]*?-->)/;

const percents = /(?<![\d%] ?)%%(?![%\d])/gu;
const behindDigit = /(?<=\d ?)%%(?![%\d])/u;

/** Classes before brackets as in Remark, and the name or the attributes of a fence as in Pandoc. */
const classed = /(?<![\w\])])(?:\.[a-z][\w-]*)+\[/gi;
const fenced = /^\s*[:：]{2,}\s*(?:([\w-]+)|\{([^{}]*)\}?)/;

/** No such sign stands in most lines. */
const sign = /[<>＜〈%{}[\]:：@\\]|#\+|\?{3}/u;

/** What comments a slide has as it is written. */
export interface Comments {
  readonly comment: boolean;
  readonly longComment: boolean;
  /** `%%` of Obsidian an odd number of times, without those behind a digit: one of these may be the other half. */
  readonly percent: boolean;
}

/** What of a line hides elsewhere; undefined where nothing does. */
export function markIn(line: string, has: Comments, isLast = false): Mark | undefined {
  if (!sign.test(line)) return undefined;
  for (const [patterns, is] of [[surely, "surely"] as const, [maybe, "maybe"] as const]) {
    for (const pattern of patterns) {
      const match = pattern.exec(line);
      if (!match) continue;
      // An arrow leads to a next line, if there is no text behind it.
      const isEnd = is === "maybe" && arrow.test(match[0]) && (has.comment || isLast);
      return { at: match.index, found: match[0], is: isEnd ? "surely" : is };
    }
  }
  const percent = has.percent ? behindDigit.exec(line) : null;
  if (percent) return { at: percent.index, found: percent[0], is: "surely" };
  const [fence, name, attributes] = fenced.exec(line) ?? [];
  if (fence !== undefined && fenceKind(name, attributes))
    return { at: 0, found: fence, is: "surely" };
  for (const { 0: found, index } of line.matchAll(classed)) {
    const names = found.slice(0, -1).split(".");
    const hides = isHiddenByName([["class", names.join(" ")]]) || names.some(isNotesName);
    if (hides) return { at: index, found, is: "surely" };
  }
  const { index, 0: found = "" } = (has.longComment && arrow.exec(line)) || {};
  return index === undefined ? undefined : { at: index, found, is: "maybe" };
}

/** Of text that has none. */
export const noComments: Comments = { comment: false, longComment: false, percent: false };

/** What comments a slide has. */
export function commentsIn(written: string): Comments {
  return {
    comment: comment.test(written),
    longComment: longComment.test(written),
    percent:
      written.includes("%%") && [...outsideOfCode(written).matchAll(percents)].length % 2 === 1,
  };
}
