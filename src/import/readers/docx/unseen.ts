/** What a Word file holds and does not show as text that counts: the one rule for its body, its tables and its notes. */
import type { LeftKind } from "../../model.ts";
import { hiding, type WordStyle } from "./styles.ts";
import { type Element, child, descendant, isOn, valueOf } from "./xml.ts";

export type Styles = ReadonlyMap<string, WordStyle>;

/**
 * Why an element does not come in; undefined for one that does. `isHidden`: the style of its paragraph hides its text.
 */
export function unseen(element: Element, styles: Styles, isHidden = false): LeftKind | undefined {
  const { name } = element;
  if (name === "w:del" || name === "w:moveFrom") return "deleted";
  if (name === "w:r") return unseenRun(element, styles, isHidden);
  if (name === "w:tr") {
    const properties = child(element, "w:trPr");
    if (child(properties, "w:del")) return "deleted";
    return isOn(properties, "w:hidden") ? "hidden" : undefined;
  }
  if (name === "w:tc") return child(child(element, "w:tcPr"), "w:cellDel") && "deleted";
  // The words in a control that ask for text.
  if (name === "w:sdt")
    return isOn(child(element, "w:sdtPr"), "w:showingPlcHdr") ? "hidden" : undefined;
  if (name === "w:drawing") {
    const hidden = descendant(element, "wp:docPr")?.attributes["hidden"];
    return hidden === "1" || hidden === "true" ? "hidden" : undefined;
  }
  const style = name.startsWith("v:") ? (element.attributes["style"] ?? "") : "";
  return /visibility\s*:\s*hidden|display\s*:\s*none/i.test(style) ? "hidden" : undefined;
}

function unseenRun(run: Element, styles: Styles, isHidden: boolean): LeftKind | undefined {
  const properties = child(run, "w:rPr");
  const own = styles.get(valueOf(properties, "w:rStyle") ?? "");
  const fill = child(properties, "w14:textFill");
  if (hiding(properties).hidden ?? own?.hidden ?? isHidden) return "hidden";
  if (child(fill, "w14:noFill")) return "hidden";
  return isOn(properties, "w:strike") || isOn(properties, "w:dstrike") ? "struck" : undefined;
}
