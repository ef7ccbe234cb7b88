/** Slidev's settings of a slide as code, right at its head. */
import { hidesSlide, isSlideOfSlidev } from "../../../settings/foreign-keys.ts";
import { within } from "../../opaque.ts";
import { codeAndComments } from "../outside-code.ts";
import { slideComment } from "../slide-comment.ts";

const head = /^---[ \t]*\n(?:[ \t]*\n)*((`{3,})ya?ml\b[^\n]*\n((?:[^\n]*\n){0,60}?)\2[ \t]*)$/gim;

/** Characters above such code that are looked at: no settings between two separators are longer. */
const longest = 2100;

/** A body without them; each leaves its lines. Below settings between two separators, such code is the slide's. */
export function withoutCodeHeads(text: string): string {
  if (!/^`{3,}ya?ml\b/im.test(text)) return text;
  const isOpaque = within(codeAndComments(text));
  return text.replace(
    head,
    (whole: string, code: string, _mark: string, lines: string, at: number) => {
      const above =
        text
          .slice(Math.max(0, at - longest), at)
          .split(/^---[ \t]*\n/m)
          .at(-1) ?? "";
      if (isOpaque(at) || isSlideOfSlidev(above, true)) return whole;
      const set = slideComment({ visibility: hidesSlide(lines) ? "hidden" : undefined });
      return whole.slice(0, -code.length) + set + code.replace(/[^\n]+/g, "");
    },
  );
}
