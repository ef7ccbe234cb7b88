import { Tokenizer } from "htmlparser2";

/** A piece of HTML as it is written. It need not be a whole element. */
export type HtmlPiece =
  | {
      readonly kind: "open";
      /** In lower case. */
      readonly name: string;
      /** In order. Of two with the same name, the first. Names are in lower case, values are decoded. */
      readonly attributes: readonly (readonly [name: string, value: string])[];
      /** Where the tag begins in the HTML. */
      readonly at: number;
    }
  | { readonly kind: "close"; readonly name: string }
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
  const open = () => void pieces.push({ kind: "open", name, attributes: [...attributes], at });
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
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
        pieces.push({ kind: "close", name: html.slice(start, end).toLowerCase() });
      },
      ontext: (start, end) => text(html.slice(start, end)),
      ontextentity: (point) => text(String.fromCodePoint(point)),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return pieces;
}
