import type { Fill, Shape } from "../show/show.ts";
import { fill } from "./colours.ts";
import { shapeXml } from "./shapes.ts";
import { timingXml, type Target } from "./timing.ts";
import { slideHeight } from "./units.ts";
import { relations, type Look, type Related, type Writing } from "./writing.ts";
import { el } from "./xml.ts";

/** A slide, layout or master: its shapes as XML, and what they refer to. */
export interface Tree {
  readonly xml: string;
  readonly timing: string;
  readonly relations: readonly (Related & { readonly id: string })[];
}

export type Media = Writing["media"];

/** `p:cSld` with the shapes; a box that covers the slide is its background. */
export function treeOf(
  shapes: readonly Shape[],
  {
    look,
    media,
    width,
    related,
    name,
  }: {
    readonly look: Look;
    readonly media: Media;
    readonly width: number;
    /** Come first, so that their ids are `rId1`, `rId2`, …. */
    readonly related: readonly Related[];
    readonly name?: string;
  },
  more: readonly string[] = [],
): Tree {
  const own = relations();
  for (const one of related) own.add(one);
  const targets: Target[] = [];
  let id = 1 + more.length;
  const writing: Writing = {
    ...look,
    relations: own,
    media,
    nextId: () => ++id,
    stepped(step, shape, paragraphs) {
      targets.push({ step, shape, ...(paragraphs && { paragraphs }) });
    },
  };
  const ground = shapes.find((shape) => backgroundOf(shape, width));
  const colour = ground && backgroundOf(ground, width);
  const background = colour
    ? el("p:bg", {}, el("p:bgPr", {}, fill(colour, look.palette), el("a:effectLst")))
    : "";
  const written = shapes
    .filter((shape) => shape !== ground)
    .map((shape) => shapeXml(shape, writing));
  const tree = el("p:spTree", {}, treeHead, ...more, ...written);
  return {
    xml: el("p:cSld", { name }, background, tree),
    timing: timingXml(targets),
    relations: own.all(),
  };
}

const treeHead =
  el("p:nvGrpSpPr", {}, el("p:cNvPr", { id: 1, name: "" }), el("p:cNvGrpSpPr"), el("p:nvPr")) +
  el(
    "p:grpSpPr",
    {},
    el(
      "a:xfrm",
      {},
      el("a:off", { x: 0, y: 0 }),
      el("a:ext", { cx: 0, cy: 0 }),
      el("a:chOff", { x: 0, y: 0 }),
      el("a:chExt", { cx: 0, cy: 0 }),
    ),
  );

function backgroundOf(shape: Shape, width: number): Fill | undefined {
  if (shape.kind !== "box" || shape.step !== undefined) return undefined;
  const { left, top, right, bottom } = shape.box;
  const isAll = left <= 1 && top <= 1 && right >= width - 1 && bottom >= slideHeight - 1;
  return isAll ? shape.fill : undefined;
}
