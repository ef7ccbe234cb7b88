/** Lists, headings, quotations, tables and paragraphs of notes that are written in HTML. */
import type { ParagraphShape } from "../model.ts";
import type { Stretch } from "./notes-shapes.ts";
import { tagPattern } from "../text/in-tag.ts";

/** A stretch of notes; without a shape it is written as all notes are. */
export interface HtmlPart extends Stretch {
  readonly shape?: ParagraphShape;
}

/** Code in a line, where tags are text; or a tag that begins or ends a paragraph. */
const mark = tagPattern(
  "(?<!`)(`+)(?!`)[^`]+\\1(?!`)|<(?<end>/?)(?<name>ul|ol|li|h[1-6]|blockquote|table|thead|tr|t[dh]|p|div)\\b~>",
  "gi",
);

/** The parts of notes between such tags; undefined for notes without such tags. */
export function htmlParts(text: string): readonly HtmlPart[] | undefined {
  const parts: HtmlPart[] = [];
  const open: string[] = [];
  let [start, isNewItem, isNewRow, isHead] = [0, false, false, false];
  let isFound = false;
  const depthOf = (...names: readonly string[]): number =>
    open.filter((name) => names.includes(name)).length;

  const shapeHere = (): ParagraphShape | undefined => {
    const inner = open.at(-1) ?? "";
    const isCell = open.includes("td") || open.includes("th");
    if (isCell) return { kind: "cell", begins: isNewRow, isHead: isHead || inner === "th" };
    const heading = open.find((name) => /^h\d$/.test(name));
    if (heading) return { kind: "heading", level: Number(heading.slice(1)) };
    if (open.includes("li")) {
      const depth = Math.max(0, depthOf("ul", "ol") - 1);
      return { kind: "item", depth, mark: isNewItem ? "bullet" : "none" };
    }
    return open.includes("blockquote") ? { kind: "quote" } : undefined;
  };
  const take = (end: number, isWhole: boolean): void => {
    const piece = text.slice(start, end);
    const lead = /^[ \t\n]*/.exec(piece)?.[0].length ?? 0;
    const shape = shapeHere();
    // An empty cell keeps the others in their columns.
    const isEmpty = lead === piece.length && !(isWhole && shape?.kind === "cell");
    if (isEmpty) return;
    parts.push({ text: piece.slice(lead), start: start + lead, ...(shape && { shape }) });
    [isNewItem, isNewRow] = [false, shape?.kind === "cell" ? false : isNewRow];
  };

  for (const match of text.matchAll(mark)) {
    const name = match.groups?.["name"]?.toLowerCase();
    if (name === undefined) continue;
    isFound = true;
    const isEnd = match.groups?.["end"] === "/";
    const isCell = name === "td" || name === "th";
    take(match.index, isEnd && isCell && open.at(-1) === name);
    start = match.index + match[0].length;
    if (!isEnd) open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
    if (name === "li") isNewItem = !isEnd;
    if (name === "tr") isNewRow = !isEnd;
    if (name === "thead") isHead = !isEnd;
  }
  take(text.length, false);
  return isFound ? parts : undefined;
}
