/** What looks like the label of notes where it begins none, by the words that people and programs use for them. */
import { type NotesLabel, at, behind, labelAt } from "./label-grammar.ts";
import { lookAlike, withoutOrnament, withoutTail } from "./label-line.ts";
import * as words from "./label-words.ts";
import {
  hasCommaForColon,
  isMisspeltNote,
  isSaidBehind,
  isSetApart,
  isSpeechInShort,
  isUnknownScript,
} from "./label-slips.ts";
import { notesMarkAt } from "./notes-mark.ts";

export type { NotesLabel } from "./label-grammar.ts";

/** The names of boxes that may hold notes, as a pattern. */
export const remarkBoxes = "(?:notes?|comment|remark|speaker|todo)";

/** A line without any of these has no label. Searching for them is quicker than reading. */
const anyName = new RegExp(
  `[稿词詞辞文]|${words.scriptNames}|${words.labelNames}|${words.remarkNames}`,
  "iu",
);
const work = at(words.work);
const inBrackets = "[([【「《〔〖][^()[\\]【】「」《》〔〕〖〗]{0,12}";
const no = "(?:不|勿|不要|别)";
/** What says of itself that it is for no audience, in brackets. */
const unshown = new RegExp(
  `${inBrackets}(?:${no}(?:上|投)(?:屏|影)|只[念讲讀读说][,、]?${no}(?:上|投|放|显|展|出))`,
  "u",
);
/** The same of what may have another sense, as in （公开/不公开）. */
const unpublished = new RegExp(
  `[([【](?:以下|此处|这里|本页|[内內]容)?${no}(?:公开|显示|展示|外传|外发|对外)[)\\]】:]`,
  "u",
);
/** A speech with a word behind its name that is not known here, such as a speaker's, and a colon: 讲稿_张局： */
const ofOther = new RegExp(
  `^(?:${words.scriptNames}) ?(?:[-_·・•| ]|[—–]{1,2}) ?\\p{Script=Han}{2,4} ?[:：]`,
  "iu",
);
const mostLetters = 6;

/**
 * What a drawn line that begins no notes looks like; undefined where it does not look like notes. `isTitle`: a bare
 * word counts, too.
 */
export function labelOfNotes(line: string, isTitle: boolean): NotesLabel | undefined {
  const seen = lookAlike(line).trim();
  if (unshown.test(seen)) return "script";
  const isOther =
    unpublished.test(seen) ||
    isMisspeltNote(seen) ||
    isSaidBehind(withoutOrnament(seen)) ||
    hasCommaForColon(line);
  const other = isOther ? "note" : undefined;
  if (!anyName.test(seen.replace(/\s/g, ""))) return other;
  const bare = withoutOrnament(seen);
  return (
    openingLabel(bare, isTitle) ?? laterLabel(seen, isTitle) ?? shortLabel(bare, isTitle) ?? other
  );
}

function shortLabel(line: string, isTitle: boolean): NotesLabel | undefined {
  const [before = "", ...rest] = line.slice(0, 40).split(/[:\])】」》]/);
  if (!isTitle && rest.length === 0) return undefined;
  return isSpeechInShort(before) || isUnknownScript(before) ? "note" : undefined;
}

/** What a whole line of a paragraph may be a label by, where it is none. */
export function shortLabelOfNotes(line: string): NotesLabel | undefined {
  // Where a quotation is taken from.
  if (/^\s*[—–-]/.test(line)) return undefined;
  const bare = withoutTail(withoutOrnament(lookAlike(line).trim()));
  return bare.length < 30 && isSpeechInShort(bare) ? "note" : undefined;
}

/** The same of a label that begins the line. */
export function openingLabelOfNotes(line: string): NotesLabel | undefined {
  return openingLabel(withoutOrnament(lookAlike(line).trim()), false);
}

function openingLabel(line: string, isTitle: boolean): NotesLabel | undefined {
  const label = labelAt(line, 0);
  if (!label || (label.name === "script" && label.end === "line"))
    if (isOfUnknown(line) || ofOther.test(line) || isSetApart(line)) return "note";
  if (!label) return undefined;
  const { end, kind, name } = label;
  if (end === "colon" || end === "bracket") return kind;
  if (name === "remark") return undefined;
  if (end === "sign") return "note";
  return end === "time" || isTitle ? kind : undefined;
}

