/** The lines that are drawn of a face, as its audience reads them. */
import type { Token } from "markdown-it";
import { diagramLabels, diagramSource, isDiagram } from "../../diagram/diagram.ts";
import { drawnLines } from "../drawn-lines.ts";
import { htmlLines } from "../html/html-lines.ts";
import { captionIn } from "../rules/html/figure-element.ts";
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
  return tokens.flatMap((token, index) => {
    const { type, content } = token;
    const isCell = /^t[dh]_open$/.test(tokens[index - 1]?.type ?? "");
    if (type === "inline") {
      const captions = (token.children ?? []).flatMap((child) => captionIn(child) ?? []);
      return lines([...drawnLines(token, "\uFFFC"), ...captions].join("\n"), { isCell });
    }
    if (type === "fence") return inFence(token) ?? lines(content, { isCode: true });
    if (type !== "html_block") return [];
    const text = htmlLines(content).map(({ line }) => line);
    return lines(text.join("\n"));
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

function isText(language: string | undefined): boolean {
  return language === undefined || /^(?:te?xt|plain(?:text)?|md|markdown)$/i.test(language);
}
