/** Setting attributes on an element that is written as raw HTML. */
import { anyTag } from "../../text/in-tag.ts";
import { parseAttributes } from "./attribute-comment.ts";

/** The HTML with attributes added to its last element; undefined where it holds no element. */
export function addToRawHtml(
  html: string,
  attributes: readonly (readonly [name: string, value: string])[],
): string | undefined {
  const tags = [...html.matchAll(anyTag)];
  const open = lastElement(tags);
  if (!open) return undefined;
  const name = rawTagName(open[0]);
  const values = new Map(parseAttributes(open[0].slice(name.length + 1).replace(/\/?>$/, "")));
  for (const [key, value] of attributes) {
    const old = values.get(key);
    values.set(key, key === "class" && old ? `${old} ${value}` : value);
  }
  const written = [...values].map(([key, value]) => ` ${key}="${value.replaceAll('"', "&quot;")}"`);
  const end = open.index + open[0].length;
  return `${html.slice(0, open.index)}<${name}${written.join("")}>${html.slice(end)}`;
}

/** The name in a tag, in lower case. */
export function rawTagName(html: string): string {
  return /^<\/?([a-z][^\s/>]*)/i.exec(html)?.[1]?.toLowerCase() ?? "";
}

function lastElement(tags: readonly RegExpExecArray[]): RegExpExecArray | undefined {
  const last = tags.at(-1);
  if (!last?.[0].startsWith("</")) return last;
  let depth = 0;
  return tags.findLast(([text]) => {
    if (rawTagName(text) !== rawTagName(last[0])) return false;
    depth += text.startsWith("</") ? 1 : -1;
    return depth === 0;
  });
}