/** Whether a speech has a word before it that is not known here, such as a name, and a colon: 张局讲稿： */
function isOfUnknown(line: string): boolean {
  if (behind(work, line, 0) !== undefined) return false;
  const letters = /^\p{Script=Han}*/u.exec(line.slice(0, mostLetters))?.[0].length ?? 0;
  for (let place = 1; place <= letters; place++) {
    const label = labelAt(line, place);
    if (label?.name === "script" && label.end === "colon") return true;
  }
  return false;
}

/**
 * Behind the words of a line; "note:" is a part of an English sentence there. Where no sentence ends before it, it may be
 * in charge of somebody: （讲稿：张三）.
 */
function laterLabel(line: string, isTitle: boolean): NotesLabel | undefined {
  let found: NotesLabel | undefined;
  for (const { 0: signs, 1: bracket, index } of line.matchAll(behindWords)) {
    const place = index + signs.length;
    const label = labelAt(line, place);
    const isWithin = bracket !== undefined;
    const isDirection = label?.end === "bracket" && (/[【〔〖[]/.test(signs) || isTitle);
    const isAtEnd = isTitle && label?.end === "line" && /[·•|/—–-]\s*$/.test(line.slice(0, place));
    const isCell = label?.end === "sign" && line[label.place - 1] === "|";
    if (isWithin && label?.end === "colon" && line.startsWith("批注", place)) found = "note";
    if (
      label?.name === "script" &&
      ((isWithin && label.end === "colon") || isDirection || isAtEnd || isCell)
    )
      found = "note";
    // Amid Chinese, an English label begins no sentence.
    if (
      label?.name === "label" &&
      label.end === "colon" &&
      /[\p{Script=Han}。！？;] ?$/u.test(line.slice(0, place))
    )
      found ??= "note";
    if (isWithin || label?.end !== "colon") continue;
    if (label.name === "script") return "script";
    if (label.name === "label" && /[备備]/.test(line.slice(place, label.place))) found = label.kind;
  }
  return found;
}

const behindWords =
  /[\s。;；！？!?)\]—–/|※*→←][([【「〔〖『]?|(?<=[\p{L}\p{N}])([([【「〔〖『,])/gu;

/** Whether a line would begin notes but for an unseen sign, or another alphabet's letter, in a word that nobody shows so. */
export function isBrokenMark(line: string): boolean {
  return notesMarkAt(lookAlike(line)) !== undefined && notesMarkAt(line) === undefined;
}

/** The label that a line of a paragraph is, with nothing behind it but signs. */
export function bareLabelOfNotes(line: string): NotesLabel | undefined {
  return bareLabel(withoutTail(withoutOrnament(lookAlike(line).trim())));
}

/** Whether a text is a label of notes, as the head of a column may be. */
export function isScriptName(text: string): boolean {
  return bareLabel(withoutOrnament(lookAlike(text).trim())) === "script";
}

const anyNameOfSpeech = new RegExp(
  `${words.scriptNames}|${words.wholeTexts}|${words.promptNames}`,
  "iu",
);

/** Whether a line has the name of what is spoken anywhere in it. */
export function hasNameOfSpeech(line: string): boolean {
  return anyNameOfSpeech.test(lookAlike(line));
}

/** Above sentences, as the head of a column or a line of its own, nothing else is called so. */
const spokenColumn =
  /^(?:[话話][术術]|解[说說]|配音|[讲講][解述]|[口旁]述|口播|(?:[现現][场場]|口[头頭]|[台臺]上)[说說讲講]|我[要]?[说說讲講](?:什[么麼]|的[话話]?)|(?:演?[讲講]者|主[讲講持]人?)(?:[说說讲講]|的[话話])|what (?:to|i|you|we)(?: will)? say|script|narration)$/iu;

/** Whether a short text has the name of a speech in it. */
export function namesSpeech(text: string): boolean {
  const seen = lookAlike(text).trim();
  return seen.length <= 12 && (anyNameOfSpeech.test(seen) || spokenColumn.test(seen));
}

const spokenTitle = new RegExp(`^(?:${words.spokenTitles})$`, "iu");

/** Whether a line by itself is called so: what is below it is spoken, where it is sentences. */
export function isSpokenName(line: string): boolean {
  const seen = withoutTail(withoutOrnament(lookAlike(line).trim()));
  return spokenColumn.test(seen) || spokenTitle.test(seen);
}

function bareLabel(line: string): NotesLabel | undefined {
  const { name, kind, end, place } = labelAt(line, 0) ?? {};
  if (place !== line.length || name === "remark") return undefined;
  return end === "colon" && kind === "note" ? undefined : kind;
}
