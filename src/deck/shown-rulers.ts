/** Rulers on a slide that seem to be meant as separators. */
import { faceTokens } from "./markdown/face/face-tokens.ts";
import type { Block, Problem } from "./model.ts";
import { asRuler } from "./notes/lost-rulers.ts";
import { warning, words } from "./problems/problem.ts";

/** Tells a ruler, as `***`, that stands right above a heading of a level with which slides begin: it is drawn as a line. */
export function shownRulers(
  file: string,
  face: readonly Block[],
  levels: ReadonlySet<number>,
): readonly Problem[] {
  const tokens = faceTokens(face);
  return tokens.flatMap(({ type, level, map, markup }, index) => {
    const next = tokens[index + 1];
    const isAbove = next?.type === "heading_open" && levels.has(Number(next.tag.slice(1)));
    if (type !== "hr" || level > 0 || !map || !isAbove) return [];
    return [
      warning(
        "no-separator",
        { file, line: map[0] + 1, column: 1 },
        words(
          `“${markup}”不分页，只画一条线，下面的标题还在这一页`,
          `“${markup}” separates no slides: it is drawn as a line, and the heading below it stands on this slide`,
        ),
        asRuler,
      ),
    ];
  });
}
