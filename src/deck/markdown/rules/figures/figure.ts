import type { Env, MarkdownIt, Token } from "markdown-it";

/** What `meta` of a `figure` token holds once its slide is read; `offset` counts from the start of its inline content. */
export interface FigureMeta {
  readonly name: string;
  readonly offset: number;
}

/** The name of the figure that a `figure` token stands for. */
export function figureName({ meta }: Pick<Token, "meta">): string {
  return String(meta?.["name"]);
}

const asText = Symbol("braces are text");

/** The environment for a deck without a figures sheet, where braces are text. */
export function withoutFigures(env: Env): Env {
  return { ...env, [asText]: true };
}

/** Whether braces name figures. */
export function hasFigures(env: Env): boolean {
  return env[asText] !== true;
}

const figure = /\{\{([^{}\n]+)\}\}/y;

/** Inline rule: `{{name}}` becomes a `figure` token. Code spans and `\{{` keep it as text. */
export function figureRule(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "figure", (state, silent) => {
    if (!hasFigures(state.env)) return false;
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

/** The figures that a plain text names, in order; offsets count from its start. */
export function figuresIn(
  text: string,
): readonly { readonly name: string; readonly offset: number; readonly length: number }[] {
  if (!text.includes("{{")) return [];
  return Array.from(text.matchAll(/\{\{([^{}\n]+)\}\}/g)).flatMap(
    ({ 0: found, 1: inside, index }) => {
      const name = inside?.trim() ?? "";
      return name === "" ? [] : [{ name, offset: index, length: found.length }];
    },
  );
}

/** A text with what its figures say in place of their braces; those for which `say` has nothing stay. */
export function writeInto(
  text: string,
  say: (name: string, offset: number) => string | undefined,
): string {
  let written = "";
  let done = 0;
  for (const { name, offset, length } of figuresIn(text)) {
    const said = say(name, offset);
    if (said === undefined) continue;
    written += text.slice(done, offset) + said;
    done = offset + length;
  }
  return written + text.slice(done);
}

/** The names of the figures that are written into a token as text. */
export function writtenFigures({ meta }: Pick<Token, "meta">): readonly string[] {
  return (meta?.["figures"] as readonly string[] | undefined) ?? [];
}

/** Adds the name of a figure that is written into a token as text. */
export function addWritten(token: Token, name: string): void {
  const names = token.meta?.["figures"] as string[] | undefined;
  if (names) names.push(name);
  else token.meta = { ...token.meta, figures: [name] };
}

/** Offsets in inline content of braces that open a figure without completing it, full-width braces included. */
export function brokenFigures(content: string): readonly number[] {
  return [...content.matchAll(broken)].map(({ index }) => index);
}

const broken = /(?<!\\)(?:\{\{(?!\s*[^{}\s][^{}\n]*\}\})|｛[{｛]|\{｛)/gu;

/** The offset in drawn text of braces that would name a figure; negative where there are no such braces. */
export function namedBraces(text: string): number {
  return text.search(/\{\{\s*[\p{L}\p{N}_.-]+\s*\}\}/u);
}

/** Whether drawn text holds braces that `brokenFigures` is to look at. */
export function mayBreakFigure(text: string): boolean {
  return /[{｛]{2}/.test(text);
}
