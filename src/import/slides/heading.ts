/** The words that stand over a slide. */
import { remarksInBrackets } from "../../deck/source/notes/bracketed.ts";
import type { Passage } from "../model.ts";

/** A heading as it stands over its slide: the number of an official text stays, a dash and 一是 do not. */
export function headingWords({ text, role }: Passage): string {
  if (role.kind !== "heading") return "";
  const mark = text.slice(0, role.mark);
  const isNumber =
    !/^[—－─―-]/u.test(mark) &&
    !/^[一二三四五六七八九十]+[是要靠抓]|^第.{1,5}[，,：:、是]|^(?:首先|其次|再次|最[后後]|First|Second|Third|Fourth|Fifth|Finally|Lastly)/u.test(mark);
  const words = text.slice(isNumber ? 0 : role.mark, role.lead);
  return withoutRemark(words)
    .replace(/[\s\u3000]+/gu, " ")
    .replace(/[。：:，,；;.]+$/u, "")
    .trim();
}

/** A heading without a remark in brackets at its end, 狠抓落实（翻页）: it is said with the rest, and not shown. */
function withoutRemark(words: string): string {
  const text = words.replace(/[\s。：:，,；;.]+$/u, "");
  const [start, end] = remarksInBrackets(text).at(-1) ?? [];
  return start !== undefined && start > 0 && end === text.length ? text.slice(0, start) : words;
}

/** An address to the audience at the start of a paragraph is not its subject. */
export const greeting =
  /^(?:(?:各位|尊敬的)[\p{Script=Han}]{0,8}|同志们|朋友们|同学们)(?:、(?:同志们|朋友们|各位[\p{Script=Han}]{0,6}))*[！!，,：:]\s*/u;

/** Words of time at its start are not its subject either. */
const leadIn = /^(?:这五年|五年来|一年来|过去一年|过去五年|今年以来|一年多来|近年来|同时|此外)，/u;

const count = "(?:[两兩二三四五六七八九十几幾]|\\d{1,2})";
const counted = "(?:个方面|個方面|方面|件事|句[话話]|点|點|条|條|项|項|个|個|种|種|步)";
/** What begins the first of the points. */
const first = "(?=\\s*(?:一[是要、]|[（(]一[）)]|[（(]1[）)]|第一|首先|①|1[.．、]))";

/** A clause that says how many points follow, right before the first of them. */
const announcements: readonly RegExp[] = [
  new RegExp(
    `(?:^|[。！？；，\\n])(?!(?:下面|我讲|我講|现在|現在)[^。，]*[：:。])([^。！？；，：:\\n]{1,14}${count}${counted}[^。！？；，：:\\n]{0,8})[：:。，]${first}`,
    "u",
  ),
  // 分为四个部分：公司概况、需求理解、技术方案、服务承诺
  new RegExp(
    `(?:^|[。！？；，\\n])([^。！？；，：:\\n]{1,14}${count}(?:${counted}|个?部分|大?[\\p{Script=Han}]{2,4})[^。！？；，：:\\n]{0,4})[：:](?=[^。、；]{2,12}、[^。、；]{2,12}、)`,
    "u",
  ),
  /(?:^|[.!?]\s+)([A-Z][^.!?:\n]{8,60})[.:]\s+(?=First(?:ly)?,|1[.)])/u,
];

/** What a paragraph itself calls the points that it counts: 今天的会议有四项议程; else nothing. */
export function announcedHeading(passage: string): string {
  return announcements.map((each) => each.exec(passage)?.[1] ?? "").find((each) => each !== "") ?? "";
}

/** Longest heading made of a paragraph's own first words, characters. */
const longest = 22;

/** The first sentence of a paragraph, or its first clause, if that is short enough to stand over it; else nothing. */
export function shortHeading(passage: string): string {
  const text = passage.replace(greeting, "").replace(leadIn, "");
  const sentence = /^[^。！？；\n]+/u.exec(text)?.[0] ?? "";
  if (isCouplet(sentence)) return sentence;
  if (sentence.length >= 4 && sentence.length <= longest && isHeading(sentence)) return sentence;
  const clause = /^[^，。！？；：、\n“”（）]+(?=[，。！？；：、\n]|$)/u.exec(text)?.[0] ?? "";
  return clause.length >= 5 && clause.length <= 16 && isHeading(clause) ? clause : "";
}

/** Two clauses of one length: 为学之实，固在践履. */
function isCouplet(sentence: string): boolean {
  const [first = "", second = "", ...more] = sentence.split("，");
  return (
    more.length === 0 && first.length === second.length && first.length >= 3 && first.length <= 9
  );
}

/** Words that lead into a sentence are not a heading. */
function isHeading(words: string): boolean {
  return (
    !/^(?:同时|此外|其中|但|而|并|对此|为此|因此|一是|要|在|当|从|把|对|以|我|你|他|她|它|这|那|现|今天|本次|此次|会议(?:听取|认为|指出|强调|要求)|\d{1,2}月\d{1,2}日|根据|按照|经|围绕|为|\d{4}年)|[，、：是有要将]$|(?:以来|来看|时候?|中|上|下|后|前|说)$/u.test(
      words,
    ) && /\p{Script=Han}|[A-Za-z]{3}/u.test(words)
  );
}
