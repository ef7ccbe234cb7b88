/** Where a manuscript may be cut: reveal-md's separators, before tokens have their say. */
import type { FrontMatter } from "../settings/front-matter.ts";
import type { Problem } from "../model.ts";
import { error, warning, words } from "../problems/problem.ts";
import { unseenSign } from "./block-start.ts";
import { evenLetters, notesPattern } from "./notes/notes-mark.ts";
import type { Range } from "./opaque.ts";
import type { Field } from "../settings/slide-settings.ts";
import type { Source } from "./source.ts";
import { withoutTypedQuotes } from "../text/typed-quotes.ts";

/** A heading begins a slide only where it is not spoken, and something is shown before it (`heading-cuts.ts`). */
type CutKind = "slide" | "vertical" | "note" | "heading";

/** A place that reads like a separator; offsets into the source's text. What stands in [start, end) is dropped. */
export interface Candidate {
  readonly kind: CutKind;
  readonly start: number;
  readonly end: number;
}

/** Blanks of another width and signs without a width come with pasted text: nobody sees them. */
const slidePattern = new RegExp(`^\\p{Cf}*---${unseenSign}*$`, "gmu");
const verticalPattern = new RegExp(`^\\p{Cf}*----${unseenSign}*$`, "gmu");

/** The separators of reveal-md's own pages, where its settings are in another file. Nobody writes such a remark. */
const commentPatterns = {
  slide: /^<!--[ \t]*s[ \t]*-->[ \t]*$/gim,
  vertical: /^<!--[ \t]*v[ \t]*-->[ \t]*$/gim,
};

/** Whether no head says what cuts a body, and comments do. */
export function isCutByLetters(body: string, { fields }: Pick<FrontMatter, "fields">): boolean {
  if (fields.separator || fields.verticalSeparator) return false;
  return body.search(commentPatterns.slide) >= 0 && body.search(slidePattern) < 0;
}

/** What says where a body is cut. */
export interface CutSettings extends Pick<
  FrontMatter,
  "bodyStart" | "isCutByComments" | "marpCuts"
> {
  /** `notesBeside` is a mark that holds beside the default one. */
  readonly fields: FrontMatter["fields"] & { readonly notesBeside?: Field };
  /** The levels of the headings that begin a slide where they stand under a blank line, as in Pandoc. */
  readonly headingCuts?: readonly number[];
}

