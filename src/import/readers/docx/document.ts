/**
 * Reads Word files. This is our own reader because mammoth drops automatic numbers, the order of text boxes and the
 * looks that tell headings, and unpacks without a limit.
 */
import type { Problem } from "../../../deck/model.ts";
import type { Block, Manuscript } from "../../model.ts";
import { type Parts, broken, openArchive } from "./archive.ts";
import { brokenFields, openFields } from "./fields.ts";
import { looksOf } from "./looks/paragraph-looks.ts";
import { joinedChildren, joiner } from "./joined.ts";
import { readNumbering } from "./numbers/numbering.ts";
import { numberOf } from "./numbers/paragraph-number.ts";
import { type Reader, inPlace, leavesOut, placeIn, tell } from "./reader.ts";
import { readRuns } from "./runs.ts";
import { diagramText, outside, readNotes, readRelations, seenText } from "./side-parts.ts";
import {
  type WordStyle,
  alignment,
  listOf,
  outlineOf,
  readStyles,
  styleCalled,
} from "./looks/styles.ts";
import { type Cell, boxes, cellText, rowsOf } from "./table.ts";
import { pageColour, paintsMore } from "./looks/paint.ts";
import { aroundIn, paper } from "./unseen.ts";
import { type Element, child, chosenOf, descendant, parseChildren, valueOf } from "./xml.ts";

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
    // Every fault of a damaged part has the same remedy for the person.
    return { problem: broken(file) };
  }
}

function readParts(parts: Parts, fields = openFields()): Omit<Manuscript, "name"> {
  const body = parts.get("word/document.xml");
  const styles = readStyles(parts.get("word/styles.xml"));
  const numbers = parts.get("word/numbering.xml");
  const page = pageColour(body) ?? paper.ground;
  const reader: Reader = {
    styles,
    numbering: readNumbering(numbers),
    relations: readRelations(parts.get("word/_rels/document.xml.rels")),
    fields,
    note: readNotes(parts, styles, readNumbering(numbers)),
    pictures: new Map(),
    parts,
    left: [],
    places: [{ ...paper, ground: page }],
    behindBoxes: paintsMore(parts) ? "unknown" : page,
  };
  const blocks: Block[] = [];
  if (body) {
    const { put, end } = joiner((element) => {
      for (const block of readElement(element, reader)) blocks.push(block);
    });
    parseChildren(body, "w:body", put);
    end();
  }
  const broken = brokenFields(fields);
  if (broken.size > 0 && fields.broken.size === 0) return readParts(parts, openFields(broken));
  return { blocks, pictures: reader.pictures, left: [...reader.left, ...outside(parts)] };
}

function readElement(element: Element, reader: Reader): readonly Block[] {
  if (leavesOut(element, reader)) return [];
  if (element.name === "w:p") return readParagraph(element, reader);
  if (element.name === "w:tbl") return readTable(element, reader);
  if (element.name === "w:sdt" && isContentsControl(element)) {
    const text = seenText(element).trim();
    if (text !== "") reader.left.push({ kind: "contents", text });
    return [];
  }
  if (element.name === "mc:AlternateContent") {
    const chosen = chosenOf(element);
    return chosen ? joinedChildren(chosen).flatMap((inner) => readElement(inner, reader)) : [];
  }
  if (element.name === "w:altChunk" || element.name === "w:subDoc") {
    const target = reader.relations.get(element.attributes["r:id"] ?? "") ?? "";
    reader.left.push({ kind: "embedded", text: target || "?" });
  }
  if (!boxes.has(element.name)) {
    tell("hidden", element, reader);
    return [];
  }
  return joinedChildren(element).flatMap((inner) => readElement(inner, reader));
}

function isContentsControl(element: Element): boolean {
  const properties = child(element, "w:sdtPr");
  const gallery = properties && descendant(properties, "w:docPartGallery");
  return gallery?.attributes["w:val"] === "Table of Contents";
}

