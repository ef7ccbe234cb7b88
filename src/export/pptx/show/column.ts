import { largestSize } from "./largest-size.ts";
import type { Stack } from "./stack.ts";

/**
 * A vertical line of Han, as a box that is too narrow for two characters. Office programs draw vertical text
 * differently, and some turn its characters. Marks and letters would not stand alone in a line, so text with them stays
 * vertical.
 */
export function asColumn(stack: Stack): Stack {
  const [paragraph, ...others] = stack.paragraphs;
  const text = paragraph?.runs.map((run) => run.text).join("") ?? "";
  if (!stack.vertical || !paragraph || others.length > 0 || !/^\p{Script=Han}+$/u.test(text)) {
    return stack;
  }
  const { left, right, top, bottom } = stack.box;
  const size = largestSize(paragraph);
  const middle = (left + right) / 2;
  const spacing = paragraph.runs[0]?.spacing ?? 0;
  const box = { left: middle - 0.7 * size, right: middle + 0.7 * size, top, bottom };
  return {
    ...stack,
    vertical: false,
    box,
    limits: box,
    paragraphs: [
      {
        ...paragraph,
        align: "center",
        indent: 0,
        firstAt: 0,
        wraps: true,
        lineHeight: (bottom - top + spacing) / [...text].length,
        runs: paragraph.runs.map((run) => ({ ...run, spacing: 0 })),
      },
    ],
  };
}
