/** Whether a file is called as a speech is. */
import { outlineOf, scriptNames, wholeOf, work } from "../../deck/source/notes/label-words.ts";
import { bareLabelOfNotes } from "../../deck/source/notes/notes-label.ts";
import { stemOf, withoutEdition } from "./file-name.ts";

/**
 * `script`: nothing but a speech is called so. `edited`: a speech with other words behind it, such as its speaker, its
 * state or what a slide says of speeches. `talk`: what is done with a speech, for which the speech itself may stand.
 */
export type SpokenName = "script" | "edited" | "talk";

const englishScript =
  /^(?:(?:my|the|full|draft)[-_ ])?(?:speech|script|(?:speaker|presenter|talk)[-_ ]?notes?|talking[-_ ]?points)(?:[-_ ]*(?:draft|\d{1,8}))?$/i;
const englishTalk = /(?:^|[-_ .])(?:speech|script|notes?)$/i;

const script = new RegExp(scriptNames, "iu");
const talk = new RegExp(
  `(?:[发發]言|[讲講][话話课課演]|致[辞辭词詞]|演[讲講说說]|主持|口播|旁白|[祝贺賀谢謝迎送幕][辞辭词詞]|[开開][场場]白|述[职職]|备注|備註|\\p{Script=Han}稿)(?:${wholeOf}|${outlineOf}|文稿)?$`,
  "iu",
);
/** Before a name: it is what is done with the speech. */
const ofWork = new RegExp(`(?:${work})好?$`, "u");

const partEnd = /[-_ .,，、·()【】[\]「」]+/u;

export function spokenName(name: string): SpokenName | undefined {
  const stem = stemOf(name);
  const whole = withoutEdition(stem);
  if (englishScript.test(whole) || bareLabelOfNotes(stem.replace(/[-_]+/g, " "))) return "script";
  const parts = stem.split(partEnd).filter((part) => /\p{Script=Han}/u.test(part));
  const scripts = parts.flatMap((part) => behind(part, script) ?? []);
  if (scripts.some((rest) => !/\p{Script=Han}/u.test(withoutEdition(rest)))) return "script";
  if (scripts.length > 0) return "edited";
  const isTalk =
    englishTalk.test(whole) ||
    parts.some((part) => behind(withoutEdition(part), talk) !== undefined);
  return isTalk ? "talk" : undefined;
}

/** What follows the name in a part; undefined where there is none, or where it is what somebody works at. */
function behind(part: string, names: RegExp): string | undefined {
  const found = names.exec(part);
  if (!found || ofWork.test(part.slice(0, found.index))) return undefined;
  return part.slice(found.index + found[0].length);
}
