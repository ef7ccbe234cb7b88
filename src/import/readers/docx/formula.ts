/** A formula on a line of text (ECMA-376 part 1, §22.1.2): with the signs that Word draws where its letters alone say something else. */
import { bound, script } from "./scripts.ts";
import { type Element, child, childrenOf, isOff } from "./xml.ts";

/**
 * The text of a part of a formula: `3/4` for a fraction, `x²` and `x^k` for powers, `√` of a root, the brackets of what is
 * bracketed. `textOf` gives the text of what stands in it. Undefined for a part that draws no sign.
 */
export function signedText(
  element: Element,
  textOf: (element: Element) => string,
): string | undefined {
  const part = (name: string): string => {
    const found = child(element, name);
    return found ? textOf(found) : "";
  };
  /** A property of this part: what it is where it is not there, and where it has no value. */
  const set = (name: string, otherwise: string, valueless = otherwise): string => {
    const found = child(child(element, `${element.name}Pr`), name);
    return found ? (found.attributes["m:val"] ?? valueless) : otherwise;
  };
  const above = (): string => script(part("m:sup"), "above");
  const below = (): string => script(part("m:sub"), "below");
  switch (element.name) {
    case "m:f": {
      const [over, under] = [bound(part("m:num")), bound(part("m:den"))];
      // Without a line, one number stands over the other, as a binomial has them.
      return `${over}${set("m:type", "bar") === "noBar" ? "¦" : "/"}${under}`;
    }
    case "m:sSup":
    case "m:sSub":
    case "m:sSubSup":
      return `${bound(part("m:e"))}${below()}${above()}`;
    case "m:sPre":
      return `${above()}${below()}${part("m:e")}`;
    case "m:rad":
      return `${script(part("m:deg"), "above")}√${bound(part("m:e"))}`;
    case "m:nary":
      return `${set("m:chr", "∫", "")}${below()}${above()}${apart(part("m:e"))}`;
    case "m:func":
      return `${part("m:fName")}${apart(part("m:e"))}`;
    case "m:limLow":
      return `${part("m:e")}${script(part("m:lim"), "below")}`;
    case "m:limUpp":
      return `${part("m:e")}${script(part("m:lim"), "above")}`;
    case "m:acc":
      return accented(part("m:e"), set("m:chr", "\u0302", ""));
    case "m:bar":
      return accented(part("m:e"), set("m:pos", "bot") === "top" ? "\u0305" : "\u0332");
    case "m:groupChr": {
      const sign = set("m:chr", "⏟", "");
      // A brace only holds together; an arrow is said, and what stands over it.
      return braces.test(sign) ? part("m:e") : `${sign}${apart(bound(part("m:e")))}`;
    }
    case "m:m":
      return rows(childrenOf(element, "m:mr").map((row) => cells(row, textOf).join(", ")));
    case "m:eqArr":
      // Its `&` say where its lines stand below each other.
      return rows(cells(element, textOf).map((line) => line.replaceAll("&", "")));
    case "m:d": {
      const inner = cells(element, textOf).join(set("m:sepChr", "|", ""));
      return `${set("m:begChr", "(", "")}${inner}${set("m:endChr", ")", "")}`;
    }
    default:
      return undefined;
  }
}

/** Whether a line is drawn through a part of a formula. */
export function isCancelled(element: Element): boolean {
  if (element.name !== "m:borderBox") return false;
  const lines = childrenOf(child(element, "m:borderBoxPr") ?? element);
  return lines.some(
    ({ name, attributes }) => name.startsWith("m:strike") && !isOff(attributes["m:val"] ?? "1"),
  );
}

const braces = /^[⏞⏟⎴⎵⏜⏝⏠⏡―‾_]?$/;

function cells(element: Element, textOf: (element: Element) => string): readonly string[] {
  return childrenOf(element, "m:e").map(textOf);
}

/** The lines of a matrix or of a system of equations. */
function rows(lines: readonly string[]): string {
  return lines.join("; ");
}

/** Longest part of a formula each of whose characters has its sign, so that signs within signs stay few. */
const longestAccented = 40;

/** Each character with a sign over it or under it; a long part once as a whole. */
function accented(text: string, sign: string): string {
  if (text.length > longestAccented) return `(${text})${sign}`;
  return text.replace(/[\p{L}\p{N}]/gu, (letter) => `${letter}${sign}`).normalize("NFC");
}

/** What stands behind a name or a sign. */
export function apart(text: string): string {
  return /^[\p{L}\p{N}√]/u.test(text) ? ` ${text}` : text;
}

/** Parts of a formula one after another: a fraction and a function stand apart from the letters and figures beside them. */
export function inLine(parts: readonly { readonly name: string; readonly text: string }[]): string {
  let line = "";
  let isOpen = false;
  for (const { name, text } of parts.filter((each) => each.text !== "")) {
    const standsApart = name === "m:f" || name === "m:func";
    const touches = /[\p{L}\p{N})]$/u.test(line) && /^[\p{L}\p{N}(]/u.test(text);
    line += (isOpen || standsApart) && touches ? ` ${text}` : text;
    isOpen = name === "m:f" || name === "m:func";
  }
  return line;
}
