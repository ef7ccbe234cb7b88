import type { MarkdownIt } from "markdown-it";

/** What `meta` of a `figure` token holds once its slide is read; `offset` counts from the start of its inline content. */
export interface FigureMeta {
  readonly name: string;
  readonly offset: number;
}

const figure = /\{\{([^{}\n]+)\}\}/y;

/** Inline rule: `{{name}}` becomes a `figure` token. Code spans and `\{{` keep it as text. */
export function figureRule(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "figure", (state, silent) => {
    figure.lastIndex = state.pos;
    const match = figure.exec(state.src);
    const name = match?.[1]?.trim();
    if (!match || !name || figure.lastIndex > state.posMax) return false;
    if (!silent) {
      const meta: FigureMeta = { name, offset: state.pos };
      const token = state.push("figure", "", 0);
      token.content = match[0];
      token.meta = { ...token.meta, ...meta };
    }
    state.pos += match[0].length;
    return true;
  });
}

/** Offsets in inline content of braces that open a figure and do not make one; those of a Chinese keyboard among them. */
export function brokenFigures(content: string): readonly number[] {
  return [...content.matchAll(broken)].map(({ index }) => index);
}

const broken = /(?<!\\)(?:\{\{(?!\s*[^{}\s][^{}\n]*\}\})|｛[{｛]|\{｛)/gu;

/** Whether drawn text holds braces that `brokenFigures` is to look at. */
export function mayBreakFigure(text: string): boolean {
  return /[{｛]{2}/.test(text);
}
