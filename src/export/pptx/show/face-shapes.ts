import type { Box } from "../../../check/layout/measured.ts";
import { classesOf, type PaintedElement } from "../look/painted.ts";
import type { Look } from "../look/capture.ts";
import { asColumn } from "./column.ts";
import { joinBeside } from "./join-beside.ts";
import { nameOf } from "./names.ts";
import { halves, insideLine, isDiamond, isUnseen, paintOf } from "./paint.ts";
import { inPaintOrder } from "./paint-order.ts";
import { pictureShape } from "./picture.ts";
import type { BoxShape, GroupShape, Role, Shape, TextShape } from "./show.ts";
import { flowsOf, isGrouped, stackOf, stepOf } from "./stack.ts";
import { tableParts } from "./table.ts";
import { around, textBlock } from "./text-block.ts";
import { filled, textShape, titleAside } from "./text-shape.ts";

/** What an element passes on to the elements in it. */
interface Context {
  readonly look: Look;
  readonly opacity: number;
  readonly isDecoration: boolean;
  readonly heading: string;
  readonly place?: "head" | "page";
  /** In the spine, which shows the place of the slide in the deck. */
  readonly isProgress?: true;
}

/** What a face shows, in the order in which it is painted. `heading` is what its title says. */
export function faceShapes(look: Look, heading: string): readonly Shape[] {
  const shapes = underTexts(
    shapesOf(look.face, { look, heading, opacity: 1, isDecoration: false }),
  );
  const isTitled = shapes.some((shape) => shape.kind === "text" && shape.role === "title");
  const like = isTitled || heading === "" ? undefined : shapes.flatMap(textsIn)[0];
  return like ? [...shapes, titleAside(defaultTitle, like, heading)] : shapes;
}

/** Where a title stands that the layout does not draw. */
const defaultTitle = { left: 168, top: 72, right: 1344, bottom: 184 };

/** The wall never hides text behind a picture: text before the picture stands over it. */
function underTexts(shapes: readonly Shape[]): readonly Shape[] {
  const result: Shape[] = [];
  for (const shape of shapes) {
    const at = result.findIndex(({ box }) => overlaps(box, shape.box) && !holds(box, shape.box));
    if (shape.kind === "picture" && at >= 0) result.splice(at, 0, shape);
    else result.push(shape);
  }
  return result;
}

export function overlaps(one: Box, other: Box): boolean {
  const isBeside = one.left >= other.right || one.right <= other.left;
  return !isBeside && one.top < other.bottom && one.bottom > other.top;
}

function holds(outer: Box, inner: Box): boolean {
  const isAcross = outer.left <= inner.left && outer.right >= inner.right;
  return isAcross && outer.top <= inner.top && outer.bottom >= inner.bottom;
}

function textsIn(shape: Shape): readonly TextShape[] {
  if (shape.kind === "group") return shape.shapes.flatMap(textsIn);
  return shape.kind === "text" ? [shape] : [];
}

/** Texts that are read as one: the texts under each other in them are one box. */
const stacked = ["h1", "h2", "h3", "h4", "p", "ul", "ol", "blockquote", "pre", "li", "div"];

