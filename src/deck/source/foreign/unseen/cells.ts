/** Code that runs in R Markdown, xaringan and Quarto, and that its author hides: it makes figures and tables elsewhere. */
import { isNotesName } from "../../notes/notes-mark.ts";
import { endOfCode } from "../outside-code.ts";
import { formatsOf, isConditionMet } from "./conditions.ts";
import type { Edit } from "./edits.ts";

/** The line that opens a cell, `{r setup, echo=FALSE}`: one in double braces is an example, one with a dot no cell. */
const cell = /^[ \t]*(?:`{3,}|~{3,})[ \t]*\{[ \t]*([a-z][\w+-]*)(?![\w+=-])([^\n]*)\}[ \t]*$/i;
const attributesOfCode = /^[ \t]*(?:`{3,}|~{3,})[ \t]*\{([^{}\n]*)\}[ \t]*$/;
/** A line of options at the top of a cell, `#| echo: false`, with the sign of a comment in its language. */
const optionLine = /^[ \t]*(?:#|\/\/|--|%%?|;)\|/;
const option = /(?<![\w.-])(include|echo)\s*[:=]\s*(\w+)/gi;
const knitrDefault = /\bopts_chunk\$set\((?:[^()]|\([^()]*\))*?(?<![\w.])echo\s*=\s*(\w+)/;
/** Their code makes the picture that is shown. */
const drawing = /^(?:mermaid|dot|graphviz|viz)$/i;

/** Cells that are not shown, and the lines of options of the others. Quarto's slides show no code but on demand. */
export function hiddenCells(text: string, head: string): readonly Edit[] {
  if (!/^[ \t]*(?:`{3,}|~{3,})[ \t]*\{/m.test(text)) return [];
  const edits: Edit[] = [];
  let echoes = echoesBy(head);
  let open: { readonly at: number; readonly lines: string[]; readonly close: RegExp } | undefined;
  let at = 0;
  for (const line of text.split("\n")) {
    const end = at + line.length;
    if (open) {
      open.lines.push(line);
      if (open.close.test(line)) {
        edits.push(...editsOf(open.lines, open.at, echoes, head));
        const [, set] = knitrDefault.exec(open.lines.join("\n")) ?? [];
        if (set !== undefined && cell.test(open.lines[0] ?? "")) echoes = !isNo(set);
        open = undefined;
      }
    } else {
      const close = endOfCode(line);
      if (close) open = { at, lines: [line], close };
    }
    at = end + 1;
  }
  return edits;
}

const isNo = (value: string): boolean => /^(?:false|f|no|off)$/i.test(value);

/** Whether front matter has code shown. */
function echoesBy(head: string): boolean {
  const [, set] =
    /^[ \t]+echo:[ \t]*(\w+)|\becho:[ \t]*(\w+)[^\n]*\}/m.exec(head)?.filter(Boolean) ?? [];
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
  const whole = { range: [at, at + lines.join("\n").length], text: "" } as const;
  const [, attributes = ""] = attributesOfCode.exec(first) ?? [];
  if (isConditionMet(attributes, head) === false) return [whole];
  const [, language = "", rest = ""] = cell.exec(first) ?? [];
  if (language === "" || isNotesName(language)) return [];
  const count = lines.slice(1).findIndex((line) => !optionLine.test(line));
  const set = new Map(
    [rest, ...lines.slice(1, count + 1)].flatMap((line) =>
      [...line.matchAll(option)].map(([, key = "", value = ""]) => [key.toLowerCase(), value]),
    ),
  );
  const echo = set.get("echo");
  const shows = drawing.test(language) || (echo === undefined ? echoes : !isNo(echo));
  if (!shows || isNo(set.get("include") ?? "")) return [whole];
  if (count < 1 || echo === "fenced") return [];
  // The lines of options stand as blank ones above the code.
  const before = at + lines.slice(0, count).join("\n").length + 1;
  return [
    { range: [at, before], text: "" },
    { range: [before, before + (lines[count]?.length ?? 0)], text: first },
  ];
}
