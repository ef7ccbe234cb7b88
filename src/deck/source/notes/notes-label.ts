/** What looks like the label of notes where it begins none, by the words that people and programs use for them. */
import { lookAlike, withoutOrnament, withoutTail } from "./label-line.ts";
import * as words from "./label-words.ts";
import { isMisspeltNote, isSetApart } from "./label-slips.ts";
import { notesMarkAt } from "./notes-mark.ts";

/** `script`: nothing but a speech is called so; `note`: a remark may be, too. */
export type NotesLabel = "script" | "note";

/** The names of boxes that may hold notes, as a pattern. */
export const remarkBoxes = "(?:notes?|comment|remark|speaker|todo)";

/** A label: words, its name, more words, and an end. */
interface Label {
  readonly kind: NotesLabel;
  readonly name: keyof typeof names;
  /** `sign` is what a title may have, too; `time` is its length in brackets. */
  readonly end: keyof typeof ends | "time" | "line";
  /** The place behind its end. */
  readonly place: number;
}

const at = (pattern: string): RegExp => new RegExp(pattern, "iuy");

const before = {
  page: at(words.page),
  role: at(words.role),
  time: at(words.time),
  other: at(`${words.length}|${words.qualifier}|${words.day}|\\d{1,3}`),
};
const names = {
  script: at(words.scriptNames),
  label: at(words.labelNames),
  remark: at(words.remarkNames),
};
const after = {
  whole: at(words.wholeOf),
  outline: at(words.outlineOf),
  page: at(`(?<![a-z])(?:for |of |on )?${words.page}`),
  time: at(words.time),
  other: at(`${words.length}|(?<![a-z])(?:${words.count})`),
};
const ends = {
  colon: at(" ?[:：﹕∶︰꞉;；]{1,2}"),
  bracket: at("[)\\]】」}>〕〗]"),
  sign: at(" ?(?:[》〉”\"'』|=→]|[—–]{1,2}|- )"),
};
/** What may stand between the words before a name, and behind it. */
const joint = at(" ?[)\\]】」》〕〗]?(?:的|[·・•|/、:：-]|[—–]{1,2})? ?");
const link = at(" ?(?:,(?=[约約]?\\d)|[·・•|/&+~_\\p{So}-]|[—–]{1,2})? ?");
const linkInside = at(" ?(?:[·・•|/&+~_,;:-]|[—–]{1,2})? ?");
const open = at("[([【「《〔〖]");
/** A remark in brackets. What stands at the end of a line may have lost its bracket. */
const aside = at("[^()[\\]【】「」《》〔〕〖〗]{0,24}(?:[)\\]】」》〕〗]|$)");
const close = at(" ?(?:[)\\]】」》〕〗]|$)");

/** A word of a label, and the place behind it. */
interface Word {
  readonly kind: string;
  readonly place: number;
}

const mostWords = 6;

/** The place behind what a pattern matches at a place. */
function behind(pattern: RegExp, line: string, place: number): number | undefined {
  pattern.lastIndex = place;
  return pattern.test(line) ? pattern.lastIndex : undefined;
}

function oneOf<Kind extends string>(
  patterns: Readonly<Record<Kind, RegExp>>,
  line: string,
  place: number,
): { readonly kind: Kind; readonly place: number } | undefined {
  for (const kind in patterns) {
    const found = behind(patterns[kind], line, place);
    if (found !== undefined) return { kind, place: found };
  }
  return undefined;
}

/** The words from a place on, with `between` before each of them. */
function wordsAt(
  line: string,
  place: number,
  between: RegExp,
  one: (place: number) => Word | undefined,
): readonly Word[] {
  const found: Word[] = [];
  let next: Word | undefined = { kind: "", place };
  while (next && found.length < mostWords) {
    next = one(behind(between, line, next.place) ?? next.place);
    if (next) found.push(next);
  }
  return found;
}

