/** Where in a drawing a text stands: beside the edge of the picture, programs keep what is not to be seen. */
import { DomUtils } from "htmlparser2";
import { type Drawn, type StyleOf, parentOf } from "./svg-styles.ts";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** As SVG 2 §8.5 has it: a, b, c, d, e, f. */
type Matrix = readonly [number, number, number, number, number, number];

const none: Matrix = [1, 0, 0, 1, 0, 0];

function numbersIn(text: string): readonly number[] | undefined {
  const words = text.trim().split(/[\s,]+/);
  const numbers = words.map((word) => Number(word.replace(/px$/, "")));
  return text.trim() === "" || numbers.some(Number.isNaN) ? undefined : numbers;
}

/** What a page shows of a drawing, in its own units; undefined where it does not say how large it is. */
export function visibleBox({ attribs }: Drawn): Box | undefined {
  const [width] = numbersIn(attribs["width"] ?? "") ?? [];
  const [height] = numbersIn(attribs["height"] ?? "") ?? [];
  const [x = 0, y = 0, w = width, h = height] = numbersIn(attribs["viewBox"] ?? "") ?? [];
  if (w === undefined || h === undefined || !(w > 0 && h > 0)) return undefined;
  // A box of other proportions shows what stands beside the drawing, too.
  const scale = Math.min((width ?? w) / w, (height ?? h) / h);
  const across = scale > 0 ? Math.max(0, (width ?? w) / scale - w) : 0;
  const along = scale > 0 ? Math.max(0, (height ?? h) / scale - h) : 0;
  return { left: x - across, top: y - along, right: x + w + across, bottom: y + h + along };
}

/** Whether a text stands beside the picture with all its letters. A text whose place is not sure does not. */
export function isBeside(text: Drawn, box: Box, styleOf: StyleOf): boolean {
  const own = boxOf(text, styleOf);
  const matrix = own && matrixTo(text);
  if (!own || !matrix) return false;
  const [a, b, c, d, e, f] = matrix;
  const corners = [own.left, own.right].flatMap((x) =>
    [own.top, own.bottom].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return (
    Math.max(...xs) < box.left ||
    Math.min(...xs) > box.right ||
    Math.max(...ys) < box.top ||
    Math.min(...ys) > box.bottom
  );
}

/** A box that holds all letters of a text, whichever end its place is, and half a letter more. */
function boxOf(text: Drawn, styleOf: StyleOf): Box | undefined {
  const parts = [text, ...DomUtils.getElementsByTagName("*", text)];
  const xs: number[] = [];
  const ys: number[] = [];
  let shift = 0;
  let size = 0;
  for (const part of parts) {
    const { attribs } = part;
    if (unplaced.some((name) => attribs[name] !== undefined)) return undefined;
    if (part.name === "textPath" || (part !== text && attribs["transform"] !== undefined))
      return undefined;
    const letters = Number((styleOf(part, "font-size") ?? "16").replace(/px$/, ""));
    if (!(letters > 0)) return undefined;
    size = Math.max(size, letters);
    for (const [name, places] of [
      ["x", xs],
      ["y", ys],
    ] as const) {
      const given = attribs[name] ?? (part === text ? "0" : undefined);
      const numbers = given === undefined ? [] : numbersIn(given);
      if (!numbers) return undefined;
      places.push(...numbers.slice(0, 1000));
    }
    for (const name of ["dx", "dy"]) {
      const given = attribs[name];
      const moved = given === undefined ? [] : numbersIn(given.replace(/em\b/g, ""));
      if (!moved) return undefined;
      const unit = given?.includes("em") ? letters : 1;
      shift += moved.reduce((sum, each) => sum + Math.abs(each) * unit, 0);
    }
  }
  const across = DomUtils.textContent(text).length * size * 1.2 + shift;
  return {
    left: Math.min(...xs) - across,
    right: Math.max(...xs) + across,
    top: Math.min(...ys) - size * 1.5 - shift,
    bottom: Math.max(...ys) + size + shift,
  };
}

const unplaced = [
  "rotate",
  "textLength",
  "letter-spacing",
  "word-spacing",
  "writing-mode",
  "style",
];

/** From the units of an element to those of the drawing; undefined where that is not sure. */
function matrixTo(element: Drawn): Matrix | undefined {
  let matrix = none;
  for (let each: Drawn | undefined = element; each; each = parentOf(each)) {
    const around = parentOf(each);
    if (!around) return each.name === "svg" ? matrix : undefined;
    // What is used elsewhere stands there, too.
    if (each.attribs["id"] !== undefined || !/^(?:g|a|text|switch)$/.test(each.name))
      return undefined;
    if (/transform|translate|rotate|scale/.test(each.attribs["style"] ?? "")) return undefined;
    const own = matrixOf(each.attribs["transform"] ?? "");
    if (!own) return undefined;
    matrix = times(own, matrix);
  }
  return undefined;
}

function matrixOf(transform: string): Matrix | undefined {
  let matrix = none;
  const rest = transform.replace(/(\w+)\(([^()]*)\)/g, (_, name: string, given: string) => {
    const one = single(name, numbersIn(given) ?? []);
    if (!one) return "?";
    matrix = times(matrix, one);
    return "";
  });
  return /^[\s,]*$/.test(rest) ? matrix : undefined;
}

function single(name: string, [a = 0, b, c, d, e, f]: readonly number[]): Matrix | undefined {
  if (name === "translate") return [1, 0, 0, 1, a, b ?? 0];
  if (name === "scale") return [a, 0, 0, b ?? a, 0, 0];
  if (name === "matrix" && f !== undefined) return [a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f];
  if (name !== "rotate") return undefined;
  const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
  const turned: Matrix = [cos, sin, -sin, cos, 0, 0];
  if (b === undefined) return turned;
  return times(times([1, 0, 0, 1, b, c ?? 0], turned), [1, 0, 0, 1, -b, -(c ?? 0)]);
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
