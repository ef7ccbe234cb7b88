/** What looks like the label of notes where it begins none, by the words that people and programs use for them. */
import { labels, loose, notesMarkAt, scripts, spoken } from "./notes-mark.ts";

/** `script`: nothing but a speech is called so; `note`: a remark may be, too. */
export type NotesLabel = "script" | "note";

/** Who or what notes are of, before their name: "第 3 页", "本页", "slide 3". */
const ofPage =
  "(?:(?:第 ?[\\d一二三四五六七八九十]{1,4} ?[页頁张張]|[本该該此每][页頁张張]|[页頁]面|幻[灯燈]片|投影片|ppt|p(?:age)?|slide) ?\\d{0,3} ?的? ?)";

/** What is done with a text that is spoken. */
const speaking =
  "(?:演?[讲講][解述]?|[讲講][话話]|演示|[发發]言|[汇匯彙][报報]|主[持讲講]|[朗宣][读讀讲講诵誦]|解[说說]|配音|口播|念|提[词詞]|致[辞辭词詞]|述[职職]|路演|播[报報]|授[课課]|逐字|旁白|答[辩辯])";

/** The names of boxes that may hold notes, as a pattern. */
export const remarkBoxes = "(?:notes?|comment|remark|speaker|todo)";

const known = loose([...spoken, ...scripts]);

/** Nothing else is called so. */
const script = [
  known,
  `${ofPage}(?:${loose([...spoken, ...scripts, ...labels])})`,
  `${speaking}(?:稿|[词詞]|文案|文本)`,
  `${speaking}[者人]?(?:备注|備註|注[释釋]|[笔筆][记記])`,
  "(?:talk(?:ing)?|speaking|speech|speaker|presenter)[-_ ]?(?:track|notes?|script|text)",
  "voice[- ]?over(?: script)?|narration",
  // German, French, Spanish, Japanese, Korean.
  "(?:sprecher|referenten|vortrags)[- ]?notizen|redetext|notes (?:de l['’]orateur|du pr[eé]sentateur)",
  "notas (?:del? )?(?:orador|ponente|presentador)|(?:発表者?|スピーカー)ノート|発表原稿|발표자? ?노트|발표 ?대본",
].join("|");

/** A remark, a task or a text of the slide may be called so, too. */
const note = [
  loose(labels),
  `${speaking}(?:提示|提醒|要[点點]|[内內]容|脚本|[词詞]句)`,
  "[话話][术術]|[画畫]外音|[讲講]解|解[说說]|[讲講]述|口述|旁述|批注|朗[读讀]|配音|念",
  "脚本|腳本|台本|script|speech|talking ?points?|notizen|notas|ノート|노트",
].join("|");

const bracket = "[（(［\\[【「{<]?";
const end = "(?:正文|全文|内容|[栏欄页頁])?(?:[:：﹕∶︰꞉;；]|[）)］\\]】」}>〕])";
/** What parts a label from its text where a title may have it, too. */
const weakEnd = " ?(?:[》〉”\"'』|=→]|[—–]{1,2}|- )";

const opening = (names: string, ...ends: readonly string[]): RegExp =>
  new RegExp(`^${bracket}(?:${names})(?:${ends.join("|")})`, "iu");

const scriptLabel = opening(script, end);
const noteLabel = opening(note, end);
const weakLabel = opening(`${script}|${loose(labels)}`, weakEnd);
/** How long it is, behind its name: 讲稿（30–60 秒） */
const length = "(?: ?\\([^()]{0,20}\\)?)?";
const bareScript = new RegExp(`^(?:${script})${length}[:：]?$`, "iu");
const bareTitle = new RegExp(
  `^(?:${loose(labels)}|(?:${script})(?:要[点點]|[内內]容|摘要|[节節][选選]))${length}$`,
  "iu",
);
const bareLabel = new RegExp(`^(?:${loose(labels)})$`, "iu");
const behind = "[\\s。；;！？!?）)][（([【「]?";

/** Behind the words of a line; "note:" is a part of an English sentence there. */
const laterScript = new RegExp(`${behind}(?:${script})[:：]`, "iu");
const laterNote = new RegExp(`${behind}(?:备注|備註)[:：]`, "u");

/**
 * What a drawn line that begins no notes looks like; undefined where it does not look like notes. `isTitle`: a bare
 * word counts, too.
 */
export function labelOfNotes(line: string, isTitle: boolean): NotesLabel | undefined {
  const seen = lookAlike(line).trim();
  const even = withoutOrnament(seen);
  if (scriptLabel.test(even) || (isTitle && bareScript.test(even))) return "script";
  if (noteLabel.test(even) || weakLabel.test(even) || (isTitle && bareTitle.test(even)))
    return "note";
  return laterScript.test(seen) ? "script" : laterNote.test(seen) ? "note" : undefined;
}

/** Whether a line would begin notes but for an unseen sign, or another alphabet's letter, in a word that nobody shows so. */
export function isBrokenMark(line: string): boolean {
  return notesMarkAt(lookAlike(line)) !== undefined && notesMarkAt(line) === undefined;
}

/** The label that a line of a paragraph is, with nothing behind it but signs. */
export function bareLabelOfNotes(line: string): NotesLabel | undefined {
  const even = withoutTail(withoutOrnament(lookAlike(line).trim()));
  return bareScript.test(even) ? "script" : bareLabel.test(even) ? "note" : undefined;
}

/** Whether a text is a label of notes, as the head of a column may be. */
export function isScriptName(text: string): boolean {
  return bareScript.test(withoutOrnament(lookAlike(text).trim()));
}

/** A line up to its last word or colon. A pattern would look at each of many blanks again and again. */
function withoutTail(line: string): string {
  let end = line.length;
  while (end > 0 && !/[\p{L}\p{N}:：]/u.test(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}

/** A line without the pictures, signs and numbers before its first word, and without blanks that set its letters wide. */
function withoutOrnament(line: string): string {
  return line
    .replace(
      /^(?!\?{3}|#\+|\{:)(?:\d{1,3} ?[.、)]|[一二三四五六七八九十]{1,3} ?[、.]|[^\p{L}\p{N}])+/u,
      "",
    )
    .replace(/^(?:\p{Script=Han}\s+){1,4}\p{Script=Han}(?=\P{L}|$)/u, (name) =>
      name.replace(/\s/g, ""),
    );
}

/** What a line looks like to a reader: without signs that are not seen, and with plain letters for those that look so. */
function lookAlike(line: string): string {
  return line
    .normalize("NFKC")
    .replace(/[\p{C}\p{M}\uFFFD]/gu, "")
    .replace(/[\u043E\u03BF]/giu, "o")
    .replace(/[\u0435\u03B5]/giu, "e")
    .replace(/\u0455/giu, "s")
    .replace(/\u039D/gu, "N");
}
