/** Blocks as lines: one paragraph each, without the blanks around it. */
import { parted } from "../../deck/text/characters.ts";
import type { Block, InDeck, Manuscript, Style } from "../model.ts";

/** A paragraph, table or picture, before it has a role. */
export interface Line extends InDeck {
  /** Without blanks at its ends; of a table, its cells in reading order. */
  readonly text: string;
  readonly block: number;
  readonly style: Style;
  readonly table?: readonly (readonly string[])[];
  readonly picture?: { readonly path: string; readonly alt: string };
}

const wordEnd = new RegExp(`(?:${parted}|[\\d,.;:!?)’”"])$`, "u");
const wordStart = new RegExp(`^(?:${parted}|[(“"](?=${parted}|\\d))`, "u");

/** The lines of a manuscript, without blank ones. */
export function linesOf({ blocks }: Manuscript): readonly Line[] {
  return blocks.flatMap((block, index): readonly Line[] => {
    const inDeck: InDeck = {
      ...(block.onlySpoken && { onlySpoken: true }),
      ...(block.opensSlide && { opensSlide: true }),
    };
    if (block.kind === "table") {
      return [
        { text: tableText(block.rows), block: index, style: {}, table: block.rows, ...inDeck },
      ];
    }
    if (block.kind === "picture") {
      const { path, alt } = block;
      return [{ text: "", block: index, style: {}, picture: { path, alt }, ...inDeck }];
    }
    return paragraphs(block).flatMap((raw, part) => {
      const text = trim(raw);
      if (text === "") return [];
      const style = part === 0 ? trimmedStyle(block.style, raw) : {};
      return [{ text, block: index, style, ...inDeck }];
    });
  });
}

/** A row is a paragraph, with a full-width blank between its cells. */
function tableText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row
        .map((cell) => cell.replaceAll("\n", " "))
        .filter((cell) => cell !== "")
        .join("　"),
    )
    .filter((row) => row !== "")
    .join("\n");
}

/** A soft return joins the lines of a title or heading. In prose it parts paragraphs. */
function paragraphs({ text, style }: Extract<Block, { kind: "paragraph" }>): readonly string[] {
  if (!text.includes("\n")) return [text];
  const isOne =
    style?.title || style?.heading !== undefined || (style?.align === "centre" && !/。/.test(text));
  const parts = text.split("\n").filter((part) => trim(part) !== "");
  return isOne ? [parts.map(trim).reduce((line, part) => joinLines(line, part), "")] : parts;
}

/** Two halves of one line: a blank stands between words that blanks part, `between` the others. */
export function joinLines(before: string, after: string, between = ""): string {
  const isParted = wordEnd.test(before) && wordStart.test(after);
  return `${before}${isParted ? " " : between}${after}`;
}

/** Blanks of any width, also those that only Word and web pages have. */
export function trim(text: string): string {
  // From the first of several blanks: from each, it would take time by the square of their number.
  return text.replace(/^[\s\u200B]+|(?<![\s\u200B])[\s\u200B]+$/g, "");
}

/** Bold that covered the indent is shorter by its length. */
function trimmedStyle(style: Style | undefined, raw: string): Style {
  if (style?.boldLead === undefined) return style ?? {};
  const indent = raw.length - raw.trimStart().length;
  return { ...style, boldLead: Math.max(0, style.boldLead - indent) };
}
