/** Code in fences that stands right below a tag, where Markdown is text: it is code to its author all the same. */
import type { Token } from "markdown-it";
import { blockStart } from "./block-start.ts";
import { type Range, matchesOutside } from "./opaque.ts";

const fence = new RegExp(
  `${blockStart}(\`{3,}(?!\`)|~{3,}(?!~))[^\\n\`]*\\n(?:[^\\n]*\\n)*?[ \\t>]*\\1[ \\t]*$`,
  "gm",
);

/** Each with its end, which stands in the same block of HTML; `opaque`, in order, has none. */
export function typedCode(
  text: string,
  tokens: readonly Token[],
  startOf: (line: number) => number,
  opaque: readonly Range[],
): readonly Range[] {
  return tokens.flatMap(({ type, map }): readonly Range[] => {
    if (type !== "html_block" || !map) return [];
    const block: Range = [startOf(map[0]), startOf(map[1])];
    return [...matchesOutside(text, block, opaque, fence)].map(({ at, match }): Range => [
      at,
      at + match[0].length,
    ]);
  });
}
