import type { Box } from "../../../check/layout/measured.ts";
import {
  pictureNames,
  styleNames,
  type Fragment,
  type Painted,
  type PaintedElement,
  type Styles,
} from "./painted.ts";

/**
 * The part of the answer to `DOMSnapshot.captureSnapshot` that is read here (Chrome DevTools Protocol). Numbers that
 * name a text are indexes of `strings`.
 */
export interface Snapshot {
  readonly strings: readonly string[];
  readonly documents: readonly {
    readonly nodes: {
      readonly parentIndex?: readonly number[];
      readonly nodeName?: readonly number[];
      readonly attributes?: readonly (readonly number[])[];
      readonly pseudoType?: {
        readonly index: readonly number[];
        readonly value: readonly number[];
      };
    };
    readonly layout: {
      readonly nodeIndex: readonly number[];
      readonly styles: readonly (readonly number[])[];
      readonly bounds: readonly (readonly number[])[];
      readonly text: readonly number[];
    };
    readonly textBoxes: {
      readonly layoutIndex: readonly number[];
      readonly bounds: readonly (readonly number[])[];
      readonly start: readonly number[];
      readonly length: readonly number[];
    };
  }[];
}

/** Numbers, lists and texts of a snapshot, by the nodes that they belong to. */
interface Index {
  readonly nameOf: (node: number) => string;
  readonly attributesOf: (node: number) => Readonly<Record<string, string>>;
  readonly childrenOf: (node: number) => readonly number[];
  /** Of a pseudo-element its kind. */
  readonly pseudoOf: (node: number) => string | undefined;
  /** Where the node stands in the layout; generated text stands there under the node that makes it. */
  readonly laidOut: (node: number) => readonly number[];
  readonly boundsOf: (at: number) => readonly number[];
  readonly stylesOf: (at: number) => Styles;
  /** The stretches of the text at a place of the layout, with their bounds. */
  readonly fragmentsOf: (at: number) => readonly (readonly [text: string, readonly number[]])[];
}

/** The faces on the sheets, in document order, each `width` px wide on the stage. */
export function facesOf(snapshot: Snapshot, width: number): readonly PaintedElement[] {
  const index = indexOf(snapshot);
  const faces: PaintedElement[] = [];
  const seek = (node: number): void => {
    if (/^face(?: |$)/.test(index.attributesOf(node)["class"] ?? "")) {
      const face = faceAt(index, node, width);
      if (face) faces.push(face);
    } else index.childrenOf(node).forEach(seek);
  };
  // The document itself.
  seek(0);
  return faces;
}

function faceAt(index: Index, face: number, width: number): PaintedElement | undefined {
  const [at] = index.laidOut(face);
  if (at === undefined) return undefined;
  const [originX = 0, originY = 0, faceWidth = width] = index.boundsOf(at);
  const scale = width / faceWidth;
  const toBox = ([x = 0, y = 0, w = 0, h = 0]: readonly number[]): Box => ({
    left: (x - originX) * scale,
    top: (y - originY) * scale,
    right: (x + w - originX) * scale,
    bottom: (y + h - originY) * scale,
  });
  const toFragments = (place: number): Fragment[] =>
    index.fragmentsOf(place).map(([text, bounds]) => ({ text, box: toBox(bounds) }));

  let pictures = 0;
  /** The drawn part of a node. A node without a box of its own (`display: contents`) gives its children. */
  const read = (node: number): readonly Painted[] => {
    const name = index.nameOf(node);
    const places = index.laidOut(node);
    const isFormula = name === "math" && index.attributesOf(node)["display"] === "block";
    const isPicture = isFormula || pictureNames.includes(name);
    const picture = isPicture ? pictures++ : undefined;
    const inner = isPicture ? [] : inTextOrder(index.childrenOf(node).flatMap(read));
    const [place] = places;
    if (place === undefined) return inner;
    if (name === "#text") return [{ kind: "text", fragments: toFragments(place) }];
    const pseudo = index.pseudoOf(node);
    const own = pseudo !== undefined && inner.length === 0 ? places.flatMap(toFragments) : [];
    const element: PaintedElement = {
      kind: "element",
      name: pseudo ?? name,
      isPseudo: pseudo !== undefined,
      attributes: index.attributesOf(node),
      box: toBox(index.boundsOf(place)),
      styles: index.stylesOf(place),
      children: own.length > 0 ? [...inner, { kind: "text", fragments: own }] : inner,
      ...(picture !== undefined && { picture }),
    };
    return [element];
  };
  const [result] = read(face);
  return result?.kind === "element" ? result : undefined;
}

/** The snapshot names both pseudo-elements before the text that they stand around. */
function inTextOrder(nodes: readonly Painted[]): readonly Painted[] {
  const isLast = (node: Painted): boolean =>
    node.kind === "element" && node.name === "after" && node.styles.display === "inline";
  return [...nodes.filter((node) => !isLast(node)), ...nodes.filter(isLast)];
}

function indexOf({ strings, documents }: Snapshot): Index {
  const [{ nodes, layout, textBoxes } = nothing] = documents;
  const word = (index: number | undefined): string => strings[index ?? -1] ?? "";
  const children = grouped(nodes.parentIndex ?? []);
  const places = grouped(layout.nodeIndex);
  const boxes = grouped(textBoxes.layoutIndex);
  const pseudos = new Map(
    nodes.pseudoType?.index.map((node, at) => [node, word(nodes.pseudoType?.value[at])]),
  );
  return {
    nameOf: (node) => word(nodes.nodeName?.[node]).replace(/^::/, "").toLowerCase(),
    attributesOf(node) {
      const list = nodes.attributes?.[node] ?? [];
      const pairs = Array.from({ length: list.length / 2 }, (_, i) => [
        word(list[2 * i]),
        word(list[2 * i + 1]),
      ]);
      return Object.fromEntries(pairs) as Record<string, string>;
    },
    childrenOf: (node) => children.get(node) ?? [],
    pseudoOf: (node) => pseudos.get(node),
    laidOut: (node) => places.get(node) ?? [],
    boundsOf: (at) => layout.bounds[at] ?? [],
    stylesOf: (at) =>
      Object.fromEntries(
        styleNames.map((style, i) => [style, word(layout.styles[at]?.[i])]),
      ) as Styles,
    fragmentsOf(at) {
      const text = word(layout.text[at]);
      return (boxes.get(at) ?? []).map((box) => {
        const start = textBoxes.start[box] ?? 0;
        const end = start + (textBoxes.length[box] ?? 0);
        return [text.slice(start, end), textBoxes.bounds[box] ?? []];
      });
    },
  };
}

const nothing: Snapshot["documents"][number] = {
  nodes: {},
  layout: { nodeIndex: [], styles: [], bounds: [], text: [] },
  textBoxes: { layoutIndex: [], bounds: [], start: [], length: [] },
};

/** The places in a list of each number that it holds. */
function grouped(numbers: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  numbers.forEach((number, at) => {
    const group = groups.get(number);
    if (group) group.push(at);
    else groups.set(number, [at]);
  });
  return groups;
}
