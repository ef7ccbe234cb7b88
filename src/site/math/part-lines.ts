/**
 * Parts a wide formula into lines, as a printer does: at a wide blank (`\quad`), before a relation (=, ≤), else before a
 * sum's sign too, else behind a comma. No browser does so by itself. What the author has put in lines stays as it is.
 */
import { DomUtils, parseDocument } from "htmlparser2";
import { largest } from "../../deck/extremes.ts";
import { type Element, type Node, nodesWidth } from "./formula-width.ts";

/** Ems of type that a line of a slide holds at full size, or nearly so. */
const room = 26;
/** Where the first relation stands further to the right, the lines below it would have too little room. */
const roomBefore = 8;
/** Of a line that begins with no relation, ems. */
const indent = 1.6;
/** Brackets within brackets that are looked into for a place to part. */
const deepest = 3;
/** More have no room on a slide. */
const mostLines = 10;

const relation = /^[=≠≡≈≃≅∼∝<>≤≥≪≫⩽⩾≲≳→↦⟶⇒⟹⇔⟺∈⊂⊆≔≜]$/u;
const sign = /^[+−±∓∪∩∧∨⊕-]$/u;

/** A stretch in which no line ends. */
interface Piece {
  readonly mathml: string;
  readonly width: number;
  /**
   * What a line begins with here, -1: a statement of its own, 0: a relation, 1: a sign of a sum, 2: what follows a
   * comma; in each bracket 3 more.
   */
  readonly rank: number;
}

type Line = readonly Piece[];

/** What is stated by itself: its lines, beside what stands before the first relation where that is narrow. */
interface Statement {
  readonly head: Line;
  readonly lines: readonly Line[];
}

/** The MathML of a formula in lines of up to 26 ems, or as near to it as its signs allow; unchanged where it has room. */
export function inLines(mathml: string): string {
  const document = parseDocument(mathml, {
    xmlMode: true,
    withStartIndices: true,
    withEndIndices: true,
  });
  const row = rowIn(document.children);
  if (!row || nodesWidth([row]) <= room) return mathml;
  const statements = statementsOf(piecesOf(row.children, mathml, 0)).map(inLinesBesideHead);
  const count = statements.flatMap(({ lines }) => lines).length;
  if (count < 2 || count > mostLines) return mathml;
  const [start, end] = spanOf(row);
  return mathml.slice(0, start) + tableOf(statements) + mathml.slice(end);
}

/** As many as have room stay on a line. */
function statementsOf(pieces: Line): readonly Line[] {
  const found: Line[] = [];
  for (let start = 0; start < pieces.length;) {
    const next = pieces.findIndex(({ rank }, index) => index > start && rank === -1);
    const end = next < 0 ? pieces.length : next;
    const statement = pieces.slice(start, end);
    const last = found.at(-1) ?? [];
    if (last.length > 0 && widthOf(last) + widthOf(statement) <= room)
      found[found.length - 1] = [...last, ...statement];
    else found.push(statement);
    start = end;
  }
  return found;
}

function inLinesBesideHead(statement: Line): Statement {
  const at = statement.findIndex(({ rank }, index) => index > 0 && rank === 0);
  const before = statement.slice(0, Math.max(0, at));
  const head = widthOf(before) <= roomBefore ? before : [];
  const rest = statement.slice(head.length);
  return { head, lines: parted(rest, room - widthOf(head)) };
}

/** The one row of terms of a formula, which may have a number (`\tag`) beside it; undefined where it has several rows. */
function rowIn(nodes: readonly Node[]): Element | undefined {
  const [only, ...others] = elements(nodes);
  if (!only || others.length > 0) return undefined;
  if (only.name === "mrow") return only;
  if (only.name === "math") return rowIn(only.children);
  const [line, ...more] = only.name === "mtable" ? elements(only.children) : [];
  if (more.length > 0 || line?.attribs["class"] !== "tml-tageqn") return undefined;
  return rowIn(elements(line.children)[1]?.children ?? []);
}

function elements(nodes: readonly Node[]): readonly Element[] {
  return nodes.filter((node) => "attribs" in node);
}

/** Where an element stands in the text it was read from: from its first character to behind its last. */
function spanOf({ startIndex, endIndex }: Element): readonly [start: number, end: number] {
  return [startIndex ?? 0, (endIndex ?? 0) + 1];
}

