/** Code in fences that stands right below a tag, where Markdown is text: it is code to its author all the same. */
import type { Token } from "markdown-it";
import { blockStart } from "./block-start.ts";
import { type Range, within } from "./opaque.ts";

const opening = new RegExp(`${blockStart}(\`{3,}(?!\`)|~{3,}(?!~))[^\\n\`]*$`, "gm");
const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/gm;

/** Each with its end, which stands in the same block of HTML; `opaque`, in order, has none. */
export function typedCode(
  text: string,
  tokens: readonly Token[],
  startOf: (line: number) => number,
  opaque: readonly Range[],
): readonly Range[] {
  const isWithin = within(opaque);
  return tokens.flatMap(({ type, map }): readonly Range[] => {
    if (type !== "html_block" || !map) return [];
    const start = startOf(map[0]);
    return fencesIn(text.slice(start, startOf(map[1])))
      .map(([from, to]): Range => [start + from, start + to])
      .filter(([at]) => !isWithin(at));
  });
}

/** Each fence up to the next line of the same signs. A look from each one to the end would take time by the square. */
function fencesIn(block: string): readonly Range[] {
  const ends = new Map<string, Range[]>();
  for (const { 0: line, 1: signs = "", index } of block.matchAll(closing)) {
    const range: Range = [index, index + line.length];
    const known = ends.get(signs);
    if (known) known.push(range);
    else ends.set(signs, [range]);
  }
  for (const list of ends.values()) list.reverse();
  const found: Range[] = [];
  for (const { 0: line, 1: signs = "", index } of block.matchAll(opening)) {
    if (index < (found.at(-1)?.[1] ?? 0)) continue;
    const list = ends.get(signs) ?? [];
    while ((list.at(-1)?.[0] ?? Infinity) < index + line.length) list.pop();
    const end = list.at(-1);
    if (end) found.push([index, end[1]]);
  }
  return found;
}
