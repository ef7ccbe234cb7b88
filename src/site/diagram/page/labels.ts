/** Runs in the page of the drawing program, where nothing outside of the function exists. */

/** Puts text of SVG, line by line, in the place of labels that the program writes as HTML. */
export function htmlLabelsAsText(): void {
  interface Line {
    text: string;
    readonly left: number;
    right: number;
    readonly middle: number;
  }
  const linesIn = (node: Node): readonly Line[] => {
    const lines = new Map<number, Line>();
    const range = document.createRange();
    const text = node.textContent ?? "";
    for (let at = 0; at < text.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      if (width === 0) continue;
      const letter = text.charAt(at);
      const line = lines.get(Math.round(top));
      if (!line)
        lines.set(Math.round(top), { text: letter, left, right, middle: (top + bottom) / 2 });
      else Object.assign(line, { text: line.text + letter, right });
    }
    return [...lines.values()];
  };
  /** What a label on a line stands on, so that the line does not cross its words. */
  const groundOf = (element: Element | null, box: Element): string | undefined => {
    if (!element || element === box) return undefined;
    const { backgroundColor } = getComputedStyle(element);
    return backgroundColor.startsWith("rgb(")
      ? backgroundColor
      : groundOf(element.parentElement, box);
  };
  for (const box of document.querySelectorAll<SVGForeignObjectElement>("main foreignObject")) {
    const toBox = box.getScreenCTM()?.inverse();
    const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    // A `switch` has a text of its own beside the HTML.
    const choice = box.parentElement?.localName === "switch" ? box.parentElement : undefined;
    if (choice) {
      box.remove();
      choice.replaceWith(...choice.children);
      continue;
    }
    for (let node = walker.nextNode(); node && toBox; node = walker.nextNode()) {
      const { fontSize, color } = getComputedStyle(node.parentElement ?? box);
      const ground = groundOf(node.parentElement, box);
      for (const { text, left, right, middle } of linesIn(node)) {
        const point = new DOMPoint((left + right) / 2, middle).matrixTransform(toBox);
        if (ground !== undefined) {
          const half = (new DOMPoint(right, middle).matrixTransform(toBox).x - point.x) * 1.05;
          const high = parseFloat(fontSize) * 1.25;
          const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
          rect.setAttribute("x", String(point.x - half));
          rect.setAttribute("y", String(point.y - high / 2));
          rect.setAttribute("width", String(2 * half));
          rect.setAttribute("height", String(high));
          rect.setAttribute("style", `fill:${ground};stroke:none`);
          group.append(rect);
        }
        const made = document.createElementNS("http://www.w3.org/2000/svg", "text");
        made.setAttribute("x", String(point.x));
        made.setAttribute("y", String(point.y));
        made.setAttribute(
          "style",
          `fill:${color};stroke:none;font-size:${fontSize};text-anchor:middle;dominant-baseline:central`,
        );
        made.textContent = text.trim();
        group.append(made);
      }
    }
    const transform = box.getAttribute("transform");
    if (transform) group.setAttribute("transform", transform);
    box.replaceWith(group);
  }
}
