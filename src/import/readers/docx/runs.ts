/** What stands in a paragraph of a Word file: its text as it is seen, and what is anchored in it. */
import type { LeftKind, LeftOut } from "../../model.ts";
import { noteAtMark } from "../note-text.ts";
import { asideStyle } from "./aside.ts";
import { runLooks, type WordStyle } from "./styles.ts";
import { type Around, unseen } from "./unseen.ts";
import {
  type Element,
  child,
  childrenOf,
  chosenOf,
  descendant,
  partsOf,
  textIn,
  valueOf,
} from "./xml.ts";

/** A stretch of text with the looks of its run. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly font?: string;
}

/** Something that is not text, and how many characters of its paragraph stand before it. */
type Anchored = { readonly after: number } & (
  | { readonly kind: "box"; readonly content: Element }
  /** What is drawn by Word alone: a chart, a diagram or WordArt, with what it says or is called. */
  | { readonly kind: "drawing"; readonly text: string; readonly relation?: string }
  | {
      readonly kind: "picture";
      readonly relation: string;
      readonly alt: string;
      readonly isCropped: boolean;
    }
);

export interface ParagraphText {
  readonly runs: readonly TextRun[];
  readonly anchored: readonly Anchored[];
  readonly left: readonly LeftOut[];
  /** It begins or goes on with a table of contents that a field makes. */
  readonly isContents: boolean;
}

/** Fields that are open across paragraphs; one a document. */
export interface FieldState {
  /** For each open field: its instruction, and whether that is complete. */
  readonly open: { isCode: boolean; code: string }[];
}

export interface RunContext {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly fields: FieldState;
  /** The text of a footnote or endnote. */
  readonly note: (kind: "footnote" | "endnote", id: string) => string;
}

/**
 * Reads a paragraph's runs: insertions accepted, deletions and hidden text told, a note where its mark stands.
 */
export function readRuns(paragraph: Element, context: RunContext, around: Around): ParagraphText {
  const runs: TextRun[] = [];
  const anchored: Anchored[] = [];
  const left: LeftOut[] = [];
  let isContents = inContents(context.fields);
  let length = 0;
  const push = (run: TextRun) => {
    if (run.text === "" || context.fields.open.some(({ isCode }) => isCode)) return;
    runs.push(run);
    length += run.text.length;
  };
  const tell = (kind: LeftKind, element: Element): void => {
    const text = hiddenText(element);
    if (text.trim() !== "") left.push({ kind, text });
  };
  const formula = (element: Element): string =>
    element.children
      .map((each) => {
        if (typeof each === "string") return each;
        const why = unseen(each, context.styles, around);
        if (why === undefined) return formula(each);
        tell(why, each);
        return "";
      })
      .join("");
  const walk = (element: Element, looks: Omit<TextRun, "text">): void => {
    for (const inner of childrenOf(element)) {
      const why = unseen(inner, context.styles, around);
      const text = plainText(inner);
      if (text !== undefined) push({ text, ...looks });
      else if (why !== undefined) tell(why, inner);
      else if (inner.name === "m:oMath") push({ text: formula(inner), ...looks });
      else if (inner.name === "w:r") {
        const properties = child(inner, "w:rPr");
        if (valueOf(properties, "w:rStyle") !== asideStyle) walk(inner, runLooks(properties));
      } else if (inner.name === "w:fldChar") {
        field(inner, context.fields);
        isContents ||= inContents(context.fields);
      } else if (inner.name === "w:instrText") {
        const open = context.fields.open.at(-1);
        if (open?.isCode) open.code += textIn(inner);
        isContents ||= inContents(context.fields);
      } else if (inner.name === "w:footnoteReference" || inner.name === "w:endnoteReference") {
        const kind = inner.name === "w:footnoteReference" ? "footnote" : "endnote";
        const note = context.note(kind, inner.attributes["w:id"] ?? "");
        if (note !== "") push({ text: noteAtMark(note), ...looks });
      } else if (drawings.has(inner.name)) {
        for (const one of anchors(inner, context.styles, left))
          anchored.push({ ...one, after: length });
      } else if (inner.name === "mc:AlternateContent") {
        const chosen = chosenOf(inner);
        if (chosen) walk(chosen, looks);
      } else if (inner.name === "w:ruby") {
        const base = child(inner, "w:rubyBase");
        if (base) walk(base, looks);
      } else if (containers.has(inner.name)) walk(inner, looks);
    }
  };
  walk(paragraph, {});
  return { runs, anchored, left, isContents };
}

