/** What is anchored in a paragraph of a Word file: text boxes, pictures, and what only Word draws. */
import { namesFile } from "../../../deck/text/file-words.ts";
import type { LeftKind } from "../../model.ts";
import { type Colour, fillColour } from "./looks/ink.ts";
import { type Styles, unseen } from "./unseen.ts";
import { type Element, child, childrenOf, chosenOf, descendant, textIn } from "./xml.ts";

/** Something that is not text of its paragraph. */
export type Drawn =
  /** `ground` is what is painted behind its text; `clear` where it paints nothing itself. */
  | { readonly kind: "box"; readonly content: Element; readonly ground: Colour }
  /** What is drawn by Word alone: a chart, a diagram or WordArt, with what it says or is called. */
  | { readonly kind: "drawing"; readonly text: string; readonly relation?: string }
  | {
      readonly kind: "picture";
      readonly relation: string;
      readonly alt: string;
      readonly isCropped: boolean;
    };

/** What Word says of a description that it wrote itself. */
const madeByWord =
  /\s*(?:AI ?生成的内容可能不正确。?|已自动生成[^。]*的?描述。?|描述已自动生成。?|AI-generated content may be incorrect\.?|Description automatically generated[^.]*\.?)$/i;

/** The text boxes and the picture of a drawing, groups included. What is hidden is told. */
export function anchors(
  drawing: Element,
  styles: Styles,
  tell: (kind: LeftKind, element: Element) => void,
): readonly Drawn[] {
  const { descr = "", name = "" } = descendant(drawing, "wp:docPr")?.attributes ?? {};
  // What Word itself writes as a description has empty lines.
  const described = descr.replace(/\s+/g, " ").trim().replace(madeByWord, "");
  const alt = namesFile(described) ? "" : described;
  const found: Drawn[] = [];
  let isTold = false;
  const leave = (kind: LeftKind, element: Element): void => {
    isTold = true;
    tell(kind, element);
  };
  const walk = (element: Element, behind: Colour): void => {
    const isCropped = cuts(child(element, "a:srcRect")) || cuts(child(element, "v:imagedata"));
    const ground = shapeColour(element) ?? behind;
    for (const inner of childrenOf(element)) {
      const why = unseen(inner, styles);
      if (why !== undefined) {
        leave(why, inner);
        continue;
      }
      const relation = pictureOf(inner);
      if (relation !== undefined) {
        // Without a file it is told by what it is called.
        const called = relation === "" ? described || name : alt;
        found.push({ kind: "picture", relation, alt: called, isCropped });
      } else if (isHtml(inner)) leave("markup", textual(textIn(inner)));
      else if (drawn.has(inner.name)) {
        const text = inner.attributes["string"] ?? (described || name || "?");
        const diagram = inner.attributes["r:dm"];
        found.push({ kind: "drawing", text, ...(diagram !== undefined && { relation: diagram }) });
      } else if (inner.name === "a:txBody") {
        const text = drawnWords(inner).trim();
        if (text !== "") found.push({ kind: "drawing", text });
      } else if (inner.name === "w:txbxContent")
        found.push({ kind: "box", content: inner, ground });
      else if (inner.name === "mc:AlternateContent") {
        const chosen = chosenOf(inner);
        if (chosen) walk(chosen, ground);
      } else walk(inner, ground);
    }
  };
  walk({ ...drawing, name: "", children: [drawing] }, "unknown");
  const isNothing = found.length === 0 && !isTold;
  const unread = isNothing ? unreadIn(drawing, described || name) : undefined;
  if (unread) tell(unread.kind, textual(unread.text));
  return found;
}

/** What of a drawing without text and picture is not read; undefined for a line, a frame and the like. */
function unreadIn(
  drawing: Element,
  called: string,
): { readonly kind: LeftKind; readonly text: string } | undefined {
  const object = objects
    .map((name) => descendant(drawing, name))
    .find((element) => element !== undefined);
  if (object) {
    const { ProgID: program, "w:name": own } = object.attributes;
    return { kind: "embedded", text: (program ?? own) || called || "?" };
  }
  const content = childrenOf(descendant(drawing, "a:graphicData") ?? { ...drawing, children: [] });
  const isForeign = content.some(({ name }) => !/^(?:wp[sgc]|pic):/.test(name));
  // A shape that is described says something.
  const isDescribed = Boolean(descendant(drawing, "wp:docPr")?.attributes["descr"]?.trim());
  return isForeign || isDescribed ? { kind: "drawing", text: called || "?" } : undefined;
}

/** Files of other programs, controls and films. */
const objects = ["o:OLEObject", "w:objectEmbed", "w:objectLink", "w:control", "w:movie"];

/** A text as an element, to be told. */
function textual(text: string): Element {
  return { name: "w:t", attributes: {}, children: [text] };
}

/** The relation of the picture that an element shows, empty where it names no file; undefined for what shows none. */
function pictureOf(element: Element): string | undefined {
  const { name, attributes } = element;
  if (name === "a:blip") {
    const vector = descendant(element, "asvg:svgBlip")?.attributes["r:embed"];
    return attributes["r:embed"] || attributes["r:link"] || vector || "";
  }
  if (name === "v:imagedata") return attributes["r:id"] || attributes["r:pict"] || "";
  // A shape that is filled with a picture; textures are decoration.
  return name === "v:fill" && attributes["type"] === "frame"
    ? (attributes["r:id"] ?? "")
    : undefined;
}

/** Whether a box of an older Word has text that is no text of Word. */
function isHtml(box: Element): boolean {
  return box.name === "v:textbox" && !descendant(box, "w:txbxContent") && textIn(box).trim() !== "";
}

/** The words of what is drawn elsewhere than in Word, a blank behind each stretch. */
export function drawnWords(element: Element): string {
  if (element.name === "a:t") return `${textIn(element)} `;
  return childrenOf(element).map(drawnWords).join("");
}

/** What the fill of a shape paints behind its text; undefined for what is no shape. */
function shapeColour(element: Element): Colour | undefined {
  if (element.name === "wps:wsp") {
    const properties = child(element, "wps:spPr");
    // Without a word on it, its style may fill it.
    return child(element, "wps:style") || properties ? fillColour(properties, "a:") : "clear";
  }
  const { fillcolor = "", filled = "t" } = element.attributes;
  if (!element.name.startsWith("v:")) return undefined;
  if (/^(?:f|false)$/.test(filled)) return "clear";
  if (fillcolor === "") return undefined;
  const colour = /^#([0-9a-f]{6})\b/i.exec(fillcolor)?.[1];
  const isPlain = !child(element, "v:fill");
  return (isPlain && (colour ?? namedColours[fillcolor])) || "unknown";
}

const namedColours: Readonly<Record<string, Colour>> = { white: "FFFFFF", black: "000000" };

/** A chart, a diagram of Word's, WordArt, handwriting, and a model in three dimensions. */
const drawn: ReadonlySet<string> = new Set([
  "c:chart",
  "cx:chart",
  "dgm:relIds",
  "v:textpath",
  "w:contentPart",
  "w14:contentPart",
  "am3d:model3d",
]);

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
