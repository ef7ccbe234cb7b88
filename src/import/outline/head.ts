/** The lines before the text: title, subtitle, speaker and date, and the address to the audience. */
import type { Role } from "../model.ts";
import { date, latinName, latinPost, latinTitle, name, otherName, post } from "./head-words.ts";
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

type Field = "title" | "subtitle" | "unit" | "speaker" | "date" | "byline";

const isTitleLike =
  /(?:讲话|发言|报告|意见|通知|通报|决定|公告|总结|汇报|方案|纪要|体会|请示|批复|回复|函|致辞|演讲|讲稿|提纲|材料|倡议书?|承诺书?|建议书?|规划|要点|述职|述廉|党课|专报|简报)(?:稿|材料)?$/u;

interface HeadRule {
  readonly field: Field;
  readonly pattern: RegExp;
}

/** In order: the first that fits says what a line of the head is; group 1 is its value. */
const rules: readonly HeadRule[] = [
  {
    field: "speaker",
    pattern: /^(?:发言人|主讲人?|报告人|汇报人|述职人|讲话人|演讲人|作者|姓名)[：:]\s*(\S.*|)$/u,
  },
  { field: "unit", pattern: /^(?:单位|发言单位|汇报单位|部门|工作单位)[：:]\s*(\S.*|)$/u },
  { field: "date", pattern: /^(?:时间|日期|发言时间|报告时间)[：:]\s*(\S.*|)$/u },
  // 投资部　2026年6月30日
  {
    field: "date",
    pattern: new RegExp(`^.{2,24}?[\\s\\u3000]+[（(]?(${date})[）)]?$`, "u"),
  },
  {
    field: "byline",
    pattern: /^(?:地点|职务|职务职称|会议名称|文号|密级|记录人?|出席|参加|列席|缺席)[：:].*$/u,
  },
  { field: "date", pattern: new RegExp(`^[（(【]?\\s*(${date})\\s*[）)】]?$`, "u") },
  {
    field: "date",
    pattern:
      /^(\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December),? \d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2},? \d{4})$/u,
  },
  // ——在…会议上的讲话, and 2026年2月3日在…会议上
  { field: "subtitle", pattern: /^(?:——|－－|--|──|—)\s*(\S.*)$/u },
  {
    field: "subtitle",
    pattern:
      /^[（(]?((?:\d{4}年.{0,8}?)?在.{4,60}上(?:的(?:讲话|报告|发言|致辞|演讲|党课|总结))?)[）)]?$/u,
  },
  {
    field: "byline",
    pattern:
      /^[（([【](?:.{0,12}(?:稿|版|发言|传达)|.{0,20}第.{1,12}次会议.{0,10})[）)\]】]$|^.{0,12}[〔[（(]\s*(?:\d{4}|[XＸ×]{2,4}|[\p{Script=Han}]{2,4})\s*[〕\]）)].{0,6}号$/u,
  },
  { field: "date", pattern: /^[（(](.{0,12}\d{4}年.{0,20})[）)]$/u },
  {
    field: "speaker",
    pattern: new RegExp(
      `^((?:.{0,24}${post}[\\s\\u3000：:]*|.{2,24}[\\s\\u3000]+)?(?:${name}))$`,
      "u",
    ),
  },
  // Without a post before it, it may be a part of the title: 初心·使命
  {
    field: "speaker",
    pattern: new RegExp(`^(.{0,24}${post}[\\s\\u3000：:]+(?:${otherName}))$`, "u"),
  },
  {
    field: "speaker",
    pattern: new RegExp(
      `^((?:.{2,24}[\\s\\u3000]+)?[XＸ×]{2,3}|\\[(?:姓名|发言人|主讲人)\\])$`,
      "u",
    ),
  },
  { field: "speaker", pattern: /^(?:By|Speaker:|Remarks by)\s+(.{2,60})$/iu },
  // Mayor Anna O'Brien, and Anna O'Brien, Mayor of Riverside
  {
    field: "speaker",
    pattern: new RegExp(
      `^((?!.*\\b(?:Assembly|Address|Remarks|Speech|Report|Meeting|Conference|Session|Lecture)\\b)(?:(?:${latinTitle} )+${latinName}|${latinName}, (?:the )?${latinPost}\\b.{0,40}))$`,
      "u",
    ),
  },
  // Minutes and forms: 会议时间：…, 记录人：…
  { field: "byline", pattern: /^\p{Script=Han}{2,6}[：:]\s*\S.*$/u },
  {
    field: "unit",
    pattern:
      /^(.{2,24}(?:局|委|委员会|办公室|部|厅|公司|集团|学校|大学|学院|医院|中心|政府|支部|党组|党委|机关|协会|研究院|银行|街道|镇|乡|村|社区|\[发文单位\]))$/u,
  },
];

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
  return line?.style.title === true || line?.style.heading === 1;
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
  const styled = zone.findIndex(({ style }) => style.title || style.heading === 1);
  if (styled >= 0) return styled;
  const sizes = zone.map(({ style }) => style.size ?? 0);
  const largest = Math.max(0, ...sizes);
  const isDistinct = largest > 0 && sizes.some((size) => size > 0 && size < largest);
  if (isDistinct) return sizes.findLastIndex((size) => size === largest);
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
      style.heading === 1 ||
      (style.align === "centre" && text.length < 60);
    if (style.heading !== undefined && style.heading > 1) return index;
    if (isTitleStyle) continue;
    const mark = markOf(text);
    if (mark && mark.kind !== "dash") return index;
    if (isSentence(text) && !rules.some(({ pattern }) => pattern.test(text))) return index;
    if (index > 0 && (isHeadingFont(lines, index) || isBoldOverProse(lines, index))) return index;
  }
  return Math.min(1, limit);
}

/** A heading of the first level is no title where one in the style for titles stands above it. */
function isUnderTitle(lines: readonly Line[], index: number): boolean {
  return lines.slice(0, index).some(({ style }) => style.title) && !lines[index]?.style.title;
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
