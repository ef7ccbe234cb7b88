import { outsideOfCode } from "../../source/foreign/foreign.ts";
import { tagOrCode } from "../../source/notes/notes-elements.ts";

/**
 * The ends of elements that hide or are notes where none is open, and what begins and does not end, in a slide as it is
 * `written`; `left` gives what is not cut out of it.
 */
export function tornElements(written: string, left: () => string): readonly string[] {
  if (!hiding.test(written)) return [];
  const open = new Map<string, number>();
  const torn: string[] = [];
  const text = outsideOfCode(left());
  const data = text.lastIndexOf("<![CDATA[");
  if (data >= 0 && !text.includes("]]>", data)) torn.push("<![CDATA[");
  for (const { 2: slash, 3: tag, 4: attributes = "" } of text.matchAll(tagOrCode)) {
    const name = tag?.toLowerCase() ?? "";
    if (!names.test(name) || attributes.endsWith("/")) continue;
    const count = (open.get(name) ?? 0) + (slash === "" ? 1 : -1);
    open.set(name, Math.max(0, count));
    if (count < 0) torn.push(`</${tag}`);
  }
  // An aside that is no notes is an element as others are.
  const without = [...open].filter(([name, count]) => count > 0 && name !== "aside");
  return [...torn, ...without.map(([name]) => `<${name}`)];
}

const hiding = /<!\[CDATA\[|<\/?(?:aside|template|notes?|speaker-?notes|comment)(?![\w-])/i;
const names = /^(?:aside|template|notes?|speaker-?notes|comment)$/;
