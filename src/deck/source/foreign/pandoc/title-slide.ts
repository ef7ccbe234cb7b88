/** The title slide that Pandoc, Quarto and R Markdown make of the head of a file. */
import { headOf } from "../../../settings/front-matter-head.ts";
import { readHeads } from "../../../settings/front-matter.ts";
import type { Entry } from "../../../settings/yaml-map.ts";
import type { Source } from "../../source.ts";

/** What stands under the title there. */
const below = ["subtitle", "author", "institute", "date"];

/**
 * The lines of a head as such a slide, with the separator behind it; undefined where it names no title, or the body begins
 * with that. `bodyStart` is where the body begins.
 */
export function titleSlide(source: Source, bodyStart: number, body: string): string | undefined {
  const head = headOf(source.text);
  if (!head || head === "open" || !head.isPlain) return undefined;
  const { entries } = readHeads(source, head).yaml;
  const title = entries.find(({ key }) => key === "title");
  const [, first = ""] =
    /^\s*#{1,2}[ \t]+(.*?)[ \t]*(?:\{[^{}\n]*\}[ \t]*)?(?:\n|$)/.exec(body) ?? [];
  const words = title && textOf(title);
  if (!title || !words || first === words) return undefined;
  const said = entries.filter((one) => below.includes(one.key) && textOf(one) !== "");
  const isAbove = said.every(({ keyPlace }) => keyPlace.line > title.keyPlace.line);
  const lines = source.text
    .slice(0, bodyStart)
    .trimEnd()
    .split("\n")
    .map(() => "");
  for (const one of said) lines[one.keyPlace.line - 1] = `${textOf(one)}  `;
  lines[isAbove ? title.keyPlace.line - 1 : 0] = `# ${words}`;
  lines[lines.length - 1] = "---";
  return `${lines.join("\n")}\n`;
}

/** A value in one line. A date that is to be computed, or a word for it, is none. */
function textOf({ key, value }: Entry): string {
  const all = value.kind === "list" ? value.items.map(({ text }) => text).join("、") : "";
  const text = value.kind === "text" ? value.text : all;
  const isComputed = key === "date" && !/^[^`]*\d[^`]*$/.test(text);
  return text.includes("\n") || isComputed ? "" : text;
}
