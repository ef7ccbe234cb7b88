/** Comments as other programs have them, which CommonMark shows. */
import { commentPairs, processed } from "./comment-pairs.ts";
import { code, nextOf } from "./open-comments.ts";
import { blockStart } from "../block-start.ts";
import { type Range, within } from "../opaque.ts";

/** Begins no text. */
const none = "\n";

/** How long what is put in or marked may be. Made-up text is quick to read so. */
const length = 1000;

/** A line that begins something else, which may itself hide what follows: an element, code, a fence, a tag of Hugo's. */
const another =
  "</?(?!(?:a|b|br|code|del|em|i|img|ins|kbd|mark|s|small|strong|sub|sup|u)\\b)[a-z/]|```|~~~|:::|\\{[{%]";

/** How long a title of a link in one paragraph may be, characters. */
const longestTitle = 20_000;
/** A line that begins another such link: up to there a title is looked for, so that none is looked through twice. */
const anotherLink = "[ \\t>*+.)\\d-]*\\[(?:/{2,3}|comments?|#|_)\\]:";

/** A title of a link, up to its end: in its paragraph, or where a parenthesis closes behind it. */
const title = [
  ...["()", '""', "''"].map(
    ([open = "", close = ""]) =>
      `\\${open}(?:[^\\${close}\\n]|\\n(?![ \\t>]*\\n|${anotherLink})){0,${longestTitle}}\\${close}`,
  ),
  `\\([^()]{0,${length}}\\)(?=[ \\t]*$)`,
].join("|");

/** In a comment of Obsidian; also the last sign before its end. */
const perCent = "%(?!%)|%(?=%%(?!%))";

/** Those that a pattern alone finds. */
const whole: readonly RegExp[] = [
  // Obsidian: from a line `%%` to the next, or in a line; behind a number these are percentages. One that opens before
  // text and does not close in its paragraph ends with it.
  new RegExp(`%%(?<=${blockStart}%%)[ \\t]*\\n(?:[^]*?\\n)??[ \\t>]*%%[ \\t]*$`),
  new RegExp(
    `(?<![\\d%])%%(?!%)(?:[^%\\n]|${perCent}|\\n(?![ \\t>]*(?:\\n|$|[-*+|#]|\\d+[.)][ \\t]|%%[ \\t]*$|\\$\\$|${another})))+%%(?!%)`,
  ),
  // Nothing stands behind it on its line: it is meant to go on.
  new RegExp(
    `(?<![\\d%])%%[ \\t]*\\n(?:[^%\\n]|${perCent}|\\n(?![ \\t>]*(?:\\n|$|\\$\\$)))+%%(?!%)`,
  ),
  new RegExp(
    `%%(?<=${blockStart}%%)(?![%{])(?:(?!\\n[ \\t>]*(?:\\n|\\$\\$|%%|${another})|%%)[^])*(?:(?:\\n[ \\t>]*)?%%)?`,
  ),
  // Handlebars, Org.
  /\{\{![^{}\n]*\}\}/,
  new RegExp(`#(?<=${blockStart}#)\\+comment:[^\\n]*`),
  // Critic markup: of what is put in or marked, the signs.
  new RegExp(
    `(?<!\\\\)\\{(?:\\+\\+(?=[^\\n]{1,${length}}?\\+\\+\\})|==(?=[^\\n]{1,${length}}?==\\}))`,
  ),
  /(?:\+\+|==|~~)\}/,
  // A link's address that people write for a comment. Where it is one to CommonMark as well, nothing is lost.
  new RegExp(
    `\\[(?<=${blockStart}\\[)(?:/{2,3}|comments?|#|_)\\]: *(?:#|<#?>)(?:[ \\t]*(?:\\n[ \\t]*)?(?:${title}))?[^\\n]*`,
  ),
];

/** Critic markup: what is replaced goes, up to `~>`. */
const replaced = { open: "(?<!\\\\)\\{~~", close: "~>|~~\\}" };
const pairs = [...commentPairs, replaced];

const opening = new RegExp(
  [
    code.source,
    ...pairs.map(({ open }, index) => `(?<pair${index}>${open})`),
    ...whole.map(({ source }) => source),
  ].join("|"),
  "gim",
);

