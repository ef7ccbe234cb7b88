/** Ends of boxes that nothing begins: what stands before them may have been hidden by a line that is gone. */
import { outsideOfCode } from "../../source/foreign/foreign.ts";
import type { Mark } from "./marks.ts";

/** Such ends in a file as it is written; `at` is where they stand in it. A box may go on over slides. */
export function loneEnds(written: string): readonly Mark[] {
  if (!end.test(written)) return [];
  const open = new Map<string, number>();
  return [...outsideOfCode(written).matchAll(box)].flatMap((match): readonly Mark[] => {
    const [whole, fence, slash, tag = ":::", empty] = match;
    if (empty === "/") return [];
    const isEnd = /^[ \t:]*$/.test(fence ?? "a") || slash === "/";
    const name = tag.toLowerCase();
    const depth = open.get(name) ?? 0;
    if (!isEnd || depth > 0) {
      open.set(name, depth + (isEnd ? -1 : 1));
      return [];
    }
    const found = whole.trimStart();
    return [{ at: match.index + whole.length - found.length, found, is: "maybe" }];
  });
}

const elements = "div|section|details|span|article|figure";
const end = new RegExp(`^[ \\t>]*:{3,}[ \\t]*$|</(?:${elements})\\b`, "im");
/** A line of colons with what stands behind them, or a tag. */
const box = new RegExp(
  `^[ \\t>]*(?:[-*+][ \\t]+)?:{3,}(?!:)([^\\n]*)$|<(/?)(${elements})(?:[\\s/](?:"[^"]{0,2000}"|'[^']{0,2000}'|[^'"<>])*?)?(/?)>`,
  "gim",
);
