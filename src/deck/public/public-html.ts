import { htmlPieces } from "../markdown/html/html-pieces.ts";
import { escapeText, openTag } from "../text/html.ts";
import { isMedium, isShownElement } from "../markdown/html/raw-html.ts";
import { isHidden } from "../markdown/html/hidden.ts";
import { leavesOut } from "../markdown/html/leaves-out.ts";
import { withoutEnd } from "../markdown/html/without-end.ts";
import { type PictureName, publicAttributes } from "./public-attributes.ts";

/** Cleans the raw HTML of a slide piece by piece. It remembers open hidden elements from piece to piece. */
export interface HtmlCleaner {
  /** The part of a piece of HTML that may stand in a public output. */
  clean(html: string): string;
  /** Whether the next piece stands in an element that is left out. */
  isHiding(): boolean;
  /** An item of Markdown begins, or ends. */
  item(step: 1 | -1): void;
}

/** A cleaner for one slide. */
export function htmlCleaner(nameOf: PictureName): HtmlCleaner {
  let hiding: Hidden | undefined;
  // Films and sounds that are open: what stands in them is for browsers that know neither.
  let media = 0;
  let items = 0;

  const deeper = (name: string, step: 1 | -1, isLeft: boolean): void => {
    if (!hiding) return;
    const { name: own, inside } = hiding;
    const stillInside = inside
      ? passed(inside, name, step, items)
      : isLeft
        ? { name, depth: 1, inner: 0, items }
        : undefined;
    const still = passed(hiding, name, step, items);
    if (still) hiding = { ...still, inside: stillInside };
    else hiding = own === "p" ? stillInside : undefined;
  };
  /** Whether a tag ends what is hidden, as another item or the end of the list does. */
  const endsHiding = (name: string, isOpening: boolean): boolean => {
    const { next = [], around = [] } = withoutEnd[hiding?.name ?? ""] ?? {};
    if (hiding?.depth !== 1 || hiding.inner > 0) return false;
    return (isOpening ? next : around).includes(name);
  };

  return {
    isHiding: () => hiding !== undefined || media > 0,
    item: (step) => {
      items += step;
      if (hiding?.isEnded && items <= hiding.items) hiding = undefined;
    },
    clean: (html) =>
      htmlPieces(html)
        .map((piece) => {
          if (piece.kind === "text") return hiding || media > 0 ? "" : escapeText(piece.text);
          const { name } = piece;
          if (endsHiding(name, piece.kind === "open")) hiding = undefined;
          const isLeft = piece.kind === "open" && leavesOut(name, piece.attributes);
          if (!hiding && isMedium(name) && !isLeft)
            media = Math.max(0, media + (piece.kind === "open" ? 1 : -1));
          if (hiding) deeper(name, piece.kind === "open" ? 1 : -1, isLeft);
          else if (piece.kind === "close") return isShownElement(name) ? `</${name}>` : "";
          else if (isLeft) hiding = { name, depth: 1, inner: 0, items };
          else if (isShownElement(name) && !isHidden(piece.attributes)) {
            return openTag(name, publicAttributes(piece.attributes, nameOf));
          }
          return "";
        })
        .join(""),
  };
}

/** A hidden element that is open: how many of its name, and how many lists or tables are open in it. */
interface Hidden {
  readonly name: string;
  readonly depth: number;
  readonly inner: number;
  /** The items of Markdown around it. */
  readonly items: number;
  /** Its end tag stands in an item in it. On the wall that ends the box of the item, so it ends with the item. */
  readonly isEnded?: true;
  /** What is hidden in it and open. A block ends the paragraph it stands in (HTML §13.1.2.4), so it outlives one's end tag. */
  readonly inside?: Hidden | undefined;
}

/** What is hidden after a tag, or nothing where the tag ends it. */
function passed(hidden: Hidden, name: string, step: 1 | -1, items: number): Hidden | undefined {
  const { name: own, depth, inner } = hidden;
  const nowInner = inner + (withoutEnd[own]?.around.includes(name) ? step : 0);
  // In a list of its own such items end one another.
  const counts = name === own && (nowInner === 0 || !withoutEnd[own]);
  const nowDepth = depth + (counts ? step : 0);
  if (nowDepth > 0) return { ...hidden, depth: nowDepth, inner: nowInner };
  return own === "div" && items > hidden.items ? { ...hidden, isEnded: true } : undefined;
}
