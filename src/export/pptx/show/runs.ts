import type { Colour } from "../../../check/layout/measured.ts";
import {
  px,
  type Fragment,
  type Painted,
  type PaintedElement,
  type Styles,
} from "../look/painted.ts";
import { colourOf, faded, fillOf, isUnseen } from "./paint.ts";
import type { Run, Typeface } from "./show.ts";

/** What holds for a text from the elements that it stands in. */
interface Context {
  readonly opacity: number;
  /** Of what is raised or lowered: by how much of its size, and the size of the text around it. */
  readonly shifted?: { readonly shift: number; readonly size: number };
  readonly highlight?: Colour;
  readonly link?: string;
}

/** A stretch of text as it was painted, and as it is written in an office file. */
export interface TextPiece {
  readonly fragment: Fragment;
  readonly styles: Styles;
  readonly run: Run;
}

/** The stretches of text in a node of `owner`, without what is not drawn. */
export function piecesOf(
  node: Painted,
  owner: PaintedElement,
  context: Context,
): readonly TextPiece[] {
  if (node.kind === "text") {
    return node.fragments.map((fragment) => ({
      fragment,
      styles: owner.styles,
      run: runOf(fragment.text, owner.styles, context),
    }));
  }
  if (isUnseen(node)) return [];
  const opacity = context.opacity * Number(node.styles.opacity || 1);
  const shift = shifts[node.styles["vertical-align"]];
  const fill = fillOf(node.styles, 1);
  const href = node.name === "a" ? node.attributes["href"] : undefined;
  const inner: Context = {
    ...context,
    opacity,
    ...(shift !== undefined && { shifted: { shift, size: px(owner.styles["font-size"]) } }),
    ...(fill?.kind === "solid" && { highlight: fill.colour }),
    ...(href && /^https?:|^mailto:/.test(href) && { link: href }),
  };
  return node.children.flatMap((child) => piecesOf(child, node, inner));
}

/** As office programs set them. */
const shifts: Readonly<Record<string, number>> = { super: 0.3, sub: -0.25 };

function runOf(text: string, styles: Styles, context: Context): Run {
  const { opacity, highlight, link, shifted } = context;
  return {
    text: plainBlanks(text.replaceAll("\u200B", ""), styles),
    size: shifted?.size ?? px(styles["font-size"]),
    typeface: typefaceOf(styles["font-family"]),
    bold: Number(styles["font-weight"]) >= 600,
    italic: styles["font-style"] === "italic",
    strike: styles["text-decoration-line"].includes("line-through"),
    colour: faded(colourOf(styles["-webkit-text-fill-color"]), opacity),
    spacing: px(styles["letter-spacing"]),
    ...(shifted && { shift: shifted.shift }),
    ...(highlight && { highlight }),
    ...(link !== undefined && { link }),
  };
}

/** In a run, a tab means the next stop and a line feed a break: both stand for themselves in code alone. */
function plainBlanks(text: string, styles: Styles): string {
  const isCode = styles["white-space-collapse"].startsWith("preserve");
  return isCode ? text.replaceAll("\t", "    ") : text.replaceAll(/[\n\t]/g, " ");
}

function typefaceOf(family: string): Typeface {
  if (/^"?Rostrum Serif/.test(family)) return "serif";
  if (/^"?Rostrum Num/.test(family)) return "num";
  return /^"?(?:Consolas|Menlo)|^monospace/.test(family) ? "mono" : "sans";
}

/** Neighbours that are written alike, as one run. */
export function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && JSON.stringify({ ...last, text: "" }) === JSON.stringify({ ...run, text: "" })) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}

/** Spaces at the ends of a line are not drawn. */
export function trimmed(runs: readonly Run[]): readonly Run[] {
  return runs
    .map((run, i) => ({
      ...run,
      text:
        i === runs.length - 1 ? run.text.replace(/\n$/, "").trimEnd() : run.text.replace(/\n$/, ""),
    }))
    .filter(({ text }) => text !== "");
}
