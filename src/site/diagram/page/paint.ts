/** Runs in the page of the drawing program, where nothing outside of the function exists. */
import type { DiagramColours } from "./colours.ts";
import type { Mermaid } from "./render.ts";

/**
 * Writes how each element looks into its attributes, with colours as paints (`fill="s0"`), so that no style sheet is
 * needed. A colour that the author wrote stays as it is. What is not seen goes.
 */
export function paintDiagram({
  source,
  colours: { paints, variables },
}: {
  readonly source: string;
  readonly colours: DiagramColours;
}): void {
  type Rgba = readonly [red: number, green: number, blue: number, alpha: number];
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgbaOf = (css: string): Rgba => {
    if (!canvas) return [0, 0, 0, 1];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const keyOf = ([red, green, blue]: Rgba): string => `rgb(${red},${green},${blue})`;

  const given = Object.entries(paints).map(([paint, css]) => [paint, rgbaOf(css)] as const);
  const known = new Map(given.map(([paint, colour]) => [keyOf(colour), paint]));
  // The program makes some of them darker before it uses them.
  const { mermaid } = window as unknown as { mermaid: Mermaid };
  const { themeVariables } = mermaid.mermaidAPI.getConfig();
  for (const [name, paint] of Object.entries(variables)) {
    const css = themeVariables[name];
    const key = typeof css === "string" ? keyOf(rgbaOf(css)) : "";
    if (!known.has(key)) known.set(key, paint);
  }
  const written = new Set(
    (source.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\([^)]*\)|\b[a-z]{3,20}\b/gi) ?? [])
      .filter((word) => CSS.supports("color", word) && !CSS.supports("width", word))
      .map((word) => keyOf(rgbaOf(word))),
  );
  const nearest = (colour: Rgba): string => {
    const far = (other: Rgba): number =>
      Math.hypot(colour[0] - other[0], colour[1] - other[1], colour[2] - other[2]);
    return given.reduce((best, one) => (far(one[1]) < far(best[1]) ? one : best))[0];
  };
  const paintOf = (css: string): string => {
    if (css === "none" || css.startsWith("url")) return "none";
    const colour = rgbaOf(css);
    const key = keyOf(colour);
    if (colour[3] < 0.05) return "none";
    return known.get(key) ?? (written.has(key) ? key : nearest(colour));
  };

  /** What has been painted so far, for the text on it. */
  const filled: { readonly shape: SVGGeometryElement; readonly fill: string }[] = [];
  const fillUnder = (element: Element): string | undefined => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const middle = new DOMPoint(left + width / 2, top + height / 2);
    return filled.findLast(({ shape }) => {
      const inShape = shape.getScreenCTM()?.inverse();
      return inShape && shape.isPointInFill(middle.matrixTransform(inShape));
    })?.fill;
  };
  const light: readonly string[] = ["tint", "ground", "rule"];
  /** Text has a colour that can be read on what it stands on. */
  const inkOf = (text: Element, css: string): string => {
    const own = paintOf(css);
    if (own.startsWith("rgb")) return own;
    const under = fillUnder(text);
    if (under === undefined || light.includes(under)) return "ink";
    if (!under.startsWith("rgb")) return "ground";
    const [red, green, blue] = rgbaOf(under);
    return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? "rgb(20,20,20)" : "rgb(255,255,255)";
  };

  type Look = readonly [name: string, value: string];
  const strokeOf = (element: Element, style: CSSStyleDeclaration): readonly Look[] => {
    const width = parseFloat(style.strokeWidth);
    const stroke = width === 0 ? "none" : paintOf(style.stroke);
    if (stroke === "none") return [["stroke", "none"]];
    // A line alone in the colour of the ground would not be seen.
    const isUnseen =
      /^(?:ground|tint)$/.test(stroke) && light.includes(fillUnder(element) ?? "ground");
    return [
      ["stroke", isUnseen ? "soft" : stroke],
      ["stroke-width", String(width)],
      ["stroke-dasharray", style.strokeDasharray.replaceAll("px", "")],
      ["stroke-linecap", style.strokeLinecap],
      ["stroke-linejoin", style.strokeLinejoin],
    ];
  };
  const looksOf = (element: Element, style: CSSStyleDeclaration): readonly Look[] => {
    if (/^(?:text|tspan)$/.test(element.localName)) {
      return [
        ["fill", inkOf(element, style.fill)],
        ["font-size", String(parseFloat(style.fontSize))],
        ["font-style", style.fontStyle],
        ["text-anchor", style.textAnchor],
        ["dominant-baseline", style.dominantBaseline],
      ];
    }
    const fill = element.localName === "line" ? "none" : paintOf(style.fill);
    const isShape = element instanceof SVGGeometryElement && !element.closest("defs, marker");
    if (isShape && fill !== "none") filled.push({ shape: element, fill });
    return [
      ["fill", fill],
      ["fill-opacity", String(rgbaOf(style.fill)[3] * parseFloat(style.fillOpacity))],
      ["rx", style.rx.replace("px", "")],
      ["ry", style.ry.replace("px", "")],
      ...strokeOf(element, style),
    ];
  };
  const all = [...document.querySelectorAll("main > svg, main > svg *")];
  const hidden = (style: CSSStyleDeclaration): boolean =>
    style.display === "none" || style.visibility !== "visible" || parseFloat(style.opacity) < 0.02;
  const looks = all.map((element) => {
    const style = getComputedStyle(element);
    return { element, looks: looksOf(element, style), isHidden: hidden(style) };
  });
  for (const { element, looks: own, isHidden } of looks) {
    if (isHidden && !element.closest("defs, marker")) element.remove();
    for (const [name, value] of own) element.setAttribute(name, value);
  }
}
