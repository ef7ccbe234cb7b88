/** Figures in charts and diagrams, which are drawn from plain text. */
import type { MarkdownIt, Token } from "markdown-it";
import { readCodeInfo } from "../../../code/code-info.ts";
import { isDiagram } from "../../../diagram/diagram.ts";
import { signOfTable } from "../../../figures/figure-problems.ts";
import { type FaceContext, faceContext } from "../../face/face-context.ts";
import { addWritten, writeInto } from "./figure.ts";

/** Core rule, before the rule of code: writes the figures of charts and of diagrams in mermaid. */
export function fenceFigureRule(md: MarkdownIt): void {
  md.core.ruler.push("fence_figures", ({ tokens, env }) => {
    const context = faceContext(env);
    if (!context?.figureText) return;
    for (const token of tokens) {
      if (token.type !== "fence") continue;
      const isChart = readCodeInfo(token.info).language === "chart";
      if (!isChart && !isDiagram(token)) continue;
      const line = token.map?.[0] ?? 0;
      const way = isChart ? inChart : inDiagram(token.content);
      token.info = written(token, token.info, line, inChart, context);
      token.content = written(token, token.content, line + 1, way, context);
    }
  });
}

/**
 * What is written for the value of a figure at an offset of a text: `own` where the braces are no figure, `unfit` where the
 * text cannot hold the value.
 */
type Way = (
  value: string,
  text: string,
  offset: number,
) => { readonly text: string } | "own" | "unfit";

function written(
  token: Token,
  text: string,
  line: number,
  way: Way,
  { figureText, placeIn, written: uses, problems }: FaceContext,
): string {
  return writeInto(text, (name, offset) => {
    const value = figureText?.(name) ?? "";
    const said = way(value, text, offset);
    if (said === "own") return undefined;
    const place = placeIn(line, text, offset);
    if (said === "unfit") {
      problems.push(signOfTable(name, value, place));
      return undefined;
    }
    uses.push({ name, place });
    addWritten(token, name);
    return said.text;
  });
}

/** A cell ends with a comma, or a colon: thousands go without. */
function inChart(value: string): ReturnType<Way> {
  const plain = thousands.test(value) ? value.replace(/[,，]/g, "") : value;
  return /[,，;；\t|"“”'‘’「」:：#{}<>]|\/\//.test(plain) ? "unfit" : { text: plain };
}

const thousands = /^\D{0,2}\d{1,3}(?:[,，]\d{3})+(?!\d)/;

/** In kinds that have such a shape, two braces right behind the name of a node draw one, unless they stand in a text. */
function inDiagram(source: string): Way {
  const hasShape = /^\s*(?:graph|flowchart|block|mindmap)\b/im.test(source);
  return (value, text, offset) => {
    const near = text.slice(Math.max(0, offset - longest), offset);
    const before = near.slice(near.lastIndexOf("\n") + 1);
    const isShape = hasShape && /[\p{L}\p{N}_-]$/u.test(before) && !isInText(before);
    return isShape ? "own" : { text: entities(value) };
  };
}

/** Characters of a line before a figure that are looked at. */
const longest = 400;

/** Whether a bracket or a quote of a line is open at its end. */
function isInText(before: string): boolean {
  const count = (sign: RegExp): number => before.match(sign)?.length ?? 0;
  return count(/[[({]/g) > count(/[\])}]/g) || count(/"/g) % 2 === 1 || count(/\|/g) % 2 === 1;
}

/** As mermaid has signs that would end a text: by their numbers. */
function entities(value: string): string {
  return value.replace(
    /[^\p{L}\p{N}\s.,，。、+\-−–—~～/%％]/gu,
    (sign) => `#${sign.codePointAt(0)};`,
  );
}
