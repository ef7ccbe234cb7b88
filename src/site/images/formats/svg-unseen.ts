/** Leaves out of a drawing what is in its file and not in its picture: what is turned off, unused, without a colour or beside it. */
import { escapeText, openTag } from "../../../deck/text/html.ts";
import { DomUtils, parseDocument } from "htmlparser2";
import { isSmall } from "./svg-bounds.ts";
import { addresses, namesIn } from "./svg-names.ts";
import { type Drawn, type StyleOf, parentOf, stylesOf, unsure } from "./svg-styles.ts";
import { isBeside, visibleBox } from "./svg-place.ts";

/** They draw only where something names them. */
const byName: ReadonlySet<string> = new Set(
  "defs symbol clipPath mask pattern marker linearGradient radialGradient filter".split(" "),
);
const written: ReadonlySet<string> = new Set(["text", "tspan", "textPath", "a"]);

/**
 * A clean drawing without what nobody sees of it, and without names that nothing uses; undefined where a browser would not
 * end drawing it. Throws a RangeError where its style sheets ask too much.
 */
export function withoutUnseen(svg: string): string | undefined {
  const document = parseDocument(svg, { xmlMode: true });
  const root = DomUtils.getElementsByTagName("svg", document, true, 1)[0];
  if (!root) return "";
  const sheets = DomUtils.getElementsByTagName("style", root).map(DomUtils.textContent);
  const styleOf = stylesOf(sheets);
  // What is hidden at first may be shown later, by an animation.
  const isStill = !/<(?:animate|set\b)|@keyframes/i.test(svg);
  const ways = { styleOf, isStill };
  keep(root, (child) => !isElement(child) || isKept(child, false, ways));
  dropUnused(root, sheets.join("\n"));
  if (isStill) {
    const box = visibleBox(root);
    const texts = DomUtils.getElementsByTagName("text", root);
    const beside = new Set<Node>(box ? texts.filter((text) => isBeside(text, box, styleOf)) : []);
    for (const parent of new Set(texts.map(parentOf)))
      if (parent) keep(parent, (child) => !beside.has(child));
  }
  dropNames(root, sheets.join("\n"));
  return isSmall(root) ? asText(root) : undefined;
}

function asText(node: Node): string {
  if ("data" in node) return escapeText(node.data);
  if (!isElement(node)) return "";
  const tag = openTag(node.name, Object.entries(node.attribs));
  return `${tag}${node.children.map(asText).join("")}</${node.name}>`;
}

type Node = Drawn["children"][number];

function isElement(node: Node): node is Drawn {
  return "attribs" in node;
}

/** What one drawing asks of each of its elements. */
interface Ways {
  readonly styleOf: StyleOf;
  /** Nothing in it moves. */
  readonly isStill: boolean;
}

function keep(element: Drawn, isKeptChild: (child: Node) => boolean): void {
  element.children = element.children.filter(isKeptChild);
}

/** Whether an element is seen; what is not seen in it is removed. `isText`: it stands in a text. */
function isKept(element: Drawn, isText: boolean, ways: Ways): boolean {
  const { styleOf, isStill } = ways;
  if (element.name === "style") return true;
  if (styleOf(element, "display") === "none" || (isStill && isFaint(element, styleOf)))
    return false;
  const hadChildren = element.children.length > 0;
  const isWritten = element.name === "text" || (isText && written.has(element.name));
  const isDrawn = !isStill || isInked(element, styleOf);
  keep(element, (child) =>
    isElement(child) ? isKept(child, isWritten, ways) : isWritten && isDrawn,
  );
  const isHidden = isStill && /^(?:hidden|collapse)$/.test(styleOf(element, "visibility") ?? "");
  const isEmptied = hadChildren && written.has(element.name);
  return element.children.length > 0 || !(isHidden || isEmptied);
}

/** Letters of less than one twentieth are not seen; a ground of so much is a tint. */
const faint = 0.05;

function isBelow(least: number, value: string | undefined): boolean {
  if (value === undefined || !/^[\d.]+(?:e-?\d+)?%?$/.test(value)) return false;
  return Number.parseFloat(value) / (value.endsWith("%") ? 100 : 1) < least;
}

