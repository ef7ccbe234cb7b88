/**
 * Word files. Read by our own hand and not by mammoth: that drops automatic numbers, the order of text boxes and looks that
 * tell headings, and unpacks without a limit.
 */
import type { Problem } from "../../../deck/model.ts";
import type { Block, LeftKind, LeftOut, Manuscript, Style } from "../../model.ts";
import { type Parts, broken, openArchive } from "./archive.ts";
import { type Numbering, readNumbering } from "./numbering.ts";
import { type FieldState, type TextRun, readRuns } from "./runs.ts";
import { type WordStyle, alignment, listOf, readStyles, runLooks } from "./styles.ts";
import {
  type Element,
  child,
  childrenOf,
  descendant,
  parseChildren,
  parseRoot,
  textIn,
  valueOf,
} from "./xml.ts";

/** Reads a .docx of Word or WPS. */
export function readDocx(
  bytes: Uint8Array,
  name: string,
  file: string,
): { readonly manuscript: Manuscript } | { readonly problem: Problem } {
  const archive = openArchive(bytes, file);
  if ("problem" in archive) return archive;
  try {
    return { manuscript: { name, ...readParts(archive.parts) } };
  } catch {
    // Whatever a damaged part leads to, the person's way out is the same.
    return { problem: broken(file) };
  }
}

interface Reader {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly numbering: Numbering;
  readonly relations: ReadonlyMap<string, string>;
  readonly fields: FieldState;
  readonly note: (kind: "footnote" | "endnote", id: string) => string;
  readonly pictures: Map<string, Uint8Array>;
  readonly parts: Parts;
  readonly left: LeftOut[];
}

function readParts(parts: Parts): Omit<Manuscript, "name"> {
  const notes = { footnote: readNotes(parts, "footnote"), endnote: readNotes(parts, "endnote") };
  const reader: Reader = {
    styles: readStyles(parts.get("word/styles.xml")),
    numbering: readNumbering(parts.get("word/numbering.xml")),
    relations: readRelations(parts.get("word/_rels/document.xml.rels")),
    fields: { open: [] },
    note: (kind, id) => notes[kind].get(id) ?? "",
    pictures: new Map(),
    parts,
    left: [],
  };
  const blocks: Block[] = [];
  const body = parts.get("word/document.xml");
  if (body) {
    parseChildren(body, "w:body", (element) => {
      for (const block of readElement(element, reader)) blocks.push(block);
    });
  }
  return { blocks, pictures: reader.pictures, left: [...reader.left, ...outside(parts)] };
}

/** What stands outside the text: told, never shown. */
function outside(parts: Parts): readonly LeftOut[] {
  const kinds = [
    ["header", "w:hdr"],
    ["footer", "w:ftr"],
    ["comments", "w:comments"],
  ] as const;
  const told: Readonly<Record<string, LeftKind>> = {
    header: "header",
    footer: "footer",
    comments: "comment",
  };
  return kinds.flatMap(([kind, root]) =>
    [...parts].flatMap(([path, bytes]) => {
      if (!path.startsWith(`word/${kind}`)) return [];
      const pieces = parseRoot(bytes, root).map((piece) => seenText(piece).trim());
      const texts = kind === "comments" ? pieces : [pieces.join(" ").trim()];
      return texts.flatMap((text) => (text === "" ? [] : [{ kind: told[kind] ?? "header", text }]));
    }),
  );
}

function seenText(element: Element): string {
  if (element.name === "w:t") return textIn(element);
  if (element.name === "mc:Fallback") return "";
  return childrenOf(element).map(seenText).join("");
}

function readNotes(parts: Parts, kind: "footnote" | "endnote"): ReadonlyMap<string, string> {
  const notes = parseRoot(parts.get(`word/${kind}s.xml`), `w:${kind}s`);
  return new Map(
    notes
      .filter(({ attributes }) => attributes["w:type"] === undefined)
      .map((note) => [note.attributes["w:id"] ?? "", seenText(note).trim()]),
  );
}

function readRelations(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  return new Map(
    parseRoot(bytes, "Relationships").map(({ attributes }) => [
      attributes["Id"] ?? "",
      (attributes["Target"] ?? "").replace(/^\/word\/|^\.\//, ""),
    ]),
  );
}

function readElement(element: Element, reader: Reader): readonly Block[] {
  if (element.name === "w:p") return readParagraph(element, reader);
  if (element.name === "w:tbl") return readTable(element, reader);
  if (element.name === "w:sdt" && isContentsControl(element)) {
    const text = seenText(element).trim();
    if (text !== "") reader.left.push({ kind: "contents", text });
    return [];
  }
  if (element.name === "mc:AlternateContent") {
    const chosen = child(element, "mc:Choice") ?? child(element, "mc:Fallback");
    return chosen ? childrenOf(chosen).flatMap((inner) => readElement(inner, reader)) : [];
  }
  if (!boxes.has(element.name)) return [];
  return childrenOf(element).flatMap((inner) => readElement(inner, reader));
}

const boxes: ReadonlySet<string> = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:ins",
  "w:moveTo",
  "w:txbxContent",
  "w:tc",
]);

function isContentsControl(element: Element): boolean {
  const properties = child(element, "w:sdtPr");
  const gallery = properties && descendant(properties, "w:docPartGallery");
  return gallery?.attributes["w:val"] === "Table of Contents";
}

