/** Lines that would begin notes but for a slip: a letter, or the sign behind the name. */
import { isMisspelt } from "../../problems/nearest.ts";
import { scriptNames, wholeTexts, work } from "./label-words.ts";
import { loose, scripts } from "./notes-mark.ts";

/** Whether a line begins with a word and a colon that would be notes but for a slip, and is no other word. */
export function isMisspeltNote(line: string): boolean {
  const [, word = ""] = /^([a-z]{3,6}) ?[:：]/i.exec(line) ?? [];
  return !otherWords.test(word) && isMisspelt(word, ["note", "notes"]);
}
const otherWords =
  /^(?:not|noted?|nodes?|votes?|nose|none|nope|notas?|notice|rotes?|totes?|motes?)$/i;

/** Texts that are named so and are no speech, and what is done with one. */
const otherTexts =
  /(?:[关關][键鍵]|主[题題]|[热熱流]行?|名|[动動]|[单單]|[诗詩宋唐]|生|[题題]|歌|[搜检檢]索|敏感|高[频頻]|提示|近[义義]|反[义義]|代|量|形容|介|副|助|虚|谐音|专有名)[词詞]$|[致言修推告楚托措]辞$|(?:投|[约約征徵]|[组組]|[审審]|意[见見]|[讨討][论論]|[一二三四五六七八九十初]|定|[终終]|底|手|送[审審]|草|[样樣]|原|[脱脫]|退|[来來]|供|撰|新[闻聞]|通|文|截|交|[写寫]|改|校|核|[统統]|[拟擬]|[发發]|起|[画畫]|[设設][计計]|[书書]|[图圖]|打|[修][订訂]|完成|[电電]子|[纸紙][质質]|公示|[汇匯][总總]|上[报報]|征求意见)稿$/u;

const ofWork = new RegExp(`^(?:${work})`, "u");

/** Whether what stands before a colon, or is a title, is the name of some text that is spoken, by its last sign. */
export function isUnknownScript(line: string): boolean {
  const [, name] = /^(\p{Script=Han}{1,5}[稿词詞辞])(?:\([^()]{0,16}\))? ?$/u.exec(line) ?? [];
  return name !== undefined && !ofWork.test(name) && !otherTexts.test(name);
}

/** The name of a speech, short words before it, and behind it which edition or part it is, or whose. */
const inShort = new RegExp(
  `^[\\p{L}\\p{N} 、~～/.–—-]{0,10}(?:${scriptNames}|${wholeTexts})(?:\\p{Script=Han}{0,4}[版篇]|\\p{Script=Han}{0,2}(?:[开開][头頭]|[结結]尾)|[-_]\\p{Script=Han}{2,3})?[^\\p{L}\\p{N}]{0,3}$`,
  "iu",
);

const ofName = new RegExp(`^(?:${scriptNames}|${wholeTexts})`, "iu");

/** Whether the name of a speech is the whole of a title, or of what stands before a colon, with a few other words. */
export function isSpeechInShort(line: string): boolean {
  return (ofName.test(line) || !ofWork.test(line)) && inShort.test(line);
}

/** A speech by a blank or a sign before its sentences, without a colon. */
const setApart = new RegExp(
  `^(?:${scriptNames})(?:[\\s/#*=_~@|\\\\-]{1,6}(?!\\d|[一二三四五六七八九十两几][份篇段页稿版])|(?=各位|尊敬|大家|同志))(?=[\\p{Script=Han}“《].{1,60}[,，。！？!?:])\\S.{8}`,
  "iu",
);

/** Whether the name of a speech stands before whole sentences. */
export function isSetApart(line: string): boolean {
  return setApart.test(line);
}

/** What is done, or who does it, with whole sentences behind a colon; a name or a time behind it is an entry. */
const bySentences =
  /^(?:演[讲講]|[发發]言|[讲講][话話]|[致开開闭閉]幕?[辞辭词詞]|(?:演[讲講]|主[讲講]|[讲講])[者人]|presenter|speaker|host) ?[:：] ?(?=[^\n]{0,60}[，。！？,.!?;；])[^\n]{16}/iu;

const greeting = "(?:各位|尊敬|大家|同志)";

/** The way from one slide to the next, in words to an audience: a stage of a plan may be called so, too. */
const transition = new RegExp(
  `^(?:[过過]渡|[衔銜]接|[转轉][场場]|承上[启啟]下) ?[:：)\\]】] ?(?=.{0,30}(?:${greeting}|下面|接下[来來]|[刚剛]才|我[们們]?[再先就]?[讲講说說看来來]|[请請]看))`,
  "u",
);

/** Whether a line says who speaks, and then what is said, or how the talk goes on. */
export function isSaidBehind(line: string): boolean {
  return bySentences.test(line) || transition.test(line);
}

/** The mark of notes with a comma in place of its colon. In English, "Note," begins a sentence. */
const commaBehind = new RegExp(
  `^\\s*(?:notes?，|(?:${loose(["备注", "備註", ...scripts])})[，、。]\\s*${greeting})`,
  "iu",
);

/** Whether a line, as it is drawn, begins with the name of notes and a comma. */
export function hasCommaForColon(line: string): boolean {
  return commaBehind.test(line);
}
