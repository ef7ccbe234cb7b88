/** The looks of a paragraph of a Word file, as those that write its outline need them. */
import type { Style } from "../../../model.ts";
import type { TextRun } from "../runs.ts";
import { type WordStyle, runLooks } from "./styles.ts";
import { type Element, child } from "../xml.ts";

/** The looks of a paragraph as most of its characters have them. */
export function looksOf(
  style: WordStyle,
  properties: Element | undefined,
  runs: readonly TextRun[],
  number: number,
): Style {
  const mark = runLooks(child(properties, "w:rPr"));
  const seen = runs.filter(({ text }) => text.trim() !== "");
  const longest = [...seen].sort((a, b) => b.text.length - a.text.length)[0];
  const isBold = (run: TextRun) => run.bold ?? style.bold ?? false;
  const firstPlain = seen.findIndex((run) => !isBold(run));
  const lead = seen
    .slice(0, Math.max(firstPlain, 0))
    .reduce((sum, { text }) => sum + text.length, 0);
  const size = longest?.size ?? mark.size ?? style.size;
  const font = longest?.font ?? style.font;
  const align = aligned[style.align ?? ""];
  return {
    ...(style.heading !== undefined && { heading: style.heading }),
    ...(style.title && { title: true as const }),
    ...(style.subtitle && { subtitle: true as const }),
    ...(style.list && style.list.list !== "0" && { item: true as const }),
    ...(seen.length > 0 && firstPlain < 0 && { bold: true as const }),
    ...(lead > 0 && { boldLead: number + lead }),
    ...(align && { align }),
    ...(size !== undefined && { size }),
    ...(font !== undefined && { font }),
  };
}

const aligned: Readonly<Record<string, Style["align"]>> = {
  center: "centre",
  right: "right",
  end: "right",
};
