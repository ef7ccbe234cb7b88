/**
 * Remarks in brackets amid or behind what is shown: `抓项目【备注：…】`, `（配图：…）`, `（注：内部掌握，不外传）`. A label counts
 * here that begins notes or a direction at the start of a line, and those that are one in brackets only.
 */
import { surnames } from "../../text/surnames.ts";
import { isAskedOrUnsaid, opensDirection } from "./directions.ts";
import { isWithheld } from "./withheld.ts";
import { labelAt } from "./label-grammar.ts";
import { lookAlike, withoutOrnament } from "./label-line.ts";
import { isSaidAside } from "./said-aside.ts";

/** Opening brackets, each with its closing one in the same place. */
const [openings, closings] = ["（(【［[〔〖「『〈｛", "）)】］]〕〗」』〉｝"];
const opening = new RegExp(`[${openings.replace(/[[\]]/g, "\\$&")}]`, "gu");

/** What is read of a remark to know it, characters. */
const longest = 60;

/** What a remark is called in brackets; as a line of its own, other things are called so. */
const names =
  "(?:[内內]部|配[图圖]|插[图圖]|[动動][画畫效]|版式|排版|布局|音效|配[乐樂]|[镜鏡][头頭]|互[动動]|[语語][气氣速调調]|[动動]作|手[势勢]|表情|[节節]奏|停[顿頓]|[翻换換][页頁]|口[头頭]|口述|自用|自看|[个個]人|[备備]用|[答应應][对對答]|回答|[追提][问問]|[领領][导導](?:可能)?[会會]?[问問](?:起|到)?(?:再[说說])?|涉密|敏感|先不(?:公布|[说說讲講])|[备備]用(?:[数數][据據]|材料)|[给給](?:[讲講]者|自己|主持人|[设設][计計]|美工)|[讲講設设][计計][师師者]?|美工|[讲講]者|待[补補定确確核]|[待未]核[实實]|提示|提醒|ppt|幻[灯燈]片|[过過]渡(?!: ?\\d)|[衔銜]接|[转轉][场場]|speaker|presenter|internal|private|todo|fixme)";
const labelled = new RegExp(
  `^${names}(?:[建][议議]|[设設][计計]|[说說]明|提示|示意[图圖]?|要求| ?\\([^()]{0,12}\\)| ?\\d{1,2}){0,2} ?[:：]`,
  "iu",
);

const no = "(?:不|勿|不要|不得|不宜|不能|[请請]勿|[别別])";
/** What says of itself that it is for no audience; behind a label that a public remark has, too. */
const unshown = new RegExp(
  `^(?:(?:注|备注|備註|[说說]明|提示|附注|ps|p\\.s\\.) ?[:,]? ?)?(?:[^:]{0,12}[,、;] ?)?(?:此?[项項处處段数數][据據]?|本[页頁段]|[仅僅只]供?|[以][上下])?(?:[内內]部(?:掌握|使用|[参參][考阅閱]|[传傳][阅閱]|口径|口徑)|${no}(?:[对對]外(?:[说說讲講宣公])?|外[传傳发發]|公[开開]|公布|[传傳]播|上[墙牆屏]|投[屏影]|念(?:出[来來]?)?|[讲講][出]|放(?:ppt|幻[灯燈]片|屏|出[来來]?))|(?:ppt|屏幕)不(?:[显顯]示|出[现現]|放)|只[讲講念说說]|口[头頭](?:[说說讲講述]|[带帶][过過])|(?:[这這此本]一?[页頁段])?[跳略][过過]|先不(?:公布|[说說讲講念])|自[己用](?:看|知道|掌握)?|(?:[领領][导導])?(?:重[点點]|着重|[简簡][单單]|[详詳][细細]?|略|不?展[开開])[讲講]|(?:[领領][导導])(?:[关關]注|[关關]心)(?:的)?(?:[内內]容|[重]?[点點])?|(?:[领領][导導])(?:掌握|[参參]考)|知道就[行好])(?=[)\\]】〕〗」』〉}>,.。;、]|$)`,
  "iu",
);

/** Who is to say it, or what is better not said. */
const saidBy = new RegExp(
  `^(?:(?:[讲講念说說])(?:的?[时時](?:候)?(?=[^间間刻])|到[这這][里裡]|完[这這])|(?:由|[请請])?[${surnames}]\\p{Script=Han}{0,3}[来來]?[讲講念](?=[)\\]】〕〗」』〉]|$)|涉密|敏感[,;])`,
  "u",
);

