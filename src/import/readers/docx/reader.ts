/** What the reader of a Word file has at hand in its body, and where in it it is. */
import type { LeftKind, LeftOut } from "../../model.ts";
import type { Parts } from "./archive.ts";
import type { Colour } from "./looks/ink.ts";
import type { Numbering } from "./numbers/numbering.ts";
import type { FieldState } from "./fields.ts";
import { type Notes, leftOf } from "./side-parts.ts";
import type { WordStyle } from "./looks/styles.ts";
import { type Around, paper, unseen } from "./unseen.ts";
import type { Element } from "./xml.ts";

export interface Reader {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly numbering: Numbering;
  readonly relations: ReadonlyMap<string, string>;
  readonly fields: FieldState;
  readonly note: Notes;
  readonly pictures: Map<string, Uint8Array>;
  readonly parts: Parts;
  readonly left: LeftOut[];
  /** The page, and the cells and boxes that are open, the innermost last. */
  readonly places: Place[];
  /** What stands behind a box that paints nothing itself. */
  readonly behindBoxes: Colour;
}

/** What is around what is read, and whether that is a cell among others. */
type Place = Around & { readonly isCell?: boolean };

/** Reads what stands in a cell or a box. */
export function inPlace<Read>(around: Place, { places }: Reader, read: () => Read): Read {
  places.push(around);
  try {
    return read();
  } finally {
    places.pop();
  }
}

/** The place that is read. */
export function placeIn({ places }: Reader): Place {
  return places.at(-1) ?? paper;
}

/** Whether an element does not come in; tells it. */
export function leavesOut(element: Element, reader: Reader): boolean {
  const kind = unseen(element, reader.styles);
  if (kind !== undefined) tell(kind, element, reader);
  return kind !== undefined;
}

/** Tells the text of an element that does not come in. */
export function tell(kind: LeftKind, element: Element, { left, note }: Reader): void {
  for (const one of leftOf(kind, element, note)) left.push(one);
}
