/** What stands on a face, as far as layouts care: counts and texts, no tokens. */
import type { Token } from "markdown-it";
import { isSourceLine } from "./source-line.ts";
import { append } from "../append.ts";
import { isBlankFace } from "../markdown/face/blank-face.ts";
import { htmlPieces } from "../markdown/html/html-pieces.ts";
import { isShownElement } from "../markdown/html/raw-html.ts";
import { mathOf } from "../markdown/rules/math.ts";
import type { Block } from "../model.ts";
import { inlineText, outermost, picturesIn } from "../markdown/stretches.ts";
import { boldFigure } from "./lone-figure.ts";

/** One item of a list. */
interface Item {
  /** Its own text, without the lists inside it. */
  readonly text: string;
  /** Texts of the items inside it, all levels. */
  readonly inner: readonly string[];
}

interface List {
  readonly ordered: boolean;
  readonly items: readonly Item[];
}

interface TableShape {
  readonly columns: number;
  /** Without its head. */
  readonly rows: number;
}

/** What stands under one heading, or before the first. */
export interface Content {
  /** Paragraphs of text, without those that only hold pictures. */
  readonly paragraphs: readonly string[];
  /** Paragraphs that are one bold phrase. */
  readonly phrases: number;
  /** Lists at the outermost level, without tiles. */
  readonly lists: readonly List[];
  /** The figures that stand alone in an item, and the paragraphs that are a bold number. */
  readonly tiles: readonly string[];
  /** How many of the tiles are bold numbers. */
  readonly numbers: number;
  readonly tables: readonly TableShape[];
  /** Pictures that stand in paragraphs of their own. */
  readonly pictures: number;
  /** The paragraphs of each quotation, its source below it too. */
  readonly quotes: readonly (readonly string[])[];
  /** Headings of lower levels; `others` counts them, too. */
  readonly headings: readonly string[];
  /** Code, raw HTML, rules, headings of lower levels: no layout is made for these. */
  readonly others: number;
}

export interface FaceShape {
  readonly heading: string;
  /** 0 where there is no heading. */
  readonly level: 0 | 1 | 2 | 3;
  /** Everything outside the groups. */
  readonly flow: Content;
  readonly groups: readonly { readonly name: string; readonly content: Content }[];
  /** Nothing of it can be seen. */
  readonly isBlank: boolean;
}

/** The shape of a face. */
export function faceShape(face: readonly Block[]): FaceShape {
  const heading = face.find((block) => block.kind === "heading");
  return {
    heading: heading?.text ?? "",
    level: heading?.level ?? 0,
    flow: contentOf(face.flatMap((block) => (block.kind === "flow" ? block.tokens : []))),
    groups: face.flatMap((block) =>
      block.kind === "group"
        ? [{ name: block.heading.text, content: contentOf(block.tokens) }]
        : [],
    ),
    isBlank: isBlankFace(face),
  };
}

/** The shape of a stretch of tokens. */
export function contentOf(tokens: readonly Token[]): Content {
  const paragraphs: string[] = [];
  const lists: List[] = [];
  const tiles: string[] = [];
  const tables: TableShape[] = [];
  const quotes: string[][] = [];
  const headings: string[] = [];
  let [phrases, pictures, numbers, others] = [0, 0, 0, 0];
  let above = "";
  for (const stretch of outermost(tokens)) {
    const [first] = stretch;
    const isBelowQuote = above === "blockquote_open";
    above = first?.type ?? "";
    const inline = stretch[1];
    switch (first?.type) {
      case "paragraph_open": {
        const images = picturesIn(inline);
        pictures += images;
        if (images > 0) break;
        // What is drawn for a picture that is missing is no sentence to be set large.
        if (inline?.children?.some(({ meta }) => meta?.["standsIn"])) {
          others++;
          break;
        }
        const text = inlineText(inline);
        const figure = boldFigure(inline);
        if (isBelowQuote && isSourceLine(text)) {
          quotes.at(-1)?.push(text);
          break;
        }
        if (figure) tiles.push(text);
        else paragraphs.push(text);
        if (figure) numbers++;
        else if (isOnePhrase(inline)) phrases++;
        // A picture in a sentence, or a formula on its own lines: no layout knows its size.
        if (hasPicture(inline) || hasFormula(inline)) others++;
        break;
      }
      case "bullet_list_open":
      case "ordered_list_open":
        if (first.attrGet("class") === "tiles")
          append(
            tiles,
            itemsOf(stretch).map(({ text }) => text),
          );
        else lists.push({ ordered: first.type === "ordered_list_open", items: itemsOf(stretch) });
        break;
      case "table_open":
        tables.push(tableShape(stretch));
        break;
      // They stand at the foot of the slide, outside every layout.
      case "footnote_block_open":
        break;
      case "blockquote_open":
        quotes.push(stretch.filter(({ type }) => type === "inline").map(inlineText));
        break;
      case "heading_open":
        headings.push(inlineText(inline));
        others++;
        break;
      case "html_block":
        if (showsSomething(first.content)) others++;
        break;
      default:
        others++;
    }
  }
  return { paragraphs, phrases, numbers, lists, tiles, tables, pictures, quotes, headings, others };
}

/** Whether raw HTML shows anything: what is no element of HTML, such as a component of another program, is left out. */
function showsSomething(html: string): boolean {
  return htmlPieces(html).some((piece) =>
    piece.kind === "text" ? piece.text.trim() !== "" : isShownElement(piece.name),
  );
}

function hasPicture(inline: Token | undefined): boolean {
  return inline?.children?.some(({ type }) => type === "image") ?? false;
}

function hasFormula(inline: Token | undefined): boolean {
  return inline?.children?.some((child) => mathOf(child)?.display) ?? false;
}

function isOnePhrase(inline: Token | undefined): boolean {
  const children = (inline?.children ?? []).filter(
    ({ content, type }) => content !== "" || type !== "text",
  );
  return children[0]?.type === "strong_open" && children.at(-1)?.type === "strong_close";
}

function itemsOf(list: readonly Token[]): readonly Item[] {
  const level = (list[0]?.level ?? 0) + 1;
  const items: { text: string; inner: string[] }[] = [];
  for (const token of list) {
    if (token.type === "list_item_open" && token.level === level)
      items.push({ text: "", inner: [] });
    const item = items.at(-1);
    if (!item || token.type !== "inline") continue;
    const text = inlineText(token);
    if (token.level <= level + 2) item.text += (item.text && " ") + text;
    else item.inner.push(text);
  }
  return items;
}

function tableShape(table: readonly Token[]): TableShape {
  const rows = table.filter(({ type }) => type === "tr_open").length;
  const columns = table.findIndex(({ type }) => type === "tr_close");
  return {
    columns: table.slice(0, columns).filter(({ type }) => type === "th_open").length,
    rows: rows - 1,
  };
}
