/** Paragraphs of notes put together: items into lists, cells into rows. */
import type { ParagraphShape } from "../../deck/model.ts";

/** A paragraph, an element of its own. */
export interface ShapedHtml {
  readonly shape: ParagraphShape | undefined;
  readonly html: string;
}

/** What is open: each is closed before anything that is not in it. */
type Open = "ul" | "ol" | "li" | "blockquote" | "table" | "tr";

/** The HTML of notes. A list stands in the item above it, and lists of one kind that follow each other are one. */
export function joinShapes(paragraphs: readonly ShapedHtml[]): string {
  const open: Open[] = [];
  let html = "";
  const openTag = (tag: Open): void => {
    open.push(tag);
    html += `<${tag}>`;
  };
  /** Closes all but the first `kept`. */
  const closeTo = (kept: number): void => {
    for (const tag of open.splice(kept).reverse()) html += `</${tag}>`;
  };
  for (const { shape, html: own } of paragraphs) {
    if (shape?.kind === "item") openItem(shape, open, openTag, closeTo);
    else if (shape?.kind === "cell") {
      if (open[0] !== "table") closeTo(0);
      if (open.length === 0) openTag("table");
      if (shape.begins) closeTo(1);
      if (open.length === 1) openTag("tr");
    } else if (shape?.kind === "quote") {
      if (open[0] !== "blockquote") closeTo(0);
      if (open.length === 0) openTag("blockquote");
    } else closeTo(0);
    html += own;
  }
  closeTo(0);
  return html;
}

/** Each depth is a list and an item. */
function openItem(
  { depth, mark }: ParagraphShape & { readonly kind: "item" },
  open: readonly Open[],
  openTag: (tag: Open) => void,
  closeTo: (kept: number) => void,
): void {
  const list = mark === "number" ? "ol" : "ul";
  if (open[0] !== "ul" && open[0] !== "ol") closeTo(0);
  const isSame = mark === "none" || open[depth * 2] === list;
  if (mark !== "none") closeTo(depth * 2 + (isSame ? 1 : 0));
  else closeTo(depth * 2 + 2);
  while (open.length < depth * 2 + 2) openTag(open.length % 2 === 0 ? list : "li");
}
