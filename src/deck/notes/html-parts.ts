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
  const open = openTags();
  let [start, isNewItem, isNewRow, isHead] = [0, false, false, false];
  let isFound = false;
  const shapeHere = (): ParagraphShape | undefined => {
    const isCell = open.count("td") + open.count("th") > 0;
    if (isCell) return { kind: "cell", begins: isNewRow, isHead: isHead || open.last() === "th" };
    const level = open.heading();
    if (level !== undefined) return { kind: "heading", level };
    if (open.count("li") > 0) {
      const depth = Math.max(0, open.count("ul") + open.count("ol") - 1);
      return { kind: "item", depth, mark: isNewItem ? "bullet" : "none" };
    }
    return open.count("blockquote") > 0 ? { kind: "quote" } : undefined;
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
    take(match.index, isEnd && isCell && open.last() === name);
    start = match.index + match[0].length;
    if (isEnd) open.close(name);
    else open.open(name);
    if (name === "li") isNewItem = !isEnd;
    if (name === "tr") isNewRow = !isEnd;
    if (name === "thead") isHead = !isEnd;
  }
  take(text.length, false);
  return isFound ? parts : undefined;
}

/** The tags that are open, and how many of each name: a text may open a hundred thousand. */
function openTags() {
  const names: string[] = [];
  const headings: number[] = [];
  const counts = new Map<string, number>();
  const count = (name: string): number => counts.get(name) ?? 0;
  const levelOf = (name: string): number | undefined =>
    /^h\d$/.test(name) ? Number(name.slice(1)) : undefined;
  return {
    count,
    last: () => names.at(-1),
    /** The level of the outermost heading. */
    heading: () => headings[0],
    open(name: string): void {
      names.push(name);
      counts.set(name, count(name) + 1);
      const level = levelOf(name);
      if (level !== undefined) headings.push(level);
    },
    /** Ends the last one of this name, and what is open within it. */
    close(name: string): void {
      if (count(name) === 0) return;
      for (let ended = names.pop(); ended !== undefined; ended = names.pop()) {
        counts.set(ended, count(ended) - 1);
        if (levelOf(ended) !== undefined) headings.pop();
        if (ended === name) return;
      }
    },
  };
}
