/** Notes in a face as programs without reveal.js's Markdown write them: as code, tags, blocks, and behind a caret. */
import type { WithinFace } from "./notes-elements.ts";
import { isNotesName } from "./notes-mark.ts";
import { type Range, blockStart, within } from "../opaque.ts";

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
const fence = new RegExp(`${blockStart}(\`{3,}|~{3,})[ \\t]*([^\\s\`]+)[ \\t]*\\n`, "gm");

/** What would be code and stands right below a tag, where Markdown is text: it is typed for code all the same. */
function fencesInHtml(
  text: string,
  [start, end]: Range,
  opaque: readonly Range[],
): readonly Range[] {
  const isOpaque = within(opaque);
  let done = 0;
  return [...text.slice(start, end).matchAll(fence)].flatMap(
    ({ index, 0: line, 1: mark = "", 2: name = "" }): Range[] => {
      const at = start + index;
      if (at < done || isOpaque(at) || !isNotesName(name)) return [];
      const close = new RegExp(`^[ \\t>]*\\${mark.charAt(0)}{${mark.length},}[ \\t]*$`, "m");
      const inside = text.slice(at + line.length, end);
      const found = close.exec(inside);
      done = found ? at + line.length + found.index + found[0].length : end;
      return [[at, done]];
    },
  );
}

/** A tag around notes: `{{% note %}}`, `{{< note >}}`, `{% note %}` or Org's `#+BEGIN_NOTES`, each with its end. */
const shortcode =
  /\{\{[%<] *(\/?) *(?:speaker[-_]?)?notes? *[%>]\}\}|\{%-? *(end)?(?:speaker[-_]?)?notes? *-?%\}|^[ \t]*#\+(?:begin|(end))_notes?\b[^\n]*$/gim;

/** The notes between such tags, except in code and comments. Without an end they go on. */
export function shortcodeNotes(
  text: string,
  [start, end]: Range,
  opaque: readonly Range[],
): WithinFace {
  const isOpaque = within(opaque);
  const notes: Range[] = [];
  const hidden: Range[] = [];
  let open: Range | undefined;
  for (const { index, 0: tag, 1: slash, 2: word, 3: org } of text
    .slice(start, end)
    .matchAll(shortcode)) {
    const at = start + index;
    if (isOpaque(at)) continue;
    const isEnd = Boolean(slash ?? word ?? org);
    if (!isEnd) open ??= [at, at + tag.length];
    else if (open) {
      notes.push([open[1], at]);
      hidden.push([open[0], at + tag.length]);
      open = undefined;
    }
  }
  if (open) {
    notes.push([open[1], end]);
    hidden.push([open[0], end]);
  }
  return { notes, hidden };
}

/** A paragraph of Deckset's notes, to the next one or the end of its block. */
const caret = new RegExp(
  `${blockStart}\\^(?=[ \\t\\n])((?:[^\\n]|\\n(?!${blockStart}(?:\\^[ \\t\\n]|[ \\t]*(?:\\n|$))))*)`,
  "gm",
);

/** What stands behind a caret that begins a line. */
export function caretNotes(
  text: string,
  [start, end]: Range,
  opaque: readonly Range[],
): WithinFace {
  const isOpaque = within(opaque);
  const notes: Range[] = [];
  const hidden: Range[] = [];
  for (const { index, 0: whole, 1: said = "" } of text.slice(start, end).matchAll(caret)) {
    const at = start + index;
    if (isOpaque(at)) continue;
    notes.push([at + whole.length - said.length, at + whole.length]);
    hidden.push([at, at + whole.length]);
  }
  return { notes, hidden };
}
