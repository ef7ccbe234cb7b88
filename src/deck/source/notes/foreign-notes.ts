/** Notes in a face as programs without reveal.js's Markdown write them: as code, tags, blocks, and behind a caret. */
import type { WithinFace } from "./notes-elements.ts";
import { isNotesName } from "./notes-mark.ts";
import { behindFootnoteName, blockStart } from "../block-start.ts";
import { fenceEnd } from "../fence-end.ts";
import { type Range, matchesOutside } from "../opaque.ts";

const opening = new RegExp(`${blockStart}(\`{3,}|~{3,})([^\\n\`]*)\\n`);
const closing = /\n[ \t>]*(?:`{3,}|~{3,})[ \t]*\n?$/;

/** The code between two offsets whose language is a name of notes; `opaque`, in order, has each piece of code whole. */
export function codeNotes(text: string, [start, end]: Range, opaque: readonly Range[]): WithinFace {
  const found = [...opaque, ...fencesInHtml(text, [start, end], opaque)].flatMap(([from, to]) => {
    if (from < start || from >= end) return [];
    const [open, , info = ""] = opening.exec(text.slice(from, Math.min(to, from + 200))) ?? [];
    if (open === undefined || !isNotesName(info)) return [];
    const last = Math.min(to, end);
    const close = closing.exec(text.slice(from + open.length - 1, last));
    const inner = close ? from + open.length - 1 + close.index : last;
    return [
      { notes: [from + open.length, Math.max(from + open.length, inner)], hidden: [from, last] },
    ] as const;
  });
  return {
    notes: found.map(({ notes }): Range => [notes[0], notes[1]]),
    hidden: found.map(({ hidden }): Range => [hidden[0], hidden[1]]),
  };
}

/** A line that could open code with a name of notes. */
const fence = new RegExp(`${blockStart}(\`{3,}|~{3,}(?!~))[ \\t]*([^\\s\`]+)[ \\t]*\\n`, "gm");

/** What would be code and stands right below a tag, where Markdown is text: it is typed for code all the same. */
function fencesInHtml(text: string, face: Range, opaque: readonly Range[]): readonly Range[] {
  const [, end] = face;
  const found: Range[] = [];
  for (const { at, match } of matchesOutside(text, face, opaque, fence)) {
    const [line, mark = "", name = ""] = match;
    if (at < (found.at(-1)?.[1] ?? 0) || !isNotesName(name)) continue;
    const close = new RegExp(`^[ \\t>]*${fenceEnd(mark)}[ \\t]*$`, "m");
    const closing = close.exec(text.slice(at + line.length, end));
    const begin = at + behindFootnoteName(line);
    found.push([begin, closing ? at + line.length + closing.index + closing[0].length : end]);
  }
  return found;
}

/** A tag around notes: `{{% note %}}`, `{{< note >}}`, `{% note %}` or Org's `#+BEGIN_NOTES`, each with its end. */
const shortcode = new RegExp(
  [
    "\\{\\{[%<] *(\\/?)(?:(?<=\\/) *)?(?:speaker[-_]?)?notes? *[%>]\\}\\}",
    "\\{%-? *(end)?(?:speaker[-_]?)?notes? *-?%\\}",
    `#(?<=${blockStart}#)\\+(?:begin|(end))_notes?\\b[^\\n]*$`,
  ].join("|"),
  "gim",
);

/** The tags around notes, except in code and comments: where each begins, and its end, if it has one. */
export function shortcodes(
  text: string,
  face: Range,
  opaque: readonly Range[],
): readonly { readonly open: Range; readonly close?: Range }[] {
  const found: { readonly open: Range; close?: Range }[] = [];
  for (const { at, match } of matchesOutside(text, face, opaque, shortcode)) {
    const [tag, slash, word, org] = match;
    const last = found.at(-1);
    const isOpen = last !== undefined && last.close === undefined;
    const isEnd = Boolean(slash ?? word ?? org);
    if (isEnd && isOpen) last.close = [at, at + tag.length];
    else if (!isEnd && !isOpen) found.push({ open: [at, at + tag.length] });
  }
  return found;
}

/** The notes between such tags. Without an end they go on. */
export function shortcodeNotes(text: string, face: Range, opaque: readonly Range[]): WithinFace {
  const found = shortcodes(text, face, opaque).map(({ open, close = [face[1], face[1]] }) => ({
    notes: [open[1], close[0]] as const,
    hidden: [open[0], close[1]] as const,
  }));
  return { notes: found.map(({ notes }) => notes), hidden: found.map(({ hidden }) => hidden) };
}

/** A paragraph of Deckset's notes, to the next one, what is set for the slide, or the end of its block. */
const caret = new RegExp(
  `${blockStart}\\^(?=[ \\t\\n])((?:[^\\n]|\\n(?!${blockStart}(?:\\^[ \\t\\n]|<!--[ \\t]*\\.slide\\b|\\n|$)))*)`,
  "gm",
);

/** What stands behind a caret that begins a line. */
export function caretNotes(text: string, face: Range, opaque: readonly Range[]): WithinFace {
  const notes: Range[] = [];
  const hidden: Range[] = [];
  for (const { at, match } of matchesOutside(text, face, opaque, caret)) {
    const [whole, said = ""] = match;
    // One alone is a sign, and told; right below notes it ends them.
    const isBelow = at === (hidden.at(-1)?.[1] ?? -1) + 1;
    if (!/\S/.test(said) && !isBelow) continue;
    const end = at + whole.length;
    notes.push([end - said.length, end]);
    hidden.push([at + behindFootnoteName(whole), end]);
  }
  return { notes, hidden };
}

/** The commands of Beamer and its like for notes, up to its first brace; or code. */
const beamer =
  /(?<!`)(`{1,9}(?!`))[^`\n]+\1(?!`)|(?<!\\)\\(?:note|speakernotes?|pdfnote)(?:<[^<>\n]*>)?(?:\[[^\]\n]{0,500}\])?[ \t]?\{/g;

/** What stands in the braces of Beamer's `\note{…}`. Without an end it goes on. */
export function beamerNotes(text: string, face: Range, opaque: readonly Range[]): WithinFace {
  const notes: Range[] = [];
  const hidden: Range[] = [];
  for (const { at, match } of matchesOutside(text, face, opaque, beamer)) {
    if (match[1] !== undefined || at < (hidden.at(-1)?.[1] ?? 0)) continue;
    const inner = at + match[0].length;
    const end = endOfBraces(text, inner, face[1]);
    notes.push([inner, end]);
    hidden.push([at, Math.min(end + 1, face[1])]);
  }
  return { notes, hidden };
}

/** Where the brace closes that is open at an offset; `last` where none does. */
function endOfBraces(text: string, from: number, last: number): number {
  let depth = 1;
  for (let at = from; at < last; at++) {
    const sign = text[at];
    if (sign === "\\") at++;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return at;
  }
  return last;
}
