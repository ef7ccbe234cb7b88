/** Quarto's conditional content: what is for another format, profile or metadata than the deck has. */
import { fence } from "../../notes/notes-elements.ts";
import type { Edit } from "./edits.ts";

const kinds = /(?:^|\s)\.content-(visible|hidden)(?![\w-])/;
const condition =
  /(?:^|\s)(when|unless)-(format|meta|profile)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/g;

/** Whether the audience sees what has these attributes; undefined where they are not of such content. `head` is the deck's. */
export function isConditionMet(attributes: string, head: string): boolean | undefined {
  const [, kind] = kinds.exec(attributes) ?? [];
  if (kind === undefined) return undefined;
  const all = [...attributes.matchAll(condition)].map(([, when, of, ...values]) => {
    const value = values.find((one) => one !== undefined) ?? "";
    const isSo =
      of === "format" ? isFormat(value, head) : of === "meta" ? metaOf(value, head) : undefined;
    return { isKnown: isSo !== undefined, holds: (isSo ?? false) === (when === "when") };
  });
  if (kind === "visible") return all.every(({ holds }) => holds);
  // What is hidden on a condition that nothing here settles stays hidden.
  return all.some(({ isKnown, holds }) => isKnown && !holds);
}

/** Quarto's table of formats with another name. */
const aliases: Readonly<Record<string, RegExp>> = {
  html: /^(?:html|revealjs)/,
  "html:js": /^(?:html|revealjs)/,
  pdf: /^(?:latex|pdf|beamer)$/,
  latex: /^(?:latex|pdf|beamer)$/,
};

/** Slides of the web are what is made here, but for a deck that is for other formats alone. */
function isFormat(value: string, head: string): boolean {
  const name = value.trim().toLowerCase();
  const [first = "revealjs", ...others] = formatsOf(head);
  const format = others.includes("revealjs") ? "revealjs" : first;
  return format === name || aliases[name]?.test(format) === true;
}

/** The formats that front matter names, without those of an extension before them: `clean-revealjs` is `revealjs`. */
export function formatsOf(head: string): readonly string[] {
  const [, alone = "", below = ""] =
    /^format:[ \t]*(?:([^\s#][^\n]*)|\n((?:[ \t]+[^\n]*(?:\n|$)|[ \t]*\n)*))/m.exec(head) ?? [];
  const indent = below.search(/[^ \t]|$/);
  const names =
    alone === ""
      ? [...below.matchAll(new RegExp(`^[ \\t]{${indent}}(?:-[ \\t]+)?([\\w+-]+)`, "gm"))].map(
          ([, name = ""]) => name,
        )
      : (alone.match(/[\w+-]+/g) ?? []);
  return names.map((name) => name.toLowerCase().replace(/^.*-/, ""));
}

/** What front matter says that R Markdown makes of the file: the line of that key, and what is set in below it. */
export function outputOf(head: string): string {
  return /^output:[^\n]*(?:\n[ \t][^\n]*)*/m.exec(head)?.[0] ?? "";
}

/** Whether front matter says `true` of a path of keys; undefined where it says nothing of it. */
function metaOf(path: string, head: string): boolean | undefined {
  const lines = head.split("\n");
  let at = -1;
  let value = "";
  for (const [depth, key] of path.split(".").entries()) {
    const isKey = (line: string): boolean => {
      const written = line.trimStart();
      return (line === written) === (depth === 0) && written.startsWith(`${key}:`);
    };
    const from = at + 1;
    // What is set in belongs to the key above it.
    const next = depth === 0 ? -1 : lines.findIndex((line, i) => i >= from && /^\S|^$/.test(line));
    const found = lines.slice(from, next < 0 ? undefined : next).findIndex(isKey);
    if (found < 0) return undefined;
    at = from + found;
    value = (lines[at] ?? "").trimStart().slice(key.length + 1);
  }
  const [, word] = /^[ \t]*(\S+)/.exec(value) ?? [];
  return word === undefined ? undefined : /^true$/i.test(word);
}

/** The fences of such content: those that are met go, the others hide what they hold. */
export function conditionalFences(text: string, head: string): readonly Edit[] {
  if (!text.includes(":::") || !text.includes("content-")) return [];
  const edits: Edit[] = [];
  const isGone: boolean[] = [];
  for (const { index, 0: line, 1: name, 2: attributes } of text.matchAll(fence)) {
    const range = [index + line.search(/:{3}/), index + line.length] as const;
    if (name === undefined && attributes === undefined) {
      if (isGone.pop() === true) edits.push({ range, text: "" });
      continue;
    }
    const isMet = isConditionMet(attributes ?? "", head);
    const rest = (attributes ?? "").replace(kinds, "").replace(condition, "").trim();
    isGone.push(isMet === true && rest === "");
    if (isMet === false) edits.push({ range, text: "::: {.hidden}" });
    else if (isMet) edits.push({ range, text: rest === "" ? "" : `::: {${rest}}` });
  }
  return edits;
}
