/** The parts of a Word file beside its text: notes, what they are called by, headers, footers and comments. */
import type { LeftKind, LeftOut } from "../../model.ts";
import type { Parts } from "./archive.ts";
import { drawnWords } from "./anchors.ts";
import { type Fonts, charactersOf } from "./characters.ts";
import { inLine, signedText } from "./formula.ts";
import { joinedChildren } from "./joined.ts";
import { fontsIn, runLooks } from "./looks/styles.ts";
import type { Numbering } from "./numbers/numbering.ts";
import { numberOf } from "./numbers/paragraph-number.ts";
import { type Around, type Styles, aroundIn, hiddenText, paper, unseen } from "./unseen.ts";
import { type Element, child, partsOf, parseRoot, valueOf } from "./xml.ts";

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

/** Text as it stands, of alternatives what Word shows. */
export function seenText(element: Element): string {
  const text = charactersOf(element)?.text ?? signedText(element, seenText);
  return text ?? partsOf(element).map(seenText).join("");
}

/** A footnote or endnote: its text as it is seen, and what is hidden in it. */
export interface Note {
  readonly text: string;
  readonly left: readonly LeftOut[];
}

/** A note by its id. */
export type Notes = (kind: "footnote" | "endnote", id: string) => Note;

/** The footnotes and endnotes, without the lines that part them from the text. Their numbers are counted by themselves. */
export function readNotes(parts: Parts, styles: Styles, numbering: Numbering): Notes {
  const read = (kind: "footnote" | "endnote") =>
    new Map(
      parseRoot(parts.get(`word/${kind}s.xml`), `w:${kind}s`)
        .filter(({ attributes }) => attributes["w:type"] === undefined)
        .map((note) => [note.attributes["w:id"] ?? "", readNote(note, { styles, numbering })]),
    );
  const notes = { footnote: read("footnote"), endnote: read("endnote") };
  return (kind, id) => notes[kind].get(id) ?? { text: "", left: [] };
}

/** Stands at the end of each paragraph until they are joined: XML has no such character. */
const paragraphEnd = "\v";

interface NoteContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
}

function readNote(note: Element, context: NoteContext): Note {
  const { styles } = context;
  const left: LeftOut[] = [];
  const textOf = (element: Element, around: Around, fonts: Fonts = {}): string => {
    const read = charactersOf(element, fonts);
    for (const sign of read?.unknown ?? []) left.push({ kind: "sign", text: sign });
    if (read) return read.text;
    if (drawings.has(element.name))
      for (const text of picturesIn(element)) left.push({ kind: "picture", text });
    const run = element.name === "w:r" ? child(element, "w:rPr") : undefined;
    const style = fontsIn(styles.get(valueOf(run, "w:rStyle") ?? ""));
    const own = element.name === "w:r" ? { ...style, ...runLooks(run) } : fonts;
    const inside = element.name === "w:p" ? aroundIn(element, styles, paper) : around;
    const partOf = (inner: Element): string => {
      const kind = unseen(inner, styles, inside);
      if (kind === undefined) return textOf(inner, inside, own);
      const text = hiddenText(inner).trim();
      if (text !== "") left.push({ kind, text });
      return "";
    };
    const signed = signedText(element, partOf);
    if (signed !== undefined) return signed;
    const text = inLine(partsOf(element).map((inner) => ({ ...inner, text: partOf(inner) })));
    if (element.name !== "w:p") return text;
    const number = numberOf(element, text, inside, context);
    if (number.isHidden) left.push({ kind: "hidden", text: number.text });
    const shown = number.isHidden || text.trim() === "" ? "" : number.text;
    return shown + text + paragraphEnd;
  };
  const text = textOf({ ...note, children: joinedChildren(note) }, paper);
  return { text: inOneLine(text.split(paragraphEnd)), left };
}

/** Paragraphs behind each other, with a blank between where no mark parts them. */
function inOneLine(paragraphs: readonly string[]): string {
  return paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .reduce((before, next) => {
      if (before === "" || /[，。、；：！？…]$/u.test(before)) return before + next;
      return `${before}${/\p{Script=Han}/u.test(before) ? "　" : " "}${next}`;
    }, "");
}

const drawings: ReadonlySet<string> = new Set(["w:drawing", "w:pict", "w:object"]);

/** The note that an element is the mark of; undefined for any other element. */
export function noteOf({ name, attributes }: Element, notes: Notes): Note | undefined {
  const kind = noteMarks[name];
  return kind && notes(kind, attributes["w:id"] ?? "");
}

const noteMarks: Readonly<Record<string, "footnote" | "endnote">> = {
  "w:footnoteReference": "footnote",
  "w:endnoteReference": "endnote",
};

/** What an element that does not come in would have shown: its text or its pictures, and the notes whose marks stand in it. */
export function leftOf(kind: LeftKind, element: Element, notes: Notes): readonly LeftOut[] {
  const marked = (inner: Element): readonly Note[] => {
    const note = noteOf(inner, notes);
    return note ? [note] : partsOf(inner).flatMap(marked);
  };
  const texts = [hiddenText(element), ...marked(element).map(({ text }) => text)].filter(
    (text) => text.trim() !== "",
  );
  const said = texts.length > 0 ? texts : picturesIn(element);
  return said.map((text) => ({ kind, text: text.trim() }));
}

/** What the pictures in an element are described as or called. */
function picturesIn(element: Element, called = "?"): readonly string[] {
  if (element.name === "a:blip" || element.name === "v:imagedata") return [called];
  const picture = child(child(element, "pic:nvPicPr"), "pic:cNvPr");
  const own = [child(element, "wp:docPr"), picture, element].flatMap((each) => [
    each?.attributes["descr"],
    each?.attributes["alt"],
    each?.attributes["name"],
  ]);
  const name = own.find((each) => each !== undefined && each !== "") ?? called;
  return partsOf(element).flatMap((inner) => picturesIn(inner, name));
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
  return parseRoot(part, "dgm:dataModel").map(drawnWords).join("").trim();
}
