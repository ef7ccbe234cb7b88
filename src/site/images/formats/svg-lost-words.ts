/** The words that a drawing shows in a browser, and that its clean form (`svg.ts`) lacks: they stand in foreign content. */
import { decoded } from "../../../deck/text/decoded.ts";
import { DomUtils, parseDocument } from "htmlparser2";
import { type Drawn, type StyleOf, parentOf, stylesOf } from "./svg-styles.ts";

/** A drawing without them has all its words in texts. */
const foreign = /<(?:foreignObject|(?:fe)?image)\b/i;

/** Elements of HTML that show nothing of what they hold. */
const silent: ReadonlySet<string> = new Set(["script", "style", "template", "title"]);

/**
 * Gives the words of each foreign object, and of each drawing in the drawing, that are not among the texts of `bare`, its
 * clean form. Those with another way to be drawn beside them, as draw.io writes a `switch`, are not lost.
 */
export function lostWords(svg: string, bare: string): readonly string[] {
  if (!foreign.test(svg)) return [];
  const document = parseDocument(svg, { xmlMode: true });
  const kept = packed(DomUtils.textContent(parseDocument(bare, { xmlMode: true })));
  const styleOf = stylesOf(
    DomUtils.getElementsByTagName("style", document).map(DomUtils.textContent),
  );
  return DomUtils.getElementsByTagName("*", document)
    .map((element) => ({ element, words: wordsOf(element) }))
    .filter(({ words }) => words !== "" && !kept.includes(packed(words)))
    .filter(({ element }) => !isHidden(element, styleOf))
    .map(({ words }) => words);
}

function wordsOf(element: Drawn): string {
  if (isForeignObject(element.name)) return shown(element).replace(/\s+/g, " ").trim();
  if (!/^(?:fe)?image$/i.test(element.name)) return "";
  const address = element.attribs["href"] ?? element.attribs["xlink:href"] ?? "";
  const [head, options = ""] = /^\s*data:image\/svg\+xml((?:;[^,;]*)*),/i.exec(address) ?? [];
  if (head === undefined) return "";
  const data = address.slice(head.length);
  const inner = parseDocument(
    /;base64$/i.test(options) ? Buffer.from(data, "base64").toString() : (decoded(data) ?? data),
    { xmlMode: true },
  );
  const texts = DomUtils.getElementsByTagName(
    (name) => name === "text" || isForeignObject(name),
    inner,
  );
  return texts.map(shown).join(" ").replace(/\s+/g, " ").trim();
}

/** In a page, names count without their case. */
function isForeignObject(name: string): boolean {
  return name.toLowerCase() === "foreignobject";
}

type Node = Drawn["children"][number];

function shown(node: Node): string {
  if ("data" in node) return node.type === "text" ? node.data : "";
  if (!("children" in node)) return "";
  if ("name" in node && silent.has(node.name)) return "";
  return node.children.map(shown).join("");
}

function isHidden(element: Drawn, styleOf: StyleOf): boolean {
  if (styleOf(element, "display") === "none") return true;
  const parent = parentOf(element);
  return parent !== undefined && isHidden(parent, styleOf);
}

/** Two ways of one text may be parted by other blanks. */
function packed(text: string): string {
  return text.replace(/\s/g, "");
}
