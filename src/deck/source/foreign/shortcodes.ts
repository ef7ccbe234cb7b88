/** Tags that Hugo, Quarto and Jekyll replace: what they say to their program is not for the audience, what stands between them is. */
import { hides } from "../../settings/file-visibility.ts";
import { parseAttributes } from "../../markdown/html/attribute-comment.ts";
import type { Problem } from "../../model.ts";
import { warning, words } from "../../problems/problem.ts";
import { type Source, placeOf } from "../source.ts";
import { replaceOutside } from "./outside-code.ts";

/** One with a star or in three braces is an example. What is quoted in it may hold its signs. */
const tag =
  /(?<!\{)\{(?:\{[<%](?!\/\*)|%[-+]?)[ \t\n]*(\/?)(?:(?<=\/)[ \t]*)?([\w./-]{1,200})(?![\w./-])((?:"(?:[^"\\]|\\[^]){0,1000}"|`[^`]{0,1000}`|(?![>%]\}|\{[{%])[^"`]){0,1000})(?:[>%]\}\}|%\})/g;
const sign = /\{[{%][<% a-z+-]/;

/** Around notes and comments, which are read elsewhere; and around what is shown as it is. */
const readElsewhere = /^(?:end)?(?:(?:speaker[-_]?)?notes?|comment|(?:raw|verbatim))$/i;
/** Of these, all is shown that their program shows. */
const known =
  /^(?:end)?(?:section|slide|frag|fragment|markdown|math|mermaid|highlight|p|div|center|columns?|details|spoiler|hint|callout|alert|tabs?|tabset)$/i;

/** A body without them. Lines stay where they are. */
export function withoutShortcodes(text: string): string {
  if (!sign.test(text)) return text;
  return replaceOutside(text, tag, (found) => {
    const put = shownFor(found);
    return put === found[0] ? put : put + found[0].replace(/[^\n]+/g, "");
  });
}

function shownFor({ 0: whole, 1: slash, 2: name = "", 3: said = "" }: RegExpExecArray): string {
  if (readElsewhere.test(name))
    return /^(?:speaker[-_]?)?notes?$/i.test(name) ? notes(whole) : whole;
  if (name === "mermaid") return slash === "" ? "```mermaid" : "```";
  if (name === "highlight" && slash === "") return `\`\`\`${/^\s*"?(\w*)/.exec(said)?.[1] ?? ""}`;
  if (name === "highlight") return "```";
  if (name === "frag") {
    const shown = parseAttributes(said).find(([key]) => key === "c")?.[1] ?? "";
    return `<span class="fragment">${shown}</span>`;
  }
  return name === "slide" && slash === "" ? slideOf(said) : "";
}

/** Without what is set for them. */
function notes(whole: string): string {
  return whole.replace(/^(\{[{%][<%]?[-+]?\s*(?:\/\s*)?[\w-]+)[^]*?([>%]?[%}]\})$/, "$1 $2");
}

/** What reveal-hugo sets for a slide, its notes too. */
function slideOf(said: string): string {
  const written = parseAttributes(said).flatMap(([name, value]) => {
    if (hides(name, value)) return ['data-visibility="hidden"'];
    const isTaken = /^(?:data-)?(?:notes|background[\w-]*|transition[\w-]*|auto-animate)$/.test(
      name,
    );
    if (!isTaken && name !== "id") return [];
    const safe = value.replace(/"/g, "”").replaceAll("-->", "→").replace(/\s+/g, " ");
    return [`${name === "id" ? "" : "data-"}${name.replace(/^data-/, "")}="${safe}"`];
  });
  return written.length === 0 ? "" : `<!-- .slide: ${written.join(" ")} -->`;
}

/** Tells what its program puts in place of them. */
export function shortcodeProblems(source: Source, bodyStart: number): readonly Problem[] {
  const body = source.text.slice(bodyStart);
  if (!sign.test(body)) return [];
  const problems: Problem[] = [];
  replaceOutside(body, tag, (found) => {
    const { 0: whole, 1: slash, 2: name = "", 3: said = "", index } = found;
    const isWhole = known.test(name) && !/\bcontent\s*=/.test(said);
    const isTold = slash === "" && !readElsewhere.test(name) && !isWhole;
    if (isTold && !/^(?:end|else|elsif)/.test(name))
      problems.push(notReplaced(whole, placeOf(source, bodyStart + index)));
    return whole;
  });
  return problems;
}

function notReplaced(found: string, place: Problem["place"]): Problem {
  return warning(
    "not-loaded",
    place,
    words(
      `“${found}”由别的程序替换，这里不显示`,
      `“${found}” is replaced by another program, and is not shown here`,
    ),
    words("把要放映的内容写在这里", "Write what is to be shown in this place"),
  );
}