/** What no line can begin with goes on with the piece before it. Brackets too wide for a line are looked into. */
function piecesOf(nodes: readonly Node[], whole: string, depth: number): Line {
  const pieces: Piece[] = [];
  let behind = none;
  for (const node of elements(nodes)) {
    const width = nodesWidth([node]);
    const rank = node.name === "mspace" ? none : Math.min(behind, rankOf(node)) + 3 * depth;
    behind = rankBehind(node, behind);
    const isLookedInto =
      width > room && depth < deepest && node.name === "mrow" && node.attributes.length === 0;
    const inner = isLookedInto
      ? piecesOf(node.children, whole, depth + 1)
      : [{ mathml: whole.slice(...spanOf(node)), width, rank }];
    for (const piece of inner) put(pieces, piece, Number.MAX_SAFE_INTEGER);
  }
  return pieces;
}

/** None: no line begins with it. */
const none = Infinity;
/** Ems of a blank that parts statements, as `\quad`. */
const wide = 1;

function rankOf(node: Element): number {
  const text = signIn(node);
  if (relation.test(text)) return 0;
  return sign.test(text) ? 1 : none;
}

/** The rank of what stands behind an element, whatever it is; `before` is that of the element itself. */
function rankBehind(node: Element, before: number): number {
  if (node.attribs["separator"] === "true") return 2;
  if (node.name !== "mspace") return none;
  return nodesWidth([node]) >= wide ? -1 : before;
}

/** A sign between two terms, which may have blanks around it; empty for anything else. */
function signIn(node: Element): string {
  if (node.name === "mrow") {
    const [only, ...others] = elements(node.children).filter(({ name }) => name !== "mspace");
    return only?.name === "mo" && others.length === 0 ? signIn(only) : "";
  }
  const isInfix = node.name === "mo" && node.attribs["form"] === undefined;
  return isInfix ? DomUtils.textContent(node).trim() : "";
}

/** Puts a piece behind the others: as one of its own, or where no line may begin with its rank, as a part of the last. */
function put(pieces: Piece[], piece: Piece, highest: number): void {
  const last = pieces.at(-1);
  if (!last || piece.rank <= highest) {
    pieces.push(piece);
    return;
  }
  const { mathml, width, rank } = last;
  pieces[pieces.length - 1] = {
    mathml: mathml + piece.mathml,
    width: width + piece.width,
    rank,
  };
}

/** Lines of up to `limit` ems, parted at as few kinds of places as give all of them room; at all kinds where none does. */
function parted(pieces: Line, limit: number): readonly Line[] {
  if (widthOf(pieces) <= limit) return [pieces];
  const ranks = [...new Set(pieces.map(({ rank }) => rank))].filter(Number.isFinite);
  let lines: readonly Line[] = [pieces];
  for (const highest of ranks.toSorted((a, b) => a - b)) {
    const joined: Piece[] = [];
    for (const piece of pieces) put(joined, piece, highest);
    lines = balanced(joined, limit);
    if (largest(lines.map(widthOf)) <= limit) break;
  }
  return lines;
}

/** As few lines as have room, and these of nearly one width. */
function balanced(pieces: Line, limit: number): readonly Line[] {
  const full = filled(pieces, limit);
  for (let narrower = Math.ceil(limit / 2); narrower < limit; narrower++) {
    const lines = filled(pieces, narrower);
    if (lines.length <= full.length) return lines;
  }
  return full;
}

function filled(pieces: Line, limit: number): readonly Line[] {
  const lines: Piece[][] = [];
  let width = 0;
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && width + piece.width <= limit) {
      last.push(piece);
      width += piece.width;
    } else {
      lines.push([piece]);
      width = piece.width;
    }
  }
  return lines;
}

function widthOf(line: Line): number {
  return line.reduce((width, piece) => width + piece.width, 0);
}

/** As in `aligned`. Where nothing is aligned, what goes on with a line is set in. */
function tableOf(statements: readonly Statement[]): string {
  const isAligned = statements.some(({ head }) => head.length > 0);
  const rows = statements.flatMap(({ head, lines }) =>
    lines.map((line, index) => {
      const isSetIn = isAligned ? line[0]?.rank !== 0 && index > 0 : index > 0;
      const blank = isSetIn ? `<mspace width="${indent}em"></mspace>` : "";
      const before = isAligned ? cell("right", index === 0 ? written(head) : "") : "";
      return `<mtr>${before}${cell("left", blank + written(line))}</mtr>`;
    }),
  );
  return `<mtable displaystyle="true" class="tml-jot">${rows.join("")}</mtable>`;
}

/** A sign at the start of a row would be taken for that of a number, without blanks. */
function written(line: Line): string {
  const mathml = line.map((piece) => piece.mathml).join("");
  return mathml.replace(/^<mo>/, '<mo form="infix">');
}

function cell(side: "left" | "right", mathml: string): string {
  return `<mtd class="tml-${side}" style="padding-left:0em;padding-right:0em;"><mrow>${mathml}</mrow></mtd>`;
}
