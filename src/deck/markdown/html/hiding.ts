import type { HtmlPiece } from "./html-pieces.ts";
import { leavesOut } from "./leaves-out.ts";
import { isEmptyElement, isMedium } from "./raw-html.ts";
import { withoutEnd } from "./without-end.ts";

/** Follows the raw HTML of a slide tag by tag, to say what of it and of the Markdown between is hidden. */
export interface HidingTracker {
  /** A tag; returns whether it goes with what is hidden, as its first, its last or a tag in it. */
  pass(tag: Tag): boolean;
  /** Whether what comes next stands in an element that is left out. */
  isHiding(): boolean;
  /** An item of Markdown begins, or ends. */
  item(step: 1 | -1): void;
}

type Tag = Exclude<HtmlPiece, { kind: "text" }>;

/** A tracker for one slide. */
export function hidingTracker(): HidingTracker {
  let hiding: Hidden | undefined;
  // Films and sounds that are open: what stands in them is for browsers that know neither.
  let media = 0;
  let items = 0;

  /** What is hidden after a tag in it. */
  const after = (hidden: Hidden, name: string, step: 1 | -1, isLeft: boolean) => {
    const { inside } = hidden;
    const begun = isLeft ? { name, depth: 1, inner: 0, items } : undefined;
    const stillInside = inside ? passed(inside, name, step, items) : begun;
    const still = passed(hidden, name, step, items);
    return still && { ...still, inside: stillInside };
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
      if (hiding?.isEnded && items <= hiding.items) hiding = hiding.inside;
    },
    pass(tag) {
      const { kind, name } = tag;
      if (endsHiding(name, kind === "open")) hiding = undefined;
      const isLeft = tag.kind === "open" && leavesOut(name, tag.attributes);
      if (!hiding && isMedium(name) && !isLeft)
        media = Math.max(0, media + (kind === "open" ? 1 : -1));
      if (!hiding && !isLeft) return false;
      hiding = hiding
        ? after(hiding, name, kind === "open" ? 1 : -1, isLeft)
        : { name, depth: 1, inner: 0, items };
      return true;
    },
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
  /** What is hidden in it and open, which may outlive what has its end in an item. */
  readonly inside?: Hidden | undefined;
}

/** What is hidden after a tag, or nothing where the tag ends it. */
function passed(hidden: Hidden, name: string, step: 1 | -1, items: number): Hidden | undefined {
  if (hidden.isEnded) return hidden;
  const { name: own, depth, inner } = hidden;
  // Parsers differ in which block ends a paragraph with another element open in it: none does here.
  const isInner =
    own === "p" ? name !== "p" && !isEmptyElement(name) : withoutEnd[own]?.around.includes(name);
  const nowInner = Math.max(0, inner + (isInner ? step : 0));
  // In a list of its own such items end one another.
  const counts = name === own && (nowInner === 0 || own === "p" || !withoutEnd[own]);
  const nowDepth = depth + (counts ? step : 0);
  if (nowDepth > 0) return { ...hidden, depth: nowDepth, inner: nowInner };
  return own === "div" && items > hidden.items ? { ...hidden, isEnded: true } : undefined;
}
