import MarkdownIt from "markdown-it";
import { commentParagraph } from "../../deck/source/comment-paragraph.ts";
import { readFrontMatter } from "../../deck/settings/front-matter.ts";
import type { Place, SourceFile } from "../../deck/model.ts";
import type { Range } from "../../deck/source/opaque.ts";
import { cutPieces } from "../../deck/source/pieces.ts";
import { chunkNotes } from "../../deck/notes/notes-chunks.ts";
import {
  lineOf,
  lineText,
  placeOf,
  readSource,
  startOf,
  type Source,
} from "../../deck/source/source.ts";
import { offsetAt, readInline, type Piece } from "./prose-inline.ts";
import { frontMatterPieces, settingPieces } from "./prose-settings.ts";

/**
 * A stretch of text that people see or hear: a paragraph, a heading, a list item, a table cell, a value in a settings
 * file. Comments, code, addresses, tags and emphasis marks are not in it; a figure, code or an address that is drawn
 * leaves one U+FFFC. A line break within Chinese text leaves nothing, another one `\n`.
 */
export interface Prose {
  readonly file: string;
  readonly role: "face" | "notes" | "setting";
  /** A heading's level; 0 for other text. */
  readonly level: number;
  readonly text: string;
  /** The figures named in it, with the index of their U+FFFC. */
  readonly figures: readonly { readonly name: string; readonly index: number }[];
  /** The place in the file of a character of `text`. */
  placeAt(index: number): Place;
}

const blocks = new MarkdownIt({ html: true }).use(commentParagraph);
blocks.core.ruler.enableOnly(["normalize", "block"]);

/** The prose of one file of the manuscript, in order; empty for files that hold none. */
export function readProse(file: SourceFile): readonly Prose[] {
  const { source } = readSource(file);
  const found = /\.md$/i.test(file.path)
    ? readMarkdown(source)
    : settingPieces(source).map((piece) => toProse(source, "setting", 0, piece));
  return found.filter(({ text }) => text.trim() !== "");
}

function readMarkdown(source: Source): Prose[] {
  const frontMatter = readFrontMatter(source);
  return [
    ...frontMatterPieces(source, frontMatter).map((piece) => toProse(source, "setting", 0, piece)),
    ...cutPieces(source, frontMatter).pieces.flatMap(({ face, notes }) => [
      ...readFace(source, face),
      ...notes.flatMap((note) => readScript(source, note)),
    ]),
  ];
}

function readFace(source: Source, [start, end]: Range): Prose[] {
  const firstLine = lineOf(source, start);
  // Where the search for a cell's content begins: behind the cell before.
  const cursors = new Map<number, number>();
  let level = 0;
  let line = firstLine;
  return blocks.parse(source.text.slice(start, end), {}).flatMap((token) => {
    if (token.type === "heading_open") level = Number(token.tag.slice(1));
    if (token.type === "heading_close") level = 0;
    // A table's cells carry no lines of their own; their row does.
    if (token.map) line = firstLine + token.map[0];
    if (token.type !== "inline" && !isDrawn(token)) return [];
    const rows = token.content.split("\n").map((content, row) => {
      const from = cursors.get(line + row) ?? 0;
      const column = Math.max(from, lineText(source, line + row).indexOf(content, from));
      cursors.set(line + row, column + content.length);
      return { content, offset: startOf(source, line + row) + column };
    });
    return [toProse(source, "face", level, readInline(rows))];
  });
}

/** Notes are said as it is written: its only blocks are paragraphs and fences. */
function readScript(source: Source, [start, end]: Range): Prose[] {
  return chunkNotes(source.text.slice(start, end)).flatMap(({ kind, text, at }) => {
    if (kind === "code") return [];
    const lines = Array.from(text.matchAll(/[^\n]+/g));
    const rows = lines.map(({ 0: content, index }) => ({ content, offset: start + at(index) }));
    return [toProse(source, "notes", 0, readInline(rows))];
  });
}

/** Raw HTML is drawn, but for what a page keeps to itself. */
function isDrawn({ type, content }: { readonly type: string; readonly content: string }): boolean {
  return type === "html_block" && !/^\s*<(?:script|style|template)\b/i.test(content);
}

function toProse(source: Source, role: Prose["role"], level: number, piece: Piece): Prose {
  const { text, figures } = piece;
  const placeAt = (index: number) => placeOf(source, offsetAt(piece, index));
  return { file: source.path, role, level, text, figures, placeAt };
}
