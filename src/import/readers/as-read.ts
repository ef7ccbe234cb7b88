/**
 * What comes in is judged by how the same file is read as a manuscript: the face of an imported slide has no word that the
 * slides of the file itself do not show. What a reader of this folder does not know to be notes, a comment or hidden is
 * found here all the same.
 */
import { evenLetters, notesPattern } from "../../deck/source/notes/notes-mark.ts";
import type { Block, LeftOut } from "../model.ts";
import {
  type FileReading,
  type Lines,
  isBlank,
  lettersOf,
  linesOf,
  piecesOf,
  runIn,
} from "./file-reading.ts";

/** The blocks of a file as its reading has them. What is neither shown nor said is told in `left`. */
export function asRead(
  blocks: readonly Block[],
  reading: FileReading,
  left: LeftOut[],
): readonly Block[] {
  let opens = false;
  return blocks.flatMap((block): readonly Block[] => {
    opens ||= block.opensSlide === true;
    const judged = judgedBlock(block, reading, left);
    const [first, ...rest] = judged;
    if (!first) return [];
    const { opensSlide: _, ...bare } = first;
    const opening = opens && { opensSlide: true as const };
    opens = false;
    return [{ ...bare, ...opening }, ...rest];
  });
}

function judgedBlock(block: Block, reading: FileReading, left: LeftOut[]): readonly Block[] {
  // What is said may stand on a slide as well.
  if (block.onlySpoken && reading.shown !== reading.all)
    return judgedBlock(block, { ...reading, shown: reading.all }, left);
  if (block.kind === "picture") {
    const { seen, said } = parted(block.alt, reading, left);
    if (reading.pictures.has(block.path) && !block.onlySpoken)
      return [{ ...block, alt: seen }, ...spokenOnly(said)];
    const told = block.onlySpoken ? block.path : `${seen} ${block.path}`.trim();
    left.push({ kind: "hidden", text: told });
    return spokenOnly(block.onlySpoken ? seen : said);
  }
  if (block.kind === "table") return judgedTable(block, reading, left);
  const { text, style } = block;
  const { seen, said } = parted(text, reading, left);
  if (seen === text) return [block];
  const { boldLead: _, ...look } = style ?? {};
  const rest: readonly Block[] = isBlank(seen)
    ? []
    : [{ ...block, text: seen, ...(style && { style: look }) }];
  return [...rest, ...spokenOnly(said)];
}

function judgedTable(
  table: Extract<Block, { kind: "table" }>,
  reading: FileReading,
  left: LeftOut[],
): readonly Block[] {
  const judged = table.rows.map((row) => row.map((cell) => parted(cell, reading, left)));
  const rows = judged.map((row) => row.map(({ seen }) => seen));
  const said = judged.flat().flatMap((cell) => spokenOnly(cell.said));
  const own = rows.flat().every(isBlank) ? [] : [{ ...table, rows }];
  return [...own, ...said];
}

function spokenOnly(text: string): readonly Block[] {
  return isBlank(text) ? [] : [{ kind: "paragraph", text, onlySpoken: true }];
}

/** What begins a block and is no word of it: the number of an item, or a mark of notes. */
function leadOf(text: string): string {
  const even = evenLetters(text);
  const [mark] = even.matchAll(notesPattern(even));
  const lead = mark?.index === 0 ? mark : /^\s*\d+[.)]\s/.exec(text);
  return text.slice(0, lead?.[0].length ?? 0);
}

