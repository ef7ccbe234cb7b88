/** What is noted between the words of a speech, （热烈掌声） or （此处脱稿）: it is neither said nor shown. */
import { remarksInBrackets } from "../../deck/source/notes/bracketed.ts";
import type { FaceText, Phrase } from "./model.ts";

const direction =
  /[（([【](?:[^（）()[\]【】\n]{0,16}(?:掌声|鼓掌|笑声|欢呼|起立|鞠躬|停顿|applause|laughter|pause)|(?:此处|念到|领导[念讲]|脱稿|播放(?:视频|短片|录音|音乐|PPT)|翻[到页下]|切[换到]|看向|面向|语气|加重|放慢|提示|备用|PPT))[^（）()[\]【】\n]{0,16}[）)\]】]/giu;

/** A paragraph that is nothing but brackets, other than those of a place to fill in, or that a sign puts out of the speech. */
const aside =
  /^(?:(?:[（(][^（）()\n]*[）)]|【(?!请|填写|待)[^【】\n]*】)\s*)+[。.]?$|^(?:\/\/|[*＊※] ?(?:以[下上]|本段|此段|这[段里]))/u;

/** Whether a phrase holds such a note, or a part of one. */
export function holdsDirection({ start, end }: Phrase, of: FaceText): boolean {
  const { text } = of;
  return (
    aside.test(text.trim()) ||
    [...text.matchAll(direction)].some(
      ({ 0: found, index }) => start < index + found.length && index < end,
    ) ||
    remarksOf(of).some(([from, to]) => start < to && from < end)
  );
}

/** Those of a text, which is asked about for each of its phrases. */
const known = new WeakMap<FaceText, ReturnType<typeof remarksInBrackets>>();

function remarksOf(text: FaceText): ReturnType<typeof remarksInBrackets> {
  const found = known.get(text) ?? remarksInBrackets(text.text);
  known.set(text, found);
  return found;
}
