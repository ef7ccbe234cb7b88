/** reveal.js's attribute comments: `<!-- .slide: … -->` and `<!-- .element: … -->`. */

export interface AttributeComment {
  readonly target: "slide" | "element";
  /** As written, safe or not, in order. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** HTML comments (CommonMark 0.31.2 §6.6), with what stands inside. */
export const comments = /<!--(?:-?>|([^]*?)(?:-->|$))/g;

const directive = /^\s*\.(slide|element)\b\s*:?\s*([^]*)$/;

/** Reads the inside of a comment; undefined for an ordinary comment. */
export function parseAttributeComment(inside: string): AttributeComment | undefined {
  const match = directive.exec(inside);
  if (!match) return undefined;
  return {
    target: match[1] === "slide" ? "slide" : "element",
    attributes: parseAttributes(match[2] ?? ""),
  };
}

const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The attributes in a piece of a tag. A name alone has an empty value. Of two with the same name, the first counts. */
export function parseAttributes(text: string): [name: string, value: string][] {
  const found = new Map<string, string>();
  for (const [, name = "", double, single, bare] of text.matchAll(attribute)) {
    if (!found.has(name)) found.set(name, double ?? single ?? bare ?? "");
  }
  return [...found];
}
