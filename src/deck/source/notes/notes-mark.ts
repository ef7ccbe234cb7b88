/** What begins the notes of a slide: `Note:`, as reveal.js has it, and what else people write for it. */
import { unseenSign } from "../block-start.ts";

/** Says that the line it stands on, or the block below it, is meant to be shown. */
export const asMeant = "<!-- -->";

/** Names of notes that never label what is shown: what follows on their line is spoken too. */
export const spoken = [
  "speaker ?notes?",
  "presenter ?notes?",
  "演讲者?备注",
  "讲者备注",
  "演示者?备注",
  "发言者?备注",
  "演講者?備註",
  "講者備註",
  "旁白",
];

/** Names of a text that is spoken: notes where they stand alone on a line, or in the brackets of a stage direction. */
export const scripts = [
  "讲稿",
  "講稿",
  "逐字稿",
  "演讲稿",
  "演講稿",
  "演讲词",
  "演講詞",
  "发言稿",
  "發言稿",
  "讲话稿",
  "講話稿",
  "主讲词",
  "讲述词",
  "解说词",
  "解說詞",
  "讲解词",
  "講解詞",
  "口播稿?",
  "提词稿?",
  "提詞稿?",
  "台词",
  "台詞",
  "串词",
  "串詞",
];

/** Names that also label what is shown: notes only where they stand alone on a line. */
export const labels = ["notes?", "备注", "備註"];

/** A pattern for names; `between` may stand after each of their letters but the last. */
export function loose(names: readonly string[], between = ""): string {
  return names
    .map((name) =>
      name.replace(/ \?/g, "[-_ ]?").replace(/[a-z\p{Script=Han}](?!\?|$)/gu, `$&${between}`),
    )
    .join("|");
}

/** A colon, and what looks like one. */
const colon = "[:：﹕∶︰꞉]";
/** On one key with the colon of a Chinese keyboard: nothing else follows where it is meant. */
const semicolon = "[:：﹕∶︰꞉;；]";
/** Signs without a width. */
const unseen = "\\p{Cf}*";

/**
 * reveal.js's own `^\s*notes?:`, with the colon of a Chinese keyboard as well; other names of notes, plain, emphasised
 * or in brackets; landslide's `.notes:` and remark's `???`. Blanks have any width, also no width at all: signs without
 * a width come with pasted text.
 */
function notesMark(blanks: string, between: string): RegExp {
  const named = (names: readonly string[]): string => `(?:${loose(names, between)})`;
  const marks = "(?:\\*{1,3}|_{1,3})";
  const label = (names: readonly string[], end: string): string =>
    `${named(names)}${blanks}${end}|${marks}${named(names)}(?:${end}${marks}|${marks}${end})`;
  const bracketed = (names: readonly string[]): string => `【${named(names)}】${colon}?`;
  const open = `\\.?${named(["notes?"])}${blanks}${colon}|${label(spoken, colon)}|${bracketed([...spoken, ...scripts])}`;
  const all = [...spoken, ...scripts, ...labels];
  const bare = `${marks}?${named(spoken)}${marks}?`;
  const closed = `(?:${label(all, semicolon)}|${bracketed(all)}|${bare}|\\?{3})${blanks}$`;
  return new RegExp(`^${blanks}(?:${closed}|(?:${open})${blanks})`, "gimu");
}

const withoutSigns = notesMark("[^\\S\\n]*", "");
let withSigns: RegExp | undefined;

/**
 * What begins notes, in a text of plain letters as `evenLetters` has them. A pattern that looks for signs without a width
 * takes five times as long to compile, and most texts have no such sign.
 */
export function notesPattern(text: string): RegExp {
  if (!/\p{Cf}/u.test(text)) return withoutSigns;
  withSigns ??= notesMark(`${unseenSign}*`, unseen);
  return withSigns;
}

/** A text with the letters of a full-width keyboard as plain ones. All stand where they stood. */
export function evenLetters(text: string): string {
  return text.replace(/[Ａ-Ｚａ-ｚ]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  );
}

/** Where the mark of notes stands at the start of a line, its first sign; undefined for a line without such a mark. */
export function notesMarkAt(line: string): number | undefined {
  const even = evenLetters(line);
  const pattern = new RegExp(notesPattern(even).source, "iu");
  return pattern.test(even) ? line.search(/[^\s\p{Cf}]/u) : undefined;
}

const script = new RegExp(
  `^(?:${loose([...spoken, ...scripts, "notes", "revealjs-notes", "备注", "備註"], unseen)})$`,
  "iu",
);

/** Whether a word is a name of notes, as the language of a fence or the class in its braces may be. */
export function isNotesName(word: string): boolean {
  return script.test(evenLetters(word).replace(/^[.{\s]+|[\s}]+$/g, ""));
}
