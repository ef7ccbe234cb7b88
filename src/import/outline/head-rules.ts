/** What the lines before a text say, by their words. */
import { date, latinName, latinPost, latinTitle, name, otherName, post } from "./head-words.ts";

/** What a line of the head is. */
export type Field = "title" | "subtitle" | "unit" | "speaker" | "date" | "byline";

/** How titles of speeches and papers end. */
export const isTitleLike =
  /(?:讲话|发言|报告|意见|通知|通报|决定|公告|总结|汇报|方案|纪要|体会|请示|批复|回复|函|致辞|演讲|讲稿|提纲|材料|倡议书?|承诺书?|建议书?|规划|要点|述职|述廉|党课|专报|简报)(?:稿|材料)?$/u;

interface HeadRule {
  readonly field: Field;
  readonly pattern: RegExp;
}

/** In order: the first that fits says what a line of the head is; group 1 is its value. */
export const rules: readonly HeadRule[] = [
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
