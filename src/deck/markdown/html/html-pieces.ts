import { tokenize } from "./tokenize.ts";

/** A tag as it is written. */
interface Tag {
  /** In lower case. */
  readonly name: string;
  /** Where it begins in the HTML, and where it has ended. */
  readonly at: number;
  readonly end: number;
}

/** A piece of HTML as it is written. It need not be a whole element. */
export type HtmlPiece =
  | ({
      readonly kind: "open";
      /** In order. Of two with the same name, the first. Names are in lower case, values are decoded. */
      readonly attributes: readonly (readonly [name: string, value: string])[];
    } & Tag)
  | ({ readonly kind: "close" } & Tag)
  /** Decoded. */
  | { readonly kind: "text"; readonly text: string };

/**
 * Reads HTML as a browser's tokenizer does (HTML §13.2.5): tags and text. Comments, declarations and a tag that does not
 * end are left out.
 */
export function htmlPieces(html: string): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let name = "";
  let at = 0;
  let attributes = new Map<string, string>();
  let attribute = "";
  let value = "";
  const text = (more: string) => void pieces.push({ kind: "text", text: more });
  const open = (end: number) =>
    void pieces.push({ kind: "open", name, attributes: [...attributes], at, end: end + 1 });
  tokenize(
    html,
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        at = start - 1;
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => void (value += html.slice(start, end)),
      onattribentity: (point) => void (value += String.fromCodePoint(point)),
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag(start, end) {
        const behind = html.indexOf(">", end) + 1 || html.length;
        pieces.push({
          kind: "close",
          name: html.slice(start, end).toLowerCase(),
          at: html.lastIndexOf("<", start),
          end: behind,
        });
      },
      ontext: (start, end) => text(html.slice(start, end)),
      ontextentity: (point) => text(String.fromCodePoint(point)),
    },
    { decodeEntities: true },
  );
  return pieces;
}
