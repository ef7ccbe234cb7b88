import { expect, it } from "vitest";
import type { PaintedElement, Styles } from "../look/painted.ts";
import { fillOf, halves, isUnseen, paintOf } from "./paint.ts";

const red = "rgb(255, 0, 0)";
const white = "rgb(255, 255, 255)";
const [redColour, whiteColour] = [
  [255, 0, 0, 1],
  [255, 255, 255, 1],
];
const box = { left: 0, top: 0, right: 100, bottom: 200 };

const styled = (styles: Partial<Styles>): Styles =>
  ({
    "background-image": "none",
    "background-color": "rgba(0, 0, 0, 0)",
    transform: "none",
    ...styles,
  }) as Styles;
const filled = (image: string) => fillOf(styled({ "background-image": image }), 1);

it.each([
  [`linear-gradient(${red}, ${white})`, 180, [0, 1]],
  [`linear-gradient(to right, ${red}, ${white})`, 90, [0, 1]],
  [`linear-gradient(to top, ${red} 72%, ${white} 0px)`, 0, [0.72, 0.72]],
  [`linear-gradient(45deg, ${red} 10%, ${white} 90%)`, 45, [0.1, 0.9]],
])("%s goes at %i degrees and stops at %j", (image, angle, at) => {
  const fill = filled(image);
  expect(fill).toMatchObject({ kind: "gradient", angle });
  expect(fill?.kind === "gradient" && fill.stops.map((stop) => stop.at)).toEqual(at);
});

it("a gradient that is of the first colour throughout is that colour", () => {
  expect(filled(`linear-gradient(to top, ${red} 100%, ${white} 0px)`)).toEqual({
    kind: "solid",
    colour: redColour,
  });
});

it.each([
  ["to top", { ...box, top: 50 }],
  ["to bottom", { ...box, bottom: 150 }],
  ["to right", { ...box, right: 75 }],
  ["to left", { ...box, left: 25 }],
])("a box filled by three quarters %s is two boxes", (way, part) => {
  const fill = filled(`linear-gradient(${way}, ${red} 75%, ${white} 0px)`)!;
  const whole = { kind: "box", form: "rect", name: "", isDecoration: true, box, fill } as const;
  expect(halves(whole).map((one) => [one.box, one.fill])).toEqual([
    [box, { kind: "solid", colour: whiteColour }],
    [part, { kind: "solid", colour: redColour }],
  ]);
});

it.each([
  ["right and up", "matrix(0.7, 0.7, -0.7, 0.7, 0, 0)", ["top", "right"], 0],
  ["the other way round", "matrix(0.7, 0.7, -0.7, 0.7, 0, 0)", ["left", "top"], 3],
  ["turned further", "matrix(-0.7, 0.7, -0.7, -0.7, 0, 0)", ["top", "right"], 1],
  ["turned back", "matrix(0.7, -0.7, 0.7, 0.7, 0, 0)", ["top", "right"], 3],
])("two borders of a box on its corner are a chevron, %s", (_way, transform, sides, from) => {
  const borders = sides.flatMap((side) => [
    [`border-${side}-width`, "7px"],
    [`border-${side}-style`, "solid"],
  ]);
  const styles = styled({ transform, ...Object.fromEntries(borders) });
  const all = ["top", "right", "bottom", "left"].flatMap((side) => [
    [`border-${side}-width`, "0px"],
    [`border-${side}-color`, red],
  ]);
  const element = { name: "before", box, styles: { ...Object.fromEntries(all), ...styles } };
  const painted = paintOf(element as PaintedElement, 1);
  expect(painted.isPainted).toBe(false);
  expect(painted.borders).toMatchObject([{ form: "corner", from, line: { width: 7 } }]);
});

it("a double border is two lines and the gap between them", () => {
  const styles = styled({
    "border-top-width": "0px",
    "border-top-color": red,
    "border-right-width": "0px",
    "border-right-color": red,
    "border-left-color": red,
    "border-bottom-width": "10px",
    "border-bottom-style": "double",
    "border-bottom-color": red,
    "border-left-width": "0px",
  } as Partial<Styles>);
  const element = { name: "p", box, styles } as PaintedElement;
  expect(paintOf(element, 1).borders.map((one) => [one.box.top, one.box.bottom])).toEqual([
    [197, 200],
    [190, 193],
  ]);
});

it.each([
  ["clip-path: inset(100%)", true],
  ["transform: scale(0)", true],
  ["height: 0; overflow: hidden", true],
  ["text-indent: -9999px", true],
  ["position: absolute; left: -9999px", true],
  ["left: calc(-9999 * var(--pixel, 1) * var(--sp))", true],
  ["text-indent: calc(-9999 * 4 / 3 * var(--pixel, 1) * var(--sp))", true],
  ["filter: opacity(0)", true],
  ["color: white; background: white", true],
  ["transform: translate(1200px, 0)", false],
  ["width: 1200px; overflow: hidden", false],
  ["font-size: calc(1 * 16 * var(--pixel, 1) * var(--sp))", false],
  ["left: -10px", false],
  ["", false],
])("an element with the style “%s” is unseen: %s", (style, unseen) => {
  const styles = styled({ visibility: "visible", "clip-path": "none" });
  const element = { name: "p", box, styles, attributes: { style } };
  expect(isUnseen(element as unknown as PaintedElement)).toBe(unseen);
});
