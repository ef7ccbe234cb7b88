import type { Token } from "markdown-it";
import { htmlPieces } from "../html/html-pieces.ts";

/** The ends of elements that hide or are notes where none is open, and their beginnings where none ends. */
export function tornElements(tokens: readonly Token[]): readonly string[] {
  const open = new Map<string, number>();
  const all = tokens.flatMap(({ type, content, children }) =>
    type === "html_block"
      ? [content]
      : (children ?? []).flatMap((child) => (child.type === "html_inline" ? [child.content] : [])),
  );
  const ends = all.flatMap((html) =>
    htmlPieces(html).flatMap((piece): readonly string[] => {
      if (piece.kind === "text" || !hiding.test(piece.name)) return [];
      const count = (open.get(piece.name) ?? 0) + (piece.kind === "open" ? 1 : -1);
      open.set(piece.name, Math.max(0, count));
      return count < 0 ? [`</${piece.name}`] : [];
    }),
  );
  const without = [...open].filter(([name, count]) => count > 0 && name !== "aside");
  return [...ends, ...without.map(([name]) => `<${name}`)];
}

const hiding = /^(?:aside|template|notes?|speaker-?notes|comment)$/;
