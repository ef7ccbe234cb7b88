/** A sheet of paper with three lines of writing, in the colours of its place. */
export function sheetIcon(): SVGSVGElement {
  const svg = draw("svg", { class: "paper", viewBox: "0 0 66 84", "aria-hidden": "true" });
  svg.append(
    draw("path", { class: "edge", d: "M2 2h42l20 20v60H2z" }),
    draw("path", { class: "edge", d: "M44 2v20h20" }),
    draw("path", { class: "lines", d: "M14 38h38M14 51h38M14 64h22" }),
  );
  return svg;
}

function draw<Tag extends "svg" | "path">(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
