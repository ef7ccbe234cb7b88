import type {
  Box,
  Colour,
  MeasuredElement,
  MeasuredPiece,
  MeasuredSlide,
} from "../../check/layout/measured.ts";

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/**
 * Reads what is drawn of the slide with this id: once for each of the `themes`, or once as it stands without named
 * themes; nothing where it has no face. A theme is colours, so the rest is measured once. Runs in the page, where
 * nothing outside the function exists. `kinds` are names of kinds of text with the selectors of their elements. Text in
 * pseudo-elements and in SVG is not seen.
 */
export function measureFace({
  id,
  kinds,
  parts,
  themes = [],
}: {
  readonly id: string;
  readonly parts: string;
  readonly kinds: readonly (readonly [name: string, selector: string])[];
  readonly themes?: readonly string[];
}): readonly MeasuredSlide[] {
  const face = document.getElementById(id)?.querySelector<HTMLElement>(":scope > .face");
  if (!face) return [];
  const origin = face.getBoundingClientRect();
  const scale = origin.width / face.offsetWidth;
  const toStage = (left: number, top: number, right: number, bottom: number): Box => ({
    left: (left - origin.left) / scale,
    top: (top - origin.top) / scale,
    right: (right - origin.left) / scale,
    bottom: (bottom - origin.top) / scale,
  });

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const colours = new Map<string, Colour>();
  const draw = (css: string): Colour => {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const toColour = (css: string): Colour => {
    const colour = colours.get(css) ?? draw(css);
    colours.set(css, colour);
    // A value that comes twice arrives once: WebDriver BiDi, by which Firefox is driven, sends the second as a reference.
    const [red, green, blue, alpha] = colour;
    return [red, green, blue, alpha];
  };
  const paintOf = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration): Colour[] => {
    const stops = /gradient\(/.test(backgroundImage)
      ? (backgroundImage.match(/\b(?:rgba?|color|hsla?|lab|lch|oklab|oklch)\([^()]*\)/g) ?? [])
      : [];
    const colours = (stops.length > 0 ? stops : [backgroundColor]).map(toColour);
    return colours.filter(([, , , alpha]) => alpha > 0);
  };

  const above: Element[] = [];
  for (let up = face.parentElement; up; up = up.parentElement) above.unshift(up);
  const all = [...above, face, ...face.querySelectorAll(parts)];
  const indexes = new Map(all.map((element, index) => [element, index]));
  const elements = all.map((element): MeasuredElement => {
    const style = getComputedStyle(element);
    const rect = element.getBoundingClientRect();
    return {
      parent: element.parentElement ? (indexes.get(element.parentElement) ?? -1) : -1,
      name: element.localName,
      box: toStage(
        rect.left + parseFloat(style.borderLeftWidth) * scale,
        rect.top + parseFloat(style.borderTopWidth) * scale,
        rect.right - parseFloat(style.borderRightWidth) * scale,
        rect.bottom - parseFloat(style.borderBottomWidth) * scale,
      ),
      block: !["inline", "contents", "none"].includes(style.display),
      floating: ["absolute", "fixed"].includes(style.position),
      clips: style.overflow !== "visible",
      shown: element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
      paint: paintOf(style),
      opacity: parseFloat(style.opacity),
      kinds: kinds.flatMap(([name, selector]) => (element.matches(selector) ? [name] : [])),
    };
  });

  /** Cut down to a point: text for screen readers only. */
  const isCutAway = (index: number): boolean => {
    const element = elements[index];
    if (!element || index < above.length) return false;
    const { left, top, right, bottom } = element.box;
    return (element.clips && (right - left <= 2 || bottom - top <= 2)) || isCutAway(element.parent);
  };
  const blockOf = (index: number): number => {
    const element = elements[index];
    return !element || element.block ? index : blockOf(element.parent);
  };

  /** How far the lines of a block have come. */
  interface Flow {
    line: number;
    marked: boolean;
    last?: { readonly start: number; readonly cross: number; readonly size: number };
  }
  const flows = new Map<number, Flow>();
  const flowOf = (block: number): Flow => {
    const flow = flows.get(block) ?? { line: 0, marked: false };
    flows.set(block, flow);
    return flow;
  };

  const texts: MeasuredSlide["texts"][number][] = [];
  const range = document.createRange();
  const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });
  /** The characters of a text. The segmenter keeps a copy of its whole text with each, so a long one is cut before it. */
  const charactersOf = function* (text: string): Generator<{ segment: string; offset: number }> {
    for (const { 0: part, index } of text.matchAll(
      /[^]{1,400}(?=[\p{Script=Han}\s])|[^]{1,400}/gu,
    )) {
      for (const one of graphemes.segment(part)) {
        yield { segment: one.segment, offset: index + one.index };
      }
    }
  };
  const readText = (node: Text, element: Element, index: number): void => {
    const style = getComputedStyle(element);
    const vertical = style.writingMode.startsWith("vertical");
    const size = parseFloat(style.fontSize);
    const spacing = (parseFloat(style.letterSpacing) || 0) * scale;
    const flow = flowOf(blockOf(index));
    const pieces: Writable<MeasuredPiece>[] = [];
    let blank = "";
    for (const { segment, offset } of charactersOf(node.data)) {
      if (/^[\s\u200B\u00AD]+$/.test(segment)) {
        flow.marked = true;
        if (/\s/.test(segment)) blank = " ";
        continue;
      }
      range.setStart(node, offset);
      range.setEnd(node, offset + segment.length);
      const rect = range.getBoundingClientRect();
      if (rect.width === 0 || rect.height === 0) continue;
      const start = vertical ? rect.top : rect.left;
      const end = (vertical ? rect.bottom : rect.right) - spacing;
      const cross = vertical ? (rect.left + rect.right) / 2 : (rect.top + rect.bottom) / 2;
      const half = (size * scale) / 2;
      const { last } = flow;
      // Type of several sizes stands on one base line, so lines differ by more than half of the largest.
      const turns =
        last &&
        (start <= last.start + 0.5 || Math.abs(cross - last.cross) > Math.max(half, last.size / 2));
      if (turns) flow.line++;
      const box = vertical
        ? toStage(cross - half, start, cross + half, end)
        : toStage(start, cross - half, end, cross + half);
      const piece = pieces.at(-1);
      if (piece?.line === flow.line) {
        const isInWords = !/\p{Script=Han}$/u.test(piece.text) && !/^\p{Script=Han}/u.test(segment);
        piece.text += (isInWords ? blank : "") + segment;
        piece.box = {
          left: Math.min(piece.box.left, box.left),
          top: Math.min(piece.box.top, box.top),
          right: Math.max(piece.box.right, box.right),
          bottom: Math.max(piece.box.bottom, box.bottom),
        };
      } else {
        pieces.push({ text: segment, line: flow.line, marked: flow.marked, box });
      }
      flow.marked = false;
      blank = "";
      flow.last = { start, cross, size: size * scale };
    }
    if (pieces.length === 0) return;
    texts.push({
      element: index,
      size,
      bold: parseInt(style.fontWeight) >= 700,
      vertical,
      keepAll: style.wordBreak === "keep-all",
      colour: toColour(style.webkitTextFillColor),
      pieces,
    });
  };

  let lastBlock = -1;
  const walker = document.createTreeWalker(face, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const index = element ? indexes.get(element) : undefined;
    if (!element || index === undefined) continue;
    const block = blockOf(index);
    if (node instanceof Element) {
      if (["br", "wbr"].includes(node.localName)) flowOf(block).marked = true;
    } else if (
      elements[index]?.shown &&
      !isCutAway(index) &&
      // The signs of a formula may stand in and over each other.
      !element.closest("svg, math") &&
      /\S/.test(node.nodeValue ?? "")
    ) {
      // Another box stands between: the text may go on anywhere after it.
      if (block !== lastBlock) flowOf(block).marked = true;
      lastBlock = block;
      readText(node as Text, element, index);
    }
  }
  const slide = { id, elements, face: above.length, texts };
  if (themes.length === 0) return [slide];

  const { dataset } = document.documentElement;
  const worn = dataset["theme"];
  const inTheme = (theme: string): MeasuredSlide => {
    dataset["theme"] = theme;
    // A colour may still be fading from the theme before.
    for (const animation of document.getAnimations()) {
      if (Number(animation.effect?.getComputedTiming().endTime) < Infinity) animation.finish();
    }
    const styles = all.map((element) => getComputedStyle(element));
    return {
      ...slide,
      elements: elements.map((element, index) => {
        const style = styles[index];
        return style
          ? { ...element, paint: paintOf(style), opacity: parseFloat(style.opacity) }
          : element;
      }),
      texts: texts.map((text) => ({
        ...text,
        colour: toColour(styles[text.element]?.webkitTextFillColor ?? ""),
      })),
    };
  };
  // Nothing is drawn in another theme: the first one is back before the next frame.
  const slides = themes.map(inTheme);
  if (worn === undefined) delete dataset["theme"];
  else dataset["theme"] = worn;
  return slides;
}