function readParagraph(element: Element, reader: Reader): readonly Block[] {
  const properties = child(element, "w:pPr");
  const styleId = valueOf(properties, "w:pStyle");
  const style: WordStyle = {
    ...(styleId === undefined ? {} : reader.styles.get(styleId)),
    ...alignment(properties),
    ...listOf(properties),
  };
  const { runs, anchored, left, isContents } = readRuns(element, reader);
  for (const one of left) reader.left.push(one);
  const body = runs.map(({ text }) => text).join("");
  if (style.contents || isContents) {
    if (body.trim() !== "") reader.left.push({ kind: "contents", text: body.trim() });
    return [];
  }
  const text = numberOf(style, styleId, body, reader) + body;
  const blocks: Block[] = [];
  for (const one of anchored.filter(({ after }) => after === 0))
    blocks.push(...readAnchored(one, reader));
  const looks = looksOf(style, properties, runs, text.length - body.length);
  blocks.push({ kind: "paragraph", text, ...(Object.keys(looks).length > 0 && { style: looks }) });
  for (const one of anchored.filter(({ after }) => after > 0))
    blocks.push(...readAnchored(one, reader));
  return blocks;
}

type AnchoredThing = ReturnType<typeof readRuns>["anchored"][number];

function readAnchored(thing: AnchoredThing, reader: Reader): readonly Block[] {
  if (thing.kind === "box") return readElement(thing.content, reader);
  const target = reader.relations.get(thing.relation) ?? "";
  const bytes = reader.parts.get(`word/${target}`);
  const path = target.replace(/^.*\//, "");
  if (!bytes || !shown.test(path)) {
    reader.left.push({ kind: "picture", text: path || thing.alt || "?" });
    return [];
  }
  reader.pictures.set(path, bytes);
  return [{ kind: "picture", path, alt: thing.alt }];
}

/** What a browser shows. */
const shown = /\.(?:png|jpe?g|gif|webp|bmp|svg)$/i;

/** The automatic number of a paragraph; an empty one counts nothing. */
function numberOf(
  style: WordStyle,
  styleId: string | undefined,
  body: string,
  { numbering, styles }: Reader,
): string {
  if (!style.list || style.list.list === "0" || body.trim() === "") return "";
  const own = styleId === undefined ? undefined : styles.get(styleId);
  const isOfStyle = own?.list?.list === style.list.list && own.list.level === style.list.level;
  const level =
    isOfStyle && styleId !== undefined ? numbering.levelOf(style.list.list, styleId) : undefined;
  return numbering.next({ ...style.list, ...(level !== undefined && { level }) });
}

/** The looks of a paragraph as most of its characters have them. */
function looksOf(
  style: WordStyle,
  properties: Element | undefined,
  runs: readonly TextRun[],
  number: number,
): Style {
  const mark = runLooks(child(properties, "w:rPr"));
  const seen = runs.filter(({ text }) => text.trim() !== "");
  const longest = [...seen].sort((a, b) => b.text.length - a.text.length)[0];
  const isBold = (run: TextRun) => run.bold ?? style.bold ?? false;
  const firstPlain = seen.findIndex((run) => !isBold(run));
  const lead = seen
    .slice(0, Math.max(firstPlain, 0))
    .reduce((sum, { text }) => sum + text.length, 0);
  const size = longest?.size ?? mark.size ?? style.size;
  const font = longest?.font ?? style.font;
  const align = aligned[style.align ?? ""];
  return {
    ...(style.heading !== undefined && { heading: style.heading }),
    ...(style.title && { title: true as const }),
    ...(seen.length > 0 && firstPlain < 0 && { bold: true as const }),
    ...(lead > 0 && { boldLead: number + lead }),
    ...(align && { align }),
    ...(size !== undefined && { size }),
    ...(font !== undefined && { font }),
  };
}

const aligned: Readonly<Record<string, Style["align"]>> = {
  center: "centre",
  right: "right",
  end: "right",
};

/** A table as rows of texts, merged cells empty; a table of one cell is a box round paragraphs. */
function readTable(table: Element, reader: Reader): readonly Block[] {
  const rowElements = childrenOf(table).flatMap(rowsIn);
  const cells = rowElements.map((row) => childrenOf(row).flatMap(cellsIn));
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (only) return readElement(only, reader);
  const pictures: Block[] = [];
  const rows = cells.map((row) =>
    row.flatMap((cell) => {
      const blocks = readElement(cell, reader);
      pictures.push(...blocks.filter(({ kind }) => kind === "picture"));
      const properties = child(cell, "w:tcPr");
      const width = Math.min(Number(valueOf(properties, "w:gridSpan") ?? 1), 63);
      const padding = Array.from({ length: Math.max(0, width - 1) }, () => "");
      return [cellText(blocks), ...padding];
    }),
  );
  const filled = rows.filter((row) => row.some((text) => text !== ""));
  return [...(filled.length > 0 ? [{ kind: "table" as const, rows: filled }] : []), ...pictures];
}

function rowsIn(element: Element): readonly Element[] {
  if (element.name === "w:tr") return [element];
  return boxes.has(element.name) ? childrenOf(element).flatMap(rowsIn) : [];
}

function cellsIn(element: Element): readonly Element[] {
  if (element.name === "w:tc") return [element];
  return element.name !== "w:tc" && boxes.has(element.name)
    ? childrenOf(element).flatMap(cellsIn)
    : [];
}

function cellText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === "paragraph") return [block.text.trim()];
      return block.kind === "table" ? block.rows.flat() : [];
    })
    .filter((text) => text !== "")
    .join("\n");
}
