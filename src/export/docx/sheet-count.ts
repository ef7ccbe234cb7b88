import { lineCount } from "../speech/lines.ts";
import { plainText, type Speech } from "../speech/speech.ts";
import { pageSize, titleHeight, type Form } from "./forms.ts";

/** About how many sheets a speech takes in a form, by its grid of characters and lines. */
export function sheetCount({ title, byline, sections }: Speech, form: Form): number {
  const { width, lines } = pageSize(form);
  const head = (title.length * titleHeight(form.titleSize)) / form.pitch + byline.length + 1;
  const body = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .reduce((sum, paragraph) => sum + lineCount(plainText(paragraph), width, 2), 0);
  return Math.max(1, Math.ceil((head + body) / lines));
}
