/** What a Word file holds and does not show as text that counts: the one rule for its body, its tables and its notes. */
import type { LeftKind } from "../../model.ts";
import { charactersOf, signElements } from "./characters.ts";
import { isCancelled } from "./formula.ts";
import { type Colour, type Ink, inkOf, isLost, shading } from "./looks/ink.ts";
import { twips } from "./looks/measure.ts";
import { type WordStyle, documentStyle, flatness, flattest, noStyle } from "./looks/styles.ts";
import {
  type Element,
  child,
  childrenOf,
  descendant,
  isOff,
  isOn,
  partsOf,
  textIn,
  valueOf,
} from "./xml.ts";

export type Styles = ReadonlyMap<string, WordStyle>;

/** What is around a paragraph or a run, as far as it hides text: the ink that its styles give, and what is painted behind it. */
export interface Around {
  readonly ink: Ink;
  readonly ground: Colour;
}

/** A page of white paper. */
export const paper: Around = { ink: {}, ground: "FFFFFF" };

/** What is deleted, or moved elsewhere, in a tracked change; `conflict` where two people changed it. */
const removed: ReadonlySet<string> = new Set([
  "w:del",
  "w:moveFrom",
  "w14:conflictDel",
  "w:conflictDel",
]);

/** Why an element does not come in; undefined for one that does. */
export function unseen(
  element: Element,
  styles: Styles,
  around: Around = paper,
): LeftKind | undefined {
  const { name } = element;
  if (removed.has(name)) return "deleted";
  if (name === "w:r" || name === "m:r") return unseenInk(child(element, "w:rPr"), styles, around);
  if (isCancelled(element)) return "struck";
  if (name === "m:phant") {
    const shown = child(child(element, "m:phantPr"), "m:show")?.attributes["m:val"];
    return shown !== undefined && isOff(shown) ? "hidden" : undefined;
  }
  if (name === "w:tr") {
    const properties = child(element, "w:trPr");
    if (childrenOf(properties ?? nothing).some((inner) => removed.has(inner.name)))
      return "deleted";
    const height = child(properties, "w:trHeight")?.attributes;
    const isFlat = height?.["w:hRule"] === "exact" && twips(height["w:val"] ?? "") <= flattest;
    return isFlat || isOn(properties, "w:hidden") ? "hidden" : undefined;
  }
  if (name === "w:tc") return child(child(element, "w:tcPr"), "w:cellDel") && "deleted";
  // The words in a control that ask for text.
  if (name === "w:sdt")
    return isOn(child(element, "w:sdtPr"), "w:showingPlcHdr") ? "hidden" : undefined;
  if (isHiddenShape(element)) return "hidden";
  if (name === "w:drawing") {
    const frame = child(element, "wp:inline") ?? child(element, "wp:anchor");
    if ([frame, descendant(element, "wp:docPr")].some(saysHidden)) return "hidden";
    const isUnseen =
      descendant(element, "w:txbxContent") && isTiny(child(frame, "wp:extent"), element);
    return isUnseen ? "hidden" : undefined;
  }
  if (name === "wps:wsp") {
    const extent = child(child(child(element, "wps:spPr"), "a:xfrm"), "a:ext");
    return isTiny(extent, element) ? "hidden" : undefined;
  }
  return name.startsWith("v:") && hidesInVml(element) ? "hidden" : undefined;
}

/** Shapes, pictures and groups say it among what is not drawn of them. */
function isHiddenShape(element: Element): boolean {
  if (!/^(?:wp[cgs]|pic):/.test(element.name)) return false;
  return childrenOf(element).some((inner) =>
    inner.name.endsWith(":cNvPr")
      ? saysHidden(inner)
      : /:nv\w*Pr$/.test(inner.name) && isHiddenShape(inner),
  );
}

function saysHidden(element: Element | undefined): boolean {
  return !isOff(element?.attributes["hidden"] ?? "0");
}

/** In EMU: a box that is not even a millimetre wide or high shows no text. */
const thinnest = 36_000;

/** What a box takes of its size from its text, whatever height is written: Word writes 635 EMU for each caption. */
function grown(box: Element): readonly ("cx" | "cy")[] {
  const body = descendant(box, "wps:bodyPr");
  if (!child(body, "a:spAutoFit")) return [];
  return body?.attributes["wrap"] === "none" ? ["cx", "cy"] : ["cy"];
}

/** Whether a box of this extent shows nothing of its text. */
function isTiny(extent: Element | undefined, box: Element): boolean {
  const ofText = grown(box);
  return (["cx", "cy"] as const).some((side) => {
    const length = extent?.attributes[side] ?? "";
    return !ofText.includes(side) && /^\d+$/.test(length) && Number(length) < thinnest;
  });
}

