/** XML as strings: elements and escaped text, nothing more. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element; attributes that are undefined are left out, numbers are rounded, true is 1. */
export function el(
  name: string,
  attributes: Attributes = {},
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${attribute(value)}"`]))
    .join("");
  const inner = children.join("");
  return inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

function attribute(value: string | number | boolean): string {
  if (typeof value === "number") return String(Math.round(value));
  if (typeof value === "boolean") return value ? "1" : "0";
  return text(value)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n]/g, (one) => `&#${one.charCodeAt(0)};`);
}

/** A text in an element; what XML 1.0 can't hold is left out. */
export function text(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

const namespaces = {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
};

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** A part of the presentation, with the namespaces that all of them use. */
export function part(name: string, attributes: Attributes, ...children: readonly string[]): string {
  return declaration + el(name, { ...namespaces, ...attributes }, ...children);
}

/** A part in a namespace of its own. */
export function plainPart(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  return declaration + el(name, attributes, ...children);
}
