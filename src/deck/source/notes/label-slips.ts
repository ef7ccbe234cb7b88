/** Lines that would begin notes but for a slip: a letter, or the sign behind the name. */
import { isMisspelt } from "../../problems/nearest.ts";
import { scriptNames } from "./label-words.ts";

/** Whether a line begins with a word and a colon that would be notes but for a slip, and is no other word. */
export function isMisspeltNote(line: string): boolean {
  const [, word = ""] = /^([a-z]{3,6}) ?[:：]/i.exec(line) ?? [];
  return !otherWords.test(word) && isMisspelt(word, ["note", "notes"]);
}
const otherWords =
  /^(?:not|noted?|nodes?|votes?|nose|none|nope|notas?|notice|rotes?|totes?|motes?)$/i;

/** A speech by a blank or a sign before its sentences, without a colon. */
const setApart = new RegExp(
  `^(?:${scriptNames})(?:[\\s/#*=_~@|\\\\-]{1,6}|(?=各位|尊敬|大家|同志))(?=[\\p{L}\\p{N}“]{2,40}[,，。！？!?])\\S.{8}`,
  "iu",
);

/** Whether the name of a speech stands before whole sentences. */
export function isSetApart(line: string): boolean {
  return setApart.test(line);
}
