/** Attributes of a heading in braces, as Pandoc and Quarto have them: settings, and what is spoken or hidden. */
import { endOfCode } from "../../deck/source/foreign/foreign.ts";
import { trim } from "../outline/lines.ts";

const attribute = /[#.][\w-]|[\w-]=/;
const hides = /\bvisibility=["']?hidden|(?:^|[\s{])\.hidden\b/;
const anyHeading = /^(#{1,6})[ \t]/;

/** A text whose headings have none, without the sections that are hidden by them; its lines stay where they are. */
export function withoutHeadingAttributes(text: string): {
  readonly text: string;
  readonly attributes: readonly string[];
  readonly hidden: readonly string[];
} {
  const found: string[] = [];
  const hidden: string[] = [];
  let hiddenLevel: number | undefined;
  let endOfOpen: RegExp | undefined;
  const lines = text.split("\n").map((line) => {
    const isCode = endOfOpen !== undefined;
    if (!endOfOpen) endOfOpen = endOfCode(line);
    else if (endOfOpen.test(line)) endOfOpen = undefined;
    const level = isCode ? undefined : anyHeading.exec(line)?.[1]?.length;
    const braces = level === undefined ? "" : bracesOf(line);
    if (hiddenLevel !== undefined && level !== undefined && level <= hiddenLevel)
      hiddenLevel = undefined;
    if (hides.test(braces)) hiddenLevel ??= level;
    if (hiddenLevel !== undefined) {
      if (line.trim() !== "") hidden.push(line);
      return "";
    }
    if (braces === "") return line;
    found.push(braces);
    return line.slice(0, line.lastIndexOf(braces));
  });
  return { text: lines.join("\n"), attributes: found, hidden };
}

/** The braces at the end of a heading that hold attributes; empty without such. */
function bracesOf(line: string): string {
  const seen = trim(line);
  const braces = seen.endsWith("}") ? seen.slice(seen.lastIndexOf("{")) : "";
  const isFigure = seen.endsWith("}}") || !braces.startsWith("{");
  return !isFigure && attribute.test(braces) ? braces : "";
}