/** All candidates of a body in order, by the patterns of its front matter or the default ones. */
export function findCandidates(
  source: Source,
  { fields, bodyStart, isCutByComments, marpCuts, headingCuts = [] }: CutSettings,
): { candidates: readonly Candidate[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const body = source.text.slice(bodyStart);
  const ownPattern = (field: Field | undefined, flags: string) =>
    field && compile(field, flags, problems);
  const cuts = (kind: CutKind, text: string, pattern: RegExp): readonly Candidate[] =>
    matches(text, pattern).map(([start, end]) => ({
      kind,
      start: bodyStart + start,
      end: bodyStart + end,
    }));
  const patterns = isCutByLetters(body, { fields })
    ? commentPatterns
    : { slide: slidePattern, vertical: verticalPattern };
  const slides = isCutByComments
    ? slideComments(source, bodyStart)
    : marpCuts && !fields.separator
      ? cutsOfMarp(source, bodyStart, marpCuts)
      : [
          ...cuts("slide", body, ownPattern(fields.separator, "gm") ?? patterns.slide),
          ...cuts(
            "vertical",
            body,
            ownPattern(fields.verticalSeparator, "gm") ?? patterns.vertical,
          ),
          ...headings(source, bodyStart, headingCuts),
        ];
  const { separator } = fields;
  if (separator && !slides.some(({ kind }) => kind === "slide") && body.search(slidePattern) >= 0)
    problems.push(unusedSeparator(separator));
  const notesOwn = ownPattern(fields.notesSeparator, "gim");
  const even = notesOwn ? body : evenLetters(body);
  const notes = cuts("note", even, notesOwn ?? notesPattern(even));
  const beside = notesOwn ? undefined : ownPattern(fields.notesBeside, "gim");
  const others = beside ? cuts("note", body, beside) : [];
  return { candidates: withoutOverlaps([...slides, ...notes, ...others]), problems };
}

/** Cuts before the comments that begin a slide: these stay, since they also name its attributes. */
function slideComments(source: Source, from: number): Candidate[] {
  const text = source.text.slice(from);
  // Behind the last end of a comment, each would be looked for to the end.
  const whole = text.slice(0, text.lastIndexOf("-->") + "-->".length);
  const comments = whole.matchAll(/^<!--\s*slide(?![\w-])([^]*?)-->/gim);
  return [...comments].map(({ index, 1: inside = "" }) => {
    const isBelow = /\bvertical\s*[=:]\s*["']?true/i.test(inside);
    return { kind: isBelow ? "vertical" : "slide", start: from + index, end: from + index };
  });
}

/** A ruler of CommonMark, but not a line that makes the paragraph above a heading; and a heading of those levels. */
const marpCut = /^ {0,3}(?:(#{1,6})[ \t]|(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$)/gm;

function cutsOfMarp(source: Source, from: number, levels: readonly number[]): Candidate[] {
  const body = withoutUnseen(source.text.slice(from));
  const cuts: Candidate[] = [];
  for (const { index, 0: line, 1: signs } of body.matchAll(marpCut)) {
    const start = from + index;
    if (signs === undefined) {
      if (line.trim().startsWith("-") && isParagraph(body, index)) continue;
      cuts.push({ kind: "slide", start, end: start + line.length });
    } else if (levels.includes(signs.length)) {
      cuts.push({ kind: "heading", start, end: start });
    }
  }
  return cuts;
}

/** Pandoc's headings of some levels. */
function headings(source: Source, from: number, levels: readonly number[]): Candidate[] {
  if (levels.length === 0) return [];
  const found = source.text.slice(from).matchAll(/^[ \t]*\n(#{1,6})[ \t]/gm);
  return [...found].flatMap(({ index, 0: written, 1: signs = "" }): Candidate[] => {
    const start = from + index + written.indexOf("#");
    return levels.includes(signs.length) ? [{ kind: "heading", start, end: start }] : [];
  });
}

/** Whether the line above an offset is text that a ruler would make a heading. */
function isParagraph(body: string, at: number): boolean {
  const start = body.lastIndexOf("\n", at - 2) + 1;
  const line = body.slice(start, at).trim();
  return line !== "" && !/^(?:[-*+>|#<`~]|\d+[.)]|!\[)/.test(line);
}

/** Blanks in place of comments and notes, in which nothing cuts. */
function withoutUnseen(body: string): string {
  return body.replace(/<!--[^]*?(?:-->|$)|<aside class="notes">[^]*?(?:<\/aside>|$)/g, (unseen) =>
    unseen.replace(/[^\n]/g, " "),
  );
}

/** As reveal.js compiles them; its `\r\n` would never match here, where every line ends in `\n`. */
function compile(field: Field, flags: string, problems: Problem[]): RegExp | undefined {
  try {
    const text = withoutTypedQuotes(field.text);
    return new RegExp(text.replaceAll("\\r\\n", "\\r?\\n"), flags);
  } catch {
    problems.push(
      error(
        "invalid-separator",
        field.place,
        words(
          `分隔符“${field.text}”不是正确的正则表达式`,
          `“${field.text}” is not a regular expression`,
        ),
        words("已改用默认的分隔符", "The default separator is used instead"),
      ),
    );
    return undefined;
  }
}

function unusedSeparator({ text, place }: Field): Problem {
  return warning(
    "unused-separator",
    place,
    words(
      `分隔符“${text}”在正文里一处也没有，而 --- 因此不分页`,
      `The separator “${text}” does not stand in the text, and --- does not separate slides beside it`,
    ),
    words("要按 --- 分页，就删掉这一行", "Remove the setting to separate slides by ---"),
  );
}

/** Where a pattern is found, without matches of nothing. */
function matches(text: string, pattern: RegExp): readonly Range[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
    found === "" ? [] : [core(found, index)],
  );
}

/** A match without the line ends around it, as these belong to the text. A match of only blank lines stays whole. */
function core(text: string, offset: number): Range {
  if (text.trim() === "") return [offset, offset + text.length];
  const lead = /^\n*/.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (text[end - 1] === "\n") end--;
  return [offset + lead, offset + end];
}

/** Where two overlap, the earlier stays. Of two in one place, the one that is listed first stays, as in reveal.js. */
function withoutOverlaps(found: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...found].sort((a, b) => a.start - b.start)) {
    if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate);
  }
  return kept;
}