/** The label that stands at a place. */
function labelAt(line: string, place: number): Label | undefined {
  const first = wordsAt(line, place, joint, (from) =>
    behind(names.script, line, from) === undefined ? oneOf(before, line, from) : undefined,
  );
  const start = first.at(-1)?.place ?? place;
  const name = oneOf(names, line, behind(joint, line, start) ?? start);
  if (!name) return undefined;
  const last = wordsAt(line, name.place, link, (from) => wordBehind(line, from));
  // The longest that has an end.
  for (let count = last.length; count >= 0; count--) {
    const taken = last.slice(0, count);
    const end = endAt(line, taken.at(-1) ?? name);
    if (end) return { name: name.kind, kind: kindOf([...first, name, ...taken]), ...end };
  }
  return undefined;
}

/** A word behind a name: also one in brackets, or the name in another language. */
function wordBehind(line: string, from: number): Word | undefined {
  const inside = behind(open, line, from);
  if (inside === undefined) return oneOf(after, line, from) ?? oneOf(names, line, from);
  const within = wordsAt(
    line,
    inside,
    linkInside,
    (next) => oneOf(after, line, next) ?? oneOf(names, line, next),
  );
  const has = (kind: string): boolean => within.some((word) => word.kind === kind);
  const reached = within.at(-1)?.place ?? inside;
  const closed = has("time") ? behind(close, line, reached) : undefined;
  if (closed !== undefined) return { kind: "timed", place: closed };
  const place = behind(aside, line, reached);
  return place === undefined ? undefined : { kind: has("script") ? "script" : "other", place };
}

/** What a label ends with behind its last word. The time in brackets is an end of its own. */
function endAt(line: string, { kind, place }: Word): Pick<Label, "end" | "place"> | undefined {
  const end = oneOf(ends, line, place);
  if (end) return { end: end.kind, place: end.place };
  if (/^ ?$/.test(line.slice(place, place + 2))) return { end: "line", place: line.length };
  return kind === "timed" ? { end: "time", place } : undefined;
}

/** A page, a person or a time makes notes of the speaker of any notes; an outline may be one to be shown. */
function kindOf(taken: readonly Word[]): NotesLabel {
  const has = (...kinds: readonly string[]): boolean =>
    taken.some(({ kind }) => kinds.includes(kind));
  if (has("outline")) return "note";
  return has("script") || (has("label") && has("page", "role", "time", "timed"))
    ? "script"
    : "note";
}

/** A line without any of these has no label. Searching for them is quicker than reading. */
const anyName = new RegExp(`${words.scriptNames}|${words.labelNames}|${words.remarkNames}`, "iu");
const work = at(words.work);
/** What says of itself that it is for no audience, in brackets. */
const unshown =
  /[([【「《〔〖][^()[\]【】「」《》〔〕〖〗]{0,12}(?:(?:不|勿|不要|别)(?:上|投)(?:屏|影)|只[念讲讀读说][,、]?不)/u;
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
  if (isMisspeltNote(seen)) return "note";
  if (!anyName.test(seen.replace(/\s/g, ""))) return undefined;
  return openingLabel(withoutOrnament(seen), isTitle) ?? laterLabel(seen, isTitle);
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
    const isDirection = label?.end === "bracket" && (/[【〔〖]/.test(signs) || isTitle);
    if (isWithin && label?.name === "script" && (label.end === "colon" || isDirection))
      found = "note";
    if (isWithin || label?.end !== "colon") continue;
    if (label.name === "script") return "script";
    if (label.name === "label" && /[备備]/.test(line.slice(place, label.place))) found = label.kind;
  }
  return found;
}

const behindWords = /[\s。;；！？!?)\]—–/|][([【「〔〖『]?|(?<=[\p{L}\p{N}])([([【「〔〖『,])/gu;

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

function bareLabel(line: string): NotesLabel | undefined {
  const { name, kind, end, place } = labelAt(line, 0) ?? {};
  if (place !== line.length || name === "remark") return undefined;
  return end === "colon" && kind === "note" ? undefined : kind;
}
