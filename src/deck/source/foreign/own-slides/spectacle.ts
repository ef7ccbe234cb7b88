/** Ways of writing of Spectacle's Markdown, as those of reveal.js. Each stays on its lines. */
import { outsideCode, outsideOfCode } from "../outside-code.ts";
import { slideCutsOf } from "./slide-cut.ts";

/** A separator with the layout of its slide as JSON (docs/md-slide-layouts.md), which no other program has. */
const begin = /^---[ \t]*\{[ \t]*["']?[a-z][\w-]*["']?[ \t]*:[^{}\n]*\}[ \t]*$/gim;

/** Whether a body is written for Spectacle. */
export function isSpectacle(text: string): boolean {
  return text.search(begin) >= 0 && outsideOfCode(text).search(begin) >= 0;
}

/** Its separators cut, and its sections stand side by side. */
export function fromSpectacle(text: string): string {
  const cut = slideCutsOf(text, begin);
  return outsideCode(text, (stretch) =>
    stretch.text.replace(begin, cut).replace(/^::section[ \t]*$/gm, "::column::"),
  );
}
