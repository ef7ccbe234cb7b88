import { lineEnd } from "../../deck/text/characters.ts";
import type { Block, Manuscript } from "../model.ts";

/** Plain text as a manuscript: a line is a paragraph; `outline/wraps.ts` puts broken ones together again. */
export function readText(text: string, name: string): Manuscript {
  const blocks = text.split(lineEnd).map((line): Block => ({ kind: "paragraph", text: line }));
  return { name, blocks, pictures: new Map(), left: [] };
}
