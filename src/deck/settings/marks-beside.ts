/** The mark of notes that a file beside a deck names, for the program that shows the deck. */
import { parseAttributes } from "../markdown/html/attribute-comment.ts";
import type { SourceFile } from "../model.ts";
import { decoded } from "../text/decoded.ts";
import { tagPattern } from "../text/in-tag.ts";
import type { Field } from "./slide-settings.ts";
import { withoutTypedQuotes } from "../text/typed-quotes.ts";

/** Pages of reveal.js, and settings of mkslides, vscode-reveal and reveal-md. */
export const filesWithMarks = [
  "index.html",
  "mkslides.yml",
  "mkslides.yaml",
  ".vscode/settings.json",
  "package.json",
] as const;

/** The section of a page that takes a file of Markdown. */
const section = tagPattern(String.raw`<section\b(~)>`, "gi");

/** How each kind of settings names it, with its quotes; those of the command stand in a text of JSON. */
const settings: readonly RegExp[] = [
  /^[ \t]*separator_notes[ \t]*:[ \t]*("(?:[^"\\\n]|\\.){1,200}"|'[^'\n]{1,200}'|[^\s"'#][^\n#]{0,200})/m,
  /"revealjs\.notesSeparator"\s*:\s*("(?:[^"\\\n]|\\.){1,200}")/,
  // In the call of a page: Reveal.initialize({ markdown: { notesSeparator: "^Memo:" } }).
  /\bmarkdown\s*:\s*\{[^{}]{0,500}?\bnotesSeparator\s*:\s*("(?:[^"\\\n]|\\.){1,200}"|'[^'\n]{1,200}')/,
  /--notes-separator(?:=|\s+)(\\"(?:[^"\\\n]|\\\\){1,200}\\"|'[^'\n]{1,200}'|[^\s"'\\]{1,200})/,
];

/**
 * The patterns that such a file names, as reveal.js compiles them; what is none is left out. A page names one for each file of
 * Markdown that it shows, settings one for all files. What is returned gives that of a file by its name.
 */
function marksBeside(text: string): (name: string) => string | undefined {
  const ofFiles = new Map<string, string>();
  for (const [, attributes = ""] of text.matchAll(section)) {
    const set = new Map(parseAttributes(attributes));
    const mark = set.get("data-separator-notes");
    const address = (set.get("data-markdown") ?? "").replace(/[?#].*$/, "");
    const name = fileName(decoded(address) ?? address);
    if (isPattern(mark) && !ofFiles.has(name)) ofFiles.set(name, mark);
  }
  const ofAll = settings.map((one) => unquoted(one.exec(text)?.[1])).find(isPattern);
  return (name) => ofFiles.get(name) ?? ofAll;
}

/** Whether such a file names a mark for one of these files. */
export function namesMark(text: string, names: readonly string[]): boolean {
  const markOf = marksBeside(text);
  return names.some((name) => markOf(name) !== undefined);
}

/** Gives the mark of a file by its path: the first one that the files of a deck name for it. */
export function marksOf(files: readonly SourceFile[]): (path: string) => Field | undefined {
  const beside = files
    .filter(({ path }) => filesWithMarks.some((name) => path === name || path.endsWith(`/${name}`)))
    .map(({ path: file, text }) => ({
      markOf: marksBeside(text),
      place: { file, line: 1, column: 1 },
    }));
  return (path) => {
    for (const { markOf, place } of beside) {
      const text = markOf(fileName(path));
      if (text !== undefined) return { text, place };
    }
    return undefined;
  };
}

const fileName = (path: string): string => path.replace(/^.*\//s, "");

/** A value without its quotes, and what is escaped in them. */
function unquoted(value: string | undefined): string | undefined {
  const written = value === undefined ? undefined : withoutTypedQuotes(value.trim());
  const [, quote, inside = written] = /^(\\?"|')([^]*)\1$/.exec(written ?? "") ?? [];
  return quote === "'" ? inside : inside?.replace(/\\\\/g, "\\").trim();
}

function isPattern(text: string | undefined): text is string {
  if (text === undefined) return false;
  try {
    return !new RegExp(text, "gim").test("");
  } catch {
    return false;
  }
}