const loneMark = new RegExp(`${blockStart}%%[ \\t]*$`, "gm");
/** Also in a quotation. */
export const blankLine = /\n[ \t>]*\n/;
const itemMark = /[-*+\d.)][ \t]+$/;
const nextItem = /\n[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

const processedComment = new RegExp(`^${processed.open}([^]*?)${processed.close}$`);

/** What stands in a comment that the parser of a face does not get, set in or as a word processor makes it; undefined for any other. */
export function insideStray(comment: string): string | undefined {
  return comment.startsWith("<!--")
    ? comment.slice(4).replace(/-->$/, "")
    : processedComment.exec(comment)?.[1];
}

/**
 * The ranges of comments in the manner of other programs from an offset on, except in code and comments. In notes, a
 * mark that may have no end swallows nothing of the speech: one that opens again behind a blank line is none, and of
 * `%%` that do not pair, none goes on behind a blank line.
 */
export function foreignComments(
  text: string,
  from: number,
  opaque: readonly Range[],
  place: "face" | "notes" = "face",
): readonly Range[] {
  const isOpaque = within(opaque);
  const body = text.slice(from);
  const lone = [...body.matchAll(loneMark)].map(({ index, 0: line }) => index + line.length);
  const closings = pairs.map(({ close }) => nextMatch(body, close));
  const opensAgain = pairs.map(({ open }) => nextMatch(body, open));
  const blank = nextMatch(body, blankLine.source);
  const lastOfReplacing = nextOf(body, "~~}");
  const found: Range[] = [];
  let next = 0;
  /** The sign of Critic markup that closes what is shown. */
  let kept = none;
  const pattern = new RegExp(opening);
  for (let match = pattern.exec(body); match; match = pattern.exec(body)) {
    const { 0: mark, 1: ticks, index, groups = {} } = match;
    if (ticks !== undefined) continue;
    if (isOpaque(from + index)) {
      // What it begins may go on behind the code or the comment.
      pattern.lastIndex = index + 1;
      continue;
    }
    let end = index + mark.length;
    const pair = pairs.findIndex((_, at) => groups[`pair${at}`] !== undefined);
    if (pair >= 0) {
      let close = closings[pair]?.(end);
      // The end of a comment of HTML in it is not its own.
      for (let at = end; close?.text === "-->" && body.slice(at, close.start).includes("<!--");) {
        at = close.end;
        close = closings[pair]?.(at);
      }
      if (!close || close.text === "~~}") continue;
      if (place === "notes") {
        const again = opensAgain[pair]?.(blank(end)?.end ?? Infinity);
        if (again && again.start < close.start) continue;
      }
      end = close.end;
      if (pairs[pair] === replaced) {
        if (lastOfReplacing(end) === Infinity) continue;
        kept = "~~";
      }
    } else if (place === "notes" && mark.startsWith("%%")) {
      const isPair =
        emptyPair.test(mark) ||
        (isPairOfPercents(mark) && (lone.length % 2 === 0 || !blankLine.test(mark)));
      if (!isPair) end = index + mark.search(/\n|$/);
    } else if (mark.startsWith("%%") && !isPairOfPercents(mark)) {
      // It ends with its paragraph, or at the next line `%%` where the rest of these are pairs without it.
      while ((lone[next] ?? Infinity) <= end) next++;
      if ((lone.length - next) % 2 === 1) end = lone[next] ?? end;
      // One in an item ends with it.
      const item = itemMark.test(body.slice(Math.max(0, index - 12), index)) ? nextItem : undefined;
      const last = item?.exec(body.slice(index, end))?.index;
      if (last !== undefined) end = index + last;
      else if (item === undefined) end = endOfLineBehind(body, end) ?? end;
    } else if (/^\{(?:\+\+|==)/.test(mark)) kept = mark.slice(1);
    else if (/^(?:\+\+|==|~~)\}$/.test(mark)) {
      if (!mark.startsWith(kept)) continue;
      kept = none;
    }
    found.push([from + index, from + end]);
    pattern.lastIndex = end;
  }
  return found;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The next match of a pattern from an offset on, for offsets in order. Each stretch is searched once. */
export function nextMatch(text: string, source: string): (offset: number) => Match | undefined {
  const pattern = new RegExp(source, "gim");
  let found: Match | undefined;
  let isDone = false;
  return (offset) => {
    if (!isDone && (found?.start ?? -1) < offset) {
      pattern.lastIndex = offset;
      const match = pattern.exec(text);
      isDone = !match;
      found = match
        ? { start: match.index, end: match.index + match[0].length, text: match[0] }
        : undefined;
    }
    return found;
  };
}

/**
 * Where a comment ends that goes on over blank lines and ends with the line it ends in; undefined where a separator or a
 * heading comes before.
 */
function endOfLineBehind(text: string, from: number): number | undefined {
  const at = text.indexOf("%%", from);
  if (at < 0 || !/[^\s%\d][ \t]*$/.test(text.slice(Math.max(from, at - 100), at))) return undefined;
  if (!/^%%[ \t]*(?:\n|$)/.test(text.slice(at, at + 100))) return undefined;
  return /^[ \t>]*(?:-{3,}[ \t]*$|#)/m.test(text.slice(from, at)) ? undefined : at + 2;
}

/** Two lines `%%` with nothing between them: what follows is not in a comment. */
const emptyPair = /^%%[ \t]*\n[ \t>]*%%[ \t]*$/;

/** Whether something stands between two `%%`. */
function isPairOfPercents(mark: string): boolean {
  const end = /%%[ \t]*$/.exec(mark)?.index;
  return end !== undefined && /[^%\s]/.test(mark.slice(0, end));
}
