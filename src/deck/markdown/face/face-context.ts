/** What the rules of a face need beside its text, and what they find. */
import type { Env } from "markdown-it";
import type { FigureUse } from "../../figures/figure-problems.ts";
import type { Place, Problem, StyleUse } from "../../model.ts";
import type { Field } from "../../settings/slide-settings.ts";
import { type Source, lineText, placeOf, sourceOf } from "../../source/source.ts";

export interface FaceContext {
  /** The place of an offset in a token's content; `line` is the token's first, from 0, counted from the face's start. */
  readonly placeIn: (line: number, content: string, offset: number) => Place;
  /** What `.slide:` comments set. */
  readonly slideAttributes: Map<string, Field>;
  /** The pages of the web that would stand behind the slide. They are never loaded. */
  readonly frames: string[];
  /** What `data-notes` of elements says is spoken; `said-steps.ts` adds with which step. */
  readonly spoken: Spoken[];
  /** What stands in `<style>`. */
  readonly styles: StyleUse[];
  /** What a figure says; absent without a figures sheet. */
  readonly figureText: FigureText;
  /** The figures that rules write as text. */
  readonly written: FigureUse[];
  readonly problems: Problem[];
}

/**
 * What a figure says where it is plain text; undefined for a deck without a figures sheet, where braces are text.
 * `isKnown`: whether the sheet has such a figure.
 */
export type FigureText =
  | (((name: string) => string) & { readonly isKnown?: (name: string) => boolean })
  | undefined;

export interface Spoken extends Field {
  /** The step of the slide, from 1, with which the element appears; absent where it is there from the start. */
  readonly step?: number;
}

const key = Symbol("face");

/** The environment to parse a face with. */
export function faceEnv(context: FaceContext, references: Env["references"]): Env {
  return { [key]: context, ...(references && { references }) };
}

/** The context of the face that is parsed; undefined where Markdown is parsed outside a face. */
export function faceContext(env: Env): FaceContext | undefined {
  return env[key] as FaceContext | undefined;
}

/** A context for a face that begins on a line (from 0) of a source. */
export function newFaceContext(
  source: Source,
  firstLine: number,
  figureText: FigureText,
): FaceContext {
  let last: Source | undefined;
  let taken: { readonly key: string; readonly columns: number } | undefined;
  return {
    placeIn: (line, text, offset) => {
      if (last?.text !== text) {
        last = sourceOf(source.path, text);
        taken = undefined;
      }
      const own = placeOf(last, offset);
      const at = Math.min(firstLine + line + own.line, source.lineStarts.length);
      const key = `${at} ${own.line}`;
      if (taken?.key !== key) taken = { key, columns: takenColumns(source, at, last, own.line) };
      return { file: source.path, line: at, column: own.column + taken.columns };
    },
    slideAttributes: new Map(),
    frames: [],
    spoken: [],
    styles: [],
    figureText,
    written: [],
    problems: [],
  };
}

/** Markdown takes indents and quote marks off each line of a token's content; the rest of a line is as in the source. */
function takenColumns(source: Source, line: number, content: Source, own: number): number {
  return Math.max(0, lineText(source, line - 1).indexOf(lineText(content, own - 1)));
}