/** The text of an element that stands for a character; undefined for any other element. */
function plainText({ name, attributes, ...element }: Element): string | undefined {
  if (name === "w:t") return textIn({ name, attributes, ...element });
  if (name === "w:br")
    return attributes["w:type"] === undefined || attributes["w:type"] === "textWrapping"
      ? "\n"
      : "";
  if (name === "w:sym") return symbols[(attributes["w:char"] ?? "").toUpperCase().slice(-2)] ?? "□";
  return fixed[name];
}

const fixed: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  "w:ptab": "\t",
};

/** Signs of the fonts Wingdings that stand in Chinese documents. */
const symbols: Readonly<Record<string, string>> = {
  A8: "□",
  FE: "☑",
  FC: "✓",
  FB: "✗",
  "6C": "●",
  "6E": "■",
  "9F": "•",
  E0: "→",
};

const containers: ReadonlySet<string> = new Set([
  "w:ins",
  "w:moveTo",
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:fldSimple",
  "w:sdt",
  "w:sdtContent",
  "w:dir",
  "w:bdo",
  "m:oMathPara",
]);
const drawings: ReadonlySet<string> = new Set(["w:drawing", "w:pict", "w:object"]);

const texts: ReadonlySet<string> = new Set(["w:t", "w:delText", "m:t"]);

function hiddenText(element: Element): string {
  if (texts.has(element.name)) return textIn(element);
  return partsOf(element).map(hiddenText).join("");
}

function field(element: Element, { open }: FieldState): void {
  const type = element.attributes["w:fldCharType"];
  const last = open.at(-1);
  if (type === "begin") open.push({ isCode: true, code: "" });
  else if (type === "separate" && last) last.isCode = false;
  else if (type === "end") open.pop();
}

function inContents({ open }: FieldState): boolean {
  return open.some(({ code }) => /^\s*TOC\b/.test(code));
}

/** What Word and WPS write as the description of a picture without one: the name of its file, or its path. */
const fileName = /^(?:[a-z]:)?[\\/]|^file:|\.(?:png|jpe?g|gif|webp|bmp|svg|tiff?|emf|wmf)$/i;

type Unplaced = Anchored extends infer One
  ? One extends Anchored
    ? Omit<One, "after">
    : never
  : never;

/** The text boxes and the picture of a drawing, groups included. Hidden text goes to `left`. */
function anchors(
  drawing: Element,
  styles: RunContext["styles"],
  left: LeftOut[],
): readonly Unplaced[] {
  const { descr: described = "", name = "" } = descendant(drawing, "wp:docPr")?.attributes ?? {};
  const alt = fileName.test(described) ? "" : described;
  const found: Unplaced[] = [];
  const walk = (element: Element): void => {
    const isCropped = cuts(child(element, "a:srcRect")) || cuts(child(element, "v:imagedata"));
    for (const inner of childrenOf(element)) {
      const why = unseen(inner, styles);
      if (why !== undefined) {
        const hidden = hiddenText(inner);
        if (hidden.trim() !== "") left.push({ kind: why, text: hidden });
        continue;
      }
      const relation =
        inner.name === "a:blip"
          ? (inner.attributes["r:embed"] ?? inner.attributes["r:link"])
          : inner.name === "v:imagedata"
            ? inner.attributes["r:id"]
            : undefined;
      if (relation !== undefined) {
        found.push({ kind: "picture", relation, alt, isCropped });
      } else if (drawn.has(inner.name)) {
        const text = inner.attributes["string"] ?? (described || name || "?");
        const diagram = inner.attributes["r:dm"];
        found.push({ kind: "drawing", text, ...(diagram !== undefined && { relation: diagram }) });
      } else if (inner.name === "w:txbxContent") found.push({ kind: "box", content: inner });
      else if (inner.name === "mc:AlternateContent") {
        const chosen = chosenOf(inner);
        if (chosen) walk(chosen);
      } else walk(inner);
    }
  };
  walk(drawing);
  return found;
}

/** A chart, a diagram of Word's, and WordArt. */
const drawn: ReadonlySet<string> = new Set(["c:chart", "cx:chart", "dgm:relIds", "v:textpath"]);

/** Whether a picture shows less than its file has: more than a frame needs, which is a fiftieth of the picture. */
function cuts(source: Element | undefined): boolean {
  const attributes = Object.entries(source?.attributes ?? {});
  return attributes.some(([name, value]) => {
    if (/^[ltrb]$/.test(name)) return Number(value) > 2000;
    if (!/^crop(?:left|top|right|bottom)$/.test(name)) return false;
    // A share of 65536, marked by an f.
    return (value.endsWith("f") ? parseInt(value, 10) / 65536 : Number(value)) > 0.02;
  });
}
