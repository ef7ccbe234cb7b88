/** Paragraph styles, known by their names: ids differ between Word, WPS and languages. */
import type { ListPlace } from "./numbering.ts";
import { type Element, child, childrenOf, isOn, parseRoot, valueOf } from "./xml.ts";

/** What a style gives to the paragraphs that wear it. */
export interface WordStyle {
  readonly heading?: number;
  readonly title?: true;
  readonly subtitle?: true;
  /** A line of a table of contents. */
  readonly contents?: true;
  readonly bold?: boolean;
  readonly align?: string;
  readonly size?: number;
  readonly font?: string;
  /** Text that Word neither shows nor prints. */
  readonly hidden?: boolean;
  /** White as paper. */
  readonly white?: boolean;
  /** Something is painted behind its text. */
  readonly backed?: true;
  readonly list?: ListPlace;
}

/** Reads `styles.xml`: by style id, what is based on another resolved. */
export function readStyles(bytes: Uint8Array | undefined): ReadonlyMap<string, WordStyle> {
  const elements = new Map<string, Element>();
  const children = parseRoot(bytes, "w:styles");
  for (const style of children.filter(({ name }) => name === "w:style")) {
    elements.set(style.attributes["w:styleId"] ?? "", style);
  }
  const styles = new Map<string, WordStyle>();
  const resolve = (id: string, depth: number): WordStyle => {
    const known = styles.get(id);
    const element = elements.get(id);
    if (known || !element || depth > 20) return known ?? {};
    const base = valueOf(element, "w:basedOn");
    const style = {
      ...(base === undefined ? {} : inherited(resolve(base, depth + 1))),
      ...own(element),
    };
    styles.set(id, style);
    return style;
  };
  for (const id of elements.keys()) resolve(id, 0);
  const defaults = children.find(({ name }) => name === "w:docDefaults");
  const run = child(child(defaults, "w:rPrDefault"), "w:rPr");
  styles.set(noStyle, { ...hiding(run), ...whiteness(run), ...defaultStyle(elements, styles) });
  return styles;
}

/** The key of the looks of a paragraph without a style. */
export const noStyle = "\n";

function defaultStyle(
  elements: ReadonlyMap<string, Element>,
  styles: ReadonlyMap<string, WordStyle>,
): WordStyle | undefined {
  const [id] =
    [...elements].find(
      ([, { attributes }]) =>
        attributes["w:type"] === "paragraph" &&
        /^(?:1|true|on)$/.test(attributes["w:default"] ?? ""),
    ) ?? [];
  return id === undefined ? undefined : styles.get(id);
}

/** A style based on Title, Subtitle or a contents line is not one itself. */
function inherited({ title: _, subtitle: __, contents: ___, ...rest }: WordStyle): WordStyle {
  return rest;
}

function own(element: Element): WordStyle {
  const name = (valueOf(element, "w:name") ?? "").toLowerCase();
  const paragraph = child(element, "w:pPr");
  const run = child(element, "w:rPr");
  const whole = childrenOf(element, "w:tblStylePr").find(
    ({ attributes }) => attributes["w:type"] === "wholeTable",
  );
  const named = /^(?:heading|标题)\s*([1-9])$/.exec(name)?.[1];
  const level = valueOf(paragraph, "w:outlineLvl");
  const outlined = level !== undefined && Number(level) < 9 ? Number(level) + 1 : undefined;
  const heading = named === undefined ? outlined : Number(named);
  return {
    ...(heading !== undefined && { heading }),
    ...(/^(?:title|标题|文档标题|公文标题)$/.test(name) && { title: true as const }),
    ...(/^(?:subtitle|副标题)$/.test(name) && { subtitle: true as const }),
    ...(/^(?:toc|目录)\s*\d*$|^toc heading$|^目录标题$/.test(name) && { contents: true as const }),
    ...runLooks(run),
    ...hiding(run),
    ...hiding(child(whole, "w:rPr")),
    ...whiteness(run),
    ...((isBacked(run) || isBacked(paragraph)) && { backed: true as const }),
    ...alignment(paragraph),
    ...listOf(paragraph),
  };
}

/** The looks that a run's properties give. */
export function runLooks(run: Element | undefined): Pick<WordStyle, "bold" | "size" | "font"> {
  const bold = isOn(run, "w:b");
  const size = valueOf(run, "w:sz");
  const fonts = child(run, "w:rFonts")?.attributes;
  const font = fonts?.["w:eastAsia"];
  return {
    ...(bold !== undefined && { bold }),
    ...(size !== undefined && { size: Number(size) }),
    ...(font !== undefined && { font }),
  };
}

/** Whether a run's properties hide its text. */
export function hiding(run: Element | undefined): Pick<WordStyle, "hidden"> {
  const hidden = isOn(run, "w:vanish");
  return hidden === undefined ? {} : { hidden };
}

/** Whether a run's properties make its text as white as paper. */
export function whiteness(run: Element | undefined): Pick<WordStyle, "white"> {
  const { "w:val": colour, "w:themeColor": theme } = child(run, "w:color")?.attributes ?? {};
  if (colour === undefined && theme === undefined) return {};
  return { white: theme === "background1" || /^(?:f[5-9a-f]){3}$/i.test(colour ?? "") };
}

/** Whether the properties of a run or a paragraph paint something behind the text. */
export function isBacked(properties: Element | undefined): boolean {
  const { "w:fill": fill = "auto", "w:val": pattern = "clear" } =
    child(properties, "w:shd")?.attributes ?? {};
  const isPainted = !/^(?:auto|ffffff)$/i.test(fill) || !/^(?:clear|nil)$/.test(pattern);
  return isPainted || !/^(?:none|white)$/.test(valueOf(properties, "w:highlight") ?? "none");
}

const highlights: Readonly<Record<string, string>> = {
  black: "000000",
  blue: "0000FF",
  cyan: "00FFFF",
  green: "00FF00",
  magenta: "FF00FF",
  red: "FF0000",
  yellow: "FFFF00",
  white: "FFFFFF",
  darkBlue: "000080",
  darkCyan: "008080",
  darkGreen: "008000",
  darkMagenta: "800080",
  darkRed: "800000",
  darkYellow: "808000",
  darkGray: "808080",
  lightGray: "C0C0C0",
};

/** The colour that the properties of a run or a paragraph paint behind the text, six digits; undefined for a pattern. */
export function backing(properties: Element | undefined): string | undefined {
  const highlight = highlights[valueOf(properties, "w:highlight") ?? ""];
  if (highlight !== undefined) return highlight;
  const {
    "w:fill": fill = "auto",
    "w:val": pattern = "clear",
    "w:color": colour = "auto",
  } = child(properties, "w:shd")?.attributes ?? {};
  const painted = pattern === "clear" ? fill : pattern === "solid" ? colour : "auto";
  return painted === "auto" ? undefined : painted.toUpperCase();
}

export function alignment(paragraph: Element | undefined): Pick<WordStyle, "align"> {
  const align = valueOf(paragraph, "w:jc");
  return align === undefined ? {} : { align };
}

/** The list that paragraph properties name; `numId` 0 takes one off. */
export function listOf(paragraph: Element | undefined): { list?: ListPlace } {
  const number = child(paragraph, "w:numPr");
  const list = valueOf(number, "w:numId");
  if (list === undefined) return {};
  return { list: { list, level: Number(valueOf(number, "w:ilvl") ?? 0) } };
}
