/** The lines before the text: title, subtitle, speaker and date, and the address to the audience. */
import { largest } from "../../deck/extremes.ts";
import type { Role } from "../model.ts";
import { type Field, isTitleLike, rules } from "./head-rules.ts";
import { type Line, joinLines, trim } from "./lines.ts";
import { markOf } from "./marks.ts";
import { openers } from "./unnumbered.ts";

export interface Head {
  /** The roles of the first lines; the text begins after them. */
  readonly roles: readonly Role[];
  readonly title: string;
  readonly subtitle?: string;
  readonly unit?: string;
  readonly speaker?: string;
  readonly date?: string;
}

/** The greeting that a speech opens with, and the recipients of a letter. */
export const address =
  /^(?:(?:尊敬|敬爱|亲爱)的.{1,60}|(?:各位|全体)?[\p{Script=Han}、，\s]{0,40}(?:同志们?|代表|委员|领导|来宾|嘉宾|专家|朋友们?|同学们?|老师们?|家长们?|战友们?|乡亲们?|评委|同仁|女士们、先生们|先生们)(?:、|，|,)?[\p{Script=Han}、，\s]{0,30}|大家(?:好|上午好|下午好|晚上好)|各位|(?:Ladies and Gentlemen|Dear .{2,40}|(?:Distinguished|Honou?rable) .{2,60}|Good (?:morning|afternoon|evening).{0,40}))[：:！!，,.]$/u;
export const recipients = /^(?=.{2,80}$)(?:各|\[|本|有关|市|省|县|区).*[：:]$/u;

/** More lines than any title has: short paragraphs of a text. */
const mostTitleLines = 5;

/** Reads the head. A text that begins at once has no head. */
export function readHead(lines: readonly Line[]): Head {
  const zone = lines.slice(0, headEnd(lines));
  const head = rolesOf(zone);
  const title = head.roles.filter(({ kind }) => kind === "title");
  return title.length > mostTitleLines ? rolesOf(zone.slice(0, mainTitle(zone) + 1)) : head;
}

function rolesOf(zone: readonly Line[]): Head {
  const main = mainTitle(zone);
  // The name of a paper above its number is no part of the title.
  const last = issueLine(zone);
  const issue = last < main ? last : -1;
  const found: { -readonly [Key in Field]?: string } = {};
  let titleEnded = false;
  const roles = zone.map((line, index): Role => {
    if (line.picture || line.table || index <= issue) return { kind: "byline" };
    // Where the title has a style for titles, so have all of its lines.
    const isStyledAlike = !isTitleStyled(zone[main]) || isTitleStyled(line);
    const { field, value } = fieldOf(line, index, main, titleEnded || !isStyledAlike);
    if (field === "title") {
      found.title = found.title === undefined ? value : joinLines(found.title, value);
      return { kind: "title" };
    }
    if (index > main) titleEnded = true;
    if (field === "subtitle" && found.subtitle !== undefined) return { kind: "byline" };
    const isBlank = /^(?:[XＸ×]+|\[[^\]]*\]|_*)$/u.test(value);
    if (!isBlank && found[field] === undefined && (index > main || field !== "unit"))
      found[field] = value;
    return { kind: field === "subtitle" ? "subtitle" : "byline" };
  });
  const { byline: _, title = "", ...rest } = found;
  return { roles, title, ...rest };
}

function isTitleStyled(line: Line | undefined): boolean {
  return line?.style.title === true || line?.style.heading !== undefined;
}

function fieldOf(
  line: Line,
  index: number,
  main: number,
  titleEnded: boolean,
): { field: Field; value: string } {
  const { text } = line;
  if (index === main) return { field: "title", value: text };
  if (line.style.subtitle && index > main) return { field: "subtitle", value: text };
  if (index < main) return { field: isSameTitle(line, main) ? "title" : "byline", value: text };
  for (const { field, pattern } of rules) {
    const match = pattern.exec(text);
    if (match) return { field, value: trim(match[1] ?? text) };
  }
  return { field: titleEnded ? "byline" : "title", value: text };
}

