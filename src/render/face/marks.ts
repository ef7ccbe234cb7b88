import { closers, openers, stops } from "../../deck/text/characters.ts";
import { escapeHtml } from "../../deck/text/html.ts";

const endsInMark = new RegExp(`[${closers}${stops}]$`, "u");
const endsInWord = /[\p{L}\p{N}]$/u;
/** ！ and ？ stand in the middle of their width, so browsers do not close the hole between a closing mark and them. */
const places = new RegExp(
  `” “|[${openers}]|[${closers}](?=[！？])|(?<=[${closers}${stops}])(?=[\\p{L}\\p{N}])`,
  "gu",
);
const closes = new RegExp(`[${closers}]`, "u");

/**
 * A text of a face as HTML. `before` is the text before it in its line; undefined at the start of a line.
 *
 * Full-width marks leave a hole beside each other and at a line's start. New browsers close it by themselves, but not
 * around a space or a `<wbr>`: there the theme draws the marks half as wide (`pair`). In older browsers an opening mark
 * at the start of a line is drawn so too (`first`). Where lines break only at marks, WebKit breaks anywhere, so it gets
 * the places.
 */
export function drawMarks(text: string, before: string | undefined): string {
  return escapeHtml(text).replace(places, (found, at: number, whole: string) => {
    if (found === "") return "<wbr>";
    if (found === "” “" || closes.test(found)) return pair(found);
    const previous = at > 0 ? whole.slice(0, at) : before;
    if (previous === undefined) {
      return /^“[^”]*” “/.test(whole) ? pair(found) : `<span class="first">${found}</span>`;
    }
    if (endsInMark.test(previous)) return (at > 0 ? "<wbr>" : "") + pair(found);
    return (at > 0 && endsInWord.test(previous) ? "<wbr>" : "") + found;
  });
}

function pair(marks: string): string {
  return `<span class="pair">${marks}</span>`;
}
