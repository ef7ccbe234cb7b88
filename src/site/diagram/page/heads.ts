/** Runs in the page of the drawing program, where nothing outside of the function exists. */

/**
 * Draws the heads of arrows where they stand. As markers they would be found by a name, which a page with two copies of
 * a diagram has twice, one of them perhaps hidden.
 */
export function drawHeads(): void {
  const numberOf = (element: Element, name: string, otherwise: number): number => {
    const value = parseFloat(element.getAttribute(name) ?? "");
    return Number.isFinite(value) ? value : otherwise;
  };
  const placeHead = (line: SVGGeometryElement, marker: Element, end: "start" | "end"): void => {
    const length = line.getTotalLength();
    if (length === 0) return;
    const at = end === "start" ? 0 : length;
    const step = Math.min(1, length / 2);
    const point = line.getPointAtLength(at);
    const inner = line.getPointAtLength(end === "start" ? step : length - step);
    const [back, ahead] = end === "start" ? [point, inner] : [inner, point];
    const along = (Math.atan2(ahead.y - back.y, ahead.x - back.x) * 180) / Math.PI;
    const orient = marker.getAttribute("orient") ?? "0";
    const reversed = orient === "auto-start-reverse" && end === "start" ? 180 : 0;
    const angle = orient.startsWith("auto") ? along + reversed : parseFloat(orient) || 0;
    const stroke = parseFloat(getComputedStyle(line).strokeWidth) || 1;
    const unit = marker.getAttribute("markerUnits") === "userSpaceOnUse" ? 1 : stroke;
    const [, , width, height] = (marker.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
    const inBox =
      width && height
        ? Math.min(
            numberOf(marker, "markerWidth", 3) / width,
            numberOf(marker, "markerHeight", 3) / height,
          )
        : 1;
    const head = document.createElementNS("http://www.w3.org/2000/svg", "g");
    head.setAttribute(
      "transform",
      `${line.getAttribute("transform") ?? "scale(1)"} translate(${point.x} ${point.y}) rotate(${angle}) ` +
        `scale(${unit * inBox}) translate(${-numberOf(marker, "refX", 0)} ${-numberOf(marker, "refY", 0)})`,
    );
    head.append(...[...marker.children].map((child) => child.cloneNode(true)));
    line.after(head);
  };
  for (const line of document.querySelectorAll<SVGGeometryElement>(
    "main path, main line, main polyline",
  )) {
    if (line.closest("defs, marker")) continue;
    const { markerStart, markerEnd } = getComputedStyle(line);
    for (const [end, css] of [
      ["start", markerStart],
      ["end", markerEnd],
    ] as const) {
      const name = /#([^"')]+)/.exec(css)?.[1];
      const marker = name === undefined ? undefined : document.getElementById(name);
      if (marker) placeHead(line, marker, end);
    }
  }
}
