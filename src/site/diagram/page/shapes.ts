/** Runs in the page of the drawing program, where nothing outside of the function exists. */
import type { Diagram, DiagramShape } from "../../../deck/diagram/diagram.ts";

/** What stands in the page as plain shapes, and the box around them. */
export function readShapes(): Omit<Diagram, "spoken"> & { readonly spoken: string } {
  const svg = document.querySelector<SVGSVGElement>("main > svg");
  const toDrawing = svg?.getScreenCTM()?.inverse();
  const looks =
    "fill fill-opacity stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin";
  const text = "x y dx dy fill font-size font-style text-anchor dominant-baseline transform";
  const kept: Readonly<Record<string, string>> = {
    g: "transform",
    path: `d transform ${looks}`,
    rect: `x y width height rx ry transform ${looks}`,
    circle: `cx cy r transform ${looks}`,
    ellipse: `cx cy rx ry transform ${looks}`,
    line: `x1 y1 x2 y2 transform ${looks}`,
    polygon: `points transform ${looks}`,
    polyline: `points transform ${looks}`,
    text,
    tspan: text,
  };
  const usual: Readonly<Record<string, string>> = {
    "fill-opacity": "1",
    "font-style": "normal",
    rx: "auto",
    ry: "auto",
    "stroke-dasharray": "none",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "text-anchor": "start",
    "dominant-baseline": "auto",
    stroke: "none",
  };
  const shortened = (value: string): string =>
    value
      .replace(/\s+/g, " ")
      .replace(/-?\d*\.\d{2,}(?:e-?\d+)?/gi, (number) =>
        String(Math.round(Number(number) * 100) / 100),
      );
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = (element: Element, pad: number): void => {
    const box = element.getBoundingClientRect();
    if (!toDrawing || (box.width === 0 && box.height === 0)) return;
    const from = new DOMPoint(box.left, box.top).matrixTransform(toDrawing);
    const to = new DOMPoint(box.right, box.bottom).matrixTransform(toDrawing);
    left = Math.min(left, from.x - pad);
    top = Math.min(top, from.y - pad);
    right = Math.max(right, to.x + pad);
    bottom = Math.max(bottom, to.y + pad);
  };
  /** Where an inner drawing, such as an icon, stands in what is around it. */
  const placeOf = (inner: SVGSVGElement): string => {
    const around = (inner.parentElement as SVGGraphicsElement | null)?.getScreenCTM();
    const own = inner.getScreenCTM();
    if (!around || !own) return "scale(1)";
    const { a, b, c, d, e, f } = around.inverse().multiply(own);
    return `matrix(${[a, b, c, d, e, f].map((part) => part.toFixed(3)).join(" ")})`;
  };
  const shapeOf = (element: Element): readonly DiagramShape[] => {
    const name = element.localName;
    if (/^(?:a|switch)$/.test(name) || element === svg)
      return [...element.children].flatMap(shapeOf);
    if (element instanceof SVGSVGElement) {
      const children = [...element.children].flatMap(shapeOf);
      return [{ name: "g", attributes: [["transform", placeOf(element)]], children }];
    }
    const names = kept[name];
    if (names === undefined) return [];
    const isText = name === "text" || name === "tspan";
    const attributes = names.split(" ").flatMap((key): [string, string][] => {
      const value = element.getAttribute(key) ?? "";
      const isInherited = key === "fill" || key.includes("-");
      const around =
        name === "tspan" && isInherited ? element.parentElement?.getAttribute(key) : usual[key];
      return value === "" || value === around ? [] : [[key, shortened(value)]];
    });
    if (isText) {
      if (element.textContent.trim() === "") return [];
      if (name === "text") widen(element, 0);
      const children = [...element.childNodes].flatMap((child): (DiagramShape | string)[] =>
        child instanceof Element ? [...shapeOf(child)] : [child.textContent ?? ""],
      );
      return [{ name, attributes, children }];
    }
    if (name === "g") {
      const children = [...element.children].flatMap(shapeOf);
      return children.length === 0
        ? []
        : attributes.length === 0
          ? children
          : [{ name, attributes, children }];
    }
    const stroke = element.getAttribute("stroke") ?? "none";
    const { width, height } = element.getBoundingClientRect();
    const isEmpty = width === 0 && height === 0;
    if (isEmpty || (element.getAttribute("fill") === "none" && stroke === "none")) return [];
    widen(
      element,
      stroke === "none" ? 0 : parseFloat(element.getAttribute("stroke-width") ?? "1") / 2,
    );
    return [{ name, attributes, children: [] }];
  };
  const shapes = svg ? shapeOf(svg) : [];
  // Some lines go on beyond what is shown.
  const shown = svg?.viewBox.baseVal;
  if (shown && shown.width > 0) {
    left = Math.max(left, shown.x);
    top = Math.max(top, shown.y);
    right = Math.min(right, shown.x + shown.width);
    bottom = Math.min(bottom, shown.y + shown.height);
  }
  const said = ["title", "desc"].flatMap(
    (name) => document.querySelector(`main > svg > ${name}`)?.textContent ?? [],
  );
  return { left, top, width: right - left, height: bottom - top, shapes, spoken: said.join("：") };
}
