import { type Diagram, type DiagramShape, diagramPaints } from "../../deck/diagram/diagram.ts";

/** The elements of a drawing, and what their attributes may say: numbers, words of the format, and colours. */
const elements: ReadonlySet<string> = new Set(
  "g path rect circle ellipse line polygon polyline text tspan".split(" "),
);
const numbers = /^[\d\s.,eE+-]*$/;
const paint = new RegExp(`^(?:none|${diagramPaints.join("|")}|rgb\\(\\d+,\\d+,\\d+\\))$`);
const word = /^[a-z-]+$/;
const shapeOf: Readonly<Record<string, RegExp>> = {
  d: /^[\d\s.,eE+\-MmLlHhVvCcSsQqTtAaZz]*$/,
  transform: /^(?:(?:matrix|translate|scale|rotate|skewX|skewY)\([\d\s.,e+-]*\)[\s,]*)*$/,
  fill: paint,
  stroke: paint,
  ...Object.fromEntries(["x", "y", "dx", "dy"].map((name) => [name, /^[\d\s.,e+-]*(?:em|px|%)?$/])),
  "font-style": word,
  "text-anchor": word,
  "dominant-baseline": word,
  "stroke-linecap": word,
  "stroke-linejoin": word,
  ...Object.fromEntries(
    "width height rx ry cx cy r x1 y1 x2 y2 points font-size fill-opacity stroke-width stroke-dasharray"
      .split(" ")
      .map((name) => [name, numbers]),
  ),
};

/**
 * A diagram out of JSON, with nothing in it that is not a shape, a number or text: it comes from a page that a manuscript
 * was drawn in, or from a cache that others can write to. Undefined where it is no diagram.
 */
export function cleanDiagram(json: string): Diagram | undefined {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return undefined;
  }
  const of = (name: string): unknown => Reflect.get(Object(given), name);
  const [left, top, width, height] = ["left", "top", "width", "height"].map((name) =>
    Number(of(name)),
  );
  const [shapes, spoken] = [of("shapes"), of("spoken")];
  const isWhole = [left, top, width, height].every(Number.isFinite) && Array.isArray(shapes);
  if (!isWhole || !width || !height || typeof spoken !== "string") return undefined;
  return {
    left: left ?? 0,
    top: top ?? 0,
    width,
    height,
    spoken,
    shapes: (shapes as unknown[]).flatMap(cleanShape),
  };
}

function cleanShape(given: unknown): readonly DiagramShape[] {
  const { name, attributes, children } = Object(given) as Partial<Record<string, unknown>>;
  if (typeof name !== "string" || !elements.has(name)) return [];
  if (!Array.isArray(attributes) || !Array.isArray(children)) return [];
  const isText = name === "text" || name === "tspan";
  return [
    {
      name,
      attributes: attributes.flatMap((attribute: unknown): [string, string][] => {
        const [key, value] = Array.isArray(attribute) ? (attribute as unknown[]) : [];
        return typeof key === "string" && typeof value === "string" && shapeOf[key]?.test(value)
          ? [[key, value]]
          : [];
      }),
      children: children.flatMap((child: unknown): (DiagramShape | string)[] => {
        if (typeof child === "string") return isText ? [child] : [];
        return [...cleanShape(child)];
      }),
    },
  ];
}
