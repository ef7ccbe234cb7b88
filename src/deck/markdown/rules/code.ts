import { faceContext } from "../face/face-context.ts";
import type { Place, Problem } from "../../model.ts";
import { warning, words } from "../../problems/problem.ts";
import type { MarkdownIt, Token } from "markdown-it";
import { isDiagram, withoutRemarks } from "../../diagram/diagram.ts";
import {
  type Chart,
  cellLeftOut,
  optionLeftOut,
  readChart,
  withoutRemarkRows,
} from "../../chart/chart.ts";
import { cellNotDrawn, chartNotDrawn, optionNotKnown } from "../../chart/chart-fault.ts";
import { drawnElsewhere } from "../../diagram/drawn-elsewhere.ts";
import { type Code, readCodeInfo } from "../../code/code-info.ts";
import { foreignComments } from "../../source/comments/foreign-comments.ts";

/**
 * Core rule: keeps in `meta` of every fence how its code is to be drawn. What is shown of a diagram or a chart that is
 * not drawn is its text without comments.
 */
export function codeRule(md: MarkdownIt): void {
  md.core.ruler.push("code", ({ tokens, env }) => {
    for (const [at, token] of tokens.entries()) {
      if (token.type !== "fence") continue;
      token.info = withoutComments(token.info, true);
      token.meta = { ...token.meta, code: readCodeInfo(token.info) };
      const context = faceContext(env);
      if (isDiagram(token)) {
        token.content = withoutComments(token.content, false);
        const place = context?.placeIn((token.map?.[0] ?? 0) + 1, "", 0);
        token.meta = { ...token.meta, source: token.content, ...(place && { place }) };
        token.content = withoutRemarks(token.content);
        continue;
      }
      if (isChart(token)) {
        token.content = withoutComments(token.content, true);
        const chart = readChart(token.info, token.content, headingsOver(tokens.slice(0, at)));
        if ("fault" in chart) {
          const line = (token.map?.[0] ?? 0) + 1 + chart.line;
          context?.problems.push(chartNotDrawn(chart, context.placeIn(line, "", 0)));
          token.content = withoutRemarkRows(token.content);
        } else {
          token.meta = { ...token.meta, chart };
          const option = optionLeftOut(token.info);
          if (option !== undefined)
            context?.problems.push(
              optionNotKnown(option, context.placeIn(token.map?.[0] ?? 0, "", 0)),
            );
          const left = cellLeftOut(chart, token.content);
          if (left) {
            const line = (token.map?.[0] ?? 0) + 1 + left.line;
            context?.problems.push(cellNotDrawn(left.cell, context.placeIn(line, "", 0)));
          }
        }
        continue;
      }
      const drawn = drawnElsewhere(token.info, token.content);
      if (drawn !== undefined) {
        context?.problems.push(notDrawnHere(context.placeIn(token.map?.[0] ?? 0, "", 0)));
        token.content = drawn;
      }
      const lines = token.content.trimEnd().split("\n").length;
      if (lines > mostLines)
        context?.problems.push(longCode(lines, context.placeIn(token.map?.[0] ?? 0, "", 0)));
    }
  });
}

/** The heading of the slide, and the one right above. */
function headingsOver(tokens: readonly Token[]): readonly string[] {
  const all = tokens.filter((_, at) => tokens[at - 1]?.type === "heading_open");
  return [...all.slice(0, 1), ...all.slice(-1)].map(({ content }) => content);
}

/**
 * What is drawn, without comments; every line stays. `isTable`: other programs' comments are such, too, and one goes on
 * over lines or to the end. In a diagram such signs are its own: `-->` is an arrow, `%%` its remark.
 */
function withoutComments(text: string, isTable: boolean): string {
  if (!isTable) return withoutOwnComments(text);
  const blanked = text.replace(/<!--[^]*?(?:-->|$)/g, withoutText);
  let written = "";
  let done = 0;
  for (const [from, to] of foreignComments(blanked, 0, [])) {
    written += blanked.slice(done, from) + withoutText(blanked.slice(from, to));
    done = to;
  }
  return written + blanked.slice(done);
}

/**
 * Without comments that end on their line, and those over lines that have their lines to themselves. Behind the last end
 * none is looked for: each without one would be looked through to the end.
 */
function withoutOwnComments(text: string): string {
  const left = text
    .split("\n")
    .map((line) => upTo(line, line.lastIndexOf("-->") + 3, /<!--.*?-->/g))
    .join("\n");
  const { index = 0, 0: end = "" } = [...left.matchAll(/-->[ \t]*$/gm)].at(-1) ?? {};
  return upTo(left, index + end.length, /^[ \t]*<!--[^]*?-->[ \t]*$/gm);
}

function upTo(text: string, end: number, comment: RegExp): string {
  return text.slice(0, end).replace(comment, withoutText) + text.slice(end);
}

function withoutText(text: string): string {
  return text.replace(/[^\n]/g, "");
}

function notDrawnHere(place: Place): Problem {
  return warning(
    "diagram-as-code",
    place,
    words(
      "这种图这里不画，照写的样子显示，注释除外",
      "Diagrams in this language are not drawn here: what is written is shown, without its comments",
    ),
    words("改成 mermaid，或贴一张画好的图", "Write it for mermaid, or put in a picture of it"),
  );
}

/** How many lines fit on a slide at a size that can still be read. */
const mostLines = 20;

function longCode(lines: number, place: Place): Problem {
  return warning(
    "long-code",
    place,
    words(
      `这段代码有 ${lines} 行，一页放不下，要滚动才看得全`,
      `This code has ${lines} lines, more than a slide shows: the rest has to be scrolled to`,
    ),
    words(`删到 ${mostLines} 行以内，或分成两页`, `Keep to ${mostLines} lines, or make two slides`),
  );
}

/** How the code of a fence is to be drawn. */
export function codeOf(token: Token): Code {
  return (token.meta?.["code"] as Code | undefined) ?? { steps: [] };
}

/** Whether a fence is written as a chart. */
export function isChart(token: Token): boolean {
  return token.type === "fence" && codeOf(token).language === "chart";
}

/** The chart that a fence draws; undefined for code. */
export function chartOf({ meta }: Token): Chart | undefined {
  return meta?.["chart"] as Chart | undefined;
}
