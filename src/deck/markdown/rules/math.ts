/** Mathematics in TeX: `$…$`, `$$…$$`, `\(…\)` and `\[…\]`. */
import type { MarkdownIt, StateBlock, StateInline, Token } from "markdown-it";
import type { Place } from "../../model.ts";
import { han } from "../../text/characters.ts";
import { faceContext } from "../face/face-context.ts";
import { comments } from "../html/attribute-comment.ts";
import { offsetOf } from "../token-offsets.ts";

/**
 * What `meta.math` of a `code_inline` token holds. The token's content is TeX without its comments and names; where
 * mathematics is not drawn, it is shown as text.
 */
export interface Mathematics {
  /** On lines of its own. */
  readonly display: boolean;
  readonly place?: Place;
  /** As it is written: what is drawn is made of it. */
  readonly tex?: string;
  /** As MathML, once it is drawn. */
  readonly html?: string;
  /** It has no room in one line, and is drawn very small. */
  readonly isWide?: boolean;
}

/** The mathematics of a token; undefined for any other token. */
export function mathOf({ meta }: Token): Mathematics | undefined {
  return meta?.["math"] as Mathematics | undefined;
}

/** Plugin: a block that begins with `$$` or `\[` is one paragraph, and mathematics in text is a token of its own. */
export function mathRule(md: MarkdownIt): void {
  md.block.ruler.before("fence", "math", blockRule, { alt: ["paragraph", "blockquote", "list"] });
  md.inline.ruler.before("escape", "math", inlineRule);
  md.core.ruler.after("inline", "math", ({ tokens, env, Token: New }) => {
    const context = faceContext(env);
    let line = 0;
    for (const block of tokens) {
      line = block.map?.[0] ?? line;
      if (block.children)
        block.children = block.children.flatMap((token) => withCommentsBehind(token, New));
      for (const token of block.children ?? []) {
        const quoted =
          token.type === "code_inline" && !mathOf(token) ? inCode(token.content) : undefined;
        if (quoted) {
          token.content = quoted.tex;
          token.meta = { ...token.meta, math: { display: quoted.display } };
        }
        const math = mathOf(token);
        if (!math) continue;
        const tex = withPercents(token.content);
        const place = context?.placeIn(line, "", 0);
        token.meta = { ...token.meta, math: { ...math, tex, ...(place && { place }) } };
        token.content = withoutTexRemarks(tex);
      }
    }
  });
}

/** Comments of HTML within a formula are no part of it: they stand behind it, and set what they set there. */
function withCommentsBehind(token: Token, New: typeof Token): readonly Token[] {
  const isFormula = mathOf(token) ?? (token.type === "code_inline" && inCode(token.content));
  if (!isFormula || !token.content.includes("<!--")) return [token];
  const taken = [...token.content.matchAll(comments)].map(([comment]) => {
    const made = new New("html_inline", "", 0);
    return Object.assign(made, {
      content: comment,
      level: token.level,
      meta: { at: offsetOf(token) },
    });
  });
  token.content = token.content.replace(comments, "").trim();
  return [token, ...taken];
}

/** TeX's remarks end a line: right behind a number in a formula on one line, or before an operator, `%` is none. */
const percentOnOneLine = new RegExp(`(\\\\[^])|(?<=\\d)%(?![^{}]{0,400}[${han}])|%(?=\\s*$)`, "gu");
const percentOnSeveral = new RegExp(
  `(\\\\[^])|(?<=\\d)%(?=[ \\t]*(?:\\n|$|[-+*/=<>,;)}\\]|&^]|\\\\(?:[\\\\,;]|times|cdot|div|leq?|geq?|approx|sim|q?quad|right)(?![a-z])))(?!.{0,400}[${han}])`,
  "gu",
);

/** A percent sign is written `\%` in TeX; people write it as in any text. */
function withPercents(tex: string): string {
  if (!tex.includes("%")) return tex;
  return tex.replace(
    tex.includes("\n") ? percentOnSeveral : percentOnOneLine,
    (_, escaped: string | undefined) => escaped ?? "\\%",
  );
}

/** A sign behind a backslash begins no comment. */
function withoutTexRemarks(tex: string): string {
  return tex.replace(
    /\\begin\{comment\}[^]*?(?:\\end\{comment\}|$)|\\(?:label|ref|eqref)\s*\{[^{}]*\}|(\\[^])|%.*/g,
    (_, escaped: string = "") => escaped,
  );
}

/** What Slidev writes behind the first sign: which lines are marked. */
const slidevSteps = /^\$\$[ \t]*\{[\d\s,|*-]*(?:all[\d\s,|*-]*)?\}[ \t]*(?=\n)/;

/**
 * From a line that begins with the sign to the line that ends with its closing sign. Without a closing sign it is plain
 * text.
 */
function blockRule(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if ((state.sCount[start] ?? 0) - state.blkIndent > 3) return false;
  const opening = /^(?:\$\$|\\\[)/.exec(lineText(state, start))?.[0];
  if (!opening) return false;
  const closing = opening === "$$" ? /\$\$[ \t]*$/ : /\\\][ \t]*$/;
  const isOneLine = closing.test(lineText(state, start).slice(2));
  let last = start;
  while (!isOneLine && ++last < end) {
    if (state.isEmpty(last)) return false;
    if (closing.test(lineText(state, last))) break;
  }
  if (last >= end) return false;
  if (silent) return true;
  state.line = last + 1;
  state.push("paragraph_open", "p", 1).map = [start, state.line];
  const inline = state.push("inline", "", 0);
  const content = state.getLines(start, state.line, state.blkIndent, false).trim();
  inline.content = content.replace(slidevSteps, "$$$$");
  inline.map = [start, state.line];
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  return true;
}

