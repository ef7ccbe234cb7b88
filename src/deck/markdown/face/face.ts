/** The face of a slide: its Markdown as blocks. */
import type { Env, Token } from "markdown-it";
import { append } from "../../append.ts";
import {
  type FaceContext,
  type FigureText,
  type Spoken,
  faceEnv,
  newFaceContext,
} from "./face-context.ts";
import { figureName, withoutFigures } from "../rules/figures/figure.ts";
import { faceProse, figureProse } from "./face-prose.ts";
import { parseAttributeComment } from "../html/attribute-comment.ts";
import { heldTogether } from "../rules/html/code-element.ts";
import { notesLike } from "../notes-like.ts";
import { markdown } from "../markdown.ts";
import type { Block, HeadingBlock, Problem } from "../../model.ts";
import type { Prose } from "../../text/prose.ts";
import { withoutHidden } from "../../source/notes/notes-elements.ts";
import type { Piece } from "../../source/pieces.ts";
import { placeSaid } from "../said-steps.ts";
import { shownTokens } from "./shown-tokens.ts";
import { withOwnEnds } from "./left-out-ends.ts";
import { withoutHiddenHtml } from "./hidden-html.ts";
import { tokensInBoxes } from "./tokens-in-boxes.ts";
import { type PlacedFigure, placeFigures, reportBraces } from "./place-figures.ts";
import { writeFigures } from "./write-figures.ts";
import { endsInItems } from "../ends-in-items.ts";
import { typedInHtml } from "../typed-in-html.ts";
import { typedMarks } from "../typed-marks.ts";
import { insideStray } from "../../source/comments/foreign-comments.ts";
import { readStrayComment } from "../rules/element.ts";
import { type Source, lineOf, placeOf } from "../../source/source.ts";

