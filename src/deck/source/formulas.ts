import type { Token } from "markdown-it";
import { formulasIn } from "../markdown/rules/math.ts";
import type { Range } from "./opaque.ts";

/** The formulas in the paragraphs of a text; `startOf` gives the offset at which a token's line begins. */
export function formulas(
  text: string,
  tokens: readonly Token[],
  startOf: (line: number) => number,
): readonly Range[] {
  return tokens.flatMap(({ type, map }, index): readonly Range[] => {
    if (type !== "inline" || !map || tokens[index - 1]?.type !== "paragraph_open") return [];
    const first = startOf(map[0]);
    const found = formulasIn(text.slice(first, startOf(map[1])));
    return found.map(([start, end]): Range => [first + start, first + end]);
  });
}
