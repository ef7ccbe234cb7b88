/** The elements of a Word file that stand for characters, and what their font draws for them. */
import { type Place, offLine } from "./scripts.ts";
import { drawsSigns, privateUse, signOf } from "./sign-fonts.ts";
import { type Element, textIn } from "./xml.ts";

/** The fonts of a run: that of its Latin letters, and that of its Chinese characters. */
export interface Fonts {
  readonly latin?: string;
  readonly font?: string;
  /** Signs that Chinese fonts have too, such as `×`, are of that for Chinese characters. */
  readonly prefersChinese?: boolean;
  /** Where its text stands. */
  readonly place?: Place;
}

export interface Characters {
  readonly text: string;
  /** What is not known, as the font and its code; `unknownSign` holds the place of each. */
  readonly unknown: readonly string[];
}

/** Stands where a font draws a sign that is not known, or Word a value that is not. */
const unknownSign = "□";

/** The text of an element that stands for characters, as it is drawn in these fonts; undefined for any other element. */
export function charactersOf(element: Element, fonts: Fonts = {}): Characters | undefined {
  const { name, attributes } = element;
  if (name === "w:t") {
    const { text, unknown } = drawn(textIn(element), fonts);
    return { text: offLine(text, fonts.place ?? "line"), unknown };
  }
  if (name === "m:t") return known(textIn(element));
  if (name === "w:br") {
    const type = attributes["w:type"];
    return known(type === undefined || type === "textWrapping" ? "\n" : "");
  }
  if (signElements.has(name)) {
    const [prefix] = name.split(":");
    const code = Number.parseInt(attributes[`${prefix}:char`] ?? "", 16);
    return sign(code, attributes[`${prefix}:font`] ?? fonts.latin ?? "");
  }
  if (ownValues.has(name)) return ofWord("DATE");
  const text = fixed[name];
  return text === undefined ? undefined : known(text);
}

/** One sign of a font: `w:sym` has four digits of its code, `w16se:symEx` all, for emoji ([MS-DOCX]). */
export const signElements: ReadonlySet<string> = new Set(["w:sym", "w16se:symEx"]);

/** Parts of the day on which the file is looked at. */
const ownValues: ReadonlySet<string> = new Set(
  ["day", "month", "year"].flatMap((part) => [`w:${part}Long`, `w:${part}Short`]),
);

/** A value that only Word knows, such as the date of today; `name` says which. */
export function ofWord(name: string): Characters {
  return { text: unknownSign, unknown: [name] };
}

const fixed: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  "w:ptab": "\t",
};

export function known(text: string): Characters {
  return { text, unknown: [] };
}

/** The sign that a font draws for a code. */
export function sign(code: number, font: string): Characters {
  const text = signOf(font, code);
  if (text !== undefined) return known(text);
  const isCharacter = code > 0x20 && !isStored(code) && code <= 0x10_ffff;
  if (isCharacter && !drawsSigns(font)) return known(String.fromCodePoint(code));
  const hex = Number.isNaN(code) ? "?" : code.toString(16).toUpperCase().padStart(4, "0");
  return { text: unknownSign, unknown: [`${font || "?"} ${hex}`] };
}

/** Whether a code is where Word stores the letters of a font of signs. */
function isStored(code: number): boolean {
  return code >= privateUse && code <= privateUse + 0xff;
}

/** What Word takes from the font for Chinese where a run says so (ECMA-376 part 1, 17.3.2.26). */
const shared = /[¡¤§¨ª\u00ad¯°-´¶-º¼-¿×÷]/;

/** Text as it is drawn in these fonts. */
export function drawn(text: string, { latin, font, prefersChinese }: Fonts): Characters {
  const isLatin = drawsSigns(latin);
  if (!isLatin && !/[\uf000-\uf0ff]/.test(text)) return known(text);
  const unknown: string[] = [];
  const signs = [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (!isStored(code) && !(isLatin && code > 0x20 && code <= 0xff)) return letter;
    if (prefersChinese && shared.test(letter) && !drawsSigns(font)) return letter;
    const one = sign(code, (isLatin ? latin : font) ?? latin ?? "");
    unknown.push(...one.unknown);
    return one.text;
  });
  return { text: signs.join(""), unknown };
}