export interface Face {
  readonly blocks: readonly Block[];
  readonly slideAttributes: FaceContext["slideAttributes"];
  readonly frames: FaceContext["frames"];
  readonly spoken: readonly Spoken[];
  readonly styles: FaceContext["styles"];
  readonly figures: readonly PlacedFigure[];
  readonly prose: readonly Prose[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a face; the lines of its tokens count from the file's first (from 0). `inNotes` are comments in the notes of its
 * slide: what one sets of the slide holds, as in reveal.js.
 */
export function readFace(
  source: Source,
  { face: range, hidden, tag }: Pick<Piece, "face" | "hidden" | "tag">,
  references: Env["references"],
  figureText: FigureText,
  inNotes: readonly { readonly start: number; readonly inside: string }[] = [],
): Face {
  const firstLine = lineOf(source, range[0]);
  const context = newFaceContext(source, firstLine, figureText);
  const env = faceEnv(context, references && ownReferences(references));
  const text = withoutHidden(source.text.slice(range[0], range[1]), range[0], hidden);
  const tokens = markdown.parse(
    tag ? heldTogether(withoutBlanks(text)) : withoutTabs(text),
    figureText ? env : withoutFigures(env),
  );
  const figures = figureText ? placeFigures(tokens, context) : [];
  if (!figureText) reportBraces(tokens, context);
  const prose = faceProse(tokens, source, firstLine);
  append(context.problems, typedMarks(tokens, context.placeIn));
  append(context.problems, typedInHtml(tokens, context.placeIn));
  append(context.problems, endsInItems(tokens, context.placeIn));
  append(context.problems, notesLike(tokens, context.placeIn, source));
  for (const [start, end] of hidden) {
    const inside = insideStray(source.text.slice(start, end));
    if (inside !== undefined) readStrayComment(inside, placeOf(source, start), context);
  }
  for (const { start, inside } of inNotes) {
    if (parseAttributeComment(inside)?.target === "slide")
      readStrayComment(inside, placeOf(source, start), context);
  }
  if (figureText) writeFigures(tokens, context, figureText);
  const { written } = context;
  for (const { map } of tokens) {
    if (!map) continue;
    map[0] += firstLine;
    map[1] += firstLine;
  }
  const spoken = placeSaid(tokens, context.spoken);
  return {
    blocks: readBlocks(
      shownTokens(withoutHiddenHtml(withOwnEnds(tokens))),
      source.path,
      figureText,
    ),
    slideAttributes: context.slideAttributes,
    frames: context.frames,
    spoken,
    styles: context.styles,
    figures: [...figures, ...written],
    prose: [...prose, ...figureProse(written)],
    problems: context.problems,
  };
}

/** A face adds its own references. Those of the file are too many to copy for each slide. */
function ownReferences(references: NonNullable<Env["references"]>): NonNullable<Env["references"]> {
  return Object.create(references) as NonNullable<Env["references"]>;
}

/** As in reveal.js: the tabs before the first line of a slide go off all of them. */
function withoutTabs(text: string): string {
  const tabs = /^(?:[ \t]*\n)*(\t+)\S/.exec(text)?.[1]?.length ?? 0;
  return tabs > 0 ? text.replace(new RegExp(`^\\t{${tabs}}`, "gm"), "") : text;
}

/** People indent what stands in a `<section>`: the blanks before its first line go off all of them. */
function withoutBlanks(text: string): string {
  const blanks = /^(?:[ \t]*\n)*([ \t]*)\S/.exec(text)?.[1]?.length ?? 0;
  return blanks > 0 ? text.replace(new RegExp(`^[ \\t]{1,${blanks}}`, "gm"), "") : text;
}

/**
 * The first heading of level 1 or 2 is the slide's; each of level 3 opens a group, up to the next of level 1 to 3.
 * Without a heading of level 3, those of level 2 under one of level 1 open the groups, and count as of level 3. The
 * only heading of a face that begins with it is the slide's, whatever its level. A heading in an element of raw HTML
 * stays there: the author arranges what the element holds.
 */
function readBlocks(
  tokens: readonly Token[],
  file: string,
  figureText: FigureText,
): readonly Block[] {
  const blocks: Block[] = [];
  let rest: Token[] = [];
  const openFlow = () => {
    rest = [];
    blocks.push({ kind: "flow", tokens: rest });
  };
  const [first] = tokens;
  const inBox = tokensInBoxes(tokens);
  const levels = tokens.flatMap((token) => headingLevel(token) ?? []);
  const isAlone = levels.length === 1;
  const groupsAtTwo = levels[0] === 1 && !levels.includes(3) && !levels.includes(1, 1);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const isTitle = token === first && isOnlyHeading(tokens);
    const own = inBox.has(token)
      ? undefined
      : isTitle
        ? (headingLevel(token) ?? 2)
        : headingLevel(token);
    const isLower = own === 2 && groupsAtTwo;
    const level = own === 3 && isAlone && token === first ? 2 : isLower ? 3 : own;
    if (level === undefined) {
      if (blocks.length === 0 || blocks.at(-1)?.kind === "heading") openFlow();
      rest.push(token);
      continue;
    }
    const heading = headingBlock(tokens.slice(index, index + 3), level, figureText);
    for (const each of [token, tokens[index + 2]]) if (each) each.tag = `h${level}`;
    index += 2;
    if (level === 3) {
      rest = [];
      const place = { file, line: (token.map?.[0] ?? 0) + 1, column: 1 };
      blocks.push({ kind: "group", heading, tokens: rest, place });
    } else if (blocks.some(({ kind }) => kind === "heading")) {
      openFlow();
      append(rest, heading.tokens);
    } else blocks.push(heading);
  }
  return blocks;
}

/** Whether a face begins with a heading, of any level, and has no other. */
function isOnlyHeading(tokens: readonly Token[]): boolean {
  const headings = tokens.filter(({ type, level }) => type === "heading_open" && level === 0);
  return headings.length === 1 && headings[0] === tokens[0];
}

function headingLevel(token: Token): 1 | 2 | 3 | undefined {
  if (token.type !== "heading_open" || token.level !== 0) return undefined;
  return ([1, 2, 3] as const).find((level) => token.tag === `h${level}`);
}

function headingBlock(
  tokens: readonly Token[],
  level: 1 | 2 | 3,
  figureText: FigureText,
): HeadingBlock {
  const text = plainText(tokens[1]?.children ?? [], figureText).trim();
  return { kind: "heading", level, tokens, text };
}

/** The text of a slide's heading, or of the first one in an element of raw HTML; empty without a heading. */
export function slideHeading(blocks: readonly Block[], figureText: FigureText): string {
  for (const block of blocks) {
    if (block.kind === "heading") return block.text;
    const at = block.tokens.findIndex((token) => (headingLevel(token) ?? 3) < 3);
    if (at >= 0) return plainText(block.tokens[at + 1]?.children ?? [], figureText).trim();
  }
  return "";
}

const readingTag = /^<(?:r[tp]\b|\/(?:r[tp]|ruby)\b)/i;

/** What inline tokens say, without markup. How a character is read, above it, is no part of the text. */
export function plainText(tokens: readonly Token[], figureText: FigureText): string {
  let isReading = false;
  return tokens
    .map(({ type, content, children, meta }) => {
      if (type === "html_inline" && readingTag.test(content)) isReading = !content.startsWith("</");
      if (isReading) return "";
      if (type === "text" || type === "code_inline") return content;
      if (type === "softbreak" || type === "hardbreak") return " ";
      if (type === "figure") return figureText?.(figureName({ meta })) ?? "";
      return type === "image" ? plainText(children ?? [], figureText) : "";
    })
    .join("");
}
