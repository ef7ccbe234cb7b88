/** The title slide that Pandoc, Quarto and R Markdown make of the head of a file. */
import { headOf } from "../../../settings/front-matter-head.ts";
import { readHeads } from "../../../settings/front-matter.ts";
import { type Source, sourceOf } from "../../source.ts";

/**
 * The lines of a head as such a slide, with the separator behind it; undefined where it names no title, or the body begins
 * with that. Its author and date come onto a cover anyway. `bodyStart` is where the body begins.
 */
export function titleSlide(source: Source, bodyStart: number, body: string): string | undefined {
  const head = headOf(source.text);
  if (!head || head === "open" || !head.isPlain) return undefined;
  const { entries } = readHeads(sourceOf(source.path, source.text), head).yaml;
  const lineOf = (key: string): { readonly text: string; readonly at: number } | undefined => {
    const entry = entries.find((one) => one.key === key);
    if (entry?.value.kind !== "text" || entry.value.text.includes("\n")) return undefined;
    return { text: entry.value.text, at: entry.keyPlace.line - 1 };
  };
  const [title, subtitle] = [lineOf("title"), lineOf("subtitle")];
  const [, first = ""] =
    /^\s*#{1,2}[ \t]+(.*?)[ \t]*(?:\{[^{}\n]*\}[ \t]*)?(?:\n|$)/.exec(body) ?? [];
  if (!title || first === title.text) return undefined;
  const lines = source.text
    .slice(0, bodyStart)
    .trimEnd()
    .split("\n")
    .map(() => "");
  lines[title.at] = `# ${title.text}`;
  if (subtitle && subtitle.at > title.at) lines[subtitle.at] = subtitle.text;
  lines[lines.length - 1] = "---";
  return `${lines.join("\n")}\n`;
}