/** Signs of markup alone. */
const markup = /^[!-/:-@[-`{-~\s]+$/;
const opening = /(?:^|(?<=\s))[!-/:-@[-`{-~]+$|(?<![[({<!#@^~*_`|\\])[[({<!#@^~*_`|\\]+$/;

/** A text without the words that the slides do not show, and those of them that are said. */
function parted(
  text: string,
  { shown, said }: Pick<FileReading, "shown" | "said">,
  left: LeftOut[],
): { readonly seen: string; readonly said: string } {
  const lead = leadOf(text);
  const own = text.slice(lead.length);
  if (isBlank(own)) {
    const signs = own.trim();
    if (lead !== "" || !markup.test(signs) || shown.hasSigns(signs))
      return { seen: text, said: "" };
    if (said.hasSigns(signs)) return { seen: "", said: text };
    left.push({ kind: "markup", text: signs });
    return { seen: "", said: "" };
  }
  if (shown.has(own)) return { seen: text, said: "" };
  if (said.has(own)) return { seen: "", said: text };
  const pieces = piecesOf(own);
  const parts = { seen: "", spoken: "", hidden: "" };
  for (let at = 0; at < pieces.length;) {
    const inShown = runIn(shown, pieces, at);
    const inSaid = runIn(said, pieces, at);
    const end = Math.max(inShown, inSaid, at + 1);
    const run = pieces.slice(at, end).join("");
    if (inShown === end) parts.seen += run;
    else if (inSaid === end) parts.spoken += run;
    else {
      parts.hidden += run;
      // What opened there.
      parts.seen = parts.seen.replace(opening, "");
      parts.spoken = parts.spoken.replace(opening, "");
    }
    at = end;
  }
  if (!isBlank(parts.hidden)) left.push({ kind: "hidden", text: parts.hidden.trim() });
  const [seen, spoken] = [parts.seen, parts.spoken].map((part) =>
    isBlank(part) ? "" : lead + part.replace(/(?<![ \t!-/:-@[-`{-~])[ \t!-/:-@[-`{-~]+$/u, ""),
  );
  return { seen: seen ?? "", said: spoken ?? "" };
}

/**
 * The blocks with what the file says and they do not, such as notes in an attribute, and with what it shows and is not told
 * in `left` either: each behind the block that has the words before it.
 */
export function withAllOf(
  { slides }: FileReading,
  blocks: readonly Block[],
  left: LeftOut[],
): readonly Block[] {
  const texts = blocks.map(textOf);
  const letters = texts.map(lettersOf);
  const own = [letters.join(""), ...texts];
  const brought = linesOf(own);
  const known = linesOf([...own, ...left.map(({ text }) => text)]);
  const more = blocks.map((): Block[] => []);
  let at = 0;
  const goTo = (text: string): void => {
    const line = lettersOf(text);
    if (line === "" || !brought.has(text)) return;
    const isIn = (each: string): boolean =>
      each !== "" && (each.includes(line) || line.includes(each));
    const next = letters.findIndex((each, index) => index >= at && isIn(each));
    if (next >= 0) at = next;
  };
  for (const { shown, said } of slides) {
    for (const text of shown) {
      goTo(text);
      // Some words alone are markup of which each reading makes something else.
      if (!isBlank(text) && !words(text).some((word) => known.has(word)))
        more[at]?.push({ kind: "paragraph", text: text.trim() });
      else if (text.trim().includes("\n") && missing(text, known) !== "")
        // Code that is drawn as a chart.
        left.push({ kind: "markup", text: text.trim() });
    }
    for (const text of said) {
      goTo(text);
      more[at]?.push(...spokenOnly(missing(text, brought)));
    }
  }
  return blocks.flatMap((block, index) => [block, ...(more[index] ?? [])]);
}

function words(text: string): readonly string[] {
  // In braces are attributes.
  return piecesOf(text.replace(/\{[^{}]*\}/g, ""))
    .map(lettersOf)
    .filter((word) => word !== "");
}

/** The words of a text that do not stand in the lines. */
function missing(text: string, known: Lines): string {
  if (known.has(text)) return "";
  const pieces = piecesOf(text);
  let lost = "";
  for (let at = 0; at < pieces.length;) {
    const end = runIn(known, pieces, at);
    if (end === at) lost += pieces[at];
    at = Math.max(end, at + 1);
  }
  return lost.trim();
}

function textOf(block: Block): string {
  if (block.kind === "picture") return block.alt;
  return block.kind === "table" ? block.rows.flat().join(" ") : block.text;
}
