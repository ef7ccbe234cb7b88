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

/** The face of the slide with this id, drawn `width` px wide on the stage; undefined where it is not drawn. */
export function faceOf(snapshot: Snapshot, id: string, width: number): PaintedElement | undefined {
  const { strings, documents } = snapshot;
  const [document] = documents;
  if (!document) return undefined;
  const { nodes, layout, textBoxes } = document;
  const word = (index: number | undefined) => strings[index ?? -1] ?? "";
  const parents = nodes.parentIndex ?? [];
  const children = new Map<number, number[]>();
  parents.forEach((parent, node) => {
    const list = children.get(parent);
    if (list) list.push(node);
    else children.set(parent, [node]);
  });
  const laidOut = new Map<number, number>();
  layout.nodeIndex.forEach((node, at) => {
    if (!laidOut.has(node)) laidOut.set(node, at);
  });
  const fragmentsAt = new Map<number, number[]>();
  textBoxes.layoutIndex.forEach((at, box) => {
    const list = fragmentsAt.get(at);
    if (list) list.push(box);
    else fragmentsAt.set(at, [box]);
  });
  const pseudos = new Map(
    nodes.pseudoType?.index.map((node, at) => [node, word(nodes.pseudoType?.value[at])]),
  );
  const attributesOf = (node: number): Record<string, string> => {
    const list = nodes.attributes?.[node] ?? [];
    const pairs = Array.from({ length: list.length / 2 }, (_, i) => [
      word(list[2 * i]),
      word(list[2 * i + 1]),
    ]);
    return Object.fromEntries(pairs);
  };

  const slide = parents.findIndex((_, node) => {
    return word(nodes.nodeName?.[node]) === "SECTION" && attributesOf(node)["id"] === id;
  });
  const face = (children.get(slide) ?? []).find((node) => attributesOf(node)["class"] === "face");
  const faceBounds = layout.bounds[laidOut.get(face ?? -1) ?? -1];
  if (face === undefined || !faceBounds) return undefined;
  const [originX = 0, originY = 0, faceWidth = width] = faceBounds;
  const scale = width / faceWidth;
  const toBox = ([x = 0, y = 0, w = 0, h = 0]: readonly number[] = []): Box => ({
    left: (x - originX) * scale,
    top: (y - originY) * scale,
    right: (x + w - originX) * scale,
    bottom: (y + h - originY) * scale,
  });

  let pictures = 0;
  /** The drawn part of a node. A node without a box of its own (`display: contents`) gives its children. */
  const read = (node: number): readonly Painted[] => {
    const name = word(nodes.nodeName?.[node]).replace(/^::/, "").toLowerCase();
    const at = laidOut.get(node);
    const isPicture = pictureNames.includes(name);
    const picture = isPicture ? pictures++ : undefined;
    const inner = isPicture ? [] : (children.get(node) ?? []).flatMap(read);
    if (at === undefined) return inner;
    if (name === "#text") return [{ kind: "text", fragments: fragmentsOf(at) }];
    const styles = Object.fromEntries(
      styleNames.map((style, i) => [style, word(layout.styles[at]?.[i])]),
    ) as Styles;
    const ownText = pseudos.has(node) && inner.length === 0 ? pseudoText(node) : [];
    const element: PaintedElement = {
      kind: "element",
      name: pseudos.get(node) ?? name,
      isPseudo: pseudos.has(node),
      attributes: attributesOf(node),
      box: toBox(layout.bounds[at]),
      styles,
      children: [...inner, ...ownText],
      ...(picture !== undefined && { picture }),
    };
    return [element];
  };
  const fragmentsOf = (at: number): Fragment[] => {
    const text = word(layout.text[at]);
    return (fragmentsAt.get(at) ?? []).map((box) => {
      const start = textBoxes.start[box] ?? 0;
      return {
        text: text.slice(start, start + (textBoxes.length[box] ?? 0)),
        box: toBox(textBoxes.bounds[box]),
      };
    });
  };
  /** The generated text of a pseudo-element stands in the layout under the node itself. */
  const pseudoText = (node: number): Painted[] => {
    const own = layout.nodeIndex.flatMap((other, at) => (other === node ? fragmentsOf(at) : []));
    return own.length > 0 ? [{ kind: "text", fragments: own }] : [];
  };
  const [result] = read(face);
  return result?.kind === "element" ? result : undefined;
}
