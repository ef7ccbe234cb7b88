/** How text of a Word file is inked, and what is painted behind it: what one place, a run or a style, says of it. */
import { halfPoints } from "./measure.ts";
import { type Element, child, childrenOf, isOn, valueOf } from "../xml.ts";

/**
 * Six digits or the name of a theme's colour. `auto` is what Word chooses so that it is seen, and behind a text nothing;
 * `clear` lets everything through; `unknown` is a pattern, a run of colours or what stands behind a box.
 */
export type Colour = string;

/** What hides text, where it is said. */
export interface Ink {
  /** Word neither shows nor prints it. */
  readonly hidden?: boolean;
  readonly strike?: boolean;
  readonly doubleStrike?: boolean;
  /** In half points. */
  readonly size?: number;
  /** In percent of the width of its letters. */
  readonly width?: number;
  readonly colour?: Colour;
  /** The colour of the line round its letters. */
  readonly outline?: Colour;
  /** What is painted behind its letters. */
  readonly painted?: Colour;
}

/** The ink that the properties of a run give. */
export function inkOf(run: Element | undefined): Ink {
  const hidden = isOn(run, "w:vanish");
  const strike = isOn(run, "w:strike");
  const doubleStrike = isOn(run, "w:dstrike");
  const size = valueOf(run, "w:sz");
  const width = valueOf(run, "w:w");
  const colour = textColour(run);
  const line = child(run, "w14:textOutline");
  const outline = line && (childrenOf(line).some(isFill) ? fillColour(line, "w14:") : "clear");
  const painted = highlights[valueOf(run, "w:highlight") ?? ""] ?? shading(run);
  return {
    ...(hidden !== undefined && { hidden }),
    ...(strike !== undefined && { strike }),
    ...(doubleStrike !== undefined && { doubleStrike }),
    ...(size !== undefined && { size: halfPoints(size) }),
    ...(width !== undefined && { width: parseFloat(width) }),
    ...(colour !== undefined && { colour }),
    ...(outline !== undefined && { outline }),
    ...(painted !== undefined && { painted }),
  };
}

/** The colour that the properties of a run, paragraph, cell or table paint behind it; undefined where they say none. */
export function shading(properties: Element | undefined): Colour | undefined {
  const said = child(properties, "w:shd")?.attributes;
  if (!said) return undefined;
  const pattern = said["w:val"] ?? "clear";
  if (pattern === "nil") return "auto";
  if (pattern === "clear") {
    const isMixed = Boolean(said["w:themeFillTint"] ?? said["w:themeFillShade"]);
    return wordColour(said["w:fill"], said["w:themeFill"], isMixed);
  }
  if (pattern !== "solid") return "unknown";
  const isMixed = Boolean(said["w:themeTint"] ?? said["w:themeShade"]);
  const solid = wordColour(said["w:color"], said["w:themeColor"], isMixed);
  return solid === "auto" ? "000000" : solid;
}

/** The colour that the fill in an element of DrawingML gives; `prefix` is that of its names, such as `a:`. */
export function fillColour(element: Element | undefined, prefix: "a:" | "w14:"): Colour {
  if (child(element, `${prefix}noFill`)) return "clear";
  const colour = childrenOf(child(element, `${prefix}solidFill`) ?? none)[0];
  const changes = childrenOf(colour ?? none);
  if (!colour) return "unknown";
  // How much it lets through in Word's own names, how much it covers in those of DrawingML.
  const alpha = changes.find(({ name }) => name === `${prefix}alpha`)?.attributes[`${prefix}val`];
  if (prefix === "w14:" && Number(alpha ?? 0) >= transparent) return "clear";
  if (changes.length > (prefix === "w14:" && alpha !== undefined ? 1 : 0)) return "unknown";
  const value = colour.attributes[prefix === "a:" ? "val" : "w14:val"] ?? "";
  if (colour.name === `${prefix}srgbClr`) return value.toUpperCase();
  return schemeColours[value] ?? "unknown";
}

function isFill({ name }: Element): boolean {
  return name === "w14:solidFill" || name === "w14:gradFill";
}

/** Whether a text of this colour cannot be told from what is painted behind it. */
export function isLost(colour: Colour, behind: Colour): boolean {
  if (colour === "clear") return true;
  const [ink, ground] = [channels(colour), channels(behind)];
  if (ink && ground)
    return ink.every((value, index) => Math.abs(value - (ground[index] ?? 0)) <= nearest);
  return colour === behind && colour !== "auto" && colour !== "unknown";
}

/** Of 255: colours this near to each other look alike. */
const nearest = 10;

/** In thousandths of a percent. */
const transparent = 95_000;

const none: Element = { name: "", attributes: {}, children: [] };

function channels(colour: Colour): readonly number[] | undefined {
  if (!/^[0-9a-f]{6}$/i.test(colour)) return undefined;
  return [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function textColour(run: Element | undefined): Colour | undefined {
  const said = child(run, "w:color")?.attributes;
  const isMixed = Boolean(said?.["w:themeTint"] ?? said?.["w:themeShade"]);
  const plain = said && wordColour(said["w:val"], said["w:themeColor"], isMixed);
  const fill = child(run, "w14:textFill");
  if (!fill) return plain;
  const filled = fillColour(fill, "w14:");
  // Word writes a colour of the theme once more as the nearest that older programs know.
  return filled === "unknown" && child(fill, "w14:solidFill") ? plain : filled;
}

/** `isMixed`: the theme's colour is made lighter or darker; its value says how that looks. */
function wordColour(value = "auto", theme: string | undefined, isMixed: boolean): Colour {
  const own = isMixed ? undefined : themeColours[theme ?? ""];
  if (own !== undefined) return own;
  if (value !== "auto") return value.toUpperCase();
  return theme === undefined || theme === "none" ? "auto" : isMixed ? "unknown" : theme;
}

const themeColours: Readonly<Record<string, Colour>> = {
  background1: "FFFFFF",
  light1: "FFFFFF",
  text1: "000000",
  dark1: "000000",
};

const schemeColours: Readonly<Record<string, Colour>> = {
  bg1: "FFFFFF",
  lt1: "FFFFFF",
  tx1: "000000",
  dk1: "000000",
};

const highlights: Readonly<Record<string, Colour>> = {
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
