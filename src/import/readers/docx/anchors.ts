/** What is anchored in a paragraph of a Word file: text boxes, pictures, and what only Word draws. */
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

/** What Word and WPS write as the description of a picture without one: the name of its file, or its path. */
const fileName = /^(?:[a-z]:)?[\\/]|^file:|\.(?:png|jpe?g|gif|webp|bmp|svg|tiff?|emf|wmf)$/i;

/** The text boxes and the picture of a drawing, groups included. What is hidden is told. */
export function anchors(
  drawing: Element,
  styles: Styles,
  tell: (kind: LeftKind, element: Element) => void,
): readonly Drawn[] {
  const { descr = "", name = "" } = descendant(drawing, "wp:docPr")?.attributes ?? {};
  // What Word itself writes as a description has empty lines.
  const described = descr.replace(/\s+/g, " ").trim();
  const alt = fileName.test(described) ? "" : described;
  const found: Drawn[] = [];
  const walk = (element: Element, behind: Colour): void => {
    const isCropped = cuts(child(element, "a:srcRect")) || cuts(child(element, "v:imagedata"));
    const ground = shapeColour(element) ?? behind;
    for (const inner of childrenOf(element)) {
      const why = unseen(inner, styles);
      if (why !== undefined) {
        tell(why, inner);
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
  walk(drawing, "unknown");
  return found;
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
