/** Tells of the definitions of Markdown whose words are not shown. */
import type { Problem } from "./model.ts";
import { warning, words } from "./problems/problem.ts";
import type { Piece } from "./source/pieces.ts";
import { type Source, placeOf } from "./source/source.ts";
import { type UnshownDefinition, unshownDefinitions } from "./source/unshown-definitions.ts";

/** Where the slide is shown. A mark without its footnote is told for itself. */
export function lostDefinitions(
  source: Source,
  { face: [start, end], isHidden }: Piece,
): readonly Problem[] {
  if (isHidden) return [];
  return unshownDefinitions(source.text.slice(start, end)).map((one) =>
    notShown(one, placeOf(source, start + one.start)),
  );
}

function notShown({ kind, name, written }: UnshownDefinition, place: Problem["place"]): Problem {
  if (kind === "footnote without mark")
    return warning(
      "no-footnote",
      place,
      words(
        `脚注“[^${name}]:”在这一页没有地方用到，不会显示`,
        `Nothing on this slide points to the footnote “[^${name}]:”: it is not shown`,
      ),
      words(
        `在要加注的字后面写 [^${name}]`,
        `Write [^${name}] behind the words that it belongs to`,
      ),
    );
  if (kind === "footnote written twice")
    return warning(
      "no-footnote",
      place,
      words(
        `这一页有两条脚注“[^${name}]:”，只显示后一条`,
        `This slide has two footnotes “[^${name}]:”: only the last is shown`,
      ),
      words("给其中一条换个名字", "Give one of them another name"),
    );
  const line = written.replaceAll(/\s+/g, " ");
  return warning(
    "not-shown",
    place,
    words(
      `“${line}”在 Markdown 里是一个链接的地址，不会显示`,
      `“${line}” is the address of a link in Markdown: it is not shown`,
    ),
    words(`冒号用全角的，写成 [${name}]：`, `Write \\[${name}]: to show it`),
  );
}
