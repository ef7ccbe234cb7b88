/** Definitions of Markdown that show nowhere, such as `[Host]: Welcome`, which is somebody who speaks. */
import { unshownDefinitions } from "../../deck/source/unshown-definitions.ts";

interface WithoutDefinitions {
  /** A backslash makes words that are taken for an address a line like the others; footnotes are gone. */
  readonly text: string;
  /** The lines that are words, as they are read: nobody has seen them, so they are proposed for no face. */
  readonly words: ReadonlySet<string>;
  /** The footnotes. */
  readonly taken: readonly string[];
}

/** What belongs to a footnote below its first line. The lines right below it, which it takes in too, are text. */
const more = /(?:(?:[ \t]*\n)+(?: {4}|\t).*\S.*)*/y;

export function withoutUnshownDefinitions(text: string): WithoutDefinitions {
  const [parts, taken]: [string[], string[]] = [[], []];
  const words = new Set<string>();
  let at = 0;
  const found = unshownDefinitions(text).toSorted((a, b) => a.start - b.start);
  for (const { kind, start, written } of found) {
    if (start < at) continue;
    parts.push(text.slice(at, start));
    at = start;
    const [line = ""] = text.slice(start, start + written.length).split("\n");
    if (kind === "words for an address") {
      parts.push("\\");
      words.add(line.trim());
      continue;
    }
    more.lastIndex = start + line.length;
    at = start + line.length + (more.exec(text)?.[0].length ?? 0);
    taken.push(text.slice(start, at).trim());
    parts.push("\n");
  }
  return { text: [...parts, text.slice(at)].join(""), words, taken };
}
