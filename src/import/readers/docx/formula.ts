/** The signs that Word draws for the parts of a formula (ECMA-376 part 1, §22.1.2), where their letters alone say something else. */
import { type Element, child, childrenOf } from "./xml.ts";

/**
 * The text of a part of a formula: `3/4` for a fraction, the brackets of what is bracketed, `√` of a root. `textOf` gives the
 * text of what stands in it. Undefined for a part that draws no sign.
 */
export function signedText(
  element: Element,
  textOf: (element: Element) => string,
): string | undefined {
  const part = (name: string): string => {
    const found = child(element, name);
    return found ? textOf(found) : "";
  };
  const set = (properties: string, name: string, otherwise: string): string =>
    child(child(element, properties), name)?.attributes["m:val"] ?? otherwise;
  switch (element.name) {
    case "m:f":
      return `${whole(part("m:num"))}/${whole(part("m:den"))}`;
    case "m:rad":
      return `${part("m:deg")}√${whole(part("m:e"))}`;
    case "m:nary":
      return `${set("m:naryPr", "m:chr", "∫")}${part("m:sub")}${part("m:sup")}${part("m:e")}`;
    case "m:d": {
      const inner = childrenOf(element, "m:e")
        .map(textOf)
        .join(set("m:dPr", "m:sepChr", "|"));
      return `${set("m:dPr", "m:begChr", "(")}${inner}${set("m:dPr", "m:endChr", ")")}`;
    }
    default:
      return undefined;
  }
}

/** A sum as one number, as a line of text has nothing else that holds it together. */
function whole(text: string): string {
  return /[^\p{L}\p{N}.]/u.test(text) ? `(${text})` : text;
}