function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

const forms: readonly {
  readonly shape: RegExp;
  readonly display: boolean;
  readonly isSure: boolean;
}[] = [
  { shape: /\$\$([^$]+)\$\$/y, display: true, isSure: true },
  // No blank just inside the signs, and no letter or digit just after them: two prices ($5 to $6) or shell names
  // ($A/$B) are text.
  {
    shape: /\$(?![\s$])((?:\\[^]|[^$\\])*?(?:[^\s\\]|\\[^]))\$(?![\w$])/y,
    display: false,
    isSure: false,
  },
  { shape: /\\\\?\((.+?)\\\\?\)/sy, display: false, isSure: false },
  { shape: /\\\\?\[(.+?)\\\\?\]/sy, display: true, isSure: false },
];

/** Ends of lines, thin blanks and signs of subscripts that are doubled for a Markdown parser; in TeX they mean nothing. */
const doubled = /\\{4}|\\\\[,;:!_]/;

/** Text in a formula, where `\_` is the character; elsewhere, behind one letter or a bracket, it is a subscript. */
const escapedSubscript =
  /\\(?:text\w*|math(?:rm|tt|sf|it|bf)|operatorname)\s*\{[^{}]*\}|(?<=(?<![A-Za-z\\])[A-Za-z]|[})\]])\\_(?=[\w{\\])/g;

/** A star that is kept from being emphasis. Behind a line's end (`\\\\*`) it is TeX's own. */
const escapedStar = /(?<!\\)\\\*/g;

/**
 * TeX as it is meant where it is written for reveal.js, whose Markdown parser takes the backslash off every mark before
 * a formula is drawn.
 */
function withoutEscapes(tex: string): string {
  if (doubled.test(tex)) return tex.replace(/\\([!-/:-@[-`{-~])/g, "$1");
  return tex
    .replace(escapedSubscript, (found) => (found === "\\_" ? "_" : found))
    .replace(escapedStar, "*");
}

/** More than this is text with a stray sign. */
const longest = 2000;

function inlineRule(state: StateInline, silent: boolean): boolean {
  const sign = state.src.charAt(state.pos);
  if (sign !== "$" && sign !== "\\") return false;
  const reach = state.src.slice(state.pos, Math.min(state.posMax, state.pos + longest));
  for (const { shape, display, isSure } of forms) {
    shape.lastIndex = 0;
    const match = shape.exec(reach);
    const tex = match?.[1]?.trim();
    if (!match || !tex || !(isSure || isMathematics(tex.replace(comments, ""), sign))) continue;
    if (!silent) {
      const token = state.push("code_inline", "code", 0);
      token.content = withoutEscapes(tex);
      token.markup = match[0].slice(0, 2);
      token.meta = { ...token.meta, math: { display } satisfies Mathematics };
    }
    state.pos += match[0].length;
    return true;
  }
  return false;
}

/**
 * Words between two signs are not mathematics. TeX has no Han outside `\text{…}`, and has commands or operators that
 * plain text lacks.
 */
export function isMathematics(tex: string, sign: string): boolean {
  const bare = tex.replace(/\\(?:text|mathrm|mbox|textbf|textit)\s*\{[^{}]*\}/g, "");
  if (new RegExp(`[${han}，。；：、]`, "u").test(bare)) return false;
  const unescaped = bare.replace(/\\[_*.()[\]~`>#+-]/g, "");
  return sign === "$" || (/[a-z\d]/i.test(unescaped) && /[\\^_=+<>{}|]/.test(unescaped));
}

/** Formulas on lines of their own. */
const onLines =
  /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(\$\$[^$]+\$\$|\\\[(?:(?!\\[[\]])[^])+\\\])[ \t]*$/gm;

/** Where formulas on lines of their own stand in the text of a paragraph: [start, end). In them `%` is TeX's. */
export function formulasIn(paragraph: string): readonly (readonly [start: number, end: number])[] {
  if (!/\$\$|\\\[/.test(paragraph)) return [];
  return [...paragraph.matchAll(onLines)].flatMap(({ index, 0: line, 1: formula = "" }) => {
    if (formula.length > longest || /\n[ \t>]*\n/.test(formula)) return [];
    const isOne = formula.startsWith("$") || isMathematics(formula.slice(2, -2).trim(), "\\");
    return isOne ? [[index, index + line.length] as const] : [];
  });
}

/** reveal.js's way to keep Markdown off: TeX with its signs in a code span. */
function inCode(code: string): { readonly tex: string; readonly display: boolean } | undefined {
  const [, dollars, brackets, parentheses] =
    /^\s*(?:\$\$([^]+)\$\$|\\\[([^]+)\\\]|\\\(([^]+)\\\))\s*$/.exec(code) ?? [];
  const tex = (dollars ?? brackets ?? parentheses)?.trim();
  return tex ? { tex, display: parentheses === undefined } : undefined;
}
