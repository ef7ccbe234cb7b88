/** The lines that are drawn of a face, as its audience reads them. */
import type { Token } from "markdown-it";
import { diagramLabels, diagramSource, isDiagram } from "../../diagram/diagram.ts";
import { drawnLines } from "../drawn-lines.ts";
import { htmlPieces } from "../html/html-pieces.ts";
import { chartOf, codeOf, isChart } from "../rules/code.ts";

/** A line as it is drawn. */
export interface ShownLine {
  readonly line: string;
  readonly isCode?: true;
  readonly isCell?: boolean;
  readonly isLast: boolean;
}

/** The lines that are drawn of some tokens, of code only where it is text. */
export function shownLines(tokens: readonly Token[]): readonly ShownLine[] {
  const lines = (text: string, of: { isCode?: true; isCell?: boolean } = {}) => {
    const all = text.trimEnd().split(/[\n\v]/);
    return all.map((line, at): ShownLine => ({ line, ...of, isLast: at === all.length - 1 }));
  };
  let code = 0;
  return tokens.flatMap((token, index) => {
    const { type, content } = token;
    const isCell = /^t[dh]_open$/.test(tokens[index - 1]?.type ?? "");
    if (type === "inline") return lines(drawnLines(token, "\uFFFC").join("\n"), { isCell });
    if (type === "fence") return inFence(token) ?? lines(content, { isCode: true });
    if (type !== "html_block") return [];
    // A sign such as `<` that begins no tag is a piece of its own.
    let text = "";
    for (const piece of htmlPieces(content)) {
      if (piece.kind === "text") text += code > 0 ? "" : piece.text;
      else if (unread.test(piece.name)) {
        code = Math.max(0, code + (piece.kind === "open" ? 1 : -1));
      } else if (!inLine.test(piece.name)) text += "\n";
    }
    return lines(text);
  });
}

/** Of a chart and a diagram, what is drawn of them; of code, nothing; undefined for text. */
function inFence(token: Token): readonly ShownLine[] | undefined {
  const { language } = codeOf(token);
  const cell = (line: string): ShownLine => ({ line, isCell: true, isLast: true });
  if (isDiagram(token)) return diagramLabels(diagramSource(token)).map(cell);
  if (isChart(token)) {
    const cells = token.content.split(/[\n|,，;\t]/);
    return [chartOf(token)?.title ?? "", ...cells].map((text) => cell(text.trim()));
  }
  return isText(language) ? undefined : [];
}

const inLine = /^(?:a|b|em|i|s|small|span|strong|sub|sup|u|wbr)$/;
const unread = /^(?:pre|code|kbd|samp|svg|style|script)$/;

function isText(language: string | undefined): boolean {
  return language === undefined || /^(?:te?xt|plain(?:text)?|md|markdown)$/i.test(language);
}
