/** The automatic number of a paragraph, as Word shows it before its text. */
import { type WordStyle, listOf } from "../looks/styles.ts";
import type { Numbering } from "./numbering.ts";
import { type Around, isNumberHidden } from "../unseen.ts";
import { type Element, child, isOn, valueOf } from "../xml.ts";

export interface ParagraphNumber {
  /** Such as `一、`; empty where there is none. */
  readonly text: string;
  readonly isHidden: boolean;
}

/**
 * The number of a paragraph with the text `body`; `around` is what is around it. An empty paragraph has one too, but where
 * its own end is hidden: then Word sets no such line.
 */
export function numberOf(
  paragraph: Element,
  body: string,
  around: Around,
  { numbering, styles }: NumberContext,
): ParagraphNumber {
  const properties = child(paragraph, "w:pPr");
  const styleId = valueOf(properties, "w:pStyle");
  const own = styleId === undefined ? undefined : styles.get(styleId);
  const { list: place } = { ...own, ...listOf(properties, own?.list) };
  if (!place || place.list === "0") return none;
  const isEndHidden = isOn(child(properties, "w:rPr"), "w:vanish") ?? around.ink.hidden;
  if (body.trim() === "" && isEndHidden) return none;
  const isOfStyle = own?.list?.list === place.list && own.list.level === place.level;
  const level =
    isOfStyle && styleId !== undefined ? numbering.levelOf(place.list, styleId) : undefined;
  const number = numbering.next({ ...place, ...(level !== undefined && { level }) }, body);
  const isHidden = number.text !== "" && isNumberHidden(number.ink, properties, styles, around);
  return { text: number.text, isHidden };
}

const none: ParagraphNumber = { text: "", isHidden: false };

interface NumberContext {
  readonly numbering: Numbering;
  readonly styles: ReadonlyMap<string, WordStyle>;
}
