/** Definitions of Markdown whose words are not shown: footnotes to which nothing points, words taken for an address. */
import type { Problem } from "./model.ts";
import { warning, words } from "./problems/problem.ts";
import { outsideOfCode } from "./source/foreign/foreign.ts";
import type { Piece } from "./source/pieces.ts";
import { type Source, placeOf } from "./source/source.ts";

const footnote = /^[ ]{0,3}\[\^([^\]\s]{1,200})\]:[ \t]*\S/gm;
/** `[Time]: tomorrow` is the address of a link called `Time`. What may be an address, or a comment, has a sign in it. */
const link =
  /^[ ]{0,3}\[(?!\^)([^[\]\n]{1,200})\]:[ \t]*((?![\p{P}\p{S}])[^\s<>#/.:?]{1,200})[ \t]*$/gmu;

/** Tells each, where the slide is shown. A mark without its footnote is told for itself. */
export function lostDefinitions(
  source: Source,
  { face: [start, end], isHidden }: Piece,
): readonly Problem[] {
  const written = source.text.slice(start, end);
  if (isHidden || !written.includes("]:")) return [];
  const text = outsideOfCode(written);
  return [
    ...lostFootnotes(text, (at) => placeOf(source, start + at)),
    ...lostWords(text, (at) => placeOf(source, start + at)),
  ];
}

type PlaceAt = (at: number) => Problem["place"];

function lostFootnotes(text: string, placeAt: PlaceAt): readonly Problem[] {
  const marks = new Set([...text.matchAll(/\[\^([^\]\s]{1,200})\](?!:)/g)].map(([, name]) => name));
  const found = [...text.matchAll(footnote)];
  const last = new Map(found.map(({ index, 1: name }) => [name, index]));
  return found.flatMap(({ index, 1: name = "" }) => {
    if (!marks.has(name)) return [withoutMark(name, placeAt(index))];
    return last.get(name) === index ? [] : [writtenTwice(name, placeAt(index))];
  });
}

function withoutMark(name: string, place: Problem["place"]): Problem {
  return warning(
    "no-footnote",
    place,
    words(
      `脚注“[^${name}]:”在这一页没有地方用到，不会显示`,
      `Nothing on this slide points to the footnote “[^${name}]:”: it is not shown`,
    ),
    words(`在要加注的字后面写 [^${name}]`, `Write [^${name}] behind the words that it belongs to`),
  );
}

function writtenTwice(name: string, place: Problem["place"]): Problem {
  return warning(
    "no-footnote",
    place,
    words(
      `这一页有两条脚注“[^${name}]:”，只显示后一条`,
      `This slide has two footnotes “[^${name}]:”: only the last is shown`,
    ),
    words("给其中一条换个名字", "Give one of them another name"),
  );
}

function lostWords(text: string, placeAt: PlaceAt): readonly Problem[] {
  const used = new Set([...text.matchAll(/\[([^[\]\n]{1,200})\](?!:)/g)].map(([, name]) => name));
  return [...text.matchAll(link)].flatMap(({ index, 0: line, 1: name = "" }) => {
    if (used.has(name)) return [];
    return [
      warning(
        "not-shown",
        placeAt(index + line.search(/\S/)),
        words(
          `“${line.trim()}”在 Markdown 里是一个链接的地址，不会显示`,
          `“${line.trim()}” is the address of a link in Markdown: it is not shown`,
        ),
        words(`冒号用全角的，写成 [${name}]：`, `Write \\[${name}]: to show it`),
      ),
    ];
  });
}
