/** Tables that stand in the Markdown as `<table>`: plain ones are drawn as Markdown's own are. */
import type { MarkdownIt, StateBlock } from "markdown-it";
import { pushTable } from "../tabbed-table.ts";
import { tagPattern } from "../../../text/in-tag.ts";

/** More of either is no table for a wall. */
const [mostRows, mostColumns] = [200, 20];

const opens = /^<table(?:\s+(?:border|width|align|cellspacing|cellpadding|style)="[^"<>]*")*\s*>/i;
/** What has a meaning of its own for the page, such as a step, stays as it is written. */
const own = /\s(?:class|id|hidden|data-[\w-]+)\b|<(?:caption|col|colgroup)\b/i;
const inside =
  /<\/?(?!(?:b|strong|i|em|u|s|del|ins|sub|sup|br|span|code|a|small|mark|font)\b)[a-z!?]/i;

/** A row of cells, and its line. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Block rule: a table of rows and cells that hold text. Under a merged cell the others are empty. */
export function htmlTableRule(md: MarkdownIt): void {
  md.block.ruler.before(
    "html_block",
    "html_table",
    (state, start, end, silent) => {
      const found = tableFrom(state, start, end);
      if (!found) return false;
      if (silent) return true;
      pushTable(state, [start, found.end], found.rows);
      state.line = found.end;
      return true;
    },
    { alt: ["paragraph"] },
  );
}

function tableFrom(
  state: StateBlock,
  start: number,
  end: number,
): { readonly rows: readonly Row[]; readonly end: number } | undefined {
  const lineAt = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  if (state.level > 0 || (state.sCount[start] ?? 0) >= 4 || !opens.test(lineAt(start)))
    return undefined;
  const lines: string[] = [];
  let line = start;
  for (; line < end && lineAt(line).trim() !== ""; line++) {
    lines.push(lineAt(line));
    if (/<\/table\s*>/i.test(lineAt(line))) break;
  }
  const html = lines.join("\n");
  const body = new RegExp(`${opens.source}([^]*)</table\\s*>\\s*$`, "i").exec(html)?.[1];
  if (body === undefined || own.test(html)) return undefined;
  const offset = html.indexOf(">") + 1;
  const rows = rowsIn(body, (at) => start + html.slice(0, offset + at).split("\n").length - 1);
  return rows && { rows, end: line + 1 };
}

/** The rows between the tags of a table; undefined where anything else stands there. */
function rowsIn(body: string, lineOf: (at: number) => number): readonly Row[] | undefined {
  const found = body.replace(/<\/?(?:thead|tbody|tfoot)\s*>/gi, (tag) => " ".repeat(tag.length));
  const parts = wholesIn(found, "tr", mostRows);
  if (!parts || parts.length < 2) return undefined;
  const rows: string[][] = parts.map(() => []);
  for (const [index, { html }] of parts.entries()) {
    if (!fillRow(html, rows, index)) return undefined;
  }
  const columns = rows[0]?.length ?? 0;
  if (columns < 2 || rows.some((row) => row.length > columns)) return undefined;
  return parts.map(({ at }, index) => ({
    line: lineOf(at),
    cells: Array.from({ length: columns }, (_, column) => rows[index]?.[column] ?? ""),
  }));
}

/** Puts the cells of a row where those above leave room; false where it holds more than cells of text. */
function fillRow(inner: string, rows: string[][], index: number): boolean {
  const cells = wholesIn(inner, "t[hd]", mostColumns);
  if (!cells) return false;
  const row = rows[index] ?? [];
  for (const { attributes, html } of cells) {
    const [wide, high] = [spanOf(attributes, "colspan"), spanOf(attributes, "rowspan")];
    if (inside.test(html) || (index === 0 && wide * high > 1)) return false;
    let column = 0;
    while (row[column] !== undefined) column++;
    for (const [below, under] of rows.slice(index, index + high).entries()) {
      for (let at = column; at < column + wide; at++)
        under[at] = below === 0 && at === column ? inline(html) : "";
    }
  }
  return true;
}

/** An element with what stands in it; `at` counts from the start of the HTML. */
interface Whole {
  readonly at: number;
  readonly attributes: string;
  readonly html: string;
}

/** The elements of this name side by side, at most `most`; undefined where there are more, or anything else. */
function wholesIn(html: string, name: string, most: number): readonly Whole[] | undefined {
  // Counted first: an end that is missing would be looked for again from each beginning.
  const [begins, ends] = ["<", "</"].map(
    (sign) => html.match(new RegExp(`${sign}${name}\\b`, "gi"))?.length ?? 0,
  );
  if (begins === 0 || begins !== ends || (begins ?? 0) > most) return undefined;
  const element = tagPattern(`<${name}((?=\\s)~)?>([^]*?)</${name}\\s*>`, "gi");
  if (html.replace(element, "").trim() !== "") return undefined;
  return [...html.matchAll(element)].map(({ 1: attributes = "", 2: inner = "", index }) => ({
    at: index,
    attributes,
    html: inner,
  }));
}

function spanOf(attributes: string, name: string): number {
  const written = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,2})\\b`, "i").exec(attributes)?.[1];
  return Math.max(1, Number(written ?? 1));
}

/** A tag, and whatever else stands between two such signs. */
const inSigns = tagPattern(String.raw`(<(?:/?[a-z][^\s/<>]*~|[^<>]*)>)`, "i");

/** The HTML of a cell as one line of Markdown, where the marks of Markdown mean nothing. */
function inline(html: string): string {
  return html
    .split(inSigns)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(/[\\`*_[\]~]/g, String.raw`\$&`),
    )
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
