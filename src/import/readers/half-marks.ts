/** Halves of marks that stand in a text after all is cut: what was meant to be hidden by them may be shown. */
import type { Block, LeftOut } from "../model.ts";

/** What begins or ends a comment, notes or hidden text in some program, and a tag without its end. */
const half =
  /<!(?:-{2}|[—–]|\[CDATA\[)|[-—–]{1,2}>|\]\]>|\{%|%\}|\{\{[%<!#-]|[%>]\}\}|%%|\{\/\*|\*\/\}|\{>>|<<\}|\{(?:--|\+\+|~~)|(?:--|\+\+|~~)\}|\{#\s|\s#\}|^\s*(?:#\+(?:begin|end)_|:{3})|\\(?:begin|end)\{|<\/?(?:aside|details|div|notes?|p|script|section|span|style|template)(?![\w-])[^<>]*$/im;

/** The lines of a file that hold such a half where they came in, each told with its number; they stay as they are. */
export function halfMarks(blocks: readonly Block[], file: string): readonly LeftOut[] {
  const lines = file.split(/\r\n?|\n/);
  let from = 0;
  return blocks.flatMap(textsOf).flatMap((text): readonly LeftOut[] => {
    const mark = half.exec(text)?.[0].trim();
    if (mark === undefined) return [];
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const found = lines.findIndex(
      (each, at) => at >= from && words.every((word) => each.includes(word)),
    );
    const line = found < 0 ? lines.findIndex((each) => each.includes(mark)) : found;
    from = Math.max(from, found);
    return [{ kind: "half-mark", text: line < 0 ? text : `${line + 1}: ${text}` }];
  });
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === "picture") return [block.alt];
  return block.kind === "table" ? block.rows.flat() : block.text.split("\n");
}
