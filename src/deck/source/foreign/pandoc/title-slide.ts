/** The title slide that Pandoc, Quarto, R Markdown, xaringan and presenterm make of the head of a file. */
import { headOf } from "../../../settings/front-matter-head.ts";
import { readHeads } from "../../../settings/front-matter.ts";
import { affiliationsOf, wordsOf } from "../../../settings/head-words.ts";
import type { Entry } from "../../../settings/yaml/yaml-map.ts";
import type { Place, Problem } from "../../../model.ts";
import { warning, words } from "../../../problems/problem.ts";
import type { Source } from "../../source.ts";

/** What stands under the title there. */
const below = ["subtitle", "sub_title", "author", "institute", "date"];

/** Heads of ours and of reveal-md, which show no title. */
const ofOthers =
  /^(?:revealOptions|(?:vertical|notes)?separator|highlightTheme|preprocessor|layout|part|brace|time|id)[ \t]*:/im;

/** Such a slide, its lines with the separator behind them. `words` are its title. */
export interface TitleSlide {
  readonly words: string;
  readonly place: Place;
  readonly lines: string;
}

/**
 * The lines of a head as such a slide; undefined where it names no title, or nothing but what the body begins with.
 * `bodyStart` is where the body begins.
 */
export function titleSlide(
  source: Source,
  bodyStart: number,
  body: string,
): TitleSlide | undefined {
  const head = headOf(source.text);
  if (!head || head === "open" || !head.isPlain) return undefined;
  if (ofOthers.test(source.text.slice(0, bodyStart))) return undefined;
  const { entries } = readHeads(source, head).yaml;
  const title = entries.find(({ key }) => key === "title");
  const [, heading = ""] = /^\s*#{1,2}[ \t]+([^\n]*)/.exec(body) ?? [];
  const first = heading.replace(/\{[^{}]*\}[ \t]*$/, "").trimEnd();
  const words = title && textOf(title);
  if (!title || !words) return undefined;
  const said = entries
    .filter(({ key }) => below.includes(key))
    .flatMap((entry) => [
      { line: entry.keyPlace.line, text: textOf(entry) },
      ...affiliationsOf(entry.value).map(({ line, words }) => ({ line, text: words })),
    ])
    .filter(({ text }) => text !== "" && !text.includes("\n"));
  if (first === words && said.length === 0) return undefined;
  const isAbove = said.every(({ line }) => line > title.keyPlace.line);
  const lines = source.text
    .slice(0, bodyStart)
    .trimEnd()
    .split("\n")
    .map(() => "");
  for (const { line, text } of said) lines[line - 1] = `${lines[line - 1] ?? ""}${text}  `;
  lines[isAbove ? title.keyPlace.line - 1 : 0] = `# ${words}`;
  lines[lines.length - 1] = "---";
  return { words, place: title.keyPlace, lines: `${lines.join("\n")}\n` };
}

/** Pandoc makes one of all the files that it is given. */
export function titleOfPart({ words: title, place }: Pick<TitleSlide, "words" | "place">): Problem {
  return warning(
    "foreign-title",
    place,
    words(
      `这份稿子不是第一份，开头的 title（“${title}”）不另成一页，也不显示`,
      `This is not the first file of the deck: the title at its head (“${title}”) makes no slide and is not shown`,
    ),
    words(
      "要它成一页，写成 # 标题，下面单独一行 ---",
      "To make a slide of it, write # Title with a line --- below it",
    ),
  );
}

/** A value in one line. A date that is to be computed, or a word for it, is none. */
function textOf({ key, value }: Entry): string {
  const text = wordsOf(value).join("、");
  const isComputed = key === "date" && (text.includes("`") || !/\d/.test(text));
  return text.includes("\n") || isComputed ? "" : text;
}
