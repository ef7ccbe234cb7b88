/** What a report of a speech notes of the hall, （热烈掌声）: it is neither said nor shown. */
import type { FaceText, Phrase } from "./model.ts";

const direction =
  /[（([【][^（）()[\]【】\n]{0,16}(?:掌声|鼓掌|笑声|欢呼|起立|鞠躬|停顿|applause|laughter|pause)[^（）()[\]【】\n]{0,8}[）)\]】]/giu;

/** Whether a phrase holds such a note, or a part of one. */
export function holdsDirection({ start, end }: Phrase, { text }: FaceText): boolean {
  return [...text.matchAll(direction)].some(
    ({ 0: found, index }) => start < index + found.length && index < end,
  );
}
