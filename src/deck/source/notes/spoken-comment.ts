/** Whether a comment holds what is to be spoken, by what stands in it. */
import { bareLabelOfNotes, openingLabelOfNotes } from "./notes-label.ts";

/** So many letters behind a label are a text, not a word about it. */
const fewest = 6;

/** To whom one speaks, or how one goes on, and a sentence. */
const address =
  /^(?:各位|尊敬的|同志们|同志們|[老师師同学學朋友]{2}[们們]|大家(?:好|[早上下晚])|女士们|女士們|(?:接下[来來]|下面|首先|最[后後])[，,]?(?:我|[请請]|[让讓]|[给給]|[为為]|[带帶])|good (?:morning|afternoon|evening)|hello,? every|ladies and|thank you (?:all|every|for)|welcome,? every)[^]*[。！？!?.]/iu;
/** So many letters are a speech. */
const fewestOfSpeech = 12;

/** For whom notes are that follow, as Lectern has it: `notes:presenter`. */
const named = /^notes?:[a-z-]+$/i;

/** Whether a comment begins with the label of notes and goes on with a text: `讲稿：各位领导…`, or the label on a line of its own. */
export function isSpokenComment(inside: string): boolean {
  const text = inside.trim();
  const [first = ""] = text.split("\n", 1);
  const below = text.slice(first.length);
  if (lettersOf(below) >= fewest && bareLabelOfNotes(first) !== undefined) return true;
  if (address.test(text) && lettersOf(text) >= fewestOfSpeech) return true;
  if (named.test(text) || openingLabelOfNotes(first) === undefined) return false;
  const [, behind = ""] = /^[^:：]{1,40}[:：]([^]*)$/.exec(first) ?? [];
  return lettersOf(behind + below) >= fewest;
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
