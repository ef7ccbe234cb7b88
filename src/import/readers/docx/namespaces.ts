/** Names as Word itself writes them: what a file calls a namespace is its own affair (Python's ElementTree: `ns0:p`). */
import type { Element } from "./xml.ts";

/** Word's prefixes by those of a file, where they are not the same. */
export type Prefixes = ReadonlyMap<string, string>;

export const sameNames: Prefixes = new Map();

/** The prefixes inside an element with these attributes. */
export function prefixesIn(attributes: Element["attributes"], outside: Prefixes): Prefixes {
  const declared = Object.keys(attributes).filter((name) => name.startsWith("xmlns"));
  if (declared.length === 0) return outside;
  const inside = new Map(outside);
  for (const name of declared) {
    const prefix = name.slice("xmlns:".length);
    const own = prefixes.get(attributes[name] ?? "");
    if (own === undefined || own === prefix) inside.delete(prefix);
    else inside.set(prefix, own);
  }
  return inside.size === 0 ? sameNames : inside;
}

/** An element's name and attributes with Word's prefixes. An attribute without a prefix has no namespace. */
export function inOurNames(
  { name, attributes }: Pick<Element, "name" | "attributes">,
  names: Prefixes,
): Pick<Element, "name" | "attributes"> {
  if (names.size === 0) return { name, attributes };
  const own = Object.entries(attributes).map(([attribute, value]) =>
    attribute === "Requires"
      ? [attribute, value.replace(/\S+/g, (prefix) => names.get(prefix) ?? prefix)]
      : [attribute.includes(":") ? renamed(attribute, names) : attribute, value],
  );
  return { name: renamed(name, names), attributes: Object.fromEntries(own) };
}

function renamed(name: string, names: Prefixes): string {
  const colon = name.indexOf(":");
  const own = names.get(name.slice(0, Math.max(colon, 0)));
  if (own === undefined) return name;
  return (own === "" ? "" : `${own}:`) + name.slice(colon + 1);
}

const office = "http://schemas.openxmlformats.org/";
/** The namespaces of files that hold to the standard alone (ECMA-376 part 1, Strict). */
const strict = "http://purl.oclc.org/ooxml/";
const microsoft = "http://schemas.microsoft.com/office/";

const prefixes: ReadonlyMap<string, string> = new Map([
  [`${office}package/2006/relationships`, ""],
  [`${office}wordprocessingml/2006/main`, "w"],
  [`${strict}wordprocessingml/main`, "w"],
  [`${office}officeDocument/2006/relationships`, "r"],
  [`${strict}officeDocument/relationships`, "r"],
  [`${office}officeDocument/2006/math`, "m"],
  [`${strict}officeDocument/math`, "m"],
  [`${office}markup-compatibility/2006`, "mc"],
  [`${office}drawingml/2006/main`, "a"],
  [`${strict}drawingml/main`, "a"],
  [`${office}drawingml/2006/wordprocessingDrawing`, "wp"],
  [`${strict}drawingml/wordprocessingDrawing`, "wp"],
  [`${office}drawingml/2006/picture`, "pic"],
  [`${strict}drawingml/picture`, "pic"],
  [`${office}drawingml/2006/chart`, "c"],
  [`${strict}drawingml/chart`, "c"],
  [`${office}drawingml/2006/diagram`, "dgm"],
  [`${strict}drawingml/diagram`, "dgm"],
  [`${office}drawingml/2006/lockedCanvas`, "lc"],
  [`${strict}drawingml/lockedCanvas`, "lc"],
  [`${microsoft}drawing/2014/chartex`, "cx"],
  [`${microsoft}word/2010/wordml`, "w14"],
  [`${microsoft}word/2015/wordml/symex`, "w16se"],
  [`${microsoft}word/2010/wordprocessingDrawing`, "wp14"],
  [`${microsoft}word/2010/wordprocessingShape`, "wps"],
  [`${microsoft}word/2010/wordprocessingGroup`, "wpg"],
  [`${microsoft}word/2010/wordprocessingCanvas`, "wpc"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
]);
