/** Code in a line that R Markdown, xaringan and Quarto run: they show what comes of it, and never the code. */
import type { Problem } from "../../../model.ts";
import { warning, words } from "../../../problems/problem.ts";
import { type Source, placeOf } from "../../source.ts";
import { outsideOfFences } from "../outside-code.ts";

/** `r x` in knitr's way, `{python} x` in Quarto's. Braces behind it are Pandoc's. */
const computed =
  /(?<!`)`(?:r[ \t]|\{(?:r|python|julia|ojs)\}[ \t])[^`\n]{1,500}`(?![`{])|(?<!`)(`+)(?!`)[^`\n]+\1/g;
const sign = /`(?:r[ \t]|\{(?:r|python|julia|ojs)\}[ \t])/;
const cell = /^[ \t]*`{3,}[ \t]*\{[ \t]*(?:r|python|julia|ojs)\b/m;

function found(text: string, head: string): readonly RegExpExecArray[] {
  if (!sign.test(text)) return [];
  if (!/^(?:output|format|engine|jupyter):/m.test(head) && !cell.test(text)) return [];
  return [...outsideOfFences(text).matchAll(computed)].filter(([, mark]) => mark === undefined);
}

/** A body without such code; `head` is what stands before the body. */
export function withoutComputed(text: string, head: string): string {
  let out = "";
  let done = 0;
  for (const { index, 0: whole } of found(text, head)) {
    out += text.slice(done, index);
    done = index + whole.length;
  }
  return out + text.slice(done);
}

/** Tells what would have been computed. */
export function computedProblems(source: Source, bodyStart: number): readonly Problem[] {
  const head = source.text.slice(0, bodyStart);
  return found(source.text.slice(bodyStart), head).map(({ index, 0: whole }) =>
    warning(
      "not-loaded",
      placeOf(source, bodyStart + index),
      words(
        `“${whole}”要由别的程序算出结果，这里不显示`,
        `“${whole}” is computed by another program, and is not shown here`,
      ),
      words("把算出的结果写在这里", "Write what comes of it in this place"),
    ),
  );
}
