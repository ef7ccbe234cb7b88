import type { Box, Colour } from "../../../check/layout/measured.ts";
import { px, type PaintedElement, type Styles } from "../look/painted.ts";
import type { BoxShape, Fill, Line, Paint } from "./show.ts";

/** A computed colour: `rgb(…)`, `rgba(…)` or `color(srgb …)`. */
export function colourOf(css: string): Colour {
  const numbers = css.match(/-?[\d.]+(?:e-?\d+)?%?/g)?.map((one) => {
    return one.endsWith("%") ? parseFloat(one) / 100 : parseFloat(one);
  });
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers ?? [0, 0, 0, 0];
  const unit = css.startsWith("color(") ? 255 : 1;
  return [red * unit, green * unit, blue * unit, alpha];
}

export function faded([red, green, blue, alpha]: Colour, opacity: number): Colour {
  return [red, green, blue, alpha * opacity];
}

/** The paint behind an element; undefined where it is transparent. */
export function fillOf(styles: Styles, opacity: number): Fill | undefined {
  const image = styles["background-image"];
  if (image.startsWith("linear-gradient(")) {
    const colours = image.match(/(?:rgba?|color)\([^()]*\)(?:\s+-?[\d.]+%)?/g) ?? [];
    const stops = colours.map((stop, i) => {
      const [colour = "", rest = ""] = stop.split(/(?<=\))/);
      const at = rest.includes("%") ? parseFloat(rest) / 100 : i / Math.max(1, colours.length - 1);
      return { at, colour: faded(colourOf(colour), opacity) };
    });
    const angle = /^linear-gradient\(\s*(-?[\d.]+)deg/.exec(image)?.[1];
    const toRight = image.startsWith("linear-gradient(to right");
    if (stops.length > 1) {
      return { kind: "gradient", angle: toRight ? 90 : Number(angle ?? 180), stops };
    }
  }
  const colour = faded(colourOf(styles["background-color"]), opacity);
  return colour[3] > 0 ? { kind: "solid", colour } : undefined;
}

const sides = ["top", "right", "bottom", "left"] as const;

function bordersOf(styles: Styles, opacity: number): readonly (Line | undefined)[] {
  return sides.map((side) => {
    const width = px(styles[`border-${side}-width`]);
    const style = styles[`border-${side}-style`];
    const colour = faded(colourOf(styles[`border-${side}-color`]), opacity);
    if (width === 0 || style === "none" || style === "hidden" || colour[3] === 0) return undefined;
    return { width, colour, style: style === "dashed" || style === "dotted" ? "dashed" : "solid" };
  });
}

/** The line under an element, as under the cells of a table. */
export function ruleOf(styles: Styles): Line | undefined {
  return bordersOf(styles, 1)[2];
}

/** Fill and outline of an element. Borders that are not on all sides are boxes of their own. */
export function paintOf(
  { styles, box, name }: PaintedElement,
  opacity: number,
): { readonly paint: Paint; readonly isPainted: boolean; readonly borders: readonly BoxShape[] } {
  const fill = fillOf(styles, opacity);
  const borders = bordersOf(styles, opacity);
  const [first] = borders;
  const isOutline = first !== undefined && borders.every((line) => line && sameLine(line, first));
  const paint: Paint = { ...(fill && { fill }), ...(isOutline && { line: first }) };
  const boxes = isOutline
    ? []
    : borders.flatMap((line, side): BoxShape[] => {
        if (!line) return [];
        const strip = stripOf(box, side, line.width);
        const solid: Fill = { kind: "solid", colour: line.colour };
        return [{ kind: "box", form: "rect", box: strip, name, isDecoration: true, fill: solid }];
      });
  return { paint, isPainted: fill !== undefined || isOutline, borders: boxes };
}

function sameLine(one: Line, other: Line): boolean {
  return (
    one.width === other.width &&
    one.style === other.style &&
    one.colour.every((part, i) => part === other.colour[i])
  );
}

function stripOf(box: Box, side: number, width: number): Box {
  if (side === 0) return { ...box, bottom: box.top + width };
  if (side === 1) return { ...box, left: box.right - width };
  if (side === 2) return { ...box, top: box.bottom - width };
  return { ...box, right: box.left + width };
}

/**
 * The page draws a border inside the edge of a shape, office programs draw it on the edge: the shape is smaller by half
 * of its width.
 */
export function insideLine(box: Box, line: Line | undefined): Box {
  const half = (line?.width ?? 0) / 2;
  return {
    left: box.left + half,
    top: box.top + half,
    right: box.right - half,
    bottom: box.bottom - half,
  };
}
