/** Pandoc's and Quarto's ways of writing slides, as those of reveal.js. Each stays on its lines. */
import { fenceKind } from "../notes/notes-elements.ts";
import { type BoxLine, boxesReplaced } from "./boxes.ts";
import { outsideCode, replaceOutside } from "./outside-code.ts";
import { slideComment } from "./slide-comment.ts";

const braces = '\\{(?:[^{}\\n"]|"[^"\\n]*"){1,300}\\}';
const headingWithBraces = new RegExp(`^(#{1,6}[ \\t][^\\n]*?)[ \\t]*(${braces})[ \\t]*$`, "gm");
const fence = new RegExp(`^[ \\t]*:{3,}[ \\t]*(?:(${braces})|([\\w-]+))?[ \\t:]*$`);

/** What no other program has: attributes of slides in braces behind a heading, fences of columns, and a pause. */
const signs = new RegExp(
  `^#{1,6}[ \\t].*\\{[^{}\\n]*(?:\\.(?:smaller|scrollable|unnumbered|unlisted|incremental|center)\\b|(?:data-)?background-(?:color|image|gradient|video|size|opacity)=|auto-animate)[^{}\\n]*\\}[ \\t]*$|^[ \\t]*:{3,}[ \\t]*\\{[ \\t]*\\.(?:columns?|incremental|nonincremental|fragment|r-stack|content-(?:visible|hidden)|callout-\\w+)\\b|^\\. \\. \\.[ \\t]*$`,
  "m",
);

/** Whether a body is written for Pandoc. */
export function isPandoc(text: string): boolean {
  return /:::|\. \. \.|^#.*\{/m.test(text) && signs.test(text);
}

/** Headings cut, attributes in braces are those of the slide, columns stand side by side. */
export function fromPandoc(text: string): string {
  const level = slideLevel(text);
  const withoutBoxes = boxesReplaced(boxLine);
  const set = replaceOutside(text, headingWithBraces, ([whole, heading = "", braces = ""]) =>
    hides(braces) ? whole : `${heading}${slideOf(braces)}`,
  );
  return outsideCode(set, (stretch) =>
    stretch.text
      .replace(/^\. \. \.[ \t]*$/gm, "")
      .replace(new RegExp(`^[ \\t]*\\n(?=#{1,${level}}[ \\t])`, "gm"), (_, at: number) =>
        stretch.isFirst && stretch.text.slice(0, at).trim() === "" ? "\n" : "---\n",
      )
      .replace(
        new RegExp(
          `(!?\\[(?:[^\\[\\]\\n]|\\[[^\\[\\]\\n]*\\])*\\](?:\\([^()\\n]*\\))?)(${braces})`,
          "g",
        ),
        withoutBraces,
      )
      .split("\n")
      .map(withoutBoxes)
      .join("\n"),
  );
}

/** Attributes that leave something out are not taken away: they are told. */
function hides(set: string): boolean {
  return /\b(?:hidden|notes)\b/.test(set);
}

function slideOf(set: string): string {
  const found = [
    ...set.matchAll(
      /(?:data-)?(background(?:-[a-z]+)?|auto-animate|transition)=(?:"([^"]*)"|([^\s"}]+))/g,
    ),
  ];
  // Of two with the same name, the first counts.
  const written = found.map(([, name = "", quoted, bare = ""]) => [name, quoted ?? bare] as const);
  return written.length === 0 ? "" : ` ${slideComment(Object.fromEntries(written.toReversed()))}`;
}

function withoutBraces(whole: string, written: string, set: string): string {
  if (hides(set)) return whole;
  if (written.endsWith(")")) return written;
  return written.startsWith("!") ? whole : written.slice(1, -1);
}

/** The level of the headings that have content right below them, and no heading: with those above, they cut. */
function slideLevel(text: string): number {
  let level = 6;
  outsideCode(text, (stretch) => {
    for (const [, signs = ""] of stretch.text.matchAll(/^(#{1,6})[ \t].*\n(?=\s*[^\s#])/gm)) {
      level = Math.min(level, signs.length);
    }
    return stretch.text;
  });
  return Math.min(level, 3);
}

/** The boxes go, but those of notes and of what is hidden. */
function boxLine(line: string): BoxLine {
  const [found, set, name] = fence.exec(line) ?? [];
  if (found === undefined) return undefined;
  if (set === undefined && name === undefined) return "end";
  if (fenceKind(name, set?.slice(1, -1))) return "staying";
  const has = (name: string): boolean => new RegExp(`\\.${name}\\b`).test(set ?? "");
  return { open: has("column") ? "[.column]" : "", close: has("columns") ? "::bottom::" : "" };
}
