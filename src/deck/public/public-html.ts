import { htmlPieces } from "../markdown/html/html-pieces.ts";
import { escapeText, openTag } from "../text/html.ts";
import { hidingTracker, type HidingTracker } from "../markdown/html/hiding.ts";
import { isLeftOut } from "../markdown/html/leaves-out.ts";
import { isShownElement } from "../markdown/html/raw-html.ts";
import { type PictureName, publicAttributes } from "./public-attributes.ts";

/** Cleans the raw HTML of a slide piece by piece. It remembers open hidden elements from piece to piece. */
export interface HtmlCleaner extends Pick<HidingTracker, "isHiding" | "item"> {
  /** The part of a piece of HTML that may stand in a public output. */
  clean(html: string): string;
}

/** A cleaner for one slide. */
export function htmlCleaner(nameOf: PictureName): HtmlCleaner {
  const { pass, isHiding, item } = hidingTracker();
  return {
    isHiding,
    item,
    clean: (html) =>
      htmlPieces(html)
        .map((piece) => {
          if (piece.kind === "text") return isHiding() ? "" : escapeText(piece.text);
          if (pass(piece) || !isShownElement(piece.name)) return "";
          if (piece.kind === "close") return `</${piece.name}>`;
          if (isLeftOut(piece.name, piece.attributes)) return "";
          return openTag(piece.name, publicAttributes(piece.attributes, nameOf));
        })
        .join(""),
  };
}
