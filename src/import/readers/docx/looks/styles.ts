/** Paragraph styles, known by their names: ids differ between Word, WPS and languages. */
import { type Colour, type Ink, inkOf, shading } from "./ink.ts";
import { halfPoints, twips } from "./measure.ts";
import type { ListPlace } from "../numbers/numbering.ts";
import type { Place } from "../scripts.ts";
import { drawsSigns } from "../sign-fonts.ts";
import { type TableFormat, tableFormat } from "./table-style.ts";
import { type Element, child, isOn, parseRoot, valueOf } from "../xml.ts";

/** What a style gives to the paragraphs that wear it. */
export interface WordStyle extends Ink {
  readonly heading?: number;
  readonly title?: true;
  readonly subtitle?: true;
  /** A line of a table of contents. */
  readonly contents?: true;
  readonly bold?: boolean;
  readonly align?: string;
  readonly size?: number;
  readonly font?: string;
  /** The font of its Latin letters. */
  readonly latin?: string;
  readonly prefersChinese?: boolean;
  /** Where its text stands. */
  readonly place?: Place;
  /** What is painted behind its paragraphs. */
  readonly ground?: Colour;
  /** Its lines are too low to show text. */
  readonly flat?: boolean;
  /** Of a table style. */
  readonly table?: TableFormat;
  readonly list?: ListPlace;
}

/** Reads `styles.xml`: by style id, what is based on another resolved. */
export function readStyles(bytes: Uint8Array | undefined): ReadonlyMap<string, WordStyle> {
  const elements = new Map<string, Element>();
  const children = parseRoot(bytes, "w:styles");
  for (const style of children.filter(({ name }) => name === "w:style")) {
    const id = style.attributes["w:styleId"];
    // Nothing can wear a style without an id, as reports of SQL Server have one.
    if (id !== undefined) elements.set(id, style);
  }
  const styles = new Map<string, WordStyle>();
  const resolve = (id: string, depth: number): WordStyle => {
    const known = styles.get(id);
    const element = elements.get(id);
    if (known || !element || depth > 20) return known ?? {};
    const base = valueOf(element, "w:basedOn");
    const under = base === undefined ? {} : inherited(resolve(base, depth + 1));
    const style = { ...under, ...own(element, under) };
    styles.set(id, style);
    return style;
  };
  for (const id of elements.keys()) resolve(id, 0);
  const defaults = children.find(({ name }) => name === "w:docDefaults");
  styles.set(documentStyle, inkOf(child(child(defaults, "w:rPrDefault"), "w:rPr")));
  for (const type of ["paragraph", "table"] as const) {
    const style = defaultStyle(type, elements, styles);
    if (style) styles.set(noStyle[type], style);
  }
  return styles;
}

/** The key of what a document gives to all its text. */
export const documentStyle = "\n";

/** The keys of the looks of what has no style. */
export const noStyle = { paragraph: "\np", table: "\nt" } as const;

function defaultStyle(
  type: keyof typeof noStyle,
  elements: ReadonlyMap<string, Element>,
  styles: ReadonlyMap<string, WordStyle>,
): WordStyle | undefined {
  const [id] =
    [...elements].find(
      ([, { attributes }]) =>
        attributes["w:type"] === type && /^(?:1|true|on)$/.test(attributes["w:default"] ?? ""),
    ) ?? [];
  return id === undefined ? undefined : styles.get(id);
}

/** A style based on Title, Subtitle or a contents line is not one itself. */
function inherited({ title: _, subtitle: __, contents: ___, ...rest }: WordStyle): WordStyle {
  return rest;
}

function own(element: Element, under: WordStyle): WordStyle {
  const name = (valueOf(element, "w:name") ?? "").toLowerCase();
  const paragraph = child(element, "w:pPr");
  const run = child(element, "w:rPr");
  const heading =
    headingNamed(name || (element.attributes["w:styleId"] ?? "")) ?? outlineOf(paragraph);
  const ground = shading(paragraph);
  const flat = flatness(paragraph);
  return {
    ...(heading !== undefined && { heading }),
    ...(/^(?:title|标题|文档标题|公文标题)$/.test(name) && { title: true as const }),
    ...(/^(?:subtitle|副标题)$/.test(name) && { subtitle: true as const }),
    ...(/^(?:toc|目录)\s*\d*$|^toc heading$|^目录标题$/.test(name) && { contents: true as const }),
    ...runLooks(run),
    ...inkOf(run),
    ...(ground !== undefined && { ground }),
    ...(flat !== undefined && { flat }),
    ...(element.attributes["w:type"] === "table" && { table: tableFormat(element, under.table) }),
    ...alignment(paragraph),
    ...listOf(paragraph, under.list),
  };
}

