/** Lines that maaslalani/slides, which shows decks in a terminal, runs with their code and does not show. */
import type { Edit } from "./edits.ts";

/** A head that no other program has: how it counts its slides, or a file of its colours. */
const head = /^(?:paging[ \t]*:|theme[ \t]*:[ \t]*["']?[^\s"'#][^\n"']*\.json["']?[ \t]*(?:#|$))/m;

/** In a deck with such a head, lines that begin with three slashes, in code or not. */
export function hiddenLines(text: string, front: string): readonly Edit[] {
  if (!head.test(front)) return [];
  return [...text.matchAll(/^\/{3}.*$/gm)].map(({ index, 0: { length } }): Edit => ({
    range: [index, index + length],
    text: "",
  }));
}
