/** The line that names a picture: 图1：鸟瞰, 照片二：开工仪式, Figure 3. The new bridge. */
import type { Passage } from "../model.ts";

const caption =
  /^(?:(?:附?图|照片)[\s\u3000]*(?:[\d一二三四五六七八九十]{1,3}(?:[-－.]\d{1,2})?[\s\u3000：:．.、]|[：:])|(?:Figure|Fig\.?|Photo) ?\d{1,3}[\s:.])[\s\u3000]*(?=\S)/iu;
/** Longest caption, characters. */
const longest = 60;

/** Whether the passage at `index` names a picture that stands right before or after it. */
export function isCaption(passages: readonly Passage[], index: number): boolean {
  const text = passages[index]?.text ?? "";
  const isBeside = Boolean(passages[index - 1]?.picture ?? passages[index + 1]?.picture);
  return isBeside && text.length <= longest && caption.test(text);
}

/** The name of the picture at `index`, without its number: from the line under it, else from the line above. */
export function captionOf(passages: readonly Passage[], index: number): string | undefined {
  const at = [index + 1, index - 1].find((beside) => isCaption(passages, beside));
  return at === undefined ? undefined : passages[at]?.text.replace(caption, "");
}
