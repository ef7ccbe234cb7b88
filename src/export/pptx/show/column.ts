import type { Stack } from "./stack.ts";

/**
 * A line of Han down the slide as a box that is too narrow for two characters: offices don't agree on how they draw a
 * vertical line, and some lay its characters down. Marks and letters would not stand alone in a line, so a text with
 * them stays a vertical one.
 */
export function asColumn(stack: Stack): Stack {
  const [paragraph, ...others] = stack.paragraphs;
  const text = paragraph?.runs.map((run) => run.text).join("") ?? "";
  if (!stack.vertical || !paragraph || others.length > 0 || !/^\p{Script=Han}+$/u.test(text)) {
    return stack;
  }
  const { left, right, top, bottom } = stack.box;
  const size = Math.max(...paragraph.runs.map((run) => run.size));
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
        bulletAt: 0,
        wraps: true,
        lineHeight: (bottom - top + spacing) / [...text].length,
        runs: paragraph.runs.map((run) => ({ ...run, spacing: 0 })),
      },
    ],
  };
}
