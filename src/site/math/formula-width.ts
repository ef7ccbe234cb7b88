/** How wide a formula is drawn, by its MathML: browsers break none, so a wide one runs off the slide. */
import { parseDocument } from "htmlparser2";
import { largest } from "../../deck/extremes.ts";
import { emsOf } from "../../deck/text/ems.ts";

type Node = ReturnType<typeof parseDocument>["children"][number];

/** Of the type around it, what letters above and below a term have. */
const script = 0.7;
/** A sign between two terms with the blanks on both sides, ems. */
const sign = 1.4;
/** Fonts for formulas are wider than those of text. */
const wider = 1.15;

/** Estimated ems. Brackets and commas count like signs with blanks: the estimate is a little wide. */
export function formulaWidth(mathml: string): number {
  return wider * sum(parseDocument(mathml, { xmlMode: true }).children);
}

function sum(nodes: readonly Node[]): number {
  return nodes.reduce((width, node) => width + widthOf(node), 0);
}

function widthOf(node: Node): number {
  if ("data" in node) return node.type === "text" ? emsOf(node.data.trim()) : 0;
  if (!("children" in node)) return 0;
  const name = "name" in node ? node.name : "";
  const [base, ...others] = node.children.filter((child) => "name" in child || "data" in child);
  const rest = largest([0, ...others.map(widthOf)]);
  if (name === "annotation" || name === "semantics") return base ? widthOf(base) : 0;
  if (name === "mo") return Math.max(sign, sum(node.children));
  if (/^m(?:sub|sup|subsup|multiscripts)$/.test(name))
    return (base ? widthOf(base) : 0) + script * rest;
  if (/^m(?:under|over|underover)$/.test(name))
    return Math.max(base ? widthOf(base) : 0, script * rest);
  if (name === "mfrac") return Math.max(base ? widthOf(base) : 0, rest);
  if (name === "mtable") return largest([0, ...node.children.map(widthOf)]);
  return sum(node.children);
}
