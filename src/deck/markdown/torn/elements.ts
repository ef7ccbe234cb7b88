import { parseAttributes } from "../html/attribute-comment.ts";
import { leavesOut } from "../html/leaves-out.ts";
import { outsideOfCode } from "../../source/foreign/foreign.ts";
import { tagOrCode } from "../../source/notes/notes-elements.ts";

/**
 * The ends of elements that hide or are notes where none is open, and what begins and does not end, in a slide as it is
 * `written`; `left` gives what is not cut out of it.
 */
export function tornElements(written: string, left: () => string): readonly string[] {
  if (!hiding.test(written)) return [];
  const open = new Map<string, number>();
  const stacks = new Map<string, (string | undefined)[]>();
  const torn: string[] = [];
  const text = outsideOfCode(left());
  const data = text.lastIndexOf("<![CDATA[");
  if (data >= 0 && !text.includes("]]>", data)) torn.push("<![CDATA[");
  for (const { 2: slash, 3: tag, 4: attributes = "" } of text.matchAll(tagOrCode)) {
    const name = tag?.toLowerCase() ?? "";
    if (mayHide.test(name)) {
      const stack = stacks.get(name) ?? [];
      stacks.set(name, stack);
      if (slash !== "") stack.pop();
      else
        stack.push(
          leavesOut(name, parseAttributes(attributes)) ? `<${tag}${attributes}` : undefined,
        );
    }
    if (!unseenNames.test(name) || attributes.endsWith("/")) continue;
    const count = (open.get(name) ?? 0) + (slash === "" ? 1 : -1);
    open.set(name, Math.max(0, count));
    if (count < 0) torn.push(`</${tag}`);
  }
  // An aside that is no notes is an element as others are.
  const without = [...open].filter(([name, count]) => count > 0 && name !== "aside");
  const hidden = [...stacks.values()].flat().filter((one) => one !== undefined);
  return [...torn, ...without.map(([name]) => `<${name}`), ...hidden];
}

/** Elements of notes and comments, which nobody writes to be seen, as a pattern. */
export const unseenElement = "aside|template|notes?|speaker-?notes|comment";
const unseen = `${unseenElement}|dialog`;
export const unseenNames = new RegExp(`^(?:${unseen})$`);
/** In a line: all behind one that hides and has no end would be hidden. */
const inLine =
  "span|a|b|big|cite|del|em|font|i|ins|kbd|label|mark|q|s|samp|small|strong|sub|sup|u|var";
const mayHide = new RegExp(`^(?:${inLine})$`);
const hiding = new RegExp(`<!\\[CDATA\\[|</?(?:${unseen})(?![\\w-])|<(?:${inLine})\\s`, "i");
