/** What a Word file holds and does not show as text that counts: the one rule for its body, its tables and its notes. */
import type { LeftKind } from "../../model.ts";
import { type WordStyle, backing, hiding, isBacked, noStyle, whiteness } from "./styles.ts";
import { type Element, child, descendant, isOn, valueOf } from "./xml.ts";

export type Styles = ReadonlyMap<string, WordStyle>;

/** The paragraph around a run, as far as it hides text. */
export interface Around {
  /** Its style hides its text. */
  readonly isHidden?: boolean;
  /** Its style makes its text as white as paper. */
  readonly isWhite?: boolean;
  /** In half points, by its style. */
  readonly size?: number;
  /** Its text stands on paper, with nothing painted behind it. */
  readonly isOnPaper?: boolean;
  /** The colour that is painted behind its text. */
  readonly backing?: string;
}

/** Why an element does not come in; undefined for one that does. */
export function unseen(
  element: Element,
  styles: Styles,
  around: Around = {},
): LeftKind | undefined {
  const { name } = element;
  if (name === "w:del" || name === "w:moveFrom") return "deleted";
  if (name === "w:r") return unseenRun(element, styles, around);
  if (name === "w:tr") {
    const properties = child(element, "w:trPr");
    if (child(properties, "w:del")) return "deleted";
    const height = child(properties, "w:trHeight")?.attributes;
    const isFlat = height?.["w:hRule"] === "exact" && Number(height["w:val"]) <= flattest;
    return isFlat || isOn(properties, "w:hidden") ? "hidden" : undefined;
  }
  if (name === "w:tc") return child(child(element, "w:tcPr"), "w:cellDel") && "deleted";
  // The words in a control that ask for text.
  if (name === "w:sdt")
    return isOn(child(element, "w:sdtPr"), "w:showingPlcHdr") ? "hidden" : undefined;
  if (name === "w:drawing") {
    const hidden = descendant(element, "wp:docPr")?.attributes["hidden"];
    if (hidden === "1" || hidden === "true") return "hidden";
    const frame = child(element, "wp:inline") ?? child(element, "wp:anchor");
    const isUnseen = isTiny(child(frame, "wp:extent")) && descendant(element, "w:txbxContent");
    return isUnseen ? "hidden" : undefined;
  }
  if (name === "wps:wsp") {
    return isTiny(child(child(child(element, "wps:spPr"), "a:xfrm"), "a:ext"))
      ? "hidden"
      : undefined;
  }
  const style = name.startsWith("v:") ? (element.attributes["style"] ?? "") : "";
  return hidesInVml(style) ? "hidden" : undefined;
}

/** In twentieths of a point: a line or a row of one millimetre shows no text. */
const flattest = 57;

/** In EMU: a box that is not even a millimetre wide or high shows no text. */
const thinnest = 36_000;

/** A box is as large as these attributes say; one that grows with its text says the size to which it grew. */
function isTiny(extent: Element | undefined): boolean {
  const { cx = "", cy = "" } = extent?.attributes ?? {};
  return [cx, cy].some((length) => /^\d+$/.test(length) && Number(length) < thinnest);
}

const hidingStyle = /visibility\s*:\s*hidden|display\s*:\s*none/i;
const sizes = /(?:^|;)\s*(?:width|height)\s*:\s*(\d*\.?\d+)\s*([a-z]*)/gi;

/** How many units are a millimetre. A length of VML without a unit is in pixels. */
const unitsInMillimetre: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 0.1,
  in: 1 / 25.4,
  pt: 72 / 25.4,
  pc: 6 / 25.4,
  px: 96 / 25.4,
  "": 96 / 25.4,
};

function hidesInVml(style: string): boolean {
  const isTiny = [...style.matchAll(sizes)].some(
    ([, length, unit = ""]) => Number(length) < (unitsInMillimetre[unit.toLowerCase()] ?? 0),
  );
  return isTiny || hidingStyle.test(style);
}

/** In thousandths of a percent. */
const transparent = 95_000;

/** In half points: a letter of one millimetre cannot be read. */
const smallest = 4;

/** In percent of the width of its letters. */
const narrowest = 5;

function unseenRun(run: Element, styles: Styles, around: Around): LeftKind | undefined {
  const properties = child(run, "w:rPr");
  const own = styles.get(valueOf(properties, "w:rStyle") ?? "");
  const fill = child(properties, "w14:textFill");
  if (hiding(properties).hidden ?? own?.hidden ?? around.isHidden) return "hidden";
  const size = valueOf(properties, "w:sz") ?? own?.size ?? around.size ?? Infinity;
  if (Number(size) <= smallest) return "hidden";
  if (Number(valueOf(properties, "w:w") ?? 100) <= narrowest) return "hidden";
  const colour = valueOf(properties, "w:color")?.toUpperCase();
  const painted = backing(properties) ?? around.backing;
  // As people black out what is not to be read.
  if (colour !== undefined && colour === painted) return "hidden";
  const isWhite = whiteness(properties).white ?? own?.white ?? around.isWhite;
  if (isWhite && around.isOnPaper && !isBacked(properties) && !own?.backed) return "hidden";
  if (child(fill, "w14:noFill")) return "hidden";
  const transparency = Number((fill && descendant(fill, "w14:alpha"))?.attributes["w14:val"] ?? 0);
  if (transparency >= transparent) return "hidden";
  return isOn(properties, "w:strike") || isOn(properties, "w:dstrike") ? "struck" : undefined;
}

/**
 * What a paragraph does to the text in it. `isOnPaper`: it stands in no table, box or page that may be painted. `table`
 * is the style of the table around it.
 */
export function aroundIn(
  paragraph: Element,
  styles: Styles,
  isOnPaper: boolean,
  table?: WordStyle,
): Around {
  const properties = child(paragraph, "w:pPr");
  const style = styles.get(valueOf(properties, "w:pStyle") ?? noStyle);
  const size = style?.size ?? table?.size;
  const painted = backing(properties);
  const { "w:line": line, "w:lineRule": rule } = child(properties, "w:spacing")?.attributes ?? {};
  const isFlat = rule === "exact" && Number(line) <= flattest;
  return {
    ...(painted !== undefined && { backing: painted }),
    ...(size !== undefined && { size }),
    isHidden: isFlat || (style?.hidden ?? table?.hidden ?? false),
    isWhite: style?.white ?? false,
    isOnPaper: isOnPaper && !isBacked(properties) && !style?.backed,
  };
}
