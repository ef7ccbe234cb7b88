/** The parts of a Word file beside its text: notes, what they are called by, headers, footers and comments. */
import type { LeftKind, LeftOut } from "../../model.ts";
import type { Parts } from "./archive.ts";
import { type Styles, aroundIn, paper, unseen } from "./unseen.ts";
import { type Element, childrenOf, partsOf, parseRoot, textIn } from "./xml.ts";

/** What stands outside the text: told, never shown. */
export function outside(parts: Parts): readonly LeftOut[] {
  const kinds = [
    ["header", "w:hdr"],
    ["footer", "w:ftr"],
    ["comments", "w:comments"],
  ] as const;
  const told: Readonly<Record<string, LeftKind>> = {
    header: "header",
    footer: "footer",
    comments: "comment",
  };
  return kinds.flatMap(([kind, root]) =>
    [...parts].flatMap(([path, bytes]) => {
      if (!path.startsWith(`word/${kind}`)) return [];
      const pieces = parseRoot(bytes, root).map((piece) => seenText(piece).trim());
      const texts = kind === "comments" ? pieces : [pieces.join(" ").trim()];
      return texts.flatMap((text) => (text === "" ? [] : [{ kind: told[kind] ?? "header", text }]));
    }),
  );
}

/** Text as it is seen; with styles, also without what does not come in. */
export function seenText(element: Element, styles?: Styles): string {
  if (element.name === "w:t") return textIn(element);
  const around = styles && element.name === "w:p" ? aroundIn(element, styles, paper) : paper;
  return partsOf(element)
    .filter((inner) => !styles || unseen(inner, styles, around) === undefined)
    .map((inner) => seenText(inner, styles))
    .join("");
}

/** The footnotes or endnotes by their ids, without the lines that part them from the text. */
export function readNotes(
  parts: Parts,
  kind: "footnote" | "endnote",
  styles: Styles,
): ReadonlyMap<string, string> {
  const notes = parseRoot(parts.get(`word/${kind}s.xml`), `w:${kind}s`);
  return new Map(
    notes
      .filter(({ attributes }) => attributes["w:type"] === undefined)
      .map((note) => [note.attributes["w:id"] ?? "", seenText(note, styles).trim()]),
  );
}

/** The parts of the document, such as `media/image1.png`, by the ids that it gives them. */
export function readRelations(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  return new Map(
    parseRoot(bytes, "Relationships").map(({ attributes }) => [
      attributes["Id"] ?? "",
      (attributes["Target"] ?? "").replace(/^\/word\/|^\.\//, ""),
    ]),
  );
}

/** The text of a diagram of Word's, by the part with its data; empty without diagrams. */
export function diagramText(part: Uint8Array | undefined): string {
  const wordsIn = (element: Element): string =>
    element.name === "a:t" ? `${textIn(element)} ` : childrenOf(element).map(wordsIn).join("");
  return parseRoot(part, "dgm:dataModel").map(wordsIn).join("").trim();
}
