import type { MarkdownIt, Token } from "markdown-it";
import { largest } from "../../extremes.ts";
import { emsOf } from "../../text/ems.ts";
import { faceContext } from "../face/face-context.ts";
import { inlineText } from "../inline-text.ts";

const han = /\p{Script=Han}/u;
const words = /\p{Script=Latin}{2}/u;

/** More lines are no slide. */
const mostLines = 60;
/** Ems of the longest line that people end by hand; editors wrap a text later. */
const longestTyped = 24;
/** Up to so many ems, lines of one length are no wrapped text either. */
const longestEven = 16;
/** A wrapped line is filled, and the one behind it does not fit into what is left. */
const filled = 0.75;

/**
 * Core rule: line ends that the writer of a slide meant stay, where Markdown would join the lines: short lines of
 * Chinese, as they are typed on a phone, and a line in another language under its translation.
 */
export function typedLinesRule(md: MarkdownIt): void {
  md.core.ruler.push("typed_lines", ({ tokens, env }) => {
    if (!faceContext(env)) return;
    for (const { children } of tokens) if (children) keepLines(children);
  });
}

function keepLines(children: readonly Token[]): void {
  const ends = children.filter(({ type }) => type === "softbreak");
  if (ends.length === 0 || ends.length >= mostLines) return;
  const lines = linesOf(children);
  const isKept = isTyped(lines) ? () => true : isTranslation(lines);
  let at = 0;
  for (const child of children) {
    if (child.type !== "softbreak" && child.type !== "hardbreak") continue;
    if (child.type === "softbreak" && isKept(at))
      Object.assign(child, { type: "hardbreak", tag: "br" });
    at++;
  }
}

function linesOf(children: readonly Token[]): readonly string[] {
  const lines: Token[][] = [[]];
  for (const child of children) {
    if (child.type === "softbreak" || child.type === "hardbreak") lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines.map((line) => inlineText(line).text.trim());
}

/** Whether the lines are short ones of Chinese, and not those of a text that an editor wrapped. */
function isTyped(lines: readonly string[]): boolean {
  if (!lines.every((line) => han.test(line))) return false;
  const lengths = lines.map(emsOf);
  const longest = largest(lengths);
  if (longest > longestTyped) return false;
  return longest <= longestEven || lengths.slice(0, -1).some((ems) => ems < filled * longest);
}

/** Whether the language changes at the end of the line of this index: line by line, or once for all lines. */
function isTranslation(lines: readonly string[]): (end: number) => boolean {
  const areHan = lines.map((line) => han.test(line));
  const changes = areHan.map((isHan, at) => at + 1 < lines.length && isHan !== areHan[at + 1]);
  const count = changes.filter(Boolean).length;
  const isEach =
    lines.length % 2 === 0 && areHan.every((isHan, at) => isHan === (areHan[0] === (at % 2 === 0)));
  const areWords = lines.every((line, at) => areHan[at] || words.test(line));
  if (!areWords || count === 0) return () => false;
  if (isEach) return () => true;
  return count === 1 ? (end) => changes[end] === true : () => false;
}
