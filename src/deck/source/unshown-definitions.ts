/** Definitions of Markdown whose words no reading shows: footnotes to which nothing points, words taken for an address. */
import { outsideOfCode } from "./foreign/foreign.ts";

/** What a definition is, and why its words are not shown. */
export interface UnshownDefinition {
  readonly kind: "footnote without mark" | "footnote written twice" | "words for an address";
  readonly name: string;
  /** Its offset into the text: that of its bracket. */
  readonly start: number;
  /** All of it but what follows a footnote's first line. */
  readonly written: string;
}

const lead = "^(?: {0,3}>){0,4} {0,3}(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]{1,4}){0,4}";
const footnote = new RegExp(`${lead}(\\[\\^([^\\]\\s]{1,200})\\]:[ \\t]*\\S.*)`, "gmd");
/** `[Time]: tomorrow` is the address of a link called `Time`, also with the address on the next line and a title behind it. */
const link = new RegExp(
  `${lead}(\\[(?!\\^)([^[\\]\\n]{1,200})\\]:[ \\t]*\\n?[ \\t]*([^\\0-\\x20<][^\\0-\\x20]*)(?:[ \\t]+(?:"[^"\\n]{0,400}"|'[^'\\n]{0,400}'|\\([^()\\n]{0,400}\\)))?)[ \\t]*$`,
  "gmd",
);
/** The words of a picture draw no mark, nor does what stands in a line of HTML. */
const unmarked =
  /!\[(?:[^[\]\n]|\[[^[\]\n]{0,100}\]){0,300}\](?=\()|^ {0,3}<\/?(?:address|article|aside|blockquote|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|legend|li|main|nav|ol|p|section|summary|t[dhr]|table|ul)\b.*$/gim;
const mark = /\[(\^?[^[\]\n]{1,200})\](?!:)/g;
/**
 * What is the address of a page or a file, though nothing points to it, and the sign that comments have in its place. A date, a
 * share (3/4) and words in Chinese with a stroke between them are none.
 */
const address =
  /^(?:[a-z][a-z+.-]+:|www\.|[#?]|\.{0,2}\/)|^(?=.*[a-z])[\x21-\x7e]+[/.][\x21-\x7e]*[a-z\d]$/i;
/** No definition stands right below words: it would be in their paragraph. A heading and a ruler are no words. */
const words = /^(?![ \t>]*(?:#{1,6}[ \t]|[-*_=]{3,}[ \t]*$|\[[^\]\n]{1,200}\]:|:{3}|$)).*\S/;

/** Those of a text, outside of code and comments. */
export function unshownDefinitions(text: string): readonly UnshownDefinition[] {
  if (!text.includes("]:")) return [];
  const plain = outsideOfCode(text);
  const marks = new Set([...plain.replace(unmarked, "").matchAll(mark)].map(([, name]) => name));
  const footnotes = found(plain, footnote);
  const last = new Map(footnotes.map(({ name, start }) => [name, start]));
  return [
    ...footnotes.flatMap((one): readonly UnshownDefinition[] => {
      if (!marks.has(`^${one.name}`)) return [{ ...one, kind: "footnote without mark" }];
      return last.get(one.name) === one.start ? [] : [{ ...one, kind: "footnote written twice" }];
    }),
    ...found(plain, link).flatMap((one): readonly UnshownDefinition[] =>
      marks.has(one.name) || address.test(one.target) || isBelowWords(plain, one)
        ? []
        : [{ ...one, kind: "words for an address" }],
    ),
  ];
}

interface Found {
  readonly name: string;
  readonly start: number;
  readonly written: string;
  readonly target: string;
  /** Where its line begins. */
  readonly line: number;
}

function found(text: string, pattern: RegExp): readonly Found[] {
  return [...text.matchAll(pattern)].map(
    ({ index, indices, 1: written = "", 2: name = "", 3: target = "" }) => ({
      name,
      written,
      target,
      line: index,
      start: indices?.[1]?.[0] ?? index,
    }),
  );
}

function isBelowWords(text: string, { line, start }: Found): boolean {
  // A list item or a quotation begins anew.
  if (line === 0 || /[-*+.)]/.test(text.slice(line, start))) return false;
  return words.test(text.slice(text.lastIndexOf("\n", line - 2) + 1, line - 1));
}
