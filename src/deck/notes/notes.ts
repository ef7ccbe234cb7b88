/** The notes of a slide: what stands after `Note:`, kept character by character. */
import type { Env, Token } from "markdown-it";
import { bracesAsText, brokenFigure } from "../figures/figure-problems.ts";
import { longestParagraph, opensTooMuch, tooLong } from "../markdown/bounds.ts";
import {
  type FigureMeta,
  brokenFigures,
  mayBreakFigure,
  namedBraces,
  withoutFigures,
} from "../markdown/rules/figures/figure.ts";
import type { Paragraph, Place, Problem, Run, Notes, TextLook } from "../model.ts";
import { type Prose, toProse } from "../text/prose.ts";
import type { Range } from "../source/opaque.ts";
import { type Chunk, chunkNotes } from "./notes-chunks.ts";
import { htmlPieces } from "../markdown/html/html-pieces.ts";
import { inlineText } from "../markdown/inline-text.ts";
import { lostBlocks } from "./lost-blocks.ts";
import { lostRulers } from "./lost-rulers.ts";
import { notesMarkdown } from "../markdown/rules/notes.ts";
import { isDrawnAlike } from "./notes-text.ts";
import { type Source, placeOf } from "../source/source.ts";

export interface ReadNotes {
  readonly notes: Notes;
  readonly figures: readonly { readonly name: string; readonly place: Place }[];
  readonly prose: readonly Prose[];
  readonly problems: readonly Problem[];
}

/** Reads the notes of a slide, one range for each `Note:`. `levels` are those of the headings with which slides begin. */
export function readNotes(
  source: Source,
  notes: readonly Range[],
  references: Env["references"],
  hasFigures: boolean,
  levels: ReadonlySet<number>,
): ReadNotes {
  const figures: { name: string; place: Place }[] = [];
  const prose: Prose[] = [];
  const rulers = lostRulers(source, notes, levels);
  const problems: Problem[] = [...rulers, ...lostBlocks(source, notes, rulers)];
  const paragraphs = notes.flatMap(([start, end]) =>
    chunkNotes(source.text.slice(start, end)).flatMap((chunk): Paragraph[] => {
      const placeAt = (offset: number) => placeOf(source, start + chunk.at(offset));
      const isEndless = chunk.text.length > longestParagraph || opensTooMuch(chunk.text);
      if (isEndless) problems.push(tooLong(placeAt(0)));
      const isPlain = chunk.kind === "code" || isEndless;
      const tokens = isPlain ? undefined : readProse(chunk, references, hasFigures);
      if (tokens) {
        const spoken = { role: "notes", level: 0 } as const;
        prose.push(toProse(source, spoken, inlineText(tokens), (at) => start + chunk.at(at)));
      }
      const runs = tokens ? drafts(tokens) : [plain(chunk.text)];
      for (const { name, offset } of runs.flatMap(({ meta }) => meta ?? [])) {
        figures.push({ name, place: placeAt(offset) });
      }
      if (hasFigures && runs.some(({ run }) => run.kind === "text" && mayBreakFigure(run.text))) {
        const broken = isPlain ? [] : brokenFigures(chunk.text);
        for (const offset of broken) problems.push(brokenFigure(placeAt(offset)));
      }
      const braces = runs.find(({ run }) => run.kind === "text" && namedBraces(run.text) >= 0);
      if (!hasFigures && braces && !isPlain) {
        problems.push(bracesAsText(placeAt(Math.max(0, namedBraces(chunk.text)))));
      }
      const joined = joinRuns(runs);
      const { shape } = chunk;
      if (joined.length === 0 && shape?.kind !== "cell") return [];
      return [{ place: placeAt(0), runs: joined, ...(shape && { shape }) }];
    }),
  );
  return { notes: { paragraphs }, figures, prose, problems };
}

/** A run before line ends are settled; `break` is one. */
interface Draft {
  readonly run: Run | { readonly kind: "break" };
  readonly meta?: FigureMeta;
}

function plain(text: string): Draft {
  return { run: { kind: "text", text } };
}

