/** The mark of notes that a file beside a deck names, for the program that shows the deck. */
import { parseAttributes } from "../markdown/html/attribute-comment.ts";
import type { SourceFile } from "../model.ts";
import { tagPattern } from "../text/in-tag.ts";
import type { Field } from "./slide-settings.ts";

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
  /--notes-separator(?:=|\s+)(\\"(?:[^"\\\n]|\\\\){1,200}\\"|'[^'\n]{1,200}'|[^\s"'\\]{1,200})/,
];

/**
 * The pattern that such a file names, as reveal.js compiles it; undefined without one, and where it is none. A page names it
 * for those files of Markdown alone that it shows: `names` are those of the deck.
 */
export function markBeside(text: string, names: readonly string[]): string | undefined {
  const ofPages = [...text.matchAll(section)]
    .map(([, attributes = ""]) => new Map(parseAttributes(attributes)))
    .filter((set) => names.includes((set.get("data-markdown") ?? "").replace(/^.*\/|[?#].*$/g, "")))
    .map((set) => set.get("data-separator-notes"));
  const named = [...ofPages, ...settings.map((one) => unquoted(one.exec(text)?.[1]))];
  return named.find((mark) => mark !== undefined && isPattern(mark));
}

/** The first mark that one of a deck's files names for it. */
export function markOf(files: readonly SourceFile[], names: readonly string[]): Field | undefined {
  for (const { path, text } of files) {
    if (!filesWithMarks.some((name) => path === name || path.endsWith(`/${name}`))) continue;
    const mark = markBeside(text, names);
    if (mark !== undefined) return { text: mark, place: { file: path, line: 1, column: 1 } };
  }
  return undefined;
}

/** A value without its quotes, and what is escaped in them. */
function unquoted(value: string | undefined): string | undefined {
  const [, quote, inside = value] = /^(\\?"|')([^]*)\1$/.exec(value?.trim() ?? "") ?? [];
  return quote === "'" ? inside : inside?.replace(/\\\\/g, "\\").trim();
}

function isPattern(text: string): boolean {
  try {
    return !new RegExp(text, "gim").test("");
  } catch {
    return false;
  }
}