/** Brackets that quote no word, as 「停顿」 may. */
const plain = /[（(【［[〔〖｛]/;
/** What waits, or is kept, where nothing else stands in the brackets. */
const kept = /^[备備]用[页頁]$/u;

/** For the speaker in an English text; a name behind it is the speaker's. */
const ofEnglish =
  /^(?:[Ss]peaker|[Pp]resenter|[Hh]ost|[Ii]nternal|[Pp]rivate)(?: ?[Nn]otes?)?: (?:[a-z]|\S+ [a-z])|^(?:TODO|FIXME) ?:/;

/** Behind the label of a public remark: it is about figures. */
const ofFigures =
  /^(?:不?含|[单單]位|金[额額]|[数數][据據]|截[至止]|[来來]源|[资資]料|据(?:[统統]计|統計|年[报報]|初步)|按(?:可比|[现現][价價行]|不[变變]|年[报報])|同比|[环環]比|口[径徑]|[以本表][上表中下]|上述|[详詳]?[见見]|未?[剔扣]除|四舍|[标標][有注*])(?![^\n]{0,40}(?:[别別勿]|不要|[领領][导導]|[内內]部|口[头頭]|[讲講念说說]|先不))/u;
/** Who does what is named, or who has made it. */
const person = new RegExp(
  `^(?:[${surnames}]\\p{Script=Han}{1,2}|\\p{Script=Han}{2,8}[社网報报台]|[^,，。]{0,8}(?:提供|供[图圖稿]|[摄攝]|[记記]者)[^,，。]{0,6})[)\\]】〕〗」』〉]`,
  "u",
);

type Remark = readonly [start: number, end: number];

/** Where the first of such remarks begins and ends, with its brackets; the end of the line where none closes it. */
export function remarkInBrackets(line: string): Remark | undefined {
  return remarksIn(line).next().value;
}

/** Every one of them, in order. */
export function remarksInBrackets(line: string): readonly Remark[] {
  return [...remarksIn(line)];
}

function* remarksIn(line: string): Generator<Remark, undefined> {
  let end = 0;
  let isChinese: boolean | undefined;
  for (const { 0: sign, index } of line.matchAll(opening)) {
    if (index < end || line[index + 1] === sign) continue;
    const inside = line.slice(index + 1, index + 1 + longest);
    isChinese ??= /\p{Script=Han}/u.test(line);
    if (!isRemark(inside, isChinese) && !(plain.test(sign) && isByItself(inside))) continue;
    end = endOf(line, index, sign);
    yield [index, end];
  }
  return undefined;
}

/** `isChinese`: there is Chinese in its line. */
function isRemark(inside: string, isChinese: boolean): boolean {
  const seen = withoutOrnament(lookAlike(inside).trim());
  if (unshown.test(seen) || saidBy.test(seen) || isWithheld(seen)) return true;
  const [, before, value = ""] = /^([^:：]{1,30})[:：]\s*(.*)$/u.exec(seen) ?? [];
  if (before === undefined || value === "" || person.test(value)) return false;
  // "(Note: …)" is a part of an English text.
  if (!isChinese) return ofEnglish.test(inside.trim());
  if (labelled.test(seen) || opensDirection(seen)) return true;
  const label = labelAt(seen, 0);
  if (label?.end !== "colon") return false;
  return label.kind === "script" || !ofFigures.test(value);
}

/** Whether what stands to the closing bracket is one without a label. */
function isByItself(inside: string): boolean {
  const end = inside.search(/[）)】］\]〕〗｝]/u);
  if (end < 0) return false;
  const seen = withoutOrnament(lookAlike(inside.slice(0, end)).trim());
  return kept.test(seen) || isSaidAside(seen) || isAskedOrUnsaid(lookAlike(inside.slice(0, end)));
}

function endOf(line: string, start: number, sign: string): number {
  const close = closings.charAt(openings.indexOf(sign));
  let depth = 0;
  for (let at = start; at < line.length; at++) {
    if (line[at] === sign) depth++;
    else if (line[at] === close && --depth === 0) return at + 1;
  }
  return line.length;
}
