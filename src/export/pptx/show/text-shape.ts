import type { Box } from "../../../check/layout/measured.ts";
import { largestSize } from "./largest-size.ts";
import type { BoxShape, TextShape } from "./show.ts";
import type { Stack } from "./stack.ts";

type Named = Pick<TextShape, "name" | "isDecoration" | "step">;

/** A stack of texts as one text box. */
export function textShape(stack: Stack, named: Named): TextShape {
  const [first] = stack.paragraphs;
  const isOne = stack.paragraphs.length === 1;
  const aligned = first?.align ?? "start";
  // A text that is set from a side may run on to the end of its place; one in the middle has room on both sides.
  const wide =
    aligned === "start" && !first?.wraps
      ? stack.box
      : { ...stack.box, left: stack.limits.left, right: stack.limits.right };
  const size = largestSize(...stack.paragraphs);
  return {
    kind: "text",
    ...named,
    box: stack.vertical ? stack.box : { ...wide, right: Math.max(wide.right, wide.left + size) },
    paragraphs: stack.paragraphs,
    vertical: stack.vertical,
    anchor: isOne ? "middle" : "top",
  };
}

/** A text in the coloured box that it stands in the middle of. */
export function filled(text: TextShape, { box, fill, line }: BoxShape): TextShape {
  const paint = { ...(fill && { fill }), ...(line && { line }) };
  const [first] = text.paragraphs;
  const middles = [(text.box.left + text.box.right) / 2, (box.left + box.right) / 2] as const;
  const isCentred = Math.abs(middles[0] - middles[1]) < 6;
  if (!first) return { ...text, ...paint, box };
  const indent = Math.max(0, text.box.left - box.left);
  const across = text.vertical
    ? { indent: 0, before: 0 }
    : ({
        align: isCentred ? "center" : first.align,
        indent: isCentred ? 0 : indent,
        firstAt: isCentred ? 0 : indent,
      } as const);
  const top = text.vertical ? Math.max(0, text.box.top - box.top) : 0;
  return {
    ...text,
    ...paint,
    box,
    paragraphs: [{ ...first, ...across, ...(top > 0 && { indent: top, firstAt: top }) }],
    anchor: "middle",
  };
}

/** A title that no single text draws, as a heading of one slip a character: for the outline, beside the slide. */
export function titleAside(box: Box, like: TextShape, heading: string): TextShape {
  const [paragraph] = like.paragraphs;
  const run = paragraph?.runs[0];
  if (!paragraph || !run) throw new Error("a text without runs");
  return {
    kind: "text",
    role: "title",
    isAside: true,
    name: "标题",
    isDecoration: false,
    box,
    vertical: false,
    anchor: "middle",
    paragraphs: [
      { ...paragraph, align: "start", indent: 0, firstAt: 0, runs: [{ ...run, text: heading }] },
    ],
  };
}
