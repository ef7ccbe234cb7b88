import type { Box, Colour } from "../../../check/layout/measured.ts";
import { isHidden } from "../../../deck/markdown/html/hidden.ts";
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
    const colours = image.match(/(?:rgba?|color)\([^()]*\)(?:\s+-?[\d.]+(?:%|px))?/g) ?? [];
    let before = 0;
    const stops = colours.map((stop, i) => {
      const [colour = "", rest = ""] = stop.split(/(?<=\))/);
      const even = i / Math.max(1, colours.length - 1);
      const written = parseFloat(rest) / (rest.endsWith("%") ? 100 : 1);
      // A stop never stands before an earlier one: `0` means right after it (CSS Images 3, §3.4.3).
      before = Math.max(before, rest.endsWith("%") || written === 0 ? written : even);
      return { at: before, colour: faded(colourOf(colour), opacity) };
    });
    const [first, second] = stops;
    // The whole box has the first colour.
    if (first && second && first.at >= 1) return { kind: "solid", colour: first.colour };
    if (second) return { kind: "gradient", angle: angleOf(image), stops };
  }
  const colour = faded(colourOf(styles["background-color"]), opacity);
  return colour[3] > 0 ? { kind: "solid", colour } : undefined;
}

const directions: Readonly<Record<string, number>> = { top: 0, right: 90, bottom: 180, left: 270 };

/** Of a linear gradient, degrees as in CSS. */
function angleOf(image: string): number {
  const [, degrees, side = "bottom"] =
    /^linear-gradient\(\s*(?:(-?[\d.]+)deg|to (\w+))?/.exec(image) ?? [];
  return degrees === undefined ? (directions[side] ?? 180) : Number(degrees);
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

/**
 * A box with one colour up to some point and another beyond becomes two boxes. Some office programs draw a gradient
 * without a passage as a wash.
 */
export function halves(painted: BoxShape): readonly BoxShape[] {
  const { fill, box } = painted;
  if (fill?.kind !== "gradient" || fill.stops.length !== 2) return [painted];
  const [first, second] = fill.stops;
  if (!first || !second || first.at !== second.at || fill.angle % 90 !== 0) return [painted];
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const own: Box = {
    left: fill.angle === 270 ? box.right - width * first.at : box.left,
    right: fill.angle === 90 ? box.left + width * first.at : box.right,
    top: fill.angle === 0 ? box.bottom - height * first.at : box.top,
    bottom: fill.angle === 180 ? box.top + height * first.at : box.bottom,
  };
  const { line: _line, ...bare } = painted;
  return [
    { ...painted, fill: { kind: "solid", colour: second.colour } },
    { ...bare, box: own, fill: { kind: "solid", colour: first.colour } },
  ];
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
  if (!isOutline && isDiamond({ styles })) {
    return { paint, isPainted: fill !== undefined, borders: cornersOf(box, name, styles, borders) };
  }
  const boxes = isOutline
    ? []
    : borders.flatMap((line, side): BoxShape[] => {
        if (!line) return [];
        const fill: Fill = { kind: "solid", colour: line.colour };
        const style = styles[`border-${sides[side] ?? "top"}-style`];
        return stripsOf(box, side, line.width, style === "double").map((strip): BoxShape => ({
          kind: "box",
          form: "rect",
          box: strip,
          name,
          isDecoration: true,
          fill,
        }));
      });
  return { paint, isPainted: fill !== undefined || isOutline, borders: boxes };
}

/** An element that stands on its corner. */
export function isDiamond({ styles }: Pick<PaintedElement, "styles">): boolean {
  const [a = 1, b = 0] = matrixOf(styles);
  return styles.transform.startsWith("matrix(") && Math.abs(Math.abs(a) - Math.abs(b)) < 0.05;
}

function matrixOf({ transform }: Styles): readonly number[] {
  return (transform.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
}

/** The borders of an element that stands on its corner: two neighbours make a chevron. */
function cornersOf(
  box: Box,
  name: string,
  styles: Styles,
  borders: readonly (Line | undefined)[],
): readonly BoxShape[] {
  const [a = 1, b = 0] = matrixOf(styles);
  // By how many of the four sides the top has turned: 0 where it begins at the top corner.
  const turned = Math.round((Math.atan2(b, a) * 180) / Math.PI / 90 - 0.5) + 4;
  const drawn = borders.flatMap((line, side) =>
    line ? [{ line, side: (side + turned) % 4 }] : [],
  );
  const [one, two] = drawn;
  if (!one) return [];
  const corner = { kind: "box", form: "corner", box, name, isDecoration: true } as const;
  const width = Math.min(one.line.width, (box.right - box.left) / 4);
  const line = { ...one.line, width };
  if (!two || two.line.width !== one.line.width) return [];
  const first = (one.side + 1) % 4 === two.side ? one.side : two.side;
  return [{ ...corner, line, from: first, box: insideLine(box, line) }];
}

function sameLine(one: Line, other: Line): boolean {
  return (
    one.width === other.width &&
    one.style === other.style &&
    one.colour.every((part, i) => part === other.colour[i])
  );
}

/** A double border is two lines with a gap, each a third of its width, as browsers draw it. */
function stripsOf(box: Box, side: number, width: number, isDouble: boolean): readonly Box[] {
  if (!isDouble || width < 3) return [stripOf(box, side, width)];
  const third = Math.round(width / 3);
  const inner = stripOf(box, side, width);
  return [stripOf(box, side, third), stripOf(inner, (side + 2) % 4, third)];
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

/**
 * Whether an element is not drawn: it is hidden, or cut down to a point for screen readers alone. What its writer cuts
 * off, makes small or moves away by a style would stand in an office file as any other text.
 */
export function isUnseen({ box, styles, attributes }: PaintedElement): boolean {
  if (styles.visibility === "hidden") return true;
  const written = (attributes["style"] ?? "").replace(stageLength, "$1px");
  if (isHidden([["style", written.replace(withinStage, "100px")]])) return true;
  return styles["clip-path"] !== "none" && (box.right - box.left <= 2 || box.bottom - box.top <= 2);
}

/** What px and pt of a manuscript are on the page (`src/render/stage-pixels.ts`). */
const stageLength = /calc\((-?[\d.]+) \* (?:4 \/ 3 \* )?var\(--pixel, 1\) \* var\(--sp\)\)/g;

/** A way that may end on the slide, though a public output takes it for one beside it. */
const withinStage = /(?<![-\d.])1\d{3}(?:\.\d+)?px/g;
