/** Diagrams as SVG. The style sheet gives their paints the colours of the theme. */
import { type Diagram, type DiagramShape, diagramPaints } from "../../deck/diagram/diagram.ts";
import { escapeHtml } from "../../deck/text/html.ts";

/** Around a drawing, its own px. */
const margin = 4;

/** A diagram as a `figure`. */
export function renderDiagram({ left, top, width, height, shapes, spoken }: Diagram): string {
  const [wide, high] = [width + 2 * margin, height + 2 * margin].map(Math.ceil);
  const box = [left - margin, top - margin].map(Math.floor).concat(wide ?? 0, high ?? 0);
  return (
    `<figure class="diagram" style="--wide:${wide};--high:${high}"><svg viewBox="${box.join(" ")}" role="img" aria-label="${escapeHtml(spoken)}">` +
    `${shapes.map(renderShape).join("")}</svg></figure>`
  );
}

const paints: readonly string[] = diagramPaints;

function renderShape({ name, attributes, children }: DiagramShape): string {
  const classes = attributes.flatMap(([key, value]) =>
    paints.includes(value) ? [`${key === "fill" ? "f" : "l"}-${value}`] : [],
  );
  const written = attributes
    .filter(([, value]) => !paints.includes(value))
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const named = classes.length > 0 ? ` class="${classes.join(" ")}"` : "";
  const inner = children.map((child) =>
    typeof child === "string" ? escapeHtml(child) : renderShape(child),
  );
  return `<${name}${named}${written.join("")}>${inner.join("")}</${name}>`;
}