function readProse(
  chunk: Chunk,
  references: Env["references"],
  hasFigures: boolean,
): readonly Token[] {
  const env: Env = references ? { references } : {};
  return (
    notesMarkdown.parseInline(chunk.text, hasFigures ? env : withoutFigures(env))[0]?.children ?? []
  );
}

function drafts(tokens: readonly Token[]): readonly Draft[] {
  let emphasis = 0;
  let href: string | undefined;
  return tokens.flatMap((token): readonly Draft[] => {
    const { type, content, nesting } = token;
    if (token.tag === "strong" || token.tag === "em") emphasis += nesting;
    if (token.tag === "a") href = nesting > 0 ? networkAddress(token.attrGet("href")) : undefined;
    const tag = type === "html_inline" ? htmlPieces(content)[0] : undefined;
    if (tag && tag.kind !== "text") {
      const isOpen = tag.kind === "open";
      if (strongTags.has(tag.name)) emphasis = Math.max(0, emphasis + (isOpen ? 1 : -1));
      if (tag.name === "a")
        href = isOpen ? networkAddress(new Map(tag.attributes).get("href")) : undefined;
    }
    if (type === "text" || type === "code_inline") {
      const look: TextLook = {
        ...(emphasis > 0 && { strong: true }),
        ...(type === "code_inline" && { code: true }),
        ...(href !== undefined && { href }),
      };
      return [{ run: { kind: "text", text: content, ...look } }];
    }
    if (type === "softbreak" || type === "hardbreak" || lineTag.test(content)) {
      return [{ run: { kind: "break" } }];
    }
    if (type === "image") return drafts(token.children ?? []);
    if (type === "click") return [{ run: { kind: "click" } }];
    if (type !== "figure") return [];
    const meta = token.meta as unknown as FigureMeta;
    return [{ run: { kind: "figure", name: meta.name }, meta }];
  });
}

/** Tags of raw HTML that emphasise. */
const strongTags: ReadonlySet<string> = new Set(["b", "strong", "em", "i", "mark", "u"]);

/** A tag of raw HTML that ends a line: the words on its two sides are not one. */
const lineTag = /^<(?:br|\/(?:p|div|li|h[1-6]|td|th))\b/i;

/** Where a link leads from any machine. A file beside the deck is on the speaker's alone. */
function networkAddress(written: string | number | null | undefined): string | undefined {
  const href = String(written ?? "");
  return /^(?:https?:\/\/|mailto:)/i.test(href) ? href : undefined;
}

/** Puts a space or nothing for each line end, then joins neighbours of one kind. */
function joinRuns(list: readonly Draft[]): readonly Run[] {
  const runs: Run[] = [];
  list.forEach(({ run }, index) => {
    const next = run.kind === "break" ? lineEnd(list, index) : run;
    const last = runs.at(-1);
    if (next.kind !== "text") runs.push(next);
    else if (last?.kind === "text" && (isDrawnAlike(last, next) || next.text.trim() === "")) {
      runs[runs.length - 1] = { ...last, text: last.text + next.text };
    } else if (next.text !== "") runs.push(next);
  });
  return runs;
}

const chinese =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2014\u2018-\u201D\u2026\u3000-\u303F\uFF00-\uFFEF]/u;

function lineEnd(list: readonly Draft[], index: number): Run {
  const before = edge(list, index, -1);
  const after = edge(list, index, 1);
  const isTight = /^\d?$/;
  const isJoined =
    (chinese.test(before) && (chinese.test(after) || isTight.test(after))) ||
    (chinese.test(after) && isTight.test(before));
  return { kind: "text", text: isJoined ? "" : " " };
}

/** The character on one side of a line end: a digit for a figure, empty at the edge of the paragraph. */
function edge(list: readonly Draft[], index: number, step: 1 | -1): string {
  for (let at = index + step; ; at += step) {
    const run = list[at]?.run;
    if (!run) return "";
    if (run.kind === "figure") return "0";
    const letters = run.kind === "text" ? [...run.text] : [];
    const letter = step === 1 ? letters[0] : letters.at(-1);
    if (letter !== undefined) return letter;
  }
}
