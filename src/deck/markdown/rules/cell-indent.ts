import type { MarkdownIt, Token } from "markdown-it";

/** Blanks before the text of a cell that are looked at. */
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
      const before = line.slice(Math.max(from, at - deepest), at);
      const indent = before.slice(before.trimEnd().length).replaceAll(/[^\u3000]/g, "").length;
      from = at + token.content.length;
      if (indent > 0) cell.meta = { indent };
    }
  });
}