/** Without opacity, of no size, or seen through nothing. */
function isFaint(element: Drawn, styleOf: StyleOf): boolean {
  const least = written.has(element.name) ? faint : Number.MIN_VALUE;
  if (isBelow(least, styleOf(element, "opacity"))) return true;
  const { transform = "" } = element.attribs;
  return [...transform.matchAll(/\b(scale|matrix)\(([^()]*)\)/g)].some(([, name, written = ""]) => {
    const factors = written
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    const all = name === "scale" ? factors : factors.slice(0, 4);
    return all.length > 0 && all.every((factor) => factor === 0);
  });
}

const noColour =
  /^(?:none|transparent|#[\da-f]{3}0|#[\da-f]{6}00|(?:rgb|hsl)a?\([^()]*[,/]\s*0*\.?0+%?\s*\))$/;

/** Whether the letters of an element have a size and a colour. */
function isInked(element: Drawn, styleOf: StyleOf): boolean {
  if (/^(?:hidden|collapse)$/.test(styleOf(element, "visibility") ?? "")) return false;
  if (/^0*\.?0+[a-z%]*$/.test(styleOf(element, "font-size") ?? "")) return false;
  const has = (side: "fill" | "stroke", initial: string): boolean => {
    const set = styleOf(element, side) ?? initial;
    const paint = set === "currentcolor" ? (styleOf(element, "color") ?? "black") : set;
    if (paint === unsure) return true;
    return (
      !noColour.test(paint.toLowerCase()) && !isBelow(faint, styleOf(element, `${side}-opacity`))
    );
  };
  return has("fill", "black") || has("stroke", "none");
}

/** Drops what stands in definitions and is used by nothing that is drawn. */
function dropUnused(root: Drawn, css: string): void {
  const all = DomUtils.getElementsByTagName("*", root);
  const byId = new Map(all.map((element) => [element.attribs["id"], element]));
  const used = new Set<Drawn>();
  const use = (element: Drawn): void => {
    if (used.has(element)) return;
    used.add(element);
    for (const child of element.children) if (isElement(child)) use(child);
    for (const name of namesIn(element)) {
      const named = byId.get(name);
      if (named) use(named);
    }
  };
  const draw = (element: Drawn): void => {
    if (byName.has(element.name)) return;
    used.add(element);
    for (const name of namesIn(element)) {
      const named = byId.get(name);
      if (named) use(named);
    }
    for (const child of element.children) if (isElement(child)) draw(child);
  };
  draw(root);
  for (const name of addresses(css)) {
    const named = byId.get(name);
    if (named) use(named);
  }
  const drop = (element: Drawn): boolean => {
    // What is used is so with all that stands in it.
    if (element.name === "style") return true;
    const isUsed = used.has(element);
    keep(element, (child) => (isElement(child) ? drop(child) : isUsed));
    return isUsed || element.children.length > 0;
  };
  keep(root, (child) => !isElement(child) || drop(child));
}

/** What a drawing program notes in a style, such as the name of a font that is not used. */
const ownProperty = /(^|;)\s*-(?!-)[\w-]+\s*:[^;]*;?/g;
/** The same, and the properties that only `var()` reads. */
const namedProperty = /(^|;)\s*-[^:;]*:[^;]*;?/g;

/** Drawing programs write the names of layers as ids and classes: those that nothing uses go. */
function dropNames(root: Drawn, css: string): void {
  const all = [root, ...DomUtils.getElementsByTagName("*", root)];
  const selectors = css.replace(/\{[^{}]*\}/g, "{}");
  const used = new Set([
    ...all.flatMap(namesIn),
    ...addresses(css),
    ...[...selectors.matchAll(/#([^\s"'()<>{}.,:;[\]+~*]+)/g)].map(([, id = ""]) => id),
  ]);
  const styled = new Set(
    [...selectors.matchAll(/\.([^\s"'()<>{}.,:;[\]+~*#/=]+)/g)].map(([, name = ""]) => name),
  );
  const isRead = [css, ...all.flatMap(({ attribs }) => Object.values(attribs))].some((text) =>
    /\bvar\(/i.test(text),
  );
  const unread = isRead ? ownProperty : namedProperty;
  for (const { attribs } of all) {
    if (!used.has(attribs["id"] ?? "")) delete attribs["id"];
    const classes = (attribs["class"] ?? "").split(/\s+/).filter((name) => styled.has(name));
    if (classes.length > 0) attribs["class"] = classes.join(" ");
    else delete attribs["class"];
    const { style } = attribs;
    if (style?.includes("-")) attribs["style"] = style.replace(unread, "$1");
  }
}