const fitsText = /mso-fit-shape-to-text\s*:\s*t/i;
const hidingStyle = /visibility\s*:\s*hidden|display\s*:\s*none|mso-hide\s*:\s*all/i;
const sizes = /(?:^|;)\s*(width|height)\s*:\s*(\d*\.?\d+)\s*([a-z]*)/gi;

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

function hidesInVml(shape: Element): boolean {
  const style = shape.attributes["style"] ?? "";
  const grows = fitsText.test(child(shape, "v:textbox")?.attributes["style"] ?? "");
  const isTiny = [...style.matchAll(sizes)].some(
    ([, side = "", length, unit = ""]) =>
      !(grows && side.toLowerCase() === "height") &&
      Number(length) < (unitsInMillimetre[unit.toLowerCase()] ?? 0),
  );
  return isTiny || hidingStyle.test(style);
}

/** In half points: a letter of one millimetre cannot be read. */
const smallest = 4;

/** In percent of the width of its letters. */
const narrowest = 5;

/** Whether the number of a paragraph is hidden. What its level does not say of its ink, the mark of the paragraph does. */
export function isNumberHidden(
  ink: readonly Element[],
  paragraph: Element | undefined,
  styles: Styles,
  around: Around,
): boolean {
  // A hidden mark joins a heading with its text: its number stays.
  const mark = childrenOf(child(paragraph, "w:rPr") ?? nothing).filter(
    ({ name }) => name !== "w:vanish",
  );
  return unseenInk({ ...nothing, children: [...ink, ...mark] }, styles, around) === "hidden";
}

const nothing: Element = { name: "w:rPr", attributes: {}, children: [] };

/** Why text whose run has these properties does not come in. */
function unseenInk(
  properties: Element | undefined,
  styles: Styles,
  around: Around,
): LeftKind | undefined {
  const { ink, isEither } = inkIn(properties, styles, around);
  if (isEither("hidden")) return "hidden";
  if ((ink.size ?? Infinity) <= smallest || (ink.width ?? Infinity) <= narrowest) return "hidden";
  const ground = over(ink.painted, around.ground);
  const isUnlined = isLost(ink.outline ?? "clear", ground);
  if (isUnlined && isLost(ink.colour ?? "auto", ground)) return "hidden";
  return isEither("strike") || isEither("doubleStrike") ? "struck" : undefined;
}

/** Whether Word shows nothing of a run, what is anchored in it included. */
export function isVanished(run: Element, styles: Styles, around: Around): boolean {
  return inkIn(child(run, "w:rPr"), styles, around).isEither("hidden");
}

/** The ink of a run, and whether it or one of its styles switches something on. */
function inkIn(properties: Element | undefined, styles: Styles, around: Around) {
  const own = inkOf(properties);
  const style = styles.get(valueOf(properties, "w:rStyle") ?? "");
  const ink: Ink = { ...around.ink, ...style, ...own };
  const isEither = (kind: "hidden" | "strike" | "doubleStrike"): boolean =>
    own[kind] ?? (style?.[kind] || around.ink[kind]) ?? false;
  return { ink, isEither };
}

/** What is painted behind something that may be painted itself. */
export function over(own: Colour | undefined, behind: Colour): Colour {
  return own === undefined || own === "auto" ? behind : own;
}

/** What a paragraph that stands at a place, a page or a cell, does to the text in it. */
export function aroundIn(paragraph: Element, styles: Styles, place: Around): Around {
  const properties = child(paragraph, "w:pPr");
  const named = styles.get(valueOf(properties, "w:pStyle") ?? noStyle.paragraph);
  const style = named ?? styles.get(noStyle.paragraph);
  const all = styles.get(documentStyle);
  const isHidden = style?.hidden ?? all?.hidden ?? false;
  const isFlat = flatness(properties) ?? style?.flat ?? false;
  return {
    ink: {
      ...all,
      ...place.ink,
      ...style,
      hidden: isFlat || isHidden || (place.ink.hidden ?? false),
    },
    ground: over(shading(properties) ?? style?.ground, place.ground),
  };
}

const texts: ReadonlySet<string> = new Set(["w:t", "w:delText", "m:t"]);

/** The text of an element that does not come in. */
export function hiddenText(element: Element): string {
  if (texts.has(element.name)) return textIn(element);
  if (signElements.has(element.name)) return charactersOf(element)?.text ?? "";
  return partsOf(element).map(hiddenText).join("");
}