/** Lines above the main one belong to it only where nothing says that they are a letter's head. */
function isSameTitle({ text }: Line, main: number): boolean {
  return (
    main > 0 &&
    !/文件$|号$|^[（([【]|办公室$|委员会$|人民政府$/u.test(text) &&
    !rules.some(({ pattern }) => pattern.test(text))
  );
}

const issueNumber =
  /^[（(〔]?(?:总?第\s*[\d〇零一二三四五六七八九十百]{1,6}\s*[期号])[）)〕]?(?:[\s\u3000（(].{0,20})?$/u;

function issueLine(zone: readonly Line[]): number {
  return zone.findIndex(({ text }) => issueNumber.test(text));
}

/** The main line of the title: the one in the largest type, one that ends as titles do, or the first. */
function mainTitle(zone: readonly Line[]): number {
  const styled = zone.findIndex(isTitleStyled);
  if (styled >= 0) return styled;
  const sizes = zone.map(({ style }) => style.size ?? 0);
  const size = Math.max(0, largest(sizes));
  const isDistinct = size > 0 && sizes.some((one) => one > 0 && one < size);
  if (isDistinct) return sizes.lastIndexOf(size);
  // Under the name of a paper and its number stands what this one is about.
  const issue = issueLine(zone);
  const named = zone.findIndex(
    ({ text }, index) =>
      index > issue &&
      isTitleLike.test(text) &&
      !/^(?:——|－－|--|—)/u.test(text) &&
      !/^\d{4}年.*在/u.test(text),
  );
  return Math.max(0, named);
}

/** The head ends before a greeting, a numbered heading or a sentence. */
function headEnd(lines: readonly Line[]): number {
  const limit = Math.min(lines.length, 16);
  for (let index = 0; index < limit; index++) {
    const line = lines[index];
    if (!line) break;
    if (line.picture) continue;
    const { text, style } = line;
    if (line.table || address.test(text) || recipients.test(text)) return index;
    if (index > 0 && openers.test(text)) return index;
    if (style.heading === 1 && isUnderTitle(lines, index)) return index;
    const isTitleStyle =
      style.title ||
      style.subtitle ||
      style.heading !== undefined ||
      (style.align === "centre" && text.length < 60);
    if (style.heading !== undefined && style.heading > 1 && !isTopOfAll(lines, index)) return index;
    if (isTitleStyle) continue;
    const mark = markOf(text);
    if (mark && mark.kind !== "dash") return index;
    if (isSentence(text) && !rules.some(({ pattern }) => pattern.test(text))) return index;
    if (index > 0 && (isHeadingFont(lines, index) || isBoldOverProse(lines, index))) return index;
  }
  return Math.min(1, limit);
}

/**
 * A heading of the first level is no title where one in the style for titles stands above it; nor is it where it has a
 * number, or is one of several and what stands above looks like the title.
 */
function isUnderTitle(lines: readonly Line[], index: number): boolean {
  const [line, above] = [lines[index], lines.slice(0, index)];
  if (!line || line.style.title || index === 0) return false;
  if (above.some(({ style }) => style.title)) return true;
  const mark = markOf(line.text);
  if (mark && mark.kind !== "dash") return true;
  if (above.some(({ style }) => style.heading === 1)) return false;
  const isOneOfSeveral = lines.slice(index + 2).some(({ style }) => style.heading === 1);
  return isOneOfSeveral && above.some((each) => outranks(each, line));
}

/** A heading of a lower level is the title where it is the first line, and no other stands as high. */
function isTopOfAll(lines: readonly Line[], index: number): boolean {
  const level = lines[index]?.style.heading ?? 0;
  return index === 0 && !lines.slice(1).some(({ style }) => (style.heading ?? Infinity) <= level);
}

/** Whether a line above a heading looks like the title: by its words, its size or its place. */
function outranks({ text, style }: Line, heading: Line): boolean {
  const isLarger = (style.size ?? 0) > (heading.style.size ?? Infinity);
  const isCentred = style.align === "centre" && heading.style.align !== "centre";
  return isTitleLike.test(text) || isLarger || isCentred;
}

function isSentence(text: string): boolean {
  return (
    text.length > 60 ||
    /[；！？;]$|[.!?]$|。|^(?=[^，]*，).*[：:]$|如下[：:]$|^(?:现将|现就|兹将|特此)/u.test(text) ||
    (text.length > 36 && /[，：]/u.test(text))
  );
}

/** A bold line right above a paragraph is its heading, unless the title is only bold too. */
function isBoldOverProse(lines: readonly Line[], index: number): boolean {
  const [line, first, next] = [lines[index], lines[0], lines[index + 1]];
  if (!line?.style.bold || line.style.align !== undefined || first?.style.bold) return false;
  return next !== undefined && isSentence(next.text) && !address.test(next.text);
}

/** Under a larger title, a short line in the font of headings is a heading. */
function isHeadingFont(lines: readonly Line[], index: number): boolean {
  const [line, first] = [lines[index], lines[0]];
  return (
    line?.style.font === "黑体" && first?.style.font !== "黑体" && line.style.align === undefined
  );
}