const numerals = "一二三四五六七八九";

/** The level of a heading by the name of its style: `heading 1`, `Heading1`, `标题 1`, `标题二`, `一级标题`. */
function headingNamed(name: string): number | undefined {
  const [, first, second] =
    /^(?:heading|标题)\s*([1-9一二三四五六七八九])$|^(?:公文|正文)?([1-9一二三四五六七八九])级标题$/i.exec(
      name,
    ) ?? [];
  const level = first ?? second;
  return level === undefined ? undefined : Number(level) || numerals.indexOf(level) + 1;
}

/** The level that paragraph properties give in the outline of a document, from 1. */
export function outlineOf(paragraph: Element | undefined): number | undefined {
  const level = valueOf(paragraph, "w:outlineLvl");
  return level !== undefined && Number(level) < 9 ? Number(level) + 1 : undefined;
}

/** The looks of a style of which a file says nothing: programs that write none (Google Docs) call headings by Word's ids. */
export function styleCalled(id: string): WordStyle {
  const heading = headingNamed(id);
  return heading === undefined ? {} : { heading };
}

/** The looks that a run's properties give. */
export function runLooks(
  run: Element | undefined,
): Pick<WordStyle, "bold" | "size" | "font" | "latin" | "prefersChinese" | "place"> {
  const bold = isOn(run, "w:b");
  const size = valueOf(run, "w:sz");
  const fonts = child(run, "w:rFonts")?.attributes;
  const font = fonts?.["w:eastAsia"];
  const latin = latinFont(fonts ?? {});
  const place = places[valueOf(run, "w:vertAlign") ?? ""];
  return {
    ...(bold !== undefined && { bold }),
    ...(size !== undefined && { size: halfPoints(size) }),
    ...(font !== undefined && { font }),
    ...(latin !== undefined && { latin }),
    ...(fonts?.["w:hint"] !== undefined && { prefersChinese: fonts["w:hint"] === "eastAsia" }),
    ...(place !== undefined && { place }),
  };
}

const places: Readonly<Record<string, Place>> = {
  superscript: "above",
  subscript: "below",
  baseline: "line",
};

/** The font of Latin letters: a font of signs where either half of them has one; empty for that of the theme. */
function latinFont(fonts: Element["attributes"]): string | undefined {
  if (fonts["w:asciiTheme"] ?? fonts["w:hAnsiTheme"]) return "";
  const both = [fonts["w:hAnsi"], fonts["w:ascii"]];
  return both.find(drawsSigns) ?? both.find((font) => font !== undefined);
}

/** The font that a style gives to the Latin letters of a run, and where it sets them. */
export function fontsIn(style: WordStyle | undefined): Pick<WordStyle, "latin" | "place"> {
  const { latin, place } = style ?? {};
  return { ...(latin !== undefined && { latin }), ...(place !== undefined && { place }) };
}

/** In twentieths of a point: a line or a row of one millimetre shows no text. */
export const flattest = 57;

/** Whether a paragraph's lines are too low to show text; undefined where it says nothing of their height. */
export function flatness(paragraph: Element | undefined): boolean | undefined {
  const { "w:line": line, "w:lineRule": rule } = child(paragraph, "w:spacing")?.attributes ?? {};
  return line === undefined ? undefined : rule === "exact" && twips(line) <= flattest;
}

export function alignment(paragraph: Element | undefined): Pick<WordStyle, "align"> {
  const align = valueOf(paragraph, "w:jc");
  return align === undefined ? {} : { align };
}

/** The list that paragraph properties name, or the level that they have in that of their style; `numId` 0 takes one off. */
export function listOf(paragraph: Element | undefined, under?: ListPlace): { list?: ListPlace } {
  const number = child(paragraph, "w:numPr");
  const level = valueOf(number, "w:ilvl");
  const list = valueOf(number, "w:numId") ?? (level === undefined ? undefined : under?.list);
  return list === undefined ? {} : { list: { list, level: Number(level ?? 0) } };
}
