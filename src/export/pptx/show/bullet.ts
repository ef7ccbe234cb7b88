import { smallest } from "../../../deck/extremes.ts";
import { px, type Painted, type PaintedElement } from "../look/painted.ts";
import { colourOf, fillOf } from "./paint.ts";
import type { Bullet } from "./show.ts";

/** The mark before an item, with the place where it begins. */
export interface PlacedBullet {
  readonly bullet: Bullet;
  readonly left: number;
}

/** The square or the number before an item. */
export function bulletOf(
  element: PaintedElement,
): { readonly bullet: PlacedBullet; readonly node: Painted } | undefined {
  if (element.name !== "li") return undefined;
  const size = px(element.styles["font-size"]);
  for (const node of element.children) {
    if (node.kind !== "element" || !node.isPseudo) continue;
    const text = node.children.flatMap((one) => (one.kind === "text" ? one.fragments : []));
    const number = /^\s*(\d+)(\.?)\s*$/.exec(text.map((one) => one.text).join(""));
    if (number) {
      const mark = number[2] === "." ? "." : "";
      const colour = colourOf(node.styles["-webkit-text-fill-color"]);
      // Office programs draw a wider number, which would push its text to the next tab.
      const wider = mark === "." ? size / 3 : 0;
      const left = smallest(text.map(({ box }) => box.left)) - wider;
      return {
        bullet: { bullet: { kind: "number", start: Number(number[1]), mark, colour }, left },
        node,
      };
    }
    const fill = fillOf(node.styles, 1);
    const width = node.box.right - node.box.left;
    const isSquare = node.name === "before" && text.length === 0 && width <= size / 2 && width >= 2;
    if (!isSquare || fill?.kind !== "solid") continue;
    const bullet = { kind: "square", colour: fill.colour, share: width / size } as const;
    return { bullet: { bullet, left: node.box.left }, node };
  }
  return undefined;
}