function readParagraph(element: Element, reader: Reader): readonly Block[] {
  const properties = child(element, "w:pPr");
  const styleId = valueOf(properties, "w:pStyle");
  const named = styleId === undefined ? {} : (reader.styles.get(styleId) ?? styleCalled(styleId));
  const placed: WordStyle = {
    ...named,
    ...alignment(properties),
    ...listOf(properties, named.list),
  };
  const around = aroundIn(element, reader.styles, placeIn(reader));
  const { runs, anchored, left, isContents, isPageNumber } = readRuns(element, reader, around);
  for (const one of left) reader.left.push(one);
  const body = runs.map(({ text }) => text).join("");
  const style = withOutline(placed, properties, body);
  const aside = style.contents || isContents ? "contents" : isPageNumber && "page-number";
  if (aside) {
    const text = body.trim() || (isPageNumber ? "PAGE" : "");
    if (text !== "") reader.left.push({ kind: aside, text });
    return anchored.flatMap((one) => readAnchored(one, reader));
  }
  const number = numberOf(element, body, around, reader);
  if (number.isHidden) reader.left.push({ kind: "hidden", text: number.text });
  // The number of an empty line says nothing, but in a column of numbers.
  const isShown = !number.isHidden && (body.trim() !== "" || placeIn(reader).isCell === true);
  const text = isShown ? number.text + body : body;
  const blocks: Block[] = [];
  for (const one of anchored.filter(({ after }) => after === 0))
    blocks.push(...readAnchored(one, reader));
  const looks = looksOf(style, properties, runs, text.length - body.length);
  blocks.push({ kind: "paragraph", text, ...(Object.keys(looks).length > 0 && { style: looks }) });
  for (const one of anchored.filter(({ after }) => after > 0))
    blocks.push(...readAnchored(one, reader));
  return blocks;
}

/** Longest heading that only its place in the outline tells, characters. */
const longestOutlined = 60;

/** The style with the level that a paragraph itself has in the outline. Lines of a cover have one too: these are centred. */
function withOutline(style: WordStyle, properties: Element | undefined, body: string): WordStyle {
  const heading = outlineOf(properties);
  const isBeside =
    style.align !== undefined && !/^(?:left|start|both|distribute)$/.test(style.align);
  return heading === undefined || isBeside || body.length > longestOutlined
    ? style
    : { ...style, heading };
}

type AnchoredThing = ReturnType<typeof readRuns>["anchored"][number];

function readAnchored(thing: AnchoredThing, reader: Reader): readonly Block[] {
  if (thing.kind === "box") {
    const ground = thing.ground === "clear" ? reader.behindBoxes : thing.ground;
    const box = { ink: {}, ground };
    return inPlace(box, reader, () => readElement(thing.content, reader));
  }
  const target = reader.relations.get(thing.relation ?? "") ?? "";
  if (thing.kind === "drawing") {
    const said = diagramText(reader.parts.get(`word/${target}`));
    reader.left.push({ kind: "drawing", text: said || thing.text });
    return [];
  }
  const bytes = reader.parts.get(`word/${target}`);
  const path = target.replace(/^.*\//, "");
  if (!bytes || !shown.test(path)) {
    reader.left.push({ kind: "picture", text: path || thing.alt || "?" });
    return [];
  }
  if (thing.isCropped) {
    reader.left.push({ kind: "cropped", text: thing.alt || path });
    return [];
  }
  reader.pictures.set(path, bytes);
  return [{ kind: "picture", path, alt: thing.alt }];
}

/** What a browser shows. */
const shown = /\.(?:png|jpe?g|gif|webp|bmp|svg)$/i;

/** A table as rows of texts, merged cells empty; a table of one cell is a box round paragraphs. */
function readTable(table: Element, reader: Reader): readonly Block[] {
  const isSeen = (element: Element): boolean => !leavesOut(element, reader);
  const seen = rowsOf(table, reader.styles, placeIn(reader).ground)
    .filter(({ element }) => isSeen(element))
    .map(({ cells }) => cells.filter(({ element }) => isSeen(element)));
  const isBox = seen.length === 1 && seen[0]?.length === 1;
  const read = ({ element, around, isCovered }: Cell): readonly Block[] => {
    const place = { ...around, isCell: !isBox };
    if (!isCovered) return inPlace(place, reader, () => readElement(element, reader));
    tell("hidden", element, reader);
    return [];
  };
  const only = isBox ? seen[0]?.[0] : undefined;
  if (only) return read(only);
  const pictures: Block[] = [];
  const rows = seen.map((cells) =>
    cells.flatMap((cell) => {
      const blocks = read(cell);
      pictures.push(...blocks.filter(({ kind }) => kind === "picture"));
      return [cellText(blocks), ...Array.from({ length: cell.width - 1 }, () => "")];
    }),
  );
  const filled = rows.filter((row) => row.some((text) => text !== ""));
  return [...(filled.length > 0 ? [{ kind: "table" as const, rows: filled }] : []), ...pictures];
}
