/** The words of which labels of notes are made, as patterns. All are of bounded length. */
import { labels, loose, scripts, spoken } from "./notes-mark.ts";

/** What it is for a speaker, which other texts are also. */
const prompts = "(?:提示|提醒|要[点點]|[内內]容|脚本|[词詞]句)";

/** What is done with a text that is spoken. */
const speaking =
  "(?:演?[讲講][解述]?|[讲講][话話]|演示|[发發]言|[汇匯彙][报報]|主[持讲講]|[朗宣][读讀讲講诵誦传傳]|[讲講说說][课課]|[讲講]演|演[说說]|串[场場联聯]|主持人|[报報]幕|[导導]游|解[说說]|配音|口播|念|提[词詞]|致[辞辭词詞]|述[职職]|路演|播[报報]|授[课課]|逐字|旁白|答[辩辯])";

/** Nothing else is called so. */
export const scriptNames = [
  `${speaking}(?:稿|[词詞]|(?<=[讲講演])[辞辭]|文案|文本|[话話][术術])`,
  `(?:${speaking}[者人员員]?|[报報]告人)的?(?:备注|備註|注[释釋]|[笔筆][记記])`,
  "(?:[讲講教][师師]|老[师師]|演示|课件|課件|教[学學])的?(?:备注|備註|提示|[话話][术術]|注[释釋]|[笔筆][记記])",
  loose([...spoken, ...scripts]),
  "[内內]部(?:备注|備註|提示|提醒|[说說]明|批注|注[释釋]|口[径徑]|[笔筆][记記]|掌握)",
  "(?:talk(?:ing)?|speaking|speech|speaker|presenter|narrator|facilitator|instructor|trainer|teacher|lecturer|moderator|host|delivery|presentation|lecture|spoken|coach|oral|pitch)(?:['’]?s)?[-_ ]?(?:track|notes?|script|text)",
  "notes? (?:for|to) (?:the )?(?:speaker|presenter|self)|voice[- ]?over(?: script)?|narration",
  // German, French, Spanish, Japanese, Korean.
  "(?:sprecher|referenten|vortrags)[- ]?notizen|redetext|notes (?:de l['’]orateur|du pr[eé]sentateur)",
  "notas (?:del? )?(?:orador|ponente|presentador)|(?:発表者?|スピーカー)ノート|発表原稿|발표자? ?노트|발표 ?대본",
].join("|");

/** Other text is called so, too; alone, it is a title of notes. */
export const labelNames = loose(labels);

/** Whole texts of what is spoken, which may be quoted on a slide. */
export const wholeTexts = `${speaking}(?:文稿|全文|原文)`;

/** What it is for a speaker, by its name. */
export const promptNames = `${speaking}[者人员員]?的?${prompts}`;

const who =
  "(?:演?[讲講]者|演[讲講]人?|[讲講教][师師]|老[师師]|(?:主[讲講持]|[报報]告|[汇匯彙][报報]|[发發]言|[讲講][解述]|答[辩辯])人)";

/** What a speaker keeps in mind or says, whoever it is. */
const ofSpeaker = `${who}的?(?:[备備]忘(?![录錄])|思路|[话話][术術]|[讲講]述|口述)`;

/** A heading or a line of its own over what is said; a column is called so of other things, too. */
export const spokenTitles = `${ofSpeaker}|[过過]渡[语語词詞句]`;

/** A remark, a task or a text of the slide may be called so. */
export const remarkNames = [
  // As people mistype a name: another sign of one sound, two that change places, one twice.
  "[讲講]+[搞稾槁镐膏高]|[将奖讲講]{2}稿|[将奖]稿|稿[讲講]|[背倍]注|[备備]{2}注|[备備]注{2}|备[住驻著主]|(?:演?[讲講]者?)?注[备備]",
  promptNames,
  ofSpeaker,
  `[给給](?:${who}|自己)[看的]?|[脱脫]稿[讲講说說]|tele-?prompter`,
  "[话話][术術]|[画畫话話]外音|[讲講]解|解[说說]|[讲講]述|口述|旁述|批注|朗[读讀]|配音|念|文字稿|文稿|手卡|提[词詞示]卡|稿(?= ?[:：])|[过過]渡(?:[语語词詞句]|提示)|[开開][场場]白|[讲講][解述]思路|口[头頭](?:表述)?|[备備]忘|[讲講]",
  "(?:[现現][场場]|口[头頭]|[台臺]上|[这這][里裡])[说說讲講](?:什[么麼]|的?[话話])?|我[要想该該]?[说說讲講](?:什[么麼]|的[话話]?)",
  "脚本|腳本|台本|script|(?:what (?:to|i|you|we)(?: will)? )?say|presenter says|you can say|speaking points|remarks|speech|talking ?points?|notizen|notas|ノート|노트",
].join("|");