function shapesOf(element: PaintedElement, above: Context): readonly Shape[] {
  const { styles, box, name } = element;
  if (isUnseen(element)) return [];
  const opacity = above.opacity * Number(styles.opacity || 1);
  if (opacity === 0) return [];
  const isFace = element === above.look.face;
  const isAdded = element.isPseudo || element.attributes["aria-hidden"] === "true";
  const isDecoration = above.isDecoration || isAdded;
  const place = (["head", "page"] as const).find((one) => classesOf(element).includes(one));
  const context: Context = {
    ...above,
    opacity,
    isDecoration,
    ...(place && { place }),
    ...(classesOf(element).includes("spine") && { isProgress: true }),
  };
  const role = roleOf(element, above);
  const step = stepOf(element);
  const isProgress = above.isProgress && !element.isPseudo;
  const steps = {
    ...(step !== undefined && { step }),
    ...(isProgress && ({ isProgress } as const)),
  };
  const { paint, isPainted, borders } = paintOf(element, opacity);
  const form = isDiamond(element) ? "diamond" : "rect";
  const edges = borders.map((edge) => ({ ...edge, ...steps }));
  const placed = { name: nameOf(element), isDecoration, ...steps };
  const painted: BoxShape = {
    kind: "box",
    form,
    ...placed,
    ...paint,
    isDecoration: true,
    box: insideLine(box, paint.line),
  };

  if (element.picture !== undefined) {
    const picture = pictureShape(element, above.look.pictures[element.picture], opacity);
    return [...(isPainted ? [painted] : []), ...(picture ? [{ ...picture, ...placed }] : [])];
  }
  if (name === "table") {
    const { table, over } = tableParts(element, opacity);
    const inner = over
      .filter((part) => !isUnseen(part))
      .flatMap((part) => innerShapes(part, context, { ...placed, name: nameOf(part) }))
      .map((shape) => ({ ...steps, ...shape }));
    return [...(isPainted ? halves(painted) : []), ...edges, { ...table, ...placed }, ...inner];
  }
  const flow = isFace || !isStackable(element) ? undefined : stackOf(element, opacity);
  if (flow) {
    const stack = asColumn(flow);
    const text = { ...textShape(stack, placed), ...(role && { role }) };
    const rules = [...edges, ...stack.rules.map((rule) => ({ ...rule, ...steps }))];
    const isColumn = stack !== flow;
    if (isPainted && !isColumn && form === "rect" && stack.paragraphs.length === 1) {
      return [...rules, filled(text, painted)];
    }
    return [...(isPainted ? halves(painted) : []), ...rules, text];
  }
  const inner = innerShapes(element, context, placed);
  const title =
    role === "title"
      ? inner
          .flatMap(textsIn)
          .slice(0, 1)
          .map((like) => titleAside(element.box, like, above.heading))
      : [];
  const shapes: readonly Shape[] = [
    ...(isPainted ? halves(painted) : []),
    ...edges,
    ...title,
    ...joinBeside(inner),
  ];
  const isGroup = shapes.length > 1 && (step !== undefined || isGrouped(element));
  if (!isGroup) return step === undefined ? shapes : shapes.map((shape) => ({ step, ...shape }));
  const group: GroupShape = {
    kind: "group",
    ...placed,
    box: around(shapes.map((shape) => shape.box)),
    shapes,
  };
  return [group];
}

/** What stands in an element, without its own ground and borders. */
function innerShapes(
  element: PaintedElement,
  context: Context,
  placed: Pick<TextShape, "name" | "isDecoration" | "step" | "isProgress">,
): readonly Shape[] {
  const { opacity } = context;
  return inPaintOrder(flowsOf(element.children)).flatMap((part): readonly Shape[] => {
    if ("kind" in part) return shapesOf(part, context);
    const block = textBlock(part, element, opacity);
    if (!block) return [];
    const pseudo: PaintedElement = { ...element, children: part as PaintedElement["children"] };
    const own = stackOf(pseudo, opacity);
    return own ? [textShape(asColumn(own), placed)] : [];
  });
}

/** The title and the page number: office programs know them by their roles. */
function roleOf(element: PaintedElement, { place }: Context): Role | undefined {
  if (place === "head" && ["h1", "h2"].includes(element.name)) return "title";
  const isNumber = element.name === "b" && element.styles["border-top-width"] === "0px";
  return place === "page" && isNumber ? "number" : undefined;
}

function isStackable(element: PaintedElement): boolean {
  if (stacked.includes(element.name)) return true;
  return element.children.every(
    (child) => child.kind === "text" || child.styles.display === "inline",
  );
}
