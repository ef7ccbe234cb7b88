/** Notebooks as Markdown (Jupytext, MyST): cells that their slides leave out or have as notes. Each line stays where it is. */
import { endOfCode } from "./outside-code.ts";

type Kind = "notes" | "hidden";

/** What is set of a cell: `{"slide_type": "notes"}`, as JSON or as YAML. */
const slideType = /\bslide_type["']?[ \t]*[:=][ \t]*["']?(notes|skip)\b/;
/** What Jupyter Book and nbconvert leave out of a page: the cell, or its code, which is what is shown here. */
const leftOut =
  /\btags["']?:?[ \t]*[:=]?(?:[^\n]{0,200}|(?:\n[ \t]*-[ \t]*[\w-]+){0,5}\n[ \t]*-[ \t]*)\bremove[-_](?:cell|input)\b|\bsource_hidden["']?[ \t]*[:=][ \t]*true\b/;
/** `raw` is for another format. */
const region = /^[ \t]*<!--[ \t]*#(end)?(region|raw)\b([^\n]*)-->[ \t]*$/;
/** A cell of MyST begins with such a line, and ends at the next one or at code that runs. */
const cell = /^\+\+\+(?:[ \t]+(\{[^\n]*\}))?[ \t]*$/;
const runs = /^[ \t]*(?:`{3,}|~{3,}|:{3,})[ \t]*\{code(?:-cell)?\}/;
/** Code of MyST between colons, and what ends it. */
const colons = /^[ \t]*(:{3,})(?=[ \t]*\{code(?:-cell)?\})/;
/** The lines of code in which something is set of it. */
const settingLines = 12;

/** A body in which such cells are notes or hidden in the way of Pandoc. */
export function fromNotebook(text: string): string {
  if (!slideType.test(text) && !leftOut.test(text) && !/#raw\b/.test(text)) return text;
  const lines = text.split("\n");
  const isOfMyst = lines.some((line) => kindIn(cell.exec(line)?.[1] ?? "") !== undefined);
  const regions: (Kind | undefined)[] = [];
  let open: Kind | undefined;
  let code: { readonly close: RegExp; readonly isGone: boolean } | undefined;
  /** Ends an open cell on the blank line above; whether there is one. */
  const endAbove = (at: number): boolean => {
    if (!open || lines[at - 1]?.trim() !== "") return false;
    lines[at - 1] = ":::";
    open = undefined;
    return true;
  };
  for (const [at, line] of lines.entries()) {
    if (code) {
      if (code.isGone) lines[at] = "";
      if (code.close.test(line)) code = undefined;
      continue;
    }
    const close = endOfCode(line) ?? endOfColons(line);
    if (close) {
      if (runs.test(line)) endAbove(at);
      const below = runs.test(line) ? lines.slice(at + 1, at + settingLines) : [];
      const end = below.findIndex((one) => close.test(one));
      const head = [line, ...below.slice(0, end < 0 ? undefined : end)].join("\n");
      code = { close, isGone: kindIn(head) !== undefined };
      if (code.isGone) lines[at] = "";
      continue;
    }
    const [found, end, name, set = ""] = region.exec(line) ?? [];
    if (found !== undefined) {
      const own = name === "raw" ? "hidden" : kindIn(set);
      const kind = end === undefined ? own : regions.pop();
      if (end === undefined) regions.push(kind);
      if (kind) lines[at] = end === undefined ? opening(kind) : ":::";
    }
    const [isCell, metadata = ""] = (isOfMyst && cell.exec(line)) || [];
    if (isCell === undefined) continue;
    const kind = kindIn(metadata);
    if (kind !== open && kind !== undefined) endAbove(at);
    if (open) {
      // Where no line is free to end one before another of a different kind, it goes on.
      lines[at] = kind ? "" : ":::";
      if (!kind) open = undefined;
    } else {
      lines[at] = kind ? opening(kind) : "";
      open = kind;
    }
  }
  // The last cell goes on over rulers, too.
  if (open) lines.push(":::");
  return lines.join("\n");
}

function endOfColons(line: string): RegExp | undefined {
  const [, mark] = colons.exec(line) ?? [];
  return mark === undefined ? undefined : new RegExp(`^[ \\t]*${mark}:*[ \\t]*$`);
}

function kindIn(set: string): Kind | undefined {
  const [, type] = slideType.exec(set) ?? [];
  if (type === undefined) return leftOut.test(set) ? "hidden" : undefined;
  return type === "notes" ? "notes" : "hidden";
}

function opening(kind: Kind): string {
  return kind === "notes" ? "::: notes" : "::: {.hidden}";
}
