import { lineEnd } from "../../deck/text/characters.ts";
import type { Block, Manuscript } from "../model.ts";
import { readingOf } from "./file-reading.ts";

/** What only markup has: comments, tags, fences and settings. Text without any of it stands as it is. */
const markup =
  /<!|<\?|<\/?[a-z][^<>]*>|^[ \t>]*(?::{3}|`{3}|~{3}|#\+\w|\[[^\]\n]+\]:|#{1,3} \S)|^---[ \t]*\n[^]*?^---[ \t]*$|%%|\{[%#{/>-]|\\begin\{/im;

/** Whether a text is written in Markdown or has marks of it: what they hide is no text. */
export function isMarkedUp(text: string): boolean {
  return markup.test(text.replace(lineEnd, "\n"));
}

/**
 * Plain text as a manuscript: a line is a paragraph; `outline/wraps.ts` puts broken ones together again. Every character
 * comes in. Of a line that Markdown would not show as it stands nothing is proposed for a face.
 */
export function readText(text: string, name: string): Manuscript {
  const shown = isMarkedUp(text) ? readingOf("", text, []).shown : undefined;
  const blocks = text.split(lineEnd).map((line): Block => {
    const isShown = shown?.has(line) ?? true;
    return { kind: "paragraph", text: line, ...(!isShown && { onlySpoken: true }) };
  });
  return { name, blocks, pictures: new Map(), left: [] };
}
