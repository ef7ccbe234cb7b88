/** Footnotes to which nothing on their slide points: they are not shown. */
import type { Problem } from "./model.ts";
import { warning, words } from "./problems/problem.ts";
import { outsideOfCode } from "./source/foreign/foreign.ts";
import type { Piece } from "./source/pieces.ts";
import { type Source, placeOf } from "./source/source.ts";

const definition = /^[ ]{0,3}\[\^([^\]\s]{1,200})\]:[ \t]*\S/gm;

/** Tells each, where the slide is shown. A mark without its footnote is told for itself. */
export function lostFootnotes(
  source: Source,
  { face: [start, end], isHidden }: Piece,
): readonly Problem[] {
  const written = source.text.slice(start, end);
  if (isHidden || !written.includes("[^")) return [];
  const text = outsideOfCode(written);
  const marks = new Set([...text.matchAll(/\[\^([^\]\s]{1,200})\](?!:)/g)].map(([, name]) => name));
  return [...text.matchAll(definition)].flatMap(({ index, 1: name = "" }) =>
    marks.has(name)
      ? []
      : [
          warning(
            "no-footnote",
            placeOf(source, start + index),
            words(
              `脚注“[^${name}]:”在这一页没有地方用到，不会显示`,
              `Nothing on this slide points to the footnote “[^${name}]:”: it is not shown`,
            ),
            words(
              `在要加注的字后面写 [^${name}]`,
              `Write [^${name}] behind the words that it belongs to`,
            ),
          ),
        ],
  );
}
