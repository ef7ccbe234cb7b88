/** A diagram as it was drawn: shapes and text alone, with the deck's colours by name. */
import type { Token } from "markdown-it";
import type { Place } from "../model.ts";

/** Where a diagram starts to be drawn, in its own px. */
export interface Diagram {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DiagramShape[];
  /** A description for people who cannot see it: the author's own words, else the words in it. */
  readonly spoken: string;
}

export interface DiagramShape {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (DiagramShape | string)[];
}

/** The colours of a diagram: names that the theme has a colour for. `s0` and so on tell parts apart, as in charts. */
export const diagramPaints = [
  "ink",
  "soft",
  "rule",
  "tint",
  "ground",
  "s0",
  "s1",
  "s2",
  "s3",
  "s4",
  "s5",
] as const;
export type DiagramPaint = (typeof diagramPaints)[number];

/** Whether a fence is written as a diagram. */
export function isDiagram({ type, info }: Pick<Token, "type" | "info">): boolean {
  return type === "fence" && /^\s*\{?mermaid\b/i.test(info);
}

/** The drawing of a fence; undefined for a fence without one. */
export function diagramOf({ meta }: Token): Diagram | undefined {
  return meta?.["diagram"] as Diagram | undefined;
}

/** Where the text of a fence begins; only what may still be drawn knows it. */
export function diagramPlace({ meta }: Token): Place | undefined {
  return meta?.["place"] as Place | undefined;
}

/** The text that a fence is drawn from, with its settings and comments. */
export function diagramSource({ meta, content }: Token): string {
  return (meta?.["source"] as string | undefined) ?? content;
}

/** The text of a diagram without what is never drawn: its settings, comments, and what is behind its links. */
export function withoutRemarks(source: string): string {
  return source
    .replace(/^\s*---[ \t]*\n(?:[^]*?\n)??[ \t]*---[ \t]*(?:\n|$)/, "")
    .replace(/%%\{[^]{0,2000}?\}%%|%%.*/g, "")
    .replace(/^[ \t]*(?:click|links?|callback|properties|details)\b.*(?:\n|$)/gim, "");
}

/** The texts in the source of a diagram that are drawn, without their tags: in brackets or quotes, and behind a colon. */
export function diagramLabels(source: string): readonly string[] {
  return source.split("\n").flatMap((line) => {
    if (/^\s*%%/.test(line)) return [];
    const bare = line.replace(/<\/?[a-z][^<>]{0,300}>/gi, " ");
    return [...bare.matchAll(label)].map((texts) => texts.slice(1).find(Boolean)?.trim() ?? "");
  });
}

const label = /"([^"]*)"|\[([^[\]]*)\]|\(([^()]*)\)|\|([^|]*)\||:\s(.*)$/g;

/** All words of a diagram, in the order in which they are drawn. */
export function diagramWords({ shapes }: Pick<Diagram, "shapes">): readonly string[] {
  return shapes.flatMap((shape) =>
    shape.name === "text"
      ? [wordsOf(shape).trim()].filter((text) => text !== "")
      : diagramWords({ shapes: shape.children.filter((child) => typeof child !== "string") }),
  );
}

function wordsOf({ children }: DiagramShape): string {
  return children.map((child) => (typeof child === "string" ? child : wordsOf(child))).join("");
}
