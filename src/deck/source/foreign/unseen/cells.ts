/** Code that runs in R Markdown, xaringan, Quarto and Markdown Preview Enhanced, and that its author hides: it makes figures and tables elsewhere. */
import { isHiddenByName } from "../../../markdown/html/hidden.ts";
import { isNotesName } from "../../notes/notes-mark.ts";
import { behindFootnoteName, blockStart } from "../../block-start.ts";
import { endOfCode } from "../outside-code.ts";
import { hides, isHtml } from "../pandoc/pandoc.ts";
import { formatsOf, isConditionMet } from "./conditions.ts";
import type { Edit } from "./edits.ts";

/** The line that opens a cell, `{r setup, echo=FALSE}`: one in double braces is an example, one with a dot no cell. */
const cell = new RegExp(
  `${blockStart}(?:\`{3,}|~{3,})[ \\t]*\\{[ \\t]*([a-z][\\w+-]*)(?![\\w+=-])([^\\n]*)\\}[ \\t]*$`,
  "i",
);
const attributesOfCode = new RegExp(
  `${blockStart}(?:\`{3,}|~{3,})[ \\t]*\\{([^{}\\n]*)\\}[ \\t]*$`,
);
/** What stands in braces behind a language; and Markdown Preview Enhanced's word for code of which only the result is shown. */
const settings = new RegExp(
  `${blockStart}(?:\`{3,}(?!\`)|~{3,}(?!~))[^\\n{}]{0,200}\\{([^\\n]*)\\}[ \\t]*$`,
);
const hiding = /hide(?<=(?:^|[\s,{])hide)(?<![=:]\s*hide)(?:\s*[:=]\s*["']?(\w+))?(?=["'\s,}]|$)/i;
/** That word without braces, behind a language. */
const bareSettings = new RegExp(
  `${blockStart}(?:\`{3,}|~{3,})[ \\t]*[^\\s\`~{}]+[ \\t]([^\\n{}]*)$`,
);
const begins = new RegExp(blockStart);
const quotation = /^(?:[ \t]*>)+/;
/** A line of options at the top of a cell, `#| echo: false`, with the sign of a comment in its language. */
const optionLine = /^[ \t>]*(?:#|\/\/|--|%%?|;)\|/;
const option = /(?<![\w.-])(include|echo)\s*[:=]\s*(\w+)/gi;
const classOption = /\|[ \t]*class(?:es)?[ \t]*[:=][ \t]*([^\n]*)/;
const knitrDefault = /\bopts_chunk\$set\((?:[^()]|\([^()]*\))*?(?<![\w.])echo\s*=\s*(\w+)/;
/** Their code makes the picture that is shown. */
const drawing = /^(?:mermaid|dot|graphviz|viz)$/i;
const drawn = new RegExp(`${blockStart}(?:\`{3,}|~{3,})(?:[ \\t]*\\{)?[ \\t.]*mermaid\\b`, "i");

/** Cells that are not shown, and the lines of options of the others. Quarto's slides show no code but on demand. */
export function hiddenCells(text: string, head: string): readonly Edit[] {
  if (!/(?:`{3}|~{3})[^\n`~{]{0,200}(?:\{|\bhide\b)/i.test(text)) return [];
  const edits: Edit[] = [];
  let echoes = echoesBy(head);
  let open: { readonly at: number; readonly lines: string[]; readonly close: RegExp } | undefined;
  let at = 0;
  const end = ({ lines, at: start }: NonNullable<typeof open>): void => {
    edits.push(...editsOf(lines, start, echoes, head));
    const [, set] = knitrDefault.exec(lines.join("\n")) ?? [];
    if (set !== undefined && cell.test(lines[0] ?? "")) echoes = !isNo(set);
    open = undefined;
  };
  for (const line of text.split("\n")) {
    const isQuoted = quotation.test(open?.lines[0] ?? line);
    // Code ends with its quotation.
    if (open && isQuoted && !quotation.test(line)) end(open);
    const own = isQuoted ? line.replace(quotation, "") : line;
    if (open) {
      open.lines.push(line);
      if (open.close.test(own)) end(open);
    } else {
      const close = endOfCode(own);
      if (close) open = { at, lines: [line], close };
    }
    at += line.length + 1;
  }
  return edits;
}

/** Takes lines out from a place on, but for the signs of the quotation, the item or the footnote that they stand in. */
function taken(lines: readonly string[], at: number): readonly Edit[] {
  const [first = ""] = lines;
  if (!quotation.test(first)) {
    const begin = at + (begins.exec(first)?.[0].length ?? 0);
    return [{ range: [begin, at + lines.join("\n").length], text: "" }];
  }
  let start = at;
  return lines.map((line) => {
    const signs = quotation.exec(line)?.[0].length ?? 0;
    const from = start + Math.max(signs, line === first ? behindFootnoteName(line) : 0);
    start += line.length + 1;
    return { range: [from, start - 1], text: "" };
  });
}

/** The lines that open and close code: what stands between them is no code. */
function marksOf(lines: readonly string[], at: number): readonly Edit[] {
  const last = at + lines.slice(0, -1).join("\n").length + 1;
  return [
    ...taken(lines.slice(0, 1), at),
    ...(lines.length > 1 ? taken(lines.slice(-1), last) : []),
  ];
}

/** Whether that word is among settings. */
function saysHide(set: string): boolean {
  const [hide, value = "true"] = hiding.exec(set) ?? [];
  return hide !== undefined && !isNo(value);
}

/** Without braces `hide` may be any word: it has a value, runs something, or its deck is one of that program. */
function isHiddenBare(set: string, head: string): boolean {
  const isSet = /\bhide[ \t]*[:=]|(?:^|\s)cmd(?=[\s=]|$)/i.test(set);
  return (isSet || /^presentation:/m.test(head)) && saysHide(set);
}

const isNo = (value: string): boolean => /^(?:false|f|no|off)$/i.test(value);

/** Whether front matter has code shown. */
function echoesBy(head: string): boolean {
  const [, set] =
    /^[ \t]+echo:[ \t]*(\w+)|\becho:[ \t]*(\w+)\b[^\n]{0,300}\}/m.exec(head)?.filter(Boolean) ?? [];
  if (set !== undefined) return !isNo(set);
  return !formatsOf(head).some((format) => /^(?:revealjs|pptx|beamer)$/.test(format));
}

function editsOf(
  lines: readonly string[],
  at: number,
  echoes: boolean,
  head: string,
): readonly Edit[] {
  const [first = ""] = lines;
  const [, attributes = ""] = attributesOfCode.exec(first) ?? [];
  const isMet = isConditionMet(attributes, head);
  if (isMet === false) return taken(lines, at);
  const braces = settings.exec(first)?.[1] ?? "";
  const isUnseen = saysHide(braces) || isHiddenBare(bareSettings.exec(first)?.[1] ?? "", head);
  if ((isUnseen && !drawn.test(first)) || (isMet === undefined && hides(`{${braces}}`)))
    return taken(lines, at);
  const [, format] = /^[ \t]*=([\w-]+)/.exec(attributes) ?? [];
  if (format !== undefined) return isHtml.test(format) ? marksOf(lines, at) : taken(lines, at);
  const [, language = "", rest = ""] = cell.exec(first) ?? [];
  if (language === "" || isNotesName(language)) return [];
  const count = lines.slice(1).findIndex((line) => !optionLine.test(line));
  const set = new Map(
    [rest, ...lines.slice(1, count + 1)].flatMap((line) =>
      [...line.matchAll(option)].map(([, key = "", value = ""]) => [key.toLowerCase(), value]),
    ),
  );
  const classes = lines.slice(1, count + 1).map((line) => classOption.exec(line)?.[1] ?? "");
  if (isHiddenByName([["class", classes.join(" ")]])) return taken(lines, at);
  const echo = set.get("echo");
  const shows = drawing.test(language) || (echo === undefined ? echoes : !isNo(echo));
  if (!shows || isNo(set.get("include") ?? "")) return taken(lines, at);
  if (count < 1 || echo === "fenced") return [];
  // The lines of options stand as blank ones above the code.
  const before = at + lines.slice(0, count).join("\n").length + 1;
  return [
    ...(quotation.test(first)
      ? taken(lines.slice(0, count), at)
      : [{ range: [at, before] as const, text: "" }]),
    { range: [before, before + (lines[count]?.length ?? 0)], text: first },
  ];
}