const number = "(?:\\d{1,3}|[一二三四五六七八九十]{1,4})";

/** The page or part that notes are of: "第 3 页", "本页", "slide 3". */
const range = (end: string): string => `(?: ?[-–—~至到、,] ?${end})?`;
export const page = `(?:第 ?${number}${range(number)} ?(?:[页頁张張段节節屏幕镜鏡]|部分)|[本该該此每这這]一?[页頁张張段节節]|[页頁]面|幻[灯燈]片|投影片|ppt|pages?|slides?|p(?=[ .]?\\d))(?![a-z])(?:(?![ .]?\\d{1,3} ?[分秒'′"″])[ .]?\\d{1,3}${range("\\d{1,3}")})?`;

const about = "(?:[约約]|大[约約]|用[时時]|[时時][长長]|[计計]|about |~|≈)? ?:? ?";
const least = (digits: string): string => `(?:${digits} ?[-–—~至到] ?)?`;
const most = "(?:左右|以[内內])?";
/** How long notes are spoken. 分 alone may be a mark in a competition. */
export const time = `${about}${least("\\d{1,3}(?:\\.\\d)?")}(?:\\d{1,2}:\\d\\d|(?:\\d{1,3}(?:\\.\\d)?|[一二三四五六七八九十半]{1,3}) ?(?:分[钟鐘]?(?:半| ?\\d{1,2} ?秒)|分[钟鐘]|秒[钟鐘]?|(?:s|secs?|seconds?|mins?|minutes?)(?![a-z])|['′"″]))${most}`;
/** How long a text is, as other texts may be. */
export const length = `${about}${least("\\d{1,4}")}\\d{1,4} ?(?:[个個]?字|分|m|h|words?)${most}(?![a-z])`;

/** Which of several: 讲稿一, 讲稿 3/13, script A, notes v2. */
export const count = `(?:之|no\\.? ?|#|v(?:er)?\\.? ?)?(?:${number}(?:\\.\\d{1,2})?|[a-d](?![a-z]))(?: ?/ ?\\d{1,3})?(?: ?[段节節篇版稿句])?`;

/** Of which day: 11月26日讲稿. */
export const day = "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号號]";

/** Which speech it is, and whose. */
export const qualifier =
  "以下(?:[为為]|是)?|(?:[点點][击擊])?(?:展[开開]|[查][看閱]|[显顯]示)|下面(?:[为為]|是)?|附(?!件 ?\\d{0,2} ?:)件?|[对對][应應]|配套|[参參]考|建[议議]|示例|完整|[简簡]短|精[简簡]|(?:[现現][场場]|口[头頭])(?![说說] ?[:：]|[说說讲講](?:什|的))|口[语語]化?|中文|英文|[双雙][语語]|正式|[开開](?:[场場](?!白)|篇)|[结結][尾束]|[过過]渡(?![语語词詞句]|提示)|收尾|[领領][导導]|[书書][记記]|[局市县縣][长長]|主任|[内內]部|[个個]人|[详詳][细細]|逐[页頁]|分[页頁]|[改修][订訂]?[后後]|my |your |full |short |sample |suggested |draft |internal |private ";
/** Who speaks it. */
export const role = `(?:主[持讲講]|[汇匯彙][报報]|[发發]言|演?[讲講]|演示|[讲講]解|解[说說]|播音|[领領][读讀])[者人员員](?:[专專]?用)?(?!的?${prompts})`;

/** Behind a name; it is the whole text nonetheless. */
export const wholeOf =
  "正文|全文|[内內]容|原文|文[字本案]|如下|部分|[参參]考|[开開]始|[结結]束|[栏欄区區页頁稿]|附[后後上]|[终終初定草]稿|最?[终終新后後]版";
/** What makes an outline of a speech, or a text about it. */
export const outlineOf =
  "要[点點]|摘要|[节節][选選]|[说說]明|提示|提[纲綱]|大[纲綱]|概要|示例|模板|范例|建[议議]|要求|见?附件[一二三四五六七八九十\\d]{0,2}";

/** What is done with the text of a speech: whoever writes "起草讲稿：" names a task. */
export const work =
  "起草|撰[写寫]|[写寫改审審交送念讲講读讀无無]|修改|准[备備]|整理|提交|[报報]送|完成|印[发發]|校[对對]|形成|[负負][责責]|[关關]于|[编編][写寫制]|打印|[发發]放|[学學][习習]|[没沒]有|[脱脫]";
