import type { Block, Manuscript } from "../model.ts";

/** Plain text as a manuscript: a line is a paragraph; `outline/wraps.ts` puts broken ones together again. */
export function readText(text: string, name: string): Manuscript {
  const blocks = text
    .split(/\r\n|[\n\r\u0085\u2028\u2029\f]/)
    .map((line): Block => ({ kind: "paragraph", text: line }));
  return { name, blocks, pictures: new Map(), left: [] };
}
