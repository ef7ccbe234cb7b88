/** The lines of raw HTML as they are drawn. */
import { htmlPieces } from "./html-pieces.ts";

/** A line, without tags, decoded. */
export interface HtmlLine {
  readonly line: string;
  /** It begins in a heading. */
  readonly isHeading: boolean;
}

/** The lines of raw HTML: each element but those within a line begins one. What is set as code is left out. */
export function htmlLines(html: string): readonly HtmlLine[] {
  const lines: { line: string; isHeading: boolean }[] = [{ line: "", isHeading: false }];
  let code = 0;
  let headings = 0;
  const next = (line = ""): void => void lines.push({ line, isHeading: headings > 0 });
  // A sign such as `<` that begins no tag is a piece of its own.
  for (const piece of htmlPieces(html)) {
    if (piece.kind === "text") {
      if (code > 0) continue;
      const [first = "", ...rest] = piece.text.split("\n");
      const last = lines.at(-1);
      if (last) last.line += first;
      for (const line of rest) next(line);
      continue;
    }
    const step = piece.kind === "open" ? 1 : -1;
    if (unread.test(piece.name)) code = Math.max(0, code + step);
    else if (!inLine.test(piece.name)) {
      if (heading.test(piece.name)) headings = Math.max(0, headings + step);
      next();
    }
  }
  return lines;
}

const inLine = /^(?:a|b|em|i|s|small|span|strong|sub|sup|u|wbr)$/;
const unread = /^(?:pre|code|kbd|samp|svg|style|script)$/;
const heading = /^h[1-6]$/;
