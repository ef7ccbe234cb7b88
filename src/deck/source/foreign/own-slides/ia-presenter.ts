/**
 * Ways of writing of iA Presenter, as those of reveal.js: what is set in by a tab is shown, and headings, tables and
 * pictures are; every other paragraph is spoken (ia.net/presenter/support/markdown). Each stays on its lines.
 */
import type { Problem } from "../../../model.ts";
import { warning, words } from "../../../problems/problem.ts";
import { type Source, placeOf } from "../../source.ts";
import { spokenComment } from "../comments.ts";
import { outsideOfFences } from "../outside-code.ts";

/** A picture or film by its file's name alone, and a remark. */
const file = /^\/[^\s<>()]{1,300}\.(?:png|jpe?g|gif|svg|webp|avif|heic|mp4|mov|m4v|pdf)[ \t]*$/i;
const remark = /^\/\/(?:[ \t]|$)/;
/** What is set for the picture or table on the lines above. */
const setting = /^(?:size|x|y|background|filter|opacity|title|alt|chart|[xy]label)[ \t]*:[ \t]*\S/i;
const shown =
  /^(?:#{1,6}(?:[ \t]|$)|(?:!\[[^[\]]*\]\([^()]*\)[ \t]*)+$|\||<(?:!--|\/|(?:img|video|audio|iframe|div|table|svg|figure|picture|style|br|hr)\b))/;
const ruler = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const item = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/;

type Kind = "blank" | "ruler" | "tab" | "file" | "remark" | "setting" | "shown" | "spoken";

/** What each line is; code is shown. A line that is set in right below an item that is spoken belongs to it. */
function kindsOf(text: string): readonly Kind[] {
  let isInItem = false;
  let last: Kind = "blank";
  const written = text.split("\n");
  return outsideOfFences(text)
    .split("\n")
    .map((line, at) => {
      last = kindOf(line, written[at] ?? "", last, isInItem);
      isInItem = last === "spoken" && (item.test(line) || isInItem);
      return last;
    });
}

function kindOf(line: string, written: string, last: Kind, isInItem: boolean): Kind {
  if (line.trim() === "") return written.trim() === "" ? "blank" : "shown";
  if (ruler.test(line)) return "ruler";
  if (line.startsWith("\t")) return isInItem ? "spoken" : "tab";
  if (file.test(line)) return "file";
  if (remark.test(line)) return "remark";
  if ((last === "file" || last === "setting" || last === "shown") && setting.test(line))
    return "setting";
  return shown.test(line) ? "shown" : "spoken";
}

/** Whether a body is written for iA Presenter: it has lines set in by a tab, others that are not, and what no other program has. */
export function isIaPresenter(text: string): boolean {
  if (!/^\t/m.test(text) || !/^\//m.test(text)) return false;
  const kinds = kindsOf(text);
  return (
    kinds.includes("tab") &&
    kinds.includes("spoken") &&
    (kinds.includes("file") || kinds.includes("remark"))
  );
}

/** What is spoken becomes notes, and what is set in stands at the margin. */
export function fromIaPresenter(text: string): string {
  const kinds = kindsOf(text);
  const [open, close] = spokenComment("\n").split("\n");
  return text
    .split("\n")
    .map((line, at) => {
      const kind = kinds[at] ?? "blank";
      if (kind === "tab") return line.slice(1);
      if (kind === "file") return `![](${line.trim().slice(1)})`;
      if (kind === "remark" || kind === "setting") return "";
      if (kind !== "spoken") return line;
      const begins = kinds[at - 1] !== "spoken";
      const ends = kinds[at + 1] !== "spoken";
      return `${begins ? open : ""}${line}${ends ? close : ""}`;
    })
    .join("\n");
}

/** A heading, an item, or words: no code is written so. */
const prose =
  /^\t(?:#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t]|\p{Script=Han}|\p{Lu}[\p{L}'’-]*[ ,]+\p{L}[^;{}=]*$)/u;

/**
 * Tells a deck that shows words which may be for the speaker alone: on two slides or more, some lines are set in by a tab
 * and others are not, and nothing else says which program they are for.
 */
export function maybeSpoken(source: Source, bodyStart: number): readonly Problem[] {
  const body = source.text.slice(bodyStart);
  if (!/^\t/m.test(body)) return [];
  const kinds = kindsOf(body);
  const lines = body.split("\n");
  const both: number[] = [];
  let first: number | undefined;
  let hasTab = false;
  for (const [at, kind] of [...kinds, "ruler" as const].entries()) {
    if (kind === "spoken") first ??= at;
    else if (kind === "tab") hasTab ||= prose.test(lines[at] ?? "");
    else if (kind === "ruler") {
      if (hasTab && first !== undefined) both.push(first);
      [first, hasTab] = [undefined, false];
    }
  }
  const [found] = both;
  if (found === undefined || both.length < 2) return [];
  const offset = lines.slice(0, found).join("\n").length + (found > 0 ? 1 : 0);
  const text = (lines[found] ?? "").trim().slice(0, 12);
  return [
    warning(
      "maybe-notes",
      placeOf(source, bodyStart + offset),
      words(
        `“${text}”会显示出来。这份稿子有些行前面有制表符：iA Presenter 只显示那些行，别的只念`,
        `“${text}” is shown. Some lines of this deck begin with a tab: iA Presenter shows those, and what does not is only spoken`,
      ),
      words(
        "只念不显示的，上面单独写一行 Note:；都要显示，删去行首的制表符",
        "Write a line Note: above what is only spoken; if all is to be shown, take the tabs away",
      ),
    ),
  ];
}
