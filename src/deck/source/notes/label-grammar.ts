/** How a label of notes is made: words before its name, the name, words behind it, and an end. */
import * as words from "./label-words.ts";

/** `script`: nothing but a speech is called so; `note`: a remark may be, too. */
export type NotesLabel = "script" | "note";

/** A label: words, its name, more words, and an end. */
interface Label {
  readonly kind: NotesLabel;
  readonly name: keyof typeof names;
  /** `sign` is what a title may have, too; `time` is its length in brackets. */
  readonly end: keyof typeof ends | "time" | "line";
  /** The place behind its end. */
  readonly place: number;
}

/** A pattern that matches at a place. */
export const at = (pattern: string): RegExp => new RegExp(pattern, "iuy");

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
  colon: at(" ?[*_]{0,3} ?[:：﹕∶︰꞉;；]{1,2}"),
  bracket: at("[)\\]】」}>〕〗]"),
  sign: at(" ?(?:[》〉”\"'』|=→]|[—–]{1,2}|- )"),
};
/** What may stand between the words before a name, and behind it. */
const joint = at(" ?[)\\]】」》〕〗]?(?:的|[·・•|/、:：-]|[—–]{1,2})? ?");
const link = at(" ?(?:,(?=[约約]?\\d)|[·・•|/&+~_\\p{So}-]|[—–]{1,2})? ?");
const linkInside = at(" ?(?:[·・•|/&+~_,;:-]|[—–]{1,2})? ?");
const open = at("[([【「《〔〖]");
/** A remark in brackets, with brackets in it. What stands at the end of a line may have lost its bracket. */
const aside = at("(?:[^()[\\]【】「」《》〔〕〖〗]|\\([^()]{0,20}\\)){0,80}(?:[)\\]】」》〕〗]|$)");
const close = at(" ?(?:[)\\]】」》〕〗]|$)");

/** A word of a label, and the place behind it. */
interface Word {
  readonly kind: string;
  readonly place: number;
}

const mostWords = 6;

/** The place behind what a pattern matches at a place. */
export function behind(pattern: RegExp, line: string, place: number): number | undefined {
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
export function labelAt(line: string, place: number): Label | undefined {
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
  if (place === undefined) return undefined;
  return { kind: has("outline") ? "outline" : has("script") ? "script" : "other", place };
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
