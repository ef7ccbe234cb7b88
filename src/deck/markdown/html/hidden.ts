/** What its writer hides: the one rule for what a public output leaves out, and for where no separator cuts. */
import { type Attributes, evenValue, holdsNotes } from "./holds-notes.ts";
import { isEmptyElement, losesContent } from "./raw-html.ts";

/** Whether an element goes with all that stands in it. */
export function leavesOut(name: string, attributes: Attributes): boolean {
  if (isEmptyElement(name)) return false;
  return losesContent(name) || holdsNotes(name, attributes) || isHidden(attributes);
}

/** Whether an element is hidden by its own attributes. A public output has nothing of such an element. */
export function isHidden(attributes: Attributes): boolean {
  return attributes.some(([name, value]) => {
    const lower = name.toLowerCase();
    if (lower === "hidden") return true;
    if (lower === "data-visibility") return value.trim().toLowerCase() === "hidden";
    return lower === "style" && hidingStyle.test(plainStyle(value).toLowerCase());
  });
}

/** A style without comments and escapes (CSS Syntax 3 §4.3.2, §4.3.7). */
function plainStyle(value: string): string {
  return value
    .replace(/\/\*[^]*?(?:\*\/|$)/g, "")
    .replace(
      /\\(?:([\da-f]{1,6})\s?|([^\n]))/gi,
      (_, code: string | undefined, sign: string = "") => {
        const point = parseInt(code ?? "", 16);
        return code === undefined ? sign : point <= 0x10ffff ? String.fromCodePoint(point) : "";
      },
    );
}

const hidingStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|(?:content-)?visibility\s*:\s*(?:hidden|collapse)|(?:-webkit-text-fill-)?color\s*:\s*transparent|transform\s*:\s*scale\(0|scale\s*:\s*0(?:\s|;|$)|clip-path\s*:\s*inset\((?:50|100)%|(?:opacity|font-size)\s*:\s*0(?:\.0*)?(?:[a-z%]*)\s*(?:;|!|$))/;
