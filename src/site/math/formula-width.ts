/** How wide a formula is drawn, by its MathML: browsers break none, so a wide one runs off the slide. */
import { parseDocument } from "htmlparser2";
import { largest } from "../../deck/extremes.ts";
import { emsOf } from "../../deck/text/ems.ts";

export type Node = ReturnType<typeof parseDocument>["children"][number];
export type Element = Extract<Node, { attribs: object }>;

/** Of the type around it, what letters above and below a term have. */
const script = 0.7;
/** A sign between two terms with the blanks on both sides, ems. */
const sign = 1.4;
/** One before a term, such as a minus. */
const prefix = 0.85;
/** A bracket or a bar of a pair. */
const fence = 0.45;
/** A comma with its blank. */
const separator = 0.5;
/** Signs that only say what is done, such as that a function is applied. */
const unseen = /^[\u2061-\u2064]?$/u;
/** Fonts for formulas are wider than those of text. */
const wider = 1.15;

/** Estimated ems, a little wide: a tenth to a third more than Chromium draws. */
export function formulaWidth(mathml: string): number {
  return nodesWidth(parseDocument(mathml, { xmlMode: true }).children);
}

/** The same of a part of it that has been read. */
export function nodesWidth(nodes: readonly Node[]): number {
  return wider * sum(nodes);
}

function sum(nodes: readonly Node[]): number {
  return nodes.reduce((width, node) => width + widthOf(node), 0);
}

function widthOf(node: Node): number {
  if ("data" in node) return node.type === "text" ? emsOf(node.data.trim()) : 0;
  if (!("attribs" in node)) return 0;
  const { name } = node;
  const [base, ...others] = node.children.filter((child) => "name" in child || "data" in child);
  const rest = largest([0, ...others.map(widthOf)]);
  if (name === "annotation" || name === "semantics") return base ? widthOf(base) : 0;
  if (name === "mo") return signWidth(node);
  if (name === "mspace") return lengthOf(node.attribs["width"]);
  if (/^m(?:sub|sup|subsup|multiscripts)$/.test(name))
    return (base ? widthOf(base) : 0) + script * rest;
  if (/^m(?:under|over|underover)$/.test(name))
    return Math.max(base ? widthOf(base) : 0, script * rest);
  if (name === "mfrac") return Math.max(base ? widthOf(base) : 0, rest);
  if (name === "mtable") return largest([0, ...node.children.map(widthOf)]);
  return sum(node.children);
}

function signWidth({ attribs, children }: Element): number {
  const width = sum(children);
  if (children.every((child) => "data" in child && unseen.test(child.data.trim()))) return 0;
  if (attribs["fence"] === "true") return Math.max(fence, width);
  if (attribs["separator"] === "true") return Math.max(separator, width);
  return Math.max(attribs["form"] === "prefix" ? prefix : sign, width);
}

function lengthOf(width: string | undefined): number {
  return Math.max(0, parseFloat(width ?? "") || 0);
}
