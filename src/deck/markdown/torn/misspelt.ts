/** Names that are one slip away from those that hide or are notes: what they were to hide is shown. */
import { isMisspelt } from "../../problems/nearest.ts";
import { codeAndComments, outsideOfCode } from "../../source/foreign/foreign.ts";
import { inBraces } from "../../text/in-braces.ts";
import { isNotesName } from "../../source/notes/notes-mark.ts";
import { parseAttributeComment, parseAttributes } from "../html/attribute-comment.ts";
import { isHidden } from "../html/hidden.ts";
import { type Attributes, evenValue, holdsNotes } from "../html/holds-notes.ts";
import { htmlPieces } from "../html/html-pieces.ts";
import { leavesOut } from "../html/leaves-out.ts";
import { isLabelOfNext, isOfSlide } from "./label-comments.ts";
import type { Mark } from "./marks.ts";

/** The misspelt names in a slide as it is written; `at` is where they stand in it. */
export function misspeltIn(written: string): readonly Mark[] {
  if (!begin.test(written)) return [];
  const text = outsideOfCode(written)
    .replace(rawText, withoutText)
    .replace(/\$[^$\n]{1,300}\$/g, withoutText);
  const inComments = codeAndComments(written).flatMap(([start, end]): readonly Mark[] => {
    const found = written.slice(start, end);
    const inside = /^<!--([^]*?)(?:-->)?$/.exec(found)?.[1] ?? "";
    if (isMisspeltComment(inside)) return [markAt(start, found)];
    // Its end was an arrow of the code that was to be hidden with it.
    const isCut =
      /^[^\S\n]*(?:`{3}|~{3})/m.test(inside) && /^[^\n]*\S/.test(written.slice(end, end + 200));
    if (isCut) return [{ ...markAt(end - 3, written.slice(end - 3, end + 20)), is: "surely" }];
    const isLabel = isLabelOfNext(inside) && written.slice(end, end + 2000).trim() !== "";
    return isLabel || isOfSlide(inside) ? [{ ...markAt(start, found), is: "maybe" }] : [];
  });
  const inOthers = marksOf(text, otherComment, ({ 0: whole, 1: inside = "", index }) => {
    const rest = text.slice(index + whole.length, index + whole.length + 2000);
    return isOfSlide(inside) || (isLabelOfNext(inside) && rest.trim() !== "");
  });
  return [
    ...inComments,
    ...inOthers.map((one): Mark => ({ ...one, is: "maybe" })),
    ...marksOf(text, tag, (found) => isMisspeltTag(found)),
    ...marksOf(text, fence, ([, name = ""]) => isMisspeltClass(name)),
    ...marksOf(text, classed, ([, names = ""]) => names.split(".").some(isMisspeltClass)),
    ...marksOf(text, formula, () => true),
    ...marksOf(text, braces, ([, inside = ""]) => isMisspeltBraces(inside)),
    ...marksOf(
      written,
      code,
      ([, name = ""]) =>
        isMisspeltClass(name) ||
        (!/^(?:chars?|charm|cart|chat)$/i.test(name) && isMisspelt(name, ["chart", "mermaid"])),
    ),
  ];
}

const begin = /[<:.`~{%[]/;
/** A tag; one without its end goes on to a blank line. */
const tag = /<([a-z][\w-]{0,20})((?:\s[^<>]{0,2000}?)?)(>|(?=\n[ \t]*\n)|$(?![^]))/gi;
const fence = /^[ \t>]*:{3,}[ \t]*(?:(?:\{[ \t]*)?\.)?([a-z][\w-]{0,20})/gim;
const classed = /(?<![\w\])])\.([a-z][\w.-]{0,40})\[/gi;
const code = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*\{?([a-z]{3,20})/gim;

/** A comment of another program that begins a line: of Obsidian, as a link's address, of Jinja and of MDX. */
const otherComment =
  /^[ \t>]{0,9}(?:%%|\[(?:\/\/|#|_|comment)\]:[ \t]{0,3}(?:#|<>)[ \t]{1,3}["'(]|\{#-?|\{\/\*)[ \t]{0,3}([^\s%#*()"'][^\n%#*()"']{0,30})(?:%%|["')][ \t]{0,3}$|-?#\}|\*\/\})/gim;

/** Chinese in a remark of TeX: what stands in such brackets is no formula then. */
const formula = /\\[[(](?:(?!\\[\])])[^%]){0,500}(?<!\\)%[^\n]{0,200}\p{Script=Han}/gu;
/** What is code or is not drawn. */
const rawText =
  /<(script|style|pre|code|kbd|samp|textarea|svg)\b[^<>]{0,500}>(?:(?!<\/?\1\b)[^]){0,20000}<\/\1\s*>/gi;
const withoutText = (found: string): string => found.replace(/[^\n]/g, " ");

/** Attributes as in Pandoc: behind brackets, code or colons, or at the end of a heading. */
const braces = new RegExp(
  `\\{(?<=(?:[\\])\`]|^[ \\t>]{0,20}:{3,20}[ \\t]{0,9}|^#{1,6}[ \\t][^\\n{}]{0,200})\\{):?(${inBraces})\\}`,
  "gm",
);

function marksOf(
  text: string,
  pattern: RegExp,
  isOne: (match: RegExpExecArray) => boolean,
): readonly Mark[] {
  return [...text.matchAll(pattern)]
    .filter((match) => text[match.index - 1] !== "\\" && isOne(match))
    .map((match) => markAt(match.index, match[0]));
}

function markAt(start: number, written: string): Mark {
  const text = written.trimStart();
  const [line = ""] = text.split("\n", 1);
  return { at: start + written.length - text.length, found: line.slice(0, 24), is: "surely" };
}

/** None of these is one slip away from an element of HTML, nor from `<note>`, which is told as a box. */
const elements = ["aside", "template", "speaker", "notes", "script", "style", "comment", "dialog"];

function isMisspeltTag([whole, name = "", attributes = "", end]: RegExpExecArray): boolean {
  // A capital begins a component's name, and many of a kind are none of these.
  const isOther = /^[A-Z]|^note$|s$/.test(name) && !/^(?:notes|alias)/i.test(name);
  if (!isOther && isMisspelt(name, elements)) return true;
  const meant = parseAttributes(attributes.replace(/[“”„‘’]/g, '"'));
  if (isMisspeltHiding(meant)) return true;
  // What a sign in quotes cuts off says nothing.
  if (end === ">" && !/[“”„‘’＝]/.test(attributes)) return false;
  const hides = (of: Attributes): boolean => leavesOut(name, of) || holdsNotes(name, of);
  if (!hides(meant)) return false;
  const [read] = htmlPieces(whole);
  return end === "" || read?.kind !== "open" || !hides(read.attributes);
}

function isMisspeltComment(inside: string): boolean {
  const comment = parseAttributeComment(inside);
  if (comment) return isMisspeltHiding(comment.attributes);
  const [, name = ""] = /^[-\s]*[.。．]\s*([a-z]{4,9})(?![\w-])/i.exec(inside) ?? [];
  return isMisspelt(name, ["slide", "element"]);
}

function isMisspeltBraces(inside: string): boolean {
  return parseAttributes(inside).some(([name, value]) =>
    name.startsWith(".")
      ? name.split(".").some(isMisspeltClass)
      : isMisspeltHiding([[name === "visibility" ? "data-visibility" : name, value]]),
  );
}

/** Whether some attributes would hide, or be notes, but for a slip. */
function isMisspeltHiding(attributes: Attributes): boolean {
  return attributes.some(([name, value]) => {
    const [lower, even] = [evenValue(name), evenValue(value)];
    if (isMisspelt(lower, ["hidden", "data-hidden", "data-visibility", "data-notes"])) return true;
    if (lower === "data-visibility") return isMisspelt(even, ["hidden"]);
    if (lower === "class") return even.split(/\s+/).some(isMisspeltClass);
    if (lower === "style") return even.split(";").some(isMisspeltStyle);
    return ["class", "style"].some(
      (one) => isMisspelt(lower, [one]) && (isHidden([[one, value]]) || isNotesName(even)),
    );
  });
}

/** A note is a box that is shown, and these are other words. */
const otherWords = /^(?:noted?|votes|nodes|quotes|totes|motes|rotes|dotes|notice)$/i;

function isMisspeltClass(name: string): boolean {
  return !otherWords.test(name) && isMisspelt(name, ["hidden", "notes", "invisible"]);
}

function isMisspeltStyle(declaration: string): boolean {
  const [name = "", value = ""] = declaration.split(/[:：]/).map((part) => part.trim());
  return (
    (name === "display" && isMisspelt(value, ["none"])) ||
    (name === "visibility" && isMisspelt(value, ["hidden"])) ||
    (isMisspelt(name, ["display", "visibility"]) && /^(?:none|hidden)$/.test(value)) ||
    /^(?:display\s*none|visibility\s*hidden)$/.test(name)
  );
}
