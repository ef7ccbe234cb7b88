import type { MarkdownIt, Token } from "markdown-it";

/** Blanks before the text of a cell, and the wide ones among them. */
const before = /[ \t\u3000]*$/;
/** Deeper ones are no levels. */
const deepest = 6;

/** How far the text of a cell (`td_open`) is set in, in ems: a budget shows its levels so. */
export function cellIndent(cell: Token | undefined): number {
  return Number(cell?.meta?.["indent"] ?? 0);
}

/** Core rule: the full-width blanks before the text of a table's cell are kept in its `meta`. */
export function cellIndentRule(md: MarkdownIt): void {
  md.core.ruler.after("block", "cell_indent", ({ src, tokens }) => {
    if (!tokens.some(({ type }) => type === "tr_open") || !src.includes("\u3000")) return;
    const lines = src.split("\n");
    let [line, from] = ["", 0];
    for (const [index, token] of tokens.entries()) {
      if (token.type === "tr_open") [line, from] = [lines[token.map?.[0] ?? -1] ?? "", 0];
      const cell = tokens[index - 1];
      const isCell = cell?.type === "td_open" || cell?.type === "th_open";
      if (token.type !== "inline" || !isCell || token.content === "") continue;
      const at = line.indexOf(token.content, from);
      if (at < 0) continue;
      const indent = before.exec(line.slice(from, at))?.[0].match(/\u3000/g)?.length ?? 0;
      from = at + token.content.length;
      if (indent > 0) cell.meta = { indent: Math.min(indent, deepest) };
    }
  });
}
