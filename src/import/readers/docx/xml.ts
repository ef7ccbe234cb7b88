/** XML as light elements. A large body comes child by child, so that it never stands in memory whole. */
import { SaxesParser } from "saxes";
import { inOurNames, prefixesIn, sameNames } from "./namespaces.ts";

/** An element, or its text. Names have Word's own prefixes, such as `w:p`, whatever the file calls them. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface Growing extends Element {
  readonly children: (Element | string)[];
}

/** How deep elements may be nested: text boxes and tables in real documents stay under a hundred. */
const deepest = 400;

/**
 * Parses a part, and gives each child of an element called `parent` to `take` once it is whole. Throws an `XmlFault`
 * for XML that is not well-formed, and for a document type, which Word files never have.
 */
export function parseChildren(
  bytes: Uint8Array,
  parent: string,
  take: (child: Element) => void,
): void {
  const parser = new SaxesParser();
  const open: Growing[] = [];
  const names = [sameNames];
  let inside = -1;
  parser.on("error", (fault) => {
    throw new XmlFault(fault.message);
  });
  parser.on("doctype", () => {
    throw new XmlFault("document type");
  });
  parser.on("opentag", (tag) => {
    if (open.length > deepest) throw new XmlFault("too deep");
    const prefixes = prefixesIn(tag.attributes, names.at(-1) ?? sameNames);
    names.push(prefixes);
    const { name, attributes } = inOurNames(tag, prefixes);
    open.push({ name, attributes, children: [] });
    if (inside < 0 && name === parent) inside = open.length;
  });
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => void open.at(-1)?.children.push(text));
  parser.on("closetag", () => {
    const element = open.pop();
    names.pop();
    if (!element) return;
    if (inside > 0 && open.length === inside) take(element);
    else if (inside < 0 || open.length > inside) open.at(-1)?.children.push(element);
    if (open.length < inside) inside = -1;
  });
  parser.write(new TextDecoder().decode(bytes)).close();
}

/** All children of the root of a small part. */
export function parseRoot(bytes: Uint8Array | undefined, root: string): readonly Element[] {
  const children: Element[] = [];
  if (bytes) parseChildren(bytes, root, (child) => void children.push(child));
  return children;
}

class XmlFault extends Error {}

export function childrenOf(element: Element, name?: string): readonly Element[] {
  return element.children.filter(
    (child): child is Element =>
      typeof child !== "string" && (name === undefined || child.name === name),
  );
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element && childrenOf(element, name)[0];
}

/** The value of a property such as `<w:jc w:val="center"/>`. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["w:val"];
}

/** Whether a property such as `<w:b/>` is on; undefined where it is not there. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !isOff(found.attributes["w:val"] ?? "1");
}

/** Whether the value of a switch says no. */
export function isOff(value: string): boolean {
  return ["0", "false", "off", "none"].includes(value);
}

/** The first element of that name inside another, however deep. */
export function descendant(element: Element, name: string): Element | undefined {
  for (const inner of childrenOf(element)) {
    const found = inner.name === name ? inner : descendant(inner, name);
    if (found) return found;
  }
  return undefined;
}

/** All text inside, as it stands. */
export function textIn(element: Element): string {
  return element.children.map((each) => (typeof each === "string" ? each : textIn(each))).join("");
}

/**
 * What Word shows of an `mc:AlternateContent`: the first choice that needs nothing unknown, or the fallback (ECMA-376
 * part 3, 9.3). Of what only Word draws the fallback is a picture; it stands for what is not read here, too.
 */
export function chosenOf(alternatives: Element): Element | undefined {
  const known = childrenOf(alternatives, "mc:Choice").find(({ attributes }) =>
    (attributes["Requires"] ?? "").split(/\s+/).every((prefix) => extensions.test(prefix)),
  );
  const fallback = child(alternatives, "mc:Fallback");
  const isDrawn = drawnByWord.test(known?.attributes["Requires"] ?? "");
  const inner = known ? childrenOf(known) : [];
  const isUnread = inner.length > 0 && inner.every(({ name }) => newer.test(name));
  return ((isDrawn || isUnread) && fallback) || known || fallback;
}

/** The children of an element that Word reads: of alternatives the one that it shows, of text with a phonetic guide the text. */
export function partsOf(element: Element): readonly Element[] {
  if (element.name === "w:ruby") return childrenOf(element, "w:rubyBase");
  const chosen = element.name === "mc:AlternateContent" ? chosenOf(element) : element;
  return chosen ? childrenOf(chosen) : [];
}

/** Handwriting and models in three dimensions. */
const drawnByWord = /^(?:wpi|aink|am3d)$/;

/** Elements of later Words that are not read. */
const newer = /^w1[0-6]\w*:(?!symEx$|conflict(?:Ins|Del)$|contentPart$)/;

/** The prefixes of what Word 2010 and later know beside their oldest names. */
const extensions =
  /^(?:|w|wp|r|m|o|v|a|c|pic|dgm|wp1[45]|wp[cgis]|wne|w1[0-6](?:[a-z]\w*)?|[acp]1[0-9]|cx\d*|aink|am3d|asvg|oel|dgm1\d)$/;
