import { textRule } from "../../text/text-rule.ts";
import type { Prose } from "../../../deck/text/prose.ts";
import { markOf } from "../../../render/arrange/line-starts.ts";
import { closers, han, openers } from "../../../deck/text/characters.ts";

const blank = "[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]";
const space = `${blank}+`;
const mark = "[，。、；：！？…—]";
const close = `[${closers}]`;
const open = `[${openers}]`;
const stray = new RegExp(
  // Between Han, and once for a word spaced out letter by letter; round punctuation; inside quotation marks. Between
  // two quoted items (“多跑腿” “多动嘴”) the author sets the items apart.
  `(?<=${han})${space}(?=${han})(?:${han}${space}(?=${han}))*` +
    `|(?<=${mark})${space}(?=${han}|${mark}|${close}|${open})|(?<=${han}|${close})${space}(?=${mark})` +
    `|(?<=${open})${space}|(?<!${blank})${space}(?=${close})|(?<=${han})${space}(?=${open})|(?<=${close})${space}(?=${han})`,
  "gu",
);

/** 县长 王建军: a blank parts a post from a name. */
const post =
  /(?:书记|[省市县区镇乡局厅部处科院校司站所队团组行社会]长|主任|主席|委员|经理|代表|教授|老师|同志)$/u;
/** Behind it, or behind the name, the next line may begin with what it is of: 出席：. */
const name = /^\p{Script=Han}{2,3}(?:(?!\p{L})|(?=\p{Script=Han}{2,4}[：:]))/u;

/** 财务部 王芳, at the end of a line: a blank parts a department from a name. */
const department = /[部科局处室厅委办院站所队校厂村社]$|(?:中心|公司|集团|支部|车间|班组)$/u;
const lastName = /^\p{Script=Han}{2,3}[ \t]*(?=[（(]|\n|$)/u;

/** 王建军 教授: a blank parts a name from a title. */
const namedBefore = /(?<!\p{Script=Han})\p{Script=Han}{2,4}$/u;
const title =
  /^(?:副?教授|讲师|院士|副?研究员|博士|硕士|高?级?工程师|医师|主任|书记|局长|处长|科长|校长|院长|经理|老师|先生|女士|同志)(?!\p{L})/u;

/** 3月9日 开幕: a blank parts a date from what is on it. */
const date =
  /(?:[\d〇一二三四五六七八九十][年月日号时点分]|[上中下]旬|[\d一二三四]季度|[上下]半年)$/u;
/** （3）班 陈雨桐：, and a name of two characters that is spaced out. */
const member = /[）)\d一二三四五六七八九十][班级组队]$/u;
const spacedName = /^\p{Script=Han}[ \u3000]+\p{Script=Han}$/u;

/** A name of two characters among others, or behind a label: 王建国、李 娜、张志强; 记录：王 芳. */
const listedName = new RegExp(
  `(?<=[、：]${blank}{0,2})\\p{Script=Han}${blank}{1,4}\\p{Script=Han}(?=[、（(\\n\\u3000]|$)` +
    `|(?<=^|[\\n\\u3000])\\p{Script=Han}${blank}{1,4}\\p{Script=Han}(?=[、\\u3000])`,
  "gu",
);

const isHan = new RegExp(`^${han}$`, "u");
/** Characters of a number or a letter before a name, such as （十一）. */
const longestMark = 6;

/** A name of two characters in a line of its own, behind no more than its number or letter: 赵 磊, A. 王 娜. */
function isNameOfLine({ text, placeAt }: Prose, index: number, found: string): boolean {
  const [first, last] = [index - 1, index + found.length];
  if (found.trim() !== "" || !isHan.test(text[first] ?? "")) return false;
  const { line } = placeAt(first);
  const isInLine = (at: number) =>
    at >= 0 && at < text.length && text[at] !== "\n" && placeAt(at).line === line;
  if (isInLine(last + 1)) return false;
  let start = first;
  while (first - start <= longestMark && isInLine(start - 1)) start--;
  return start === first || markOf(text.slice(start))?.length === first - start;
}

/** Phrases of so many characters on a face, in a line without marks, are set apart on purpose: 消防局 灾害管理科. */
const phrase = "\\p{Script=Han}{3,}";
const phrases = new RegExp(`^(?:${phrase}[ \\u3000]+)+${phrase}$`, "u");

/** What stands before a space on purpose. */
function isMeant(before: string, after: string): boolean {
  return (
    date.test(before) ||
    before.endsWith("——") ||
    (post.test(before) && name.test(after)) ||
    (department.test(before) && lastName.test(after)) ||
    (namedBefore.test(before) && title.test(after)) ||
    (member.test(before) && name.test(after))
  );
}

/** Emphasis that begins or ends at a space is written with one: **要点：** 说明. */
function isBesideMarkup({ placeAt }: Prose, index: number, length: number): boolean {
  return [index, index + length].some((at) => {
    const [before, after] = [placeAt(Math.max(0, at - 1)), placeAt(at)];
    return before.line === after.line && after.column - before.column > 1;
  });
}

/** Full-width blanks alone, also on both sides of a character: 钱　进　第一名. */
const fullWidth = /^\u3000+(?:\p{Script=Han}\u3000+)*$/u;

/** A line without a sentence's marks, such as the cells of a row: a full-width space sets its items apart. */
function isSetApart(text: string, at: number): boolean {
  const start = text.lastIndexOf("\n", at) + 1;
  const stop = text.indexOf("\n", at);
  return !/[，。；：！？]/u.test(text.slice(start, stop < 0 ? text.length : stop));
}

/**
 * Spaces within Chinese text. Spaces around digits and Latin words are allowed. So are all spaces in the settings,
 * where a name of two characters is spaced out on purpose.
 */
export const straySpace = textRule("stray-space", "warning", function* (prose) {
  const { text, role } = prose;
  if (role === "setting" || spacedName.test(text)) return;
  if (role === "face" && phrases.test(text)) return;
  const names = new Set(Array.from(text.matchAll(listedName), (name) => name.index + 1));
  for (const { 0: found, index } of text.matchAll(stray)) {
    if (names.has(index) || isNameOfLine(prose, index, found)) continue;
    if (fullWidth.test(found) && (role === "face" || isSetApart(text, index))) continue;
    if (isMeant(text.slice(0, index), text.slice(index + found.length))) continue;
    if (isBesideMarkup(prose, index, found.length)) continue;
    const around = text.slice(Math.max(0, index - 2), index + found.length + 2);
    yield {
      index,
      message: {
        zh: `汉字、标点之间多了空格：“${around}”`,
        en: `A space within Chinese text: “${around}”`,
      },
      hint: {
        zh: "删掉空格；要分开两项，用顿号或全角空格",
        en: "Delete it; to set two items apart, use 、 or a full-width space",
      },
    };
  }
});
